import { exp, ln, rounded } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { sinceYear } from './growth.ts'
import type { Process } from './process.ts'

/**
 * In a year an accident befalls a household with chance q, or house and belongings are damaged with chance r; what it costs beside hospital
 * bills is log-normal, median of 2018 grown with mean income. It comes out of the other, farm and wage income of the year, in that order, as far
 * as they reach.
 */
export const mishaps: Process = {
  name: 'mishaps',
  reads: ['wages', 'farmIncome', 'otherIncome'],
  writes: ['wages', 'farmIncome', 'otherIncome'],
  gives: { household: ['accidentCost', 'propertyLoss'] },
  drawsPerHousehold: 1,
  prepare(parameters) {
    const { accident, accidentMedian, property, propertyMedian, sd } = parameters.mishaps
    const grown = sinceYear(parameters, 2018)
    return ({ households, inputs }, year, draws) => {
      const { accidentCost, propertyLoss } = inputs.household
      const { rows, wages, farmIncome, otherIncome } = households
      const growth = ln(100 * grown(year))
      // The part of a draw below a chance, over that chance, is uniform again.
      const cost = (median: number, u: number): number => rounded(exp(growth + ln(median) + sd.value * normalQuantile(u)))
      const luck = draws.households[0]!
      for (let j = 0; j < rows; j++) {
        accidentCost![j] = 0
        propertyLoss![j] = 0
        const u = luck[j]!
        let left = 0
        if (u < accident.value) {
          left = cost(accidentMedian.value, u / accident.value)
          accidentCost![j] = left
        } else if (u < accident.value + property.value) {
          left = cost(propertyMedian.value, (u - accident.value) / property.value)
          propertyLoss![j] = left
        } else continue
        for (const income of [otherIncome, farmIncome, wages]) {
          const taken = Math.min(left, income[j]!)
          income[j] = income[j]! - taken
          left -= taken
        }
      }
    }
  },
}
