import type { Count } from '../outcomes/measures.ts'
import { countOf, type OutcomeTable } from '../outcomes/outcome-table.ts'
import { type Estimate, estimate } from './estimate.ts'

/** A number of every year and scenario, with its interval: what a year chart draws. */
export type YearlySeries = readonly { readonly scenario: string; readonly year: number; readonly estimate: Estimate }[]

/** @param value - of one year, scenario and replicate */
export function yearlySeries(table: OutcomeTable, value: (count: Count, year: number) => number): YearlySeries {
  return table.scenarios.flatMap((scenario) =>
    table.years.map((year) => ({
      scenario,
      year,
      estimate: estimate(Array.from({ length: table.replicates }, (_, replicate) => value(countOf(table, replicate, scenario), year))),
    })),
  )
}
