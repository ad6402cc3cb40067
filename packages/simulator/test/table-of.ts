import { type Measure, measures, years } from '../src/outcomes/measures.ts'
import type { OutcomeTable } from '../src/outcomes/outcome-table.ts'
import { groups } from '../src/population/group.ts'

export type Counts = { readonly [measure in Measure]?: number }

/** A table, as of a run that counts the measures alone, with these counts of the lifted; what is not given is 0. */
export function tableOf(
  scenarios: readonly string[],
  replicates: number,
  counts: (replicate: number, scenario: string, year: number, place: number) => Counts,
): OutcomeTable {
  const cells = Array.from({ length: replicates }, (_, replicate) =>
    scenarios.flatMap((scenario, place) =>
      years.flatMap((year) => {
        const given = counts(replicate, scenario, year, place)
        return Array.from({ length: groups.length * measures.length }, (_, cell) => given[measures[cell]!] ?? 0)
      }),
    ),
  )
  return { scenarios, years, replicates, counts: Float64Array.from(cells.flat()) }
}
