import { CoreError } from '../errors.ts'
import { show } from '../policy/pointer.ts'
import { comparisonOf } from './comparison.ts'
import type { LinkedCondition, LinkedRule } from './rule.ts'
import { steps, stepsOfRule } from './steps.ts'

/** Stands for a fact that is not given, where that is an error. */
export const absent = Symbol('a fact that is not given')

/** A rule over the values of its facts: twice the engine's steps to the result, and 1 more where the rule holds. */
export type Judge = (values: readonly unknown[]) => number

/**
 * A rule as nested functions. As in the engine, all conditions of one priority are evaluated, whatever the first of them gives: a fact that
 * is not given is an error wherever the engine would read it.
 */
export function judgeOf(rule: LinkedRule, indexOf: ReadonlyMap<string, number>): Judge {
  const condition = built(rule.condition, indexOf)
  const own = 2 * stepsOfRule(rule)
  return (values) => condition(values) + own
}

function built(condition: LinkedCondition, indexOf: ReadonlyMap<string, number>): Judge {
  switch (condition.kind) {
    case 'undefined':
      return () => 2 * steps.undefinedName
    case 'comparison':
      return compared(condition, indexOf)
    case 'not': {
      const of = built(condition.of, indexOf)
      return (values) => (of(values) ^ 1) + 2 * (steps.not + steps.tree)
    }
    default: {
      const sets = condition.sets.map((set) => set.map((inner) => built(inner, indexOf)))
      return among(condition.kind === 'all', sets)
    }
  }
}

function among(all: boolean, sets: readonly (readonly Judge[])[]): Judge {
  if (sets.length === 0) return () => 2 * steps.tree + 1 // the engine lets an empty list hold, also that of `any`
  if (sets.length === 1 && sets[0]!.length === 1) return (values) => sets[0]![0]!(values) + 2 * steps.tree
  return (values) => {
    let holds = all
    let taken = steps.tree as number
    for (const set of sets) {
      if (holds !== all) {
        taken += steps.skippedSet
        continue
      }
      let slowest = 0
      for (const inner of set) {
        const judged = inner(values)
        if (((judged & 1) === 1) !== all) holds = !all
        if (judged >> 1 > slowest) slowest = judged >> 1
      }
      taken += slowest + steps.set
    }
    return 2 * taken + (holds ? 1 : 0)
  }
}

function compared(condition: Extract<LinkedCondition, { kind: 'comparison' }>, indexOf: ReadonlyMap<string, number>): Judge {
  const { fact, value, comparison } = condition
  const holds = comparisonOf(comparison)
  const left = indexOf.get(fact)!
  const right = 'fact' in value ? indexOf.get(value.fact)! : -1
  const constant = 'fact' in value ? undefined : value.constant
  return (values) => {
    const a = values[left]
    const b = right < 0 ? constant : values[right]
    if (a === absent) throw notGiven(condition, fact, 'fact')
    if (b === absent) throw notGiven(condition, (value as { fact: string }).fact, 'value')
    try {
      return 2 * steps.comparison + (holds(a, b) ? 1 : 0)
    } catch {
      throw new CoreError([
        {
          code: 'rules/failed-comparison',
          document: condition.document,
          path: condition.path,
          found: `${describe(a)} ${comparison} ${describe(b)}`,
          expected: 'values that can be compared so; json-rules-engine fails here, too',
        },
      ])
    }
  }
}

const notGiven = ({ document, path }: { readonly document: string; readonly path: string }, fact: string, key: string): CoreError =>
  undefinedFact(document, `${path}/${key}`, fact)

export const undefinedFact = (document: string, path: string, fact: string): CoreError =>
  new CoreError([
    {
      code: 'rules/undefined-fact',
      document,
      path,
      found: `no fact "${fact}"`,
      expected: 'a value for every fact that is read',
      hint: 'give it to `run`, as a constant in `facts`, or allowUndefinedFacts',
    },
  ])

function describe(value: unknown): string {
  try {
    return show(value)
  } catch {
    return `a ${typeof value}`
  }
}
