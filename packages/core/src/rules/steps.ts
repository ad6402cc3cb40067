import type { LinkedRule } from './rule.ts'

/**
 * How many steps of the microtask queue json-rules-engine takes to a result. It evaluates the rules of one priority side by side, each a
 * chain of promises, and lists their events as the chains end: first those with the fewest steps, and of equal ones those that stand first
 * in the list. Facts are values here, so the steps depend on a condition's shape alone, and, where conditions of one list have different
 * priorities, on where the result was found.
 */
export const steps = {
  /** Both sides are looked up together, then compared. */
  comparison: 3,
  /** A name that no condition has. */
  undefinedName: 0,
  /** `all`, `any` and `not`, besides what stands in them. */
  tree: 1,
  /** `not` once more. */
  not: 1,
  /** The conditions of one priority, where a list has more than one condition: as many as the slowest takes, and these. */
  set: 4,
  /** The conditions of a priority that are not looked at. */
  skippedSet: 1,
} as const

/** Steps of a rule besides its condition's: at the root a tree is not waited for, the name of one is; params of an event are looked up. */
export const stepsOfRule = ({ referred, looksAtParams }: LinkedRule): number => (referred ? 0 : -steps.tree) + (looksAtParams ? 2 : 0)
