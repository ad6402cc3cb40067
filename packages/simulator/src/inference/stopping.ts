import quantile from '@stdlib/stats-base-dists-t-quantile'
import { headlines as all } from '../outcomes/headlines.ts'
import type { OutcomeTable } from '../outcomes/outcome-table.ts'
import type { Estimate } from './estimate.ts'
import { headlineResults } from './headlines.ts'

/** How precisely the declared headlines are to be known. */
export type Precision = {
  /** Half of an interval, as a share of the number it belongs to: 0.05 is 5 %. */
  readonly relative: number
  /** The declared headlines by id, each with the half-width that is always small enough, in its unit. */
  readonly headlines: { readonly [id: string]: number }
}

/**
 * When an experiment with a precision looks at what it has: after `first` replicates, then after every further `every`. Looking several
 * times finds a small half-width by luck more often than looking once, so half-widths are those of the 1 - `alpha` interval, wider than
 * what is printed.
 */
export const stoppingRule = { first: 20, every: 10, alpha: 0.01, most: 500 } as const

/** What is declared where nobody says otherwise: half of an interval of one household in a thousand is always enough. */
export const declaredHeadlines: Precision['headlines'] = { 'relapse-d2-at-risk': 1, 'relapse-d3-at-risk': 1 }

/** One declared headline, of a scenario or of its paired difference from the first, against what was asked for. */
export type Reached = {
  readonly headline: string
  readonly scenario: string
  readonly difference: boolean
  readonly estimate: Estimate
  /** Of the 1 - alpha interval. */
  readonly halfWidth: number
  /** The larger of the absolute and the relative half-width that were asked for. */
  readonly allowed: number
  readonly reached: boolean
}

/**
 * Every declared headline, of every scenario and of every difference from the first, against the precision: half-width t(n-1, 1-α/2) · se
 * ≤ max(ε_abs, ε_rel · |mean|). What cannot be computed, such as a share of nobody, is not reached.
 */
export function reachedPrecision(table: OutcomeTable, { relative, headlines }: Precision): Reached[] {
  const reach = quantile(1 - stoppingRule.alpha / 2, table.replicates - 1)
  const against = (headline: string, scenario: string, difference: boolean, estimate: Estimate): Reached => {
    const halfWidth = reach * estimate.standardError
    const allowed = Math.max(headlines[headline]!, relative * Math.abs(estimate.mean))
    return { headline, scenario, difference, estimate, halfWidth, allowed, reached: halfWidth <= allowed }
  }
  const declared = all.filter(({ id }) => Object.hasOwn(headlines, id))
  return headlineResults(table, declared).flatMap(({ headline: { id }, scenario, estimate, difference }) => [
    against(id, scenario, false, estimate),
    ...(difference ? [against(id, scenario, true, difference)] : []),
  ])
}

/** After how many replicates an experiment looks at what it has, in order; the last is `most`. */
export function looks(most: number): number[] {
  const { first, every } = stoppingRule
  const at: number[] = []
  for (let n = first; n < most; n += every) at.push(n)
  return [...at, most]
}

/** How many replicates would reach the precision if the spread stays what it is: a forecast for the progress line, no part of the rule. */
export function expectedReplicates(found: readonly Reached[], n: number, most: number): number {
  const ratio = Math.max(...found.map(({ halfWidth, allowed, reached }) => (reached ? 0 : (halfWidth / allowed) ** 2)))
  const { every } = stoppingRule
  return Number.isFinite(ratio) ? Math.min(most, Math.max(n + every, Math.ceil((n * ratio) / every) * every)) : most
}
