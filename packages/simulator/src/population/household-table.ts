import { integerise } from './integerise.ts'
import { ipf } from './ipf.ts'

/** Whole numbers of households by county, size and year of exit; one year of exit, none, for the never registered. */
export type HouseholdTable = readonly (readonly (readonly number[])[])[]

/**
 * Households of a group by county × size × year of exit: the table of highest entropy with these totals, in whole numbers that keep them.
 *
 * No source says how size or year of exit differ between counties, so the seed is flat. A type of household (elders alone, a couple with
 * children) is no axis: nothing in the model reads it, and its ages would be a guess beside those of the parameters.
 *
 * @param totals - whole numbers with one sum
 * @returns shape [county][size][exit]
 */
export function householdTable(totals: {
  readonly counties: readonly number[]
  readonly sizes: readonly number[]
  readonly exits: readonly number[]
}): HouseholdTable {
  const { counties, sizes, exits } = totals
  const lists = [counties, sizes, exits]
  const shape = lists.map((list) => list.length)
  const cells = new Float64Array(counties.length * sizes.length * exits.length).fill(1)
  const fitted = ipf(
    { shape, cells },
    lists.map((list, axis) => ({ axes: [axis], totals: list })),
  )
  const whole = integerise({ shape, cells: fitted }, lists)
  return counties.map((_, c) => sizes.map((_, s) => exits.map((_, e) => whole[(c * sizes.length + s) * exits.length + e]!)))
}
