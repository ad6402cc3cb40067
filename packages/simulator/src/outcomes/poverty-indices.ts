import { ln } from '../math.ts'

/** What is summed for the indices, in this order. */
const cells = ['persons', 'poor', 'gap', 'squaredGap', 'watts', 'floored'] as const

/** Cells that {@link countPoverty} fills. */
export const povertyCells = cells.length

/** Shares are summed as whole millionths, so that sums are exact and the same in any order. */
const one = 1_000_000
const fixed = (share: number): number => Math.floor(share * one + 0.5)

/**
 * Adds a household to the sums behind {@link povertyIndices}.
 *
 * @param out - changed from `at` on, {@link povertyCells} entries
 * @param income - of the household in the year, fen; may be below 0
 * @param line - poverty line times members, fen
 * @param floor - least income that Watts' logarithm is taken of, times members, fen
 * @param persons - members, times the household's weight
 */
export function countPoverty(out: Float64Array, at: number, income: number, line: number, floor: number, persons: number): void {
  out[at]! += persons
  if (income >= line) return
  const gap = (line - income) / line
  out[at + 1]! += persons
  out[at + 2]! += fixed(persons * gap)
  out[at + 3]! += fixed(persons * gap * gap)
  out[at + 4]! += fixed(persons * ln(line / Math.max(income, floor)))
  if (income < floor) out[at + 5]! += persons
}

export type PovertyIndices = {
  /** FGT 0, 1, 2: share of persons below the line; mean shortfall, and mean squared shortfall, as shares of the line. */
  readonly headcount: number
  readonly gap: number
  readonly severity: number
  readonly watts: number
  /** Share of persons whose income was floored for Watts. */
  readonly floored: number
}

/**
 * Indices of Foster, Greer and Thorbecke, FGT_α = 1/N Σ_{x<z} ((z - x)/z)^α with α = 0, 1, 2, and of Watts,
 * W = 1/N Σ_{x<z} ln(z / max(x, floor)). Each person counts once. Income after medical cost may be negative: a shortfall then is above 1.
 *
 * @param sums - of {@link countPoverty}, from `at` on
 * @returns NaN throughout for an empty population
 * @source Foster, Greer & Thorbecke (1984), Econometrica 52(3); Watts (1968), in Moynihan (ed.), On Understanding Poverty
 */
export function povertyIndices(sums: Float64Array, at = 0): PovertyIndices {
  const persons = sums[at]!
  const share = (cell: (typeof cells)[number], unit: number): number => sums[at + cells.indexOf(cell)]! / unit / persons
  return {
    headcount: share('poor', 1),
    gap: share('gap', one),
    severity: share('squaredGap', one),
    watts: share('watts', one),
    floored: share('floored', 1),
  }
}
