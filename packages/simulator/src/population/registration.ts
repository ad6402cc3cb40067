import { normalDensity } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'

/** Variance of the persistent part of log income in the long run. */
export const persistentVariance = ({ income: { shockSd, persistence } }: Parameters): number => {
  return (shockSd.value * shockSd.value) / (1 - persistence.value * persistence.value)
}

/** The registration score and how the traits that it selects on follow from it. */
export type Registration = {
  readonly scoreSd: number
  /** Quantiles of the score between which the group lies. */
  readonly from: number
  readonly to: number
  /** Covariances of (permanent income, persistent income, bad household health) with the score. */
  readonly withScore: readonly [number, number, number]
  /** Their regression on the score in units of its sd. */
  readonly slopes: readonly [number, number, number]
  /** Lower triangle of the Cholesky factor of their covariance given the score, row by row. */
  readonly factor: readonly [number, number, number, number, number, number]
  /** Mean and sd of permanent income and of frailty in the group. */
  readonly permanentMean: number
  readonly permanentSd: number
  readonly frailtyMean: number
  readonly frailtySd: number
}

/**
 * Score g = a + p + noise - weight · sick of permanent income a, persistent income p and bad household health sick ~ N(0, 1). The traits
 * of a household with a given score are drawn by the normal regression, without rejection.
 */
export function registrationOf(parameters: Parameters, [from, to]: readonly [number, number]): Registration {
  const { cohort, propensity, income } = parameters
  const weight = cohort.scoreHealth.value
  const variance: Matrix3 = [
    [income.permanentSd.value * income.permanentSd.value, 0, propensity.incomeCorrelation.value * income.permanentSd.value],
    [0, persistentVariance(parameters), 0],
    [propensity.incomeCorrelation.value * income.permanentSd.value, 0, 1],
  ]
  const loads = [1, 1, -weight] as const
  const withScore = variance.map((row) => row[0] * loads[0] + row[1] * loads[1] + row[2] * loads[2]) as [number, number, number]
  const scoreVariance =
    withScore[0] * loads[0] + withScore[1] * loads[1] + withScore[2] * loads[2] + cohort.scoreNoise.value * cohort.scoreNoise.value
  const scoreSd = Math.sqrt(scoreVariance)
  const given = variance.map((row, i) => row.map((v, j) => v - (withScore[i]! * withScore[j]!) / scoreVariance)) as unknown as Matrix3
  const slopes = withScore.map((c) => c / scoreSd) as [number, number, number]

  // Moments of Φ⁻¹(U), U uniform between the two quantiles.
  const [low, high] = [normalQuantile(from), to < 1 ? normalQuantile(to) : 40] // at 40 the density is 0
  const mean = (normalDensity(low) - normalDensity(high)) / (to - from)
  const spread = 1 + (low * normalDensity(low) - high * normalDensity(high)) / (to - from) - mean * mean
  const shared = propensity.household.value * propensity.household.value
  const factor = cholesky(given)
  const sickVariance = 1 - slopes[2] * slopes[2] * (1 - spread)
  return {
    scoreSd,
    from,
    to,
    withScore,
    slopes,
    factor,
    permanentMean: slopes[0] * mean,
    permanentSd: Math.sqrt(slopes[0] * slopes[0] * spread + factor[0] * factor[0]),
    frailtyMean: propensity.household.value * slopes[2] * mean,
    frailtySd: Math.sqrt(shared * sickVariance + 1 - shared),
  }
}

type Matrix3 = readonly [readonly [number, number, number], readonly [number, number, number], readonly [number, number, number]]

function cholesky(m: Matrix3): [number, number, number, number, number, number] {
  const l00 = Math.sqrt(m[0][0])
  const l10 = m[1][0] / l00
  const l11 = Math.sqrt(m[1][1] - l10 * l10)
  const l20 = m[2][0] / l00
  const l21 = (m[2][1] - l20 * l10) / l11
  return [l00, l10, l11, l20, l21, Math.sqrt(m[2][2] - l20 * l20 - l21 * l21)]
}
