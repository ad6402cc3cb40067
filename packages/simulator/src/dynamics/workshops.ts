import type { Process } from './process.ts'

/**
 * Every village has a workshop from 2016. In a year an open one closes with chance q, a closed one opens with chance r, seasonal or not anew;
 * an open one owes wages with a chance of its own. A member with a place has a contract of m = min(most months, ⌊wages/w⌋) months, and w m
 * comes out of the wages of the household, w the wage of a workshop by its policy: idle months and unpaid wages are a loss. In the year in
 * which the workshop closes, all of w m is lost; in the years after, other work has taken its place.
 */
export const workshops: Process = {
  name: 'workshops',
  reads: ['village', 'workshopPlace', 'workshopOpen', 'wages'],
  writes: ['workshopOpen', 'wages'],
  gives: { household: ['workshopMonths', 'workshopSeasonal', 'workshopOwesWages'] },
  drawsPerVillage: 2,
  prepare(parameters) {
    const { from, months, otherWage, closure, reopening, seasonal, owesWages } = parameters.workshops
    const wage = otherWage.value * 100
    return ({ households, inputs }, { year }, draws) => {
      if (year < from.value) return
      const { workshopMonths, workshopSeasonal, workshopOwesWages } = inputs.household
      const [fate, kind] = draws.villages!
      const { rows, village, workshopPlace, workshopOpen, wages } = households
      for (let j = 0; j < rows; j++) {
        const u = fate![village[j]!]!
        const before = workshopOpen[j]!
        const open = before === 1 ? Number(u >= closure.value) : Number(year === from.value || u < reopening.value)
        workshopOpen[j] = open
        if (before === 0 && open === 1) workshopSeasonal![j] = Number(kind![village[j]!]! < seasonal.value)
        // Of an open workshop the rest of the draw is uniform again.
        const rest = before === 1 ? (u - closure.value) / (1 - closure.value) : 1
        workshopOwesWages![j] = open * Number(rest < owesWages.value)
        workshopMonths![j] = 0
        if (workshopPlace[j] === 0 || (before === 0 && open === 0)) continue
        const contract = Math.min(months.value, Math.floor(wages[j]! / wage))
        wages[j] = wages[j]! - wage * contract
        workshopMonths![j] = open * contract
      }
    }
  },
}
