import type { StepList } from '../compile/step-list.ts'
import { type Comparison, comparisonOf, isNumeric, partsOf } from './comparison.ts'

/** A side of a comparison over rows: the same in all of them, a column of numbers, or a column of codes for these values. */
export type ColumnOperand =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'number'; readonly step: number }
  | { readonly kind: 'codes'; readonly step: number; readonly values: readonly unknown[] }

/** A comparison that columns cannot make; the message says which. */
export class NotColumnar extends Error {}

const mostPairs = 65_536
/** A list of codes is compared one by one up to here; longer ones are looked up. */
const mostCompared = 4

/**
 * The mask of a comparison. Where no side is a column of numbers, the comparison itself is asked about each value that can occur, so that
 * text, lists and mixed values mean what they mean in one row. Numbers go through the operators of columns.
 */
export function columnMask(list: StepList, operator: string, a: ColumnOperand, b: ColumnOperand): number {
  const { decorators: names, comparison } = partsOf(operator)!
  return masked(list, names, comparison, a, b)
}

function masked(list: StepList, names: readonly string[], comparison: string, a: ColumnOperand, b: ColumnOperand): number {
  const [first, ...rest] = names
  if (a.kind !== 'number' && b.kind !== 'number') return tabled(list, [...names, comparison].join(':'), a, b)
  if (first === undefined) return numeric(list, comparison, a, b)
  if (first === 'not') return list.apply('not', [masked(list, rest, comparison, a, b)])
  if (first === 'swap') return masked(list, rest, comparison, b, a)
  const ofFact = first.endsWith('Fact')
  const looked = ofFact ? a : b
  if (ofFact && (looked.kind === 'number' || (looked.kind === 'constant' && !Array.isArray(looked.value)))) return list.zero
  if (looked.kind !== 'constant' || !Array.isArray(looked.value)) throw new NotColumnar(`${first} of ${kindOf(looked)} beside a number`)
  const masks = looked.value.map((value: unknown) => {
    const one: ColumnOperand = { kind: 'constant', value }
    return masked(list, rest, comparison, ofFact ? one : a, ofFact ? b : one)
  })
  return first.startsWith('some')
    ? masks.reduce((x, y) => list.apply('or', [x, y]), list.zero)
    : masks.reduce((x, y) => list.apply('and', [x, y]), list.one)
}

function numeric(list: StepList, comparison: string, a: ColumnOperand, b: ColumnOperand): number {
  const { apply } = list
  const isNumber = (side: ColumnOperand): boolean => side.kind !== 'constant' || typeof side.value === 'number'
  const equal = (): number => (isNumber(a) && isNumber(b) ? apply('equal', [exactNumber(list, a), exactNumber(list, b)]) : list.zero)
  switch (comparison) {
    case 'equal':
      return equal()
    case 'notEqual':
      return apply('not', [equal()])
    case 'in':
    case 'notIn': {
      if (b.kind !== 'constant' || !Array.isArray(b.value)) throw new NotColumnar(`a number looked for in ${kindOf(b)}`)
      const found = among(list, a, b.value)
      return comparison === 'in' ? found : apply('not', [found])
    }
    case 'contains':
    case 'doesNotContain': {
      if (a.kind === 'number' || (a.kind === 'constant' && !Array.isArray(a.value))) return list.zero
      if (a.kind !== 'constant') throw new NotColumnar(`a number looked for in ${kindOf(a)}`)
      const found = among(list, b, a.value as readonly unknown[])
      return comparison === 'contains' ? found : apply('not', [found])
    }
    default: {
      if (a.kind === 'constant' && !isNumeric(a.value)) return list.zero
      const [x, y] = [comparedNumber(list, a, true), comparedNumber(list, b, false)]
      const operator = comparison.endsWith('Inclusive') ? 'lessThanInclusive' : 'lessThan'
      return apply(operator, comparison.startsWith('less') ? [x, y] : [y, x])
    }
  }
}

function among(list: StepList, number: ColumnOperand, values: readonly unknown[]): number {
  const numbers = values.filter((value) => typeof value === 'number')
  const step = exactNumber(list, number)
  if (numbers.length === 0) return list.zero
  return numbers.length === 1 ? list.apply('equal', [step, list.constant(numbers[0]!)]) : list.apply('in', [step], { list: numbers })
}

/** A side as a number that `===` may find; NaN, which equals nothing, where it is none. */
function exactNumber(list: StepList, operand: ColumnOperand): number {
  const exact = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
  if (operand.kind === 'number') return operand.step
  if (operand.kind === 'constant') return list.constant(exact(operand.value))
  return list.apply('lookup', [operand.step], { table: operand.values.map(exact) })
}

/** A side as `<` takes it beside a number. On the left the engine first asks whether it is one at all. */
function comparedNumber(list: StepList, operand: ColumnOperand, left: boolean): number {
  const compared = (value: unknown): number => {
    try {
      if (typeof value !== 'bigint') return left && !isNumeric(value) ? Number.NaN : Number(value)
    } catch {
      // said below
    }
    throw new NotColumnar('a value that is compared with a number and cannot be')
  }
  if (operand.kind === 'number') return operand.step
  if (operand.kind === 'constant') return list.constant(compared(operand.value))
  return list.apply('lookup', [operand.step], { table: operand.values.map(compared) })
}

function tabled(list: StepList, operator: string, a: ColumnOperand, b: ColumnOperand): number {
  const asked = comparisonOf(operator)
  const holds: Comparison = (x, y) => {
    try {
      return asked(x, y)
    } catch {
      throw new NotColumnar(`${operator} of a value that it fails on`)
    }
  }
  if (a.kind === 'codes' && b.kind === 'codes') {
    if (a.step === b.step)
      return truth(
        list,
        a.step,
        a.values.map((value) => holds(value, value)),
      )
    const pairs = a.values.length * b.values.length
    if (pairs > mostPairs) throw new NotColumnar(`${pairs} pairs of values`)
    const pair = list.apply('add', [list.apply('multiply', [a.step, list.constant(b.values.length)]), b.step])
    return truth(
      list,
      pair,
      a.values.flatMap((x) => b.values.map((y) => holds(x, y))),
    )
  }
  if (a.kind === 'codes')
    return truth(
      list,
      a.step,
      a.values.map((value) => holds(value, constantOf(b))),
    )
  if (b.kind === 'codes')
    return truth(
      list,
      b.step,
      b.values.map((value) => holds(constantOf(a), value)),
    )
  return holds(constantOf(a), constantOf(b)) ? list.one : list.zero
}

/** The mask of the codes for which it is true, by as few comparisons as may be. */
function truth(list: StepList, step: number, holds: readonly boolean[]): number {
  const codesOf = (wanted: boolean): number[] => holds.flatMap((value, code) => (value === wanted ? [code] : []))
  const [yes, no] = [codesOf(true), codesOf(false)]
  if (yes.length === 0) return list.zero
  if (no.length === 0) return list.one
  const any = (codes: readonly number[]): number =>
    codes.length === 1 ? list.apply('equal', [step, list.constant(codes[0]!)]) : list.apply('in', [step], { list: codes })
  if (yes.length <= mostCompared) return any(yes)
  if (no.length <= mostCompared) return list.apply('not', [any(no)])
  return list.apply('equal', [list.apply('lookup', [step], { table: holds.map(Number) }), list.one])
}

const constantOf = (operand: ColumnOperand): unknown => (operand as { readonly value: unknown }).value

const kindOf = (operand: ColumnOperand): string =>
  operand.kind === 'number' ? 'a number' : operand.kind === 'codes' ? 'a column of values' : 'what is no list'
