import { type Parameters, parameters as standard } from '../parameters.ts'
import type { Households } from '../population/tables.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import type { Track } from './track.ts'

/** The first and the last year in which households are lifted. */
export const firstExitYear = standard.cohort.firstExitYear.value
export const lastExitYear = firstExitYear + standard.cohort.exitShares.value.length - 1

/**
 * Lifts the year's quota of households: those highest by the mean of ln(x1/z) over three years plus noise, among those with x1 ≥ z this
 * year; where they do not fill the quota, the highest of the rest.
 *
 * Of a user's own households, those are lifted that state the year. A rank on an average, so that no regression to the mean fakes relapses in the first year after.
 *
 * @param track - of the reference: who is lifted when does not depend on the scenario
 * @param noise - one uniform draw a household
 * @returns how many were lifted with x1 below z
 */
export function liftHouseholds(
  { cohort }: Parameters,
  year: number,
  quota: number,
  households: Households,
  track: Track,
  noise: Float64Array,
): number {
  const [a, b, c] = track.distance
  const now = track.distance[year % 3]!
  const score = new Float64Array(households.rows)
  const rows: number[] = []
  const below = (j: number): number => (now[j]! < 0 ? 1 : 0)
  let [left, belowLine] = [quota, 0]
  const lift = (j: number): void => {
    households.exitYear[j] = year
    belowLine += below(j)
    left--
  }
  for (let j = 0; j < households.rows; j++) {
    if (households.exitYear[j] !== 0) continue
    if (households.statedExit[j] === year) lift(j)
    if (households.statedExit[j] !== 0) continue
    score[j] = (a[j]! + b[j]! + c[j]!) / 3 + cohort.exitNoise.value * normalQuantile(noise[j]!)
    rows.push(j)
  }
  rows.sort((i, j) => below(i) - below(j) || score[j]! - score[i]! || i - j)
  for (const j of rows.slice(0, Math.max(0, left))) lift(j)
  return belowLine
}
