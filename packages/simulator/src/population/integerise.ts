import { type Contingency, marginOf } from './contingency.ts'
import { ipf } from './ipf.ts'
import { roundTable } from './round-table.ts'

/**
 * A table in whole numbers with the totals of every axis exact: axis by axis, what is whole so far is crossed with the next axis, fitted
 * to both and rounded by largest remainder. Nothing is drawn, so a plan is the same in every replicate. Zeros stay zeros.
 *
 * @param table - fitted, of any number of axes
 * @param totals - whole numbers, one list an axis, each with the same sum
 * @returns whole cells shaped like the table, flat
 * @throws SimulatorError as {@link ipf} and {@link roundTable}
 * @example
 * integerise({ shape: [2, 2], cells: [0.6, 0.4, 0.4, 0.6] }, [[1, 1], [1, 1]]) // => [1, 0, 0, 1]
 */
export function integerise({ shape, cells }: Contingency, totals: readonly (readonly number[])[]): number[] {
  let whole: number[] = [...totals[0]!]
  for (let axis = 1; axis < shape.length; axis++) {
    const classes = shape[axis]!
    const axes = Array.from({ length: axis + 1 }, (_, k) => k)
    const joint = marginOf({ shape, cells }, axes)
    const fitted = ipf({ shape: [whole.length, classes], cells: joint }, [
      { axes: [0], totals: whole },
      { axes: [1], totals: totals[axis]! },
    ])
    whole = roundTable(whole.map((_, row) => Array.from(fitted.subarray(row * classes, (row + 1) * classes)))).flat()
  }
  return whole
}
