/** Everybody by need and help: counts of households, or of persons. */
export type Reach = {
  readonly needyHelped: number
  readonly needyMissed: number
  readonly othersHelped: number
  readonly othersNotHelped: number
}

/**
 * Who is helped without need, and who is missed.
 *
 * `inclusionError` = P(not needy | helped), `exclusionError` = P(not helped | needy). `targetingRatio` is the share of the helped who are
 * needy over the share of the needy in all: 1 is what giving at random, or to everybody alike, would reach.
 *
 * @returns NaN where nobody is helped, or nobody is needy
 * @source Coady, Grosh & Hoddinott (2004), Targeting of Transfers in Developing Countries, World Bank
 * @example
 * targetingErrors({ needyHelped: 30, needyMissed: 20, othersHelped: 10, othersNotHelped: 140 })
 * // => { inclusionError: 0.25, exclusionError: 0.4, targetingRatio: 3 }
 */
export function targetingErrors({ needyHelped, needyMissed, othersHelped, othersNotHelped }: Reach): {
  readonly inclusionError: number
  readonly exclusionError: number
  readonly targetingRatio: number
} {
  const helped = needyHelped + othersHelped
  const needy = needyHelped + needyMissed
  const all = helped + needyMissed + othersNotHelped
  return {
    inclusionError: othersHelped / helped,
    exclusionError: needyMissed / needy,
    targetingRatio: (needyHelped * all) / (helped * needy),
  }
}
