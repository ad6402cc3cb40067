import type { Amount, Body, Entity, Fact, Rule } from '../policy/language.ts'
import { amountOf, type Place } from './amounts.ts'
import type { Choices } from './choices.ts'
import { conditionOf } from './conditions.ts'
import { type Kind, type Names, type NumberKind, readable, written } from './names.ts'
import { type Domain, domains } from './vocabulary.ts'

export const title = { en: 'generated', zh: '生成' }
const unitOf: { readonly [K in NumberKind]: string } = {
  money: 'CNY',
  moneyPerMonth: 'CNY/month',
  number: 'ratio',
  year: 'year',
  strength: 'strength',
}
const depth = 3

/** What the writers of facts share. */
export type Writing = {
  readonly c: Choices
  readonly names: Names
  readonly policy: string
  /** Whether rules of `unique` may apply together, which is an error when evaluated. */
  readonly conflicts: boolean
}

/** The body of a fact or of what is derived; `optional` where its number may be missing. */
export function bodyOf(
  w: Writing,
  entity: Entity,
  kind: Kind,
  { known, self }: { known: boolean; self?: string },
): { body: Body; optional: boolean } {
  const { c, names, policy } = w
  const conditions = (levels = 2) => conditionOf(c, names, policy, entity, levels)
  if (kind === 'flag') return { body: { conditions: conditions(3) }, optional: false }
  const missing = { found: false }
  const amount = (counted: boolean): Amount => {
    if (kind === 'tier' || kind === 'group') return categoryOf(w, entity, kind)
    const place: Place = {
      c,
      names,
      policy,
      entity,
      counted: counted && entity === 'bill',
      missing: known ? 'refused' : missing,
      ...(self && known ? { self: { name: self, kind } } : {}),
    }
    return amountOf(kind, place, depth)
  }
  const category = kind === 'tier' || kind === 'group'
  const guard = c.oneIn(3) ? { conditions: conditions() } : {}
  const otherwise = category || c.oneIn(3) ? { otherwise: amount(false) } : {}
  if (c.oneIn(2)) {
    const body = { ...guard, amount: amount(true), ...otherwise }
    return { body, optional: missing.found }
  }
  const additive = kind !== 'year' && kind !== 'strength' && !category
  const combine = c.pick([
    'first',
    'unique',
    ...(category ? [] : (['max', 'min'] as const)),
    ...(additive ? (['sum'] as const) : []),
  ] as const)
  const rules: Rule[] = Array.from({ length: 1 + c.below(3) }, (_, i) => ({
    ...(c.oneIn(3) && combine !== 'unique' ? {} : { conditions: conditions() }),
    ...(i === 0 && c.oneIn(2) ? { title } : {}),
    amount: amount(true),
  }))
  const exclusive = combine === 'unique' && !(w.conflicts && c.oneIn(2))
  const body = {
    ...guard,
    rules: exclusive ? rules.map((rule, i) => ({ ...rule, conditions: { all: [rule.conditions!, ...before(rules, i)] } })) : rules,
    ...(combine === 'first' && c.oneIn(2) ? {} : { combine }),
    ...otherwise,
  }
  return { body, optional: missing.found }
}

/** None of the rules before, so that at most one applies. */
const before = (rules: readonly Rule[], i: number) => rules.slice(0, i).map((rule) => ({ not: rule.conditions! }))

function categoryOf({ c, names, policy }: Writing, entity: Entity, kind: Domain): Amount {
  const candidates = readable(names, kind, entity)
  return candidates.length > 0 && c.oneIn(3) ? written(c.pick(candidates), policy) : { category: c.pick(domains[kind]) }
}

const kinds: readonly Kind[] = ['money', 'money', 'number', 'flag', 'money', 'moneyPerMonth', 'tier', 'strength', 'year', 'group']

/** A fact of an entity; afterwards its name may be read. */
export function factOf(w: Writing, bare: string, entity: Entity): Fact {
  const { c, names, policy } = w
  const kind = c.pick(kinds)
  const paid = kind === 'money' && c.oneIn(4)
  const { body, optional } = bodyOf(w, entity, kind, { known: paid || kind === 'strength' || c.oneIn(2), self: bare })
  names.known.push({ name: bare, policy, entity, kind, from: 'fact', ...(optional ? { optional } : {}) })
  return { entity, title, ...declaredAs(kind), ...(paid ? { paid: true as const } : {}), ...body }
}

/** The unit or values of a kind; a flag has neither. */
export const declaredAs = (kind: Kind): { unit?: string; values?: readonly string[] } =>
  kind === 'flag' ? {} : kind === 'tier' || kind === 'group' ? { values: domains[kind] } : { unit: unitOf[kind] }
