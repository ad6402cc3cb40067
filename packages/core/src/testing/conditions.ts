import type { Condition, Entity, Scalar } from '../policy/language.ts'
import type { Choices } from './choices.ts'
import { type Kind, type Names, readable, written } from './names.ts'
import { domains } from './vocabulary.ts'

const kinds: readonly Kind[] = ['flag', 'tier', 'group', 'money', 'number', 'year', 'strength', 'moneyPerMonth']
const comparisons = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

/** Numbers that plain numbers, years and strengths are compared with. Money is compared with names and 0 only. */
const literals = { number: [0, 1, 2, 3, 0.5, 12, 60], year: [2015, 2018, 2019, 2020], strength: [0, 0.5, 1] } as const

/** Conditions of a fact of an entity, in a policy, nested up to `depth` times. */
export function conditionOf(c: Choices, names: Names, policy: string, entity: Entity, depth: number): Condition {
  const inner = (): Condition => conditionOf(c, names, policy, entity, depth - 1)
  switch (depth === 0 ? 0 : c.below(6)) {
    case 3:
      return { all: Array.from({ length: 1 + c.below(3) }, inner) }
    case 4:
      return { any: Array.from({ length: 1 + c.below(3) }, inner) }
    case 5:
      return { not: inner() }
    default:
      return leafOf(c, names, policy, entity)
  }
}

function leafOf(c: Choices, names: Names, policy: string, entity: Entity): Condition {
  const possible = kinds.filter((kind) => readable(names, kind, entity).length > 0)
  const kind = c.pick(possible)
  const candidates = readable(names, kind, entity)
  // What varies is worth more than what the day decides.
  const varying = candidates.filter(({ from }) => from === 'input' || from === 'fact')
  const known = c.pick(varying.length > 0 && !c.oneIn(6) ? varying : candidates)
  const fact = written(known, policy)
  const other = (): { fact: string } => ({ fact: written(c.pick(candidates), policy) })
  if (kind === 'flag') {
    if (c.oneIn(6)) return { fact, operator: c.pick(['in', 'notIn']), value: c.pick([[true], [false], [true, false]]) }
    return { fact, operator: c.pick(['equal', 'notEqual']), value: c.oneIn(4) ? other() : c.oneIn(2) }
  }
  if (kind === 'tier' || kind === 'group') {
    const values: readonly string[] = domains[kind]
    const lists = names.special.filter(({ use, of }) => use === 'list' && of === kind)
    if (c.oneIn(2)) {
      const list = lists.length > 0 && c.oneIn(2) ? { fact: written(c.pick(lists), policy) } : subset(c, values)
      return { fact, operator: c.pick(['in', 'notIn']), value: list }
    }
    return { fact, operator: c.pick(['equal', 'notEqual']), value: c.oneIn(4) ? other() : c.pick(values) }
  }
  if (kind === 'money' || kind === 'moneyPerMonth')
    return { fact, operator: c.pick(comparisons), value: c.oneIn(5) ? 0 : moneyName(c, names, policy, entity, kind) }
  if (c.oneIn(5)) return { fact, operator: c.pick(['in', 'notIn']), value: subset(c, literals[kind]) }
  return { fact, operator: c.pick(comparisons), value: c.oneIn(2) ? other() : c.pick(literals[kind]) }
}

/** Rather a parameter than a fact: inputs are drawn from the values of parameters, so that both sides are equal now and then. */
function moneyName(c: Choices, names: Names, policy: string, entity: Entity, kind: Kind): { fact: string } {
  const candidates = readable(names, kind, entity)
  const parameters = candidates.filter(({ from }) => from === 'parameter')
  return { fact: written(c.pick(parameters.length > 0 && !c.oneIn(3) ? parameters : candidates), policy) }
}

function subset<T extends Scalar>(c: Choices, values: readonly T[]): T[] {
  const chosen = values.filter(() => c.oneIn(2))
  return chosen.length > 0 ? chosen : [values[0]!]
}
