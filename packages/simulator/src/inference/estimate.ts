import quantile from '@stdlib/stats-base-dists-t-quantile'

/** What replicates say about a number: mean, its standard error, and the 95 % t interval (Monte Carlo error only). */
export type Estimate = {
  readonly mean: number
  readonly standardError: number
  readonly low: number
  readonly high: number
}

/**
 * Mean of independent replicates with its 95 % interval: mean ± t(n-1, .975) · s / √n.
 *
 * @param values - one a replicate, at least 2
 * @returns NaN throughout if a value is NaN (such as a share of nobody)
 * @example
 * estimate([1, 2, 3]) // => { mean: 2, standardError: 0.577…, low: -0.484…, high: 4.484… }
 */
export function estimate(values: readonly number[]): Estimate {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const standardError = Math.sqrt(squares / (n - 1) / n)
  const reach = quantile(0.975, n - 1) * standardError
  return { mean, standardError, low: mean - reach, high: mean + reach }
}

/**
 * The paired difference a - b: both saw the same illnesses and incomes in a replicate, so most of the noise cancels.
 *
 * @param a - one a replicate
 * @param b - of the same replicates, in the same order
 * @example
 * pairedDifference([5, 7, 9], [4, 5, 6]).mean // => 2
 */
export function pairedDifference(a: readonly number[], b: readonly number[]): Estimate {
  return estimate(a.map((value, i) => value - b[i]!))
}
