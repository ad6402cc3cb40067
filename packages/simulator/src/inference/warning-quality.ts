import { exp, ln } from '../math.ts'

/** Units by the bin of their score, lowest score first: those that the event came to (`cases`), and the others. */
export type ScoreBins = { readonly cases: readonly number[]; readonly others: readonly number[] }

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * Area under the ROC curve: the chance that a case has a higher score than another unit, where equal bins count half. What falls into
 * one bin is no longer told apart, so coarse bins bring the area nearer to a half.
 *
 * @returns NaN where there are no cases, or only cases
 * @source Hanley & McNeil (1982), Radiology 143: 29-36
 * @example
 * areaUnderRoc({ cases: [1, 3], others: [6, 2] }) // => 0.75
 */
export function areaUnderRoc({ cases, others }: ScoreBins): number {
  let below = 0
  let area = 0
  cases.forEach((count, bin) => {
    area += count * (below + others[bin]! / 2)
    below += others[bin]!
  })
  return area / (total(cases) * total(others))
}

/** What warning of every unit from a bin upward would reach. */
export type Threshold = {
  readonly alerts: number
  /** Share of the alerts that are cases. */
  readonly precision: number
  /** Share of the cases that get an alert. */
  readonly recall: number
  readonly alertsPerCase: number
}

/** @param from - the lowest bin that is warned of */
export function atThreshold({ cases, others }: ScoreBins, from: number): Threshold {
  const hits = total(cases.slice(from))
  const alerts = hits + total(others.slice(from))
  return { alerts, precision: hits / alerts, recall: hits / total(cases), alertsPerCase: alerts / hits }
}

/**
 * Area under the curve of precision over recall as average precision: Σ (recall_b - recall_b+1) · precision_b, from the highest bin down.
 * A score that knows nothing reaches the share of cases, so the number is to be read against it.
 *
 * @example
 * areaUnderPrecision({ cases: [1, 3], others: [6, 2] }) // => 0.533… = ¾ · ⅗ + ¼ · ⅓
 */
export function areaUnderPrecision(bins: ScoreBins): number {
  const all = total(bins.cases)
  let area = 0
  for (let bin = bins.cases.length - 1; bin >= 0; bin--) {
    const hits = bins.cases[bin]!
    if (hits > 0) area += (hits / all) * atThreshold(bins, bin).precision
  }
  return area
}

/** The bins with the chance that the score gives to each. */
export type ChanceBins = ScoreBins & { readonly chance: readonly number[] }

/**
 * Mean squared distance between the chance that was foretold and what came (1 or 0). Foretelling the share of cases p for everybody gives
 * p (1 - p).
 *
 * @source Brier (1950), Monthly Weather Review 78: 1-3
 * @example
 * brierScore({ chance: [0.5], cases: [1], others: [1] }) // => 0.25
 */
export function brierScore({ chance, cases, others }: ChanceBins): number {
  let sum = 0
  chance.forEach((p, bin) => {
    sum += cases[bin]! * (1 - p) * (1 - p) + others[bin]! * p * p
  })
  return sum / (total(cases) + total(others))
}

/**
 * How what came goes with what was foretold: the line logit P(case) = intercept + slope · logit(chance), by maximum likelihood. Slope 1 and
 * intercept 0 is a calibrated score; a slope below 1 says that it foretells too sharply.
 *
 * @param bins - chances above 0 and below 1
 * @returns NaN where the line is not to be found: only cases or none, one chance for all, or bins that part cases from others wholly
 * @source Cox (1958), Biometrika 45: 562-565; fitted by Newton's method
 */
export function calibrationLine({ chance, cases, others }: ChanceBins): { readonly intercept: number; readonly slope: number } {
  const x = chance.map((p) => ln(p / (1 - p)))
  let intercept = 0
  let slope = 1
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    x.forEach((logit, bin) => {
      const n = cases[bin]! + others[bin]!
      const p = 1 / (1 + exp(-(intercept + slope * logit)))
      const rest = cases[bin]! - n * p
      const weight = n * p * (1 - p)
      g0 += rest
      g1 += rest * logit
      h00 += weight
      h01 += weight * logit
      h11 += weight * logit * logit
    })
    const determinant = h00 * h11 - h01 * h01
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    intercept += d0
    slope += d1
    if (Math.abs(d0) + Math.abs(d1) < 1e-12) return { intercept, slope }
  }
  return { intercept: Number.NaN, slope: Number.NaN }
}
