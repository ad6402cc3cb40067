import type { Entity } from '../policy/language.ts'
import { depthOf } from '../system/system.ts'
import type { Domain } from './vocabulary.ts'

/** What fits where: kinds of number, flags, and the categories of the generated vocabulary. */
export type NumberKind = 'money' | 'moneyPerMonth' | 'number' | 'year' | 'strength'
export type Kind = NumberKind | 'flag' | Domain

/** A name that documents may use by now, with what they must know of it. */
export type Known = {
  readonly name: string
  /** Of a fact or parameter: its policy, which calls it by its bare name. */
  readonly policy?: string
  /** Whose it is; absent for what depends on the day alone. */
  readonly entity?: Entity
  readonly kind: Kind
  /** A number that may be missing. */
  readonly optional?: boolean
  /** A parameter whose every value is above 0. */
  readonly positive?: boolean
  /** Small, so that products stay far from overflow. */
  readonly small?: boolean
  readonly from: 'input' | 'parameter' | 'fact' | 'calendar'
}

/** Names of a special use: bracket scales, lists for `in`, caps that may be unlimited. */
type Special = { readonly name: string; readonly policy: string; readonly use: 'scale' | 'list' | 'cap'; readonly of: Kind }

/** Names defined so far. It grows as documents are written: a later fact may read an earlier one, so there is no cycle. */
export type Names = { readonly known: Known[]; readonly special: Special[] }

/** A name as documents of a policy write it. */
export const written = ({ name, policy }: Pick<Known, 'name' | 'policy'>, reader: string): string =>
  policy === undefined ? name : policy === reader ? name : `${policy}.${name}`

/** Names of a kind that facts of an entity may read. */
export const readable = ({ known }: Names, kind: Kind, entity: Entity): Known[] =>
  known.filter((entry) => entry.kind === kind && (entry.entity === undefined || depthOf[entry.entity] <= depthOf[entity]))

/** Names of a kind that belong to the members of an entity. */
export const ofMembers = ({ known }: Names, kind: Kind, entity: Entity): Known[] =>
  known.filter(
    (entry) =>
      entry.kind === kind && entry.from !== 'parameter' && entry.entity !== undefined && depthOf[entry.entity] === depthOf[entity] + 1,
  )
