/** Shares of income, of income, and of capacity to pay, from which medical own-pay is catastrophic. */
export const catastrophicShares = { che10: 0.1, che25: 0.25, che40: 0.4 } as const
type CatastrophicShare = keyof typeof catastrophicShares

/** What is summed, in this order. */
export const burdenCells = [
  'households',
  'persons',
  'che10',
  'che25',
  'che40',
  'overshoot10',
  'overshoot25',
  'overshoot40',
  'impoverished',
  'impoverishedPersons',
  'deepened',
  'impoverishingGap',
  'deepeningGap',
] as const
type BurdenCell = (typeof burdenCells)[number]

/** Shares are summed as whole millionths, so that sums are exact and the same in any order. */
const one = 1_000_000
const fixed = (share: number): number => Math.floor(share * one + 0.5)

/** Capacity to pay: income less half the line for every member, at least a tenth of income. */
export const capacityToPay = (income: number, line: number): number => Math.max(income - 0.5 * line, 0.1 * income)

/** Own-pay as a share, at most 1: more than everything is everything. Nothing to pay it from is everything, too. */
export const ownPayShare = (ownPay: number, of: number): number => (ownPay === 0 ? 0 : of <= ownPay ? 1 : ownPay / of)

/**
 * Adds a household to the sums behind {@link burdenIndices}.
 *
 * @param out - changed from `at` on, one entry for each of {@link burdenCells}
 * @param income - after transfers and interest, before medical cost, fen; may be below 0
 * @param ownPay - fen
 * @param line - poverty line times members, fen
 * @param weight - of the household
 */
export function countBurden(
  out: Float64Array,
  at: number,
  income: number,
  ownPay: number,
  line: number,
  members: number,
  weight: number,
): void {
  const persons = members * weight
  out[at]! += weight
  out[at + 1]! += persons
  if (ownPay === 0) return
  const ofIncome = ownPayShare(ownPay, income)
  const ofCapacity = ownPayShare(ownPay, capacityToPay(income, line))
  overshoot(out, at, 0, ofIncome, catastrophicShares.che10, weight)
  overshoot(out, at, 1, ofIncome, catastrophicShares.che25, weight)
  overshoot(out, at, 2, ofCapacity, catastrophicShares.che40, weight)
  if (income >= line) {
    if (income - ownPay >= line) return
    out[at + 8]! += weight
    out[at + 9]! += persons
    out[at + 11]! += fixed((persons * (line - income + ownPay)) / line)
  } else {
    out[at + 10]! += weight
    out[at + 12]! += fixed((persons * ownPay) / line)
  }
}

function overshoot(out: Float64Array, at: number, which: number, share: number, from: number, weight: number): void {
  if (share < from) return
  out[at + 2 + which]! += weight
  out[at + 5 + which]! += fixed(weight * (share - from))
}

export type Catastrophic = {
  /** Share of households whose own-pay reaches the share. */
  readonly headcount: number
  /** Mean over all households of what lies above the share; own-pay above the whole counts as the whole. */
  readonly overshoot: number
  /** Mean positive overshoot: the same over those who reach it. NaN if nobody does. */
  readonly meanPositiveOvershoot: number
}

export type BurdenIndices = {
  /** Own-pay of 10 % and 25 % of income, and of 40 % of capacity to pay. */
  readonly catastrophic: { readonly [share in CatastrophicShare]: Catastrophic }
  /** Share of households above the line before medical own-pay and below it after. */
  readonly impoverished: number
  /** Share of persons in them. */
  readonly impoverishedPersons: number
  /** Share of households below the line already, with own-pay. */
  readonly deepened: number
  /** What own-pay adds to the poverty gap (FGT 1), shares of the line: of those it makes poor, and of the poor. */
  readonly impoverishingGap: number
  readonly deepeningGap: number
}

/**
 * Catastrophic and impoverishing medical spending.
 *
 * Catastrophic: own-pay O of at least 10 % or 25 % of income Y, or 40 % of capacity to pay max(Y - z n/2, Y/10).
 * Impoverishing: Y ≥ z n and Y - O < z n; deepening: Y < z n and O > 0.
 *
 * @param sums - of {@link countBurden}, from `at` on
 * @returns NaN where nobody is behind it
 * @source Wagstaff & van Doorslaer (2003), Health Economics 12(11): headcount, overshoot, mean positive overshoot
 */
export function burdenIndices(sums: Float64Array, at = 0): BurdenIndices {
  const cell = (name: BurdenCell): number => sums[at + burdenCells.indexOf(name)]!
  const households = cell('households')
  const persons = cell('persons')
  const catastrophic = (id: CatastrophicShare): Catastrophic => {
    const above = cell(`overshoot${id.slice(3) as '10' | '25' | '40'}`) / one
    return { headcount: cell(id) / households, overshoot: above / households, meanPositiveOvershoot: above / cell(id) }
  }
  return {
    catastrophic: { che10: catastrophic('che10'), che25: catastrophic('che25'), che40: catastrophic('che40') },
    impoverished: cell('impoverished') / households,
    impoverishedPersons: cell('impoverishedPersons') / persons,
    deepened: cell('deepened') / households,
    impoverishingGap: cell('impoverishingGap') / one / persons,
    deepeningGap: cell('deepeningGap') / one / persons,
  }
}
