import { type Measure, measures, years } from '../src/outcomes/measures.ts'
import type { OutcomeTable } from '../src/outcomes/outcome-table.ts'
import { type Counted, talliesOf } from '../src/outcomes/tallies.ts'
import { groups } from '../src/population/group.ts'

export type Counts = { readonly [measure in Measure]?: number }

/** A table, as of a run that counts the measures alone or everything, with these counts of the lifted; what is not given is 0. */
export function tableOf(
  scenarios: readonly string[],
  replicates: number,
  counts: (replicate: number, scenario: string, year: number, place: number) => Counts,
  counted: Counted = 'measures',
): OutcomeTable {
  const cellsOfYear = talliesOf(counted).reduce((sum, tally) => sum + tally.cells, 0)
  const cells = Array.from({ length: replicates }, (_, replicate) =>
    scenarios.flatMap((scenario, place) =>
      years.flatMap((year) => {
        const given = counts(replicate, scenario, year, place)
        return Array.from({ length: groups.length * cellsOfYear }, (_, cell) => given[measures[cell]!] ?? 0)
      }),
    ),
  )
  return { scenarios, years, replicates, counts: Float64Array.from(cells.flat()) }
}
