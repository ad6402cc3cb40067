import { type Headline, headlines } from '../outcomes/headlines.ts'
import { countOf, type OutcomeTable } from '../outcomes/outcome-table.ts'
import { type Estimate, estimate, pairedDifference } from './estimate.ts'

/** A headline of one scenario. `difference` is from the first scenario, paired by replicate; absent for the first itself. */
export type HeadlineResult = {
  readonly headline: Headline
  readonly scenario: string
  readonly estimate: Estimate
  readonly difference?: Estimate
}

/**
 * Headlines of all scenarios, in the order of the list of headlines, then of the table's scenarios.
 *
 * @example
 * headlineResults(table).find(({ headline, scenario }) => headline.id === 'relapse-d3-at-risk' && scenario === 'cliff')
 */
export function headlineResults(table: OutcomeTable, wanted: readonly Headline[] = headlines): HeadlineResult[] {
  return wanted.flatMap((headline) => {
    const values = table.scenarios.map((scenario) =>
      Array.from({ length: table.replicates }, (_, replicate) => headline.value(countOf(table, replicate, scenario))),
    )
    return table.scenarios.map((scenario, s) => ({
      headline,
      scenario,
      estimate: estimate(values[s]!),
      ...(s === 0 ? {} : { difference: pairedDifference(values[s]!, values[0]!) }),
    }))
  })
}

/** One result out of the list. */
export function resultOf(results: readonly HeadlineResult[], headline: string, scenario: string): HeadlineResult {
  return results.find((result) => result.headline.id === headline && result.scenario === scenario)!
}
