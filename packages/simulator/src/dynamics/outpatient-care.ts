import { exp, ln } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { medicalPrices } from './prices.ts'
import type { Process } from './process.ts'

/**
 * Chronic and ordinary outpatient cost of the year. Each is one draw of a cost that is 0 with some chance and log-normal otherwise.
 *
 * Chronic cost is a bill that is settled; ordinary cost is paid by the person.
 */
export const outpatientCare: Process = {
  name: 'outpatient-care',
  reads: ['alive', 'chronic', 'propensity'],
  writes: ['chronic bills', 'ordinary'],
  drawsPerPerson: 2,
  prepare:
    (parameters) =>
    ({ persons, chronic: bills, ordinary }, { rules }, draws) => {
      const [chronicDraw, ordinaryDraw] = draws.persons
      const of = parameters.outpatient
      const prices = medicalPrices(parameters, rules) * 100
      const logChronic = ln(of.chronicMedian.value * prices)
      const logOrdinary = ln(of.ordinaryMedian.value * prices)
      const logMajor = ln(of.chronicMajor.value)
      const chronicUsers = of.chronicUsers.value
      const ordinaryUsers = of.ordinaryUsers.value
      const { rows, alive, chronic, propensity } = persons
      let count = 0
      for (let i = 0; i < rows; i++) {
        ordinary[i] = 0
        if (alive[i] === 0) continue
        const o = ordinaryDraw![i]! / ordinaryUsers
        if (o < 1) ordinary[i] = Math.floor(exp(logOrdinary + of.ordinarySd.value * normalQuantile(o)) + 0.5)
        const c = chronicDraw![i]! / chronicUsers
        if (chronic[i] === 0 || c >= 1) continue
        const shift = of.chronicPropensity.value * propensity[i]! + (chronic[i] === 2 ? logMajor : 0)
        bills.person[count] = i
        bills.gross[count] = Math.floor(exp(logChronic + of.chronicSd.value * normalQuantile(c) + shift) + 0.5)
        count++
      }
      bills.count = count
    },
}
