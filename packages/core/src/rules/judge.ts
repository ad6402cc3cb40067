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
  const first = sets[0]!
  if (sets.length === 1 && first.length === 1) return (values) => first[0]!(values) + 2 * steps.tree
  return (values) => {
    let holds = all
    let taken = steps.tree as number
    for (let s = 0; s < sets.length; s++) {
      if (holds !== all) {
        taken += steps.skippedSet
        continue
      }
      const set = sets[s]!
      let slowest = 0
      for (let i = 0; i < set.length; i++) {
        const judged = set[i]!(values)
        if (((judged & 1) === 1) !== all) holds = !all
        if (judged >> 1 > slowest) slowest = judged >> 1
      }
      taken += slowest + steps.set
    }
    return 2 * taken + (holds ? 1 : 0)
  }
}

type Compared = Extract<LinkedCondition, { kind: 'comparison' }>
const yes = 2 * steps.comparison + 1
const no = 2 * steps.comparison

/** A comparison of whatever comes, with what to say where it cannot be made. */
function compared(condition: Compared, indexOf: ReadonlyMap<string, number>): Judge {
  const { fact, value, comparison } = condition
  const holds = comparisonOf(comparison)
  const left = indexOf.get(fact)!
  const right = 'fact' in value ? indexOf.get(value.fact)! : -1
  const constant = 'fact' in value ? undefined : value.constant
  const careful: Judge = (values) => {
    const a = values[left]
    const b = right < 0 ? constant : values[right]
    if (a === absent) throw notGiven(condition, fact, 'fact')
    if (b === absent) throw notGiven(condition, (value as { fact: string }).fact, 'value')
    try {
      return holds(a, b) ? yes : no
    } catch {
      throw failed(condition, a, b)
    }
  }
  return right < 0 ? quick(comparison, left, constant, careful) : careful
}

/** The same for what is compared most, where it is what it mostly is: numbers in order, one value with another. */
function quick(comparison: string, left: number, constant: unknown, careful: Judge): Judge {
  if (comparison === 'equal') return (values) => (values[left] === constant ? yes : values[left] === absent ? careful(values) : no)
  if (comparison === 'notEqual') return (values) => (values[left] === constant ? no : values[left] === absent ? careful(values) : yes)
  if (typeof constant !== 'number') return careful
  switch (comparison) {
    case 'lessThan':
      return (values) => (typeof values[left] === 'number' ? (values[left] < constant ? yes : no) : careful(values))
    case 'lessThanInclusive':
      return (values) => (typeof values[left] === 'number' ? (values[left] <= constant ? yes : no) : careful(values))
    case 'greaterThan':
      return (values) => (typeof values[left] === 'number' ? (values[left] > constant ? yes : no) : careful(values))
    case 'greaterThanInclusive':
      return (values) => (typeof values[left] === 'number' ? (values[left] >= constant ? yes : no) : careful(values))
    default:
      return careful
  }
}

const failed = ({ comparison, document, path }: Compared, a: unknown, b: unknown): CoreError =>
  new CoreError([
    {
      code: 'rules/failed-comparison',
      document,
      path,
      found: `${describe(a)} ${comparison} ${describe(b)}`,
      expected: 'values that can be compared so; json-rules-engine fails here, too',
    },
  ])

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
