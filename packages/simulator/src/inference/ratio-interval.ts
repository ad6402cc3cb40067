import quantile from '@stdlib/stats-base-dists-t-quantile'
import { estimate } from './estimate.ts'

/**
 * A 95 % set for a ratio. `outside`: all ratios but those between `low` and `high`; `all`: any ratio, because the denominator may well be
 * 0. Both are honest answers where an interval would not be.
 */
export type RatioInterval = { readonly kind: 'between' | 'outside'; readonly low: number; readonly high: number } | { readonly kind: 'all' }

export type RatioEstimate = {
  /** Mean over mean. */
  readonly ratio: number
  readonly interval: RatioInterval
}

/**
 * Ratio of two means of the same replicates with Fieller's interval: all θ for which the mean of y - θ x does not differ from 0.
 *
 * Unlike the delta method it holds where the denominator is uncertain (a coefficient of variation above .2), and says so where the
 * denominator might be 0.
 *
 * @param y - numerator, such as extra cost, one a replicate, at least 2
 * @param x - denominator, such as relapses averted, of the same replicates
 * @source Fieller (1954), Some problems in interval estimation, JRSS B 16: 175-185
 * @example
 * fieller([10, 12, 11], [5, 6, 5.5]) // => { ratio: 2, interval: { kind: 'between', low: 2, high: 2 } }
 */
export function fieller(y: readonly number[], x: readonly number[]): RatioEstimate {
  const n = y.length
  const [my, mx] = [estimate(y), estimate(x)]
  const t = quantile(0.975, n - 1)
  const covariance = y.reduce((sum, value, i) => sum + (value - my.mean) * (x[i]! - mx.mean), 0) / (n - 1) / n
  // θ² (x̄² - t² vx) - 2 θ (x̄ ȳ - t² vxy) + (ȳ² - t² vy) ≤ 0
  const a = mx.mean ** 2 - t * t * mx.standardError ** 2
  const b = mx.mean * my.mean - t * t * covariance
  const c = my.mean ** 2 - t * t * my.standardError ** 2
  const ratio = my.mean / mx.mean
  // Rounding may leave a hair below 0 where all replicates have one ratio.
  const under = Math.abs(b * b - a * c) < 1e-12 * b * b ? 0 : b * b - a * c
  if (under < 0 || a === 0) return { ratio, interval: { kind: 'all' } }
  const [one, other] = [(b - Math.sqrt(under)) / a, (b + Math.sqrt(under)) / a]
  const [low, high] = [Math.min(one, other), Math.max(one, other)]
  return { ratio, interval: { kind: a > 0 ? 'between' : 'outside', low, high } }
}
