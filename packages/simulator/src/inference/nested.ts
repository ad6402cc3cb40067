/** What replicates of several draws of the parameters say about a number: two kinds of not knowing, never added up. */
export type Nested = {
  /** Over all draws and replicates. */
  readonly mean: number
  /** Standard error of the mean of one draw over its replicates: chance. */
  readonly monteCarloError: number
  /** Variance of the number's expectation over the draws: the parameters. An unbiased estimate, so below 0 where chance hides it. */
  readonly parameterVariance: number
  /** Its root; 0 where the estimate is below 0. */
  readonly parameterSd: number
}

/**
 * Takes the variance of a number apart: y_bs = μ + θ_b + e_s + d_bs, where b is a draw of the parameters and s a replicate, with the same
 * seed in all draws. Two-way analysis of variance:
 *
 *   Var_θ = Var_b(ȳ_b) − MS_d / S,  MS_d = Σ (y_bs − ȳ_b − ȳ_s + ȳ)² / ((B−1)(S−1)).
 *
 * What all draws share with a seed, e_s, is in no difference between draws. So mean(var_s)/S, which is right to take off where every draw has
 * seeds of its own, would take off too much here; with seeds of their own both have the same expectation. The Monte Carlo error of a draw is
 * √(mean(var_s)/S).
 *
 * @param values - shape [draw][replicate], at least 2 of each
 * @returns NaN throughout if a value is NaN
 */
export function nested(values: readonly (readonly number[])[]): Nested {
  const draws = values.length
  const replicates = values[0]!.length
  const meanOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
  const ofDraw = values.map(meanOf)
  const ofReplicate = Array.from({ length: replicates }, (_, s) => meanOf(values.map((row) => row[s]!)))
  const mean = meanOf(ofDraw)
  let within = 0
  let apart = 0
  values.forEach((row, b) => {
    row.forEach((value, s) => {
      within += square(value - ofDraw[b]!)
      apart += square(value - ofDraw[b]! - ofReplicate[s]! + mean)
    })
  })
  const between = ofDraw.reduce((sum, value) => sum + square(value - mean), 0) / (draws - 1)
  const parameterVariance = between - apart / ((draws - 1) * (replicates - 1)) / replicates
  return {
    mean,
    monteCarloError: Math.sqrt(within / (draws * (replicates - 1)) / replicates),
    parameterVariance,
    parameterSd: Math.sqrt(Math.max(0, parameterVariance)),
  }
}

const square = (value: number): number => value * value
