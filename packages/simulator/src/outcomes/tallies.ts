import { measuresTally } from './measures-tally.ts'
import type { Tally } from './tally.ts'

/** Everything that is counted, in the order of the cells. */
export const tallies: readonly Tally[] = [measuresTally]

/** Cells of a scenario, year and group, of all tallies. */
export const cellsOfYear = tallies.reduce((sum, { cells }) => sum + cells, 0)

/** First cell of a tally. */
export const firstCell = (tally: Tally): number => {
  const place = tallies.indexOf(tally)
  return tallies.slice(0, place).reduce((sum, { cells }) => sum + cells, 0)
}
