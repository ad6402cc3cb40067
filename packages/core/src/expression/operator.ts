import type { Dimension } from '../unit.ts'
import type { Emit } from './code.ts'
import type { Line } from './line.ts'

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
  /** The same IEEE operations on two rows at a time. */
  readonly wasm: Emit
  /** Where, between 0 and 1, the result bends or jumps while its arguments are these lines; none given: nowhere. */
  splits?(a: Line, b: Line, c: Line, data: OperatorData): readonly number[]
  /** Which of its arguments the result is. Between two splits it is the same one all along, so that the noise of a cut decides nothing. */
  choose?(a: number, b: number, c: number): 0 | 1 | 2
  /** How fast the result rises with each argument, at a place between two splits. */
  gradient?(a: number, b: number, c: number, data: OperatorData): readonly [number, number]
  /** Between two splits the result is level, whatever slope its arguments have. */
  readonly steps?: true
  /** Along a sweep it leaves alone what slopes. */
  readonly flatOnly?: true
  /** The result is a mask, 0 or 1. */
  readonly mask?: true
}
