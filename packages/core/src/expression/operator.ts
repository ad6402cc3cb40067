import type { Dimension } from '../unit.ts'

export type Column = Float64Array

/** What an operator needs besides its arguments, fixed when the day is: a scale, a list, a table. */
export type OperatorData = {
  readonly limits?: readonly number[]
  readonly rates?: readonly number[]
  readonly list?: readonly number[]
  readonly table?: readonly number[]
}

/**
 * One operator with all its meanings. `value` is the definition; `kernel` does the same IEEE operations, in the same order, on rows.
 *
 * Missing is NaN. It passes through arithmetic and ends at a comparison or `firstKnown`.
 */
export interface Operator {
  readonly name: string
  readonly doc: string
  /** The unit of the result; throws `UnitMismatch` for what does not fit. */
  unit(args: readonly Dimension[]): Dimension
  value(a: number, b: number, c: number, data: OperatorData): number
  /** Writes rows 0 to `rows` of `out`, which may be one of the arguments. */
  kernel(out: Column, a: Column, b: Column, c: Column, data: OperatorData, rows: number): void
  /** The result is a mask, 0 or 1. */
  readonly mask?: true
}
