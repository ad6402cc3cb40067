import type { Estimate } from '../inference/estimate.ts'
import { csv } from './csv.ts'
import type { Writer } from './results.ts'

const numbers = (estimate: Estimate | undefined): string[] =>
  estimate
    ? [estimate.mean, estimate.standardError, estimate.low, estimate.high].map((value) =>
        Number.isNaN(value) ? '' : value.toPrecision(10),
      )
    : ['', '', '', '']

/** The headlines with 95 % intervals, and their paired differences from the first scenario: one row a headline and scenario. */
export const headlinesCsv: Writer = {
  name: 'headlines.csv',
  async write({ headlines, table }) {
    const rows = headlines.map(({ headline, scenario, estimate, difference }) => [
      headline.id,
      scenario,
      ...numbers(estimate),
      difference ? table.scenarios[0]! : '',
      ...numbers(difference),
      headline.unit.en,
      headline.definition.en,
    ])
    const head = ['headline', 'scenario', 'value', 'standard_error', 'low_95', 'high_95']
    const compared = ['difference_from', 'difference', 'difference_standard_error', 'difference_low_95', 'difference_high_95']
    return new Map([['headlines.csv', csv([[...head, ...compared, 'unit', 'definition'], ...rows])]])
  },
}
