import { ln, normalCdf } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { groupValues } from '../population/group.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { costAtScore, type SplicedCost, splicedCost } from '../random/spliced-cost.ts'
import { admissionClass, admissionTable } from './admission.ts'
import { medicalPrices } from './prices.ts'
import type { Process } from './process.ts'

/** Yearly inpatient cost in prices of 2018, before the ratio of the registered. */
const inpatientCostOf = ({ inpatient: { median, sd, bodyShare, tailShape, tailScale } }: Parameters): SplicedCost =>
  splicedCost({
    mu: ln(median.value),
    sigma: sd.value,
    bodyShare: bodyShare.value,
    tailShape: tailShape.value,
    tailScale: tailScale.value,
  })

/**
 * Who needs inpatient care this year, how severely ill, at what cost, in how many stays, where, and whether referred.
 *
 * In need if Φ(z) > 1 - r; severity v = w g + √(1 - w²) e with g the normal score of the propensity z among those in need; the cost X of
 * the year is the quantile Φ(v) of a log-normal with a Pareto tail. Level: y = ln(X/reference) + L + d₂ away, L logistic; it is the same
 * for all stays of a year, which are of one illness, and they share its cost evenly.
 */
export const inpatientCare: Process = {
  name: 'inpatient-care',
  reads: ['age', 'alive', 'chronic', 'disability', 'propensity', 'away'],
  writes: ['admitted', 'inpatient'],
  drawsPerPerson: 6,
  prepare(parameters, group) {
    const inpatientCost = inpatientCostOf(parameters)
    const { costRatio } = groupValues(parameters, group)
    const weight = parameters.inpatient.severityWeight.value
    const rest = Math.sqrt(1 - weight * weight)
    const [township, county, city] = parameters.level.limits.value as unknown as [number, number, number]
    const { outsideShare, referred, referredOutside, migrant } = parameters.level
    const [once, twice] = parameters.admission.stays.value as unknown as [number, number, number]
    return ({ persons, admitted, inpatient }, { rules }, draws) => {
      const [severity, level, outside, referral, stays, seeking] = draws.persons
      const { rate, above } = admissionTable(parameters, rules)
      const ratio = costRatio * medicalPrices(parameters, rules)
      const logReference = ln(parameters.level.reference.value * medicalPrices(parameters, rules))
      const { rows, age, alive, chronic, disability, propensity, away } = persons
      let count = 0
      for (let i = 0; i < rows; i++) {
        const at = admissionClass(age[i]!, chronic[i]!, disability[i]!)
        const isInNeed = alive[i] === 1 && propensity[i]! > above[at]!
        admitted[i] = isInNeed ? 1 : 0
        if (!isInNeed) continue
        const beyond = normalCdf(-propensity[i]!) / rate[at]!
        // At the very threshold the quotient can round to 1, whose score is infinite.
        const g = beyond < 1 ? -normalQuantile(beyond) : -8
        const cost = ratio * costAtScore(inpatientCost, weight * g + rest * normalQuantile(severity![i]!))
        const u = level![i]!
        const index = ln(cost) - logReference + ln(u / (1 - u)) + migrant.value * away[i]!
        const isOutside = index >= city && outside![i]! < outsideShare.value
        inpatient.person[count] = i
        inpatient.gross[count] = Math.floor(cost * 100 + 0.5)
        inpatient.stays[count] = stays![i]! < once ? 1 : stays![i]! < once + twice ? 2 : 3
        inpatient.seeking[count] = seeking![i]!
        inpatient.tier[count] = index < township ? 0 : index < county ? 1 : index < city ? 2 : 3
        inpatient.inside[count] = isOutside ? 0 : 1
        inpatient.referred[count] = referral![i]! < (isOutside ? referredOutside.value : referred.value) ? 1 : 0
        count++
      }
      inpatient.count = count
    }
  },
}
