import type { LinkedCondition, LinkedRule } from './rule.ts'
import { steps, stepsOfRule } from './steps.ts'

/** Rules of one priority, by index. `fixed`: they always end in this order. Else in the order of the steps that each takes. */
export type RuleGroup = { readonly members: readonly number[]; readonly fixed: boolean }

/** Rules as the engine runs them: the highest priority first, those of one priority in the order in which they end. */
export function ordered(rules: readonly LinkedRule[]): readonly RuleGroup[] {
  const groups = new Map<number, number[]>()
  rules.forEach(({ priority }, i) => {
    const group = groups.get(priority)
    if (group) group.push(i)
    else groups.set(priority, [i])
  })
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([, members]) => {
      if (members.length === 1) return { members, fixed: true }
      const fixedSteps = new Map(members.map((i) => [i, fixedStepsOf(rules[i]!)]))
      if ([...fixedSteps.values()].includes(undefined)) return { members, fixed: false }
      return { members: members.toSorted((a, b) => fixedSteps.get(a)! - fixedSteps.get(b)!), fixed: true }
    })
}

/** The steps of a rule, where they are the same whatever the facts are. */
function fixedStepsOf(rule: LinkedRule): number | undefined {
  const own = fixed(rule.condition)
  return own === undefined ? undefined : own + stepsOfRule(rule)
}

function fixed(condition: LinkedCondition): number | undefined {
  switch (condition.kind) {
    case 'undefined':
      return steps.undefinedName
    case 'comparison':
      return steps.comparison
    case 'not': {
      const of = fixed(condition.of)
      return of === undefined ? undefined : of + steps.not + steps.tree
    }
    default: {
      const { sets } = condition
      if (sets.length === 0) return steps.tree
      if (sets.length > 1) return undefined
      const inner = sets[0]!.map(fixed)
      if (inner.includes(undefined)) return undefined
      return Math.max(...(inner as number[])) + steps.tree + (inner.length > 1 ? steps.set : 0)
    }
  }
}
