/**
 * Concentration index of a quantity over a population ranked by something else: C = 2 cov(h, r) / μ, with r the share of the population
 * ranked below, half of the own bin's included. Between -1 (all with the lowest) and 1. Ranked by itself it is the Gini coefficient.
 *
 * On bins it sees no inequality within a bin, so it is a little nearer to 0 than that of the persons in them.
 *
 * @param weight - persons of each bin or unit, in order of rank
 * @param total - sum of the quantity in each bin
 * @returns NaN where the quantity is 0 altogether
 * @source Kakwani, Wagstaff & van Doorslaer (1997), Journal of Econometrics 77(1); fractional ranks with weights
 */
export function concentrationIndex(weight: ArrayLike<number>, total: ArrayLike<number>): number {
  let population = 0
  let sum = 0
  let ranked = 0
  for (let b = 0; b < weight.length; b++) {
    ranked += total[b]! * (population + weight[b]! / 2)
    population += weight[b]!
    sum += total[b]!
  }
  return sum === 0 ? Number.NaN : (2 * ranked) / (population * sum) - 1
}

/**
 * Erreygers' index of a share (a quantity between 0 and 1): 4 μ C. Unlike C it is the same, but for its sign, for those who have it and
 * those who do not.
 *
 * @source Erreygers (2009), Journal of Health Economics 28(2)
 */
export function erreygersIndex(weight: ArrayLike<number>, total: ArrayLike<number>): number {
  let population = 0
  let sum = 0
  for (let b = 0; b < weight.length; b++) {
    population += weight[b]!
    sum += total[b]!
  }
  return sum === 0 ? 0 : 4 * (sum / population) * concentrationIndex(weight, total)
}

/**
 * Kakwani's index of a payment: its concentration index less the Gini coefficient of income before it. Above 0: progressive, the better
 * off pay a larger share of their income.
 *
 * @param income - sum of income in each bin
 * @param payment - sum of payments in each bin
 * @source Kakwani (1977), Economic Journal 87
 */
export function kakwaniIndex(weight: ArrayLike<number>, income: ArrayLike<number>, payment: ArrayLike<number>): number {
  return concentrationIndex(weight, payment) - concentrationIndex(weight, income)
}

/**
 * How much of a quantity goes to each part of the population, the poorest first, parts of equal weight. A bin on the border of two parts
 * is split in proportion.
 *
 * @param parts - 5 for quintiles
 * @returns shares that add up to 1; NaN where the quantity is 0 altogether
 */
export function incidence(weight: ArrayLike<number>, total: ArrayLike<number>, parts: number): number[] {
  const population = sum(weight)
  const whole = sum(total)
  const shares = new Array<number>(parts).fill(0)
  let below = 0
  for (let b = 0; b < weight.length; b++) {
    if (weight[b] === 0) continue
    const from = (below / population) * parts
    below += weight[b]!
    const to = (below / population) * parts
    for (let part = Math.min(parts - 1, Math.floor(from)); part < parts && part < to; part++) {
      const inside = Math.min(to, part + 1) - Math.max(from, part)
      if (inside > 0) shares[part]! += (total[b]! / whole) * (inside / (to - from))
    }
  }
  return shares.map((share) => (whole === 0 ? Number.NaN : share))
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}
