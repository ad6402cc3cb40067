import { type Group, groups } from '../population/group.ts'
import { type Count, type Measure, measures, years } from './measures.ts'
import { measuresTally } from './measures-tally.ts'
import { type Counted, firstCell, talliesOf } from './tallies.ts'
import type { Tally } from './tally.ts'

/** Counts of an experiment: flat, shaped [replicate][scenario][year][group][cell], the cells of one tally after another. */
export type OutcomeTable = {
  readonly scenarios: readonly string[]
  readonly years: readonly number[]
  readonly replicates: number
  readonly counts: Float64Array
}

/** How many counts a replicate of so many scenarios has. */
export const countsOfReplicate = (scenarios: number, counted: Counted = 'all'): number =>
  scenarios * years.length * groups.length * talliesOf(counted).reduce((sum, { cells }) => sum + cells, 0)

/** The cells of a tally in one replicate, scenario, year and group: a view, not a copy. */
export function cellsOf(table: OutcomeTable, tally: Tally, replicate: number, scenario: string, year: number, group: Group): Float64Array {
  const s = table.scenarios.indexOf(scenario)
  const y = table.years.indexOf(year)
  const places = table.scenarios.length * table.years.length * groups.length
  const cellsOfYear = table.counts.length / table.replicates / places
  const start = (replicate * places + (s * table.years.length + y) * groups.length + groups.indexOf(group)) * cellsOfYear
  return table.counts.subarray(start + firstCell(tally), start + firstCell(tally) + tally.cells)
}

const placeOf = new Map(measures.map((measure, i) => [measure, i]))

/** One count of an outcome table. @param year - calendar year */
export function outcome(
  table: OutcomeTable,
  replicate: number,
  scenario: string,
  year: number,
  measure: Measure,
  group: Group = 'lifted',
): number {
  return cellsOf(table, measuresTally, replicate, scenario, year, group)[placeOf.get(measure)!]!
}

/** The counts of one replicate and scenario. */
export const countOf =
  (table: OutcomeTable, replicate: number, scenario: string): Count =>
  (year, measure, group) =>
    outcome(table, replicate, scenario, year, measure, group)
