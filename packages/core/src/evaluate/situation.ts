import { CoreError, nearestName, type Problem } from '../errors.ts'
import { isWholeFen, toFen } from '../money.ts'
import type { Entity, Scalar } from '../policy/language.ts'
import { isObject } from '../policy/plain-data.ts'
import { show } from '../policy/pointer.ts'
import type { LinkedInput, PolicySystem } from '../system/system.ts'
import type { SystemTypes } from '../system/system-types.ts'

/** Input facts by name: yuan, numbers, categories as text, flags; null and undefined are not given. */
export type Facts<I = { readonly [name: string]: Scalar | undefined }> = { readonly [N in keyof I]?: I[N] | null | undefined }

/** A further person of the household, with the bills that sums over bills add up. */
export type Member<T extends SystemTypes = SystemTypes> = string extends keyof T['inputs']['person']
  ? {
      readonly [name: string]: Scalar | null | undefined | readonly Facts[]
      /** The bills of this member. */
      readonly bills?: readonly Facts[]
    }
  : Facts<T['inputs']['person']> & {
      /** The bills of this member. */
      readonly bills?: readonly Facts<T['inputs']['bill']>[]
    }

/**
 * What is evaluated: one bill, one person or one household, with what it belongs to. Money is yuan.
 *
 * `members` are the persons of the household; with `person`, the further ones. `bills` are the bills of the person; with `bill`, the
 * further ones, which only sums and counts over bills see.
 */
export type Situation<T extends SystemTypes = SystemTypes> = {
  /** The facts of the household. */
  readonly household?: Facts<T['inputs']['household']>
  /** The persons; beside `person`, the further ones. */
  readonly members?: readonly Member<T>[]
  /** The one that is asked about. */
  readonly person?: Facts<T['inputs']['person']>
  /** The one that is asked about; it needs no `person` where its rules read none. */
  readonly bill?: Facts<T['inputs']['bill']>
  /** Of the person; beside `bill`, the further ones. */
  readonly bills?: readonly Facts<T['inputs']['bill']>[]
}

/** The situations of a system: `SituationOf<typeof system>`, for one that is written apart from the call. */
export type SituationOf<S extends PolicySystem> = S extends PolicySystem<infer T> ? Situation<T> : never

/** One entity with its inputs as they stand inside: money in fen, a missing number NaN. */
export type Instance = {
  readonly entity: Entity
  /** Where it stands in the situation, for errors and the trace. */
  readonly path: string
  readonly facts: ReadonlyMap<string, Scalar>
  readonly parent?: Instance
  readonly members: Instance[]
}

const parts = ['household', 'members', 'person', 'bill', 'bills']

/**
 * Checks a situation against the vocabulary of a system and turns it into instances; gives the innermost one.
 *
 * @throws CoreError `run/unknown-fact`, `run/bad-value`, all of them at once
 */
export function toInstance(system: PolicySystem, situation: Situation): Instance {
  const problems: Problem[] = []
  const bad = (path: string, value: unknown, expected: string): void => {
    problems.push({ code: 'run/bad-value', path, found: show(value), expected })
  }
  const make = (entity: Entity, path: string, facts: Facts, parent?: Instance): Instance => {
    if (!isObject(facts)) bad(path, facts, `the facts of a ${entity}, by name`)
    const checked = isObject(facts) ? checkedFacts(system, entity, path, facts, problems) : new Map<string, Scalar>()
    const instance: Instance = { entity, path, facts: checked, ...(parent ? { parent } : {}), members: [] }
    parent?.members.push(instance)
    return instance
  }
  if (!isObject(situation)) bad('', situation, `an object with ${parts.join(', ')}`)
  else
    for (const key of Object.keys(situation))
      if (!parts.includes(key)) {
        const near = nearestName(key, parts)
        const hint = placeHint(system, key) ?? (near && `did you mean "${near}"?`)
        problems.push({
          code: 'run/unknown-fact',
          path: `/${key}`,
          found: `"${key}"`,
          expected: `only ${parts.join(', ')}`,
          ...(hint ? { hint } : {}),
        })
      }
  if (problems.length > 0) throw new CoreError(problems)
  const { household = {}, members = [], person, bill, bills } = situation
  const outer = make('household', '/household', household)
  const middle = person || bill || bills ? make('person', '/person', person ?? {}, outer) : undefined
  /** The bill that is evaluated stands before the others. */
  const inner = bill && make('bill', '/bill', bill, middle)
  const makeBills = (path: string, list: unknown, parent: Instance): void => {
    if (!Array.isArray(list)) bad(path, list, 'a list of bills')
    else for (const [i, one] of list.entries()) make('bill', `${path}/${i}`, one as Facts, parent)
  }
  if (bills !== undefined) makeBills('/bills', bills, middle!)
  if (!Array.isArray(members)) bad('/members', members, 'a list of persons')
  else
    for (const [i, member] of (members as readonly Member[]).entries()) {
      const { bills: own, ...facts } = isObject(member) ? member : { bills: undefined }
      const made = make('person', `/members/${i}`, (isObject(member) ? facts : member) as Facts, outer)
      if (own !== undefined) makeBills(`/members/${i}/bills`, own, made)
    }
  if (problems.length > 0) throw new CoreError(problems)
  return inner ?? middle ?? outer
}

function checkedFacts(system: PolicySystem, entity: Entity, path: string, facts: Facts, problems: Problem[]): Map<string, Scalar> {
  const out = new Map<string, Scalar>()
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined || value === null) continue // not given
    const definition = system.definitions.get(name)
    if (definition?.kind !== 'input' || definition.entity !== entity) {
      const derived = definition?.kind === 'fact' && !name.includes('.') ? `${definition.document} derives it` : undefined
      const known = [...system.definitions.values()].flatMap((d) => (d.kind === 'input' && d.entity === entity ? [d.name] : []))
      const near = nearestName(name, known)
      const hint = derived ?? placeHint(system, name) ?? (near && `did you mean "${near}"?`)
      problems.push({
        code: 'run/unknown-fact',
        path: `${path}/${name}`,
        found: `"${name}"`,
        expected: `an input fact of a ${entity}`,
        ...(hint ? { hint } : {}),
      })
      continue
    }
    const wrong = wrongInput(definition, value)
    if (wrong === undefined) out.set(name, insideInput(definition, value))
    else problems.push({ code: 'run/bad-value', path: `${path}/${name}`, found: show(value), expected: wrong })
  }
  return out
}

/** For an input fact that was given at the wrong place. */
function placeHint(system: PolicySystem, name: string): string | undefined {
  const definition = system.definitions.get(name)
  return definition?.kind === 'input'
    ? `"${name}" is a fact of the ${definition.entity}: give it as /${definition.entity}/${name}`
    : undefined
}

const isMoney = ({ dimension }: LinkedInput): boolean => dimension.type === 'number' && dimension.money === 1

/** A given value as it stands inside: money in fen. */
export const insideInput = (input: LinkedInput, value: Scalar): Scalar => (isMoney(input) ? toFen(value as number) : value)

/** What an input should have been; undefined where it is right. */
export function wrongInput(input: LinkedInput, value: unknown): string | undefined {
  const { dimension, range } = input
  if (dimension.type === 'flag') return typeof value === 'boolean' ? undefined : 'true or false'
  if (dimension.type === 'category') return dimension.values.includes(value as Scalar) ? undefined : `one of ${dimension.values.join(', ')}`
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'a number'
  if (range && (value < range[0] || value > range[1])) return `a number from ${range[0]} to ${range[1]}`
  if (isMoney(input) && !isWholeFen(value)) return 'yuan with at most two decimals'
  return undefined
}
