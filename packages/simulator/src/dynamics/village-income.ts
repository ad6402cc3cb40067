import { exp, rounded } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import type { Process } from './process.ts'

/**
 * In 2016 a village has a solar plant with some chance, and with it a fixed income; its rent is log-normal; in a later year it sells assets
 * with a chance. Its posts are those that registered households hold, its poor households are the registered ones that live in it, so that what
 * its solar income is shared out to adds up. A household plant stands from the year in which it was built.
 */
export const villageIncome: Process = {
  name: 'village-income',
  reads: ['village', 'members', 'solarPost', 'solarYear'],
  writes: [],
  gives: {
    household: [
      'villageSolarIncome',
      'villageRentIncome',
      'villageAssetSales',
      'villagePoorHouseholds',
      'villageSolarPosts',
      'solarPostsHeld',
      'solarKilowatts',
      'solarYear',
    ],
  },
  drawsPerVillage: 2,
  prepare(parameters, group) {
    const of = parameters.villageIncome
    const registered = group === 'lifted'
    return ({ households, inputs }, { year }, draws) => {
      const given = inputs.household
      const { rows, village, members } = households
      const [event, level] = draws.villages!
      const [poor, posts] = [new Float64Array(event!.length), new Float64Array(event!.length)]
      for (let j = 0; j < rows; j++) {
        const held = members[j]! > 0 ? households.solarPost[j]! : 0
        given.solarPostsHeld![j] = held
        if (!registered || members[j] === 0) continue
        poor[village[j]!] = poor[village[j]!]! + 1
        posts[village[j]!] = posts[village[j]!]! + held
      }
      const begins = year === of.solarFrom.value
      const rents = begins
        ? level!.map((u) => (u === 0 ? 0 : rounded(100 * of.rent.value * exp(of.rentSd.value * normalQuantile(u)))))
        : undefined
      for (let j = 0; j < rows; j++) {
        const at = village[j]!
        const u = event![at]!
        if (rents) {
          given.villageSolarIncome![j] = u < of.solarVillages.value ? 100 * of.solarIncome.value : 0
          given.villageRentIncome![j] = rents[at]!
        }
        given.villageAssetSales![j] = year > of.solarFrom.value && u < of.sale.value ? 100 * of.saleSum.value : 0
        given.villagePoorHouseholds![j] = Math.max(1, poor[at]!)
        given.villageSolarPosts![j] = Math.max(1, posts[at]!)
        const built = households.solarYear[j]!
        given.solarYear![j] = built === 0 ? Number.NaN : built
        given.solarKilowatts![j] = built === 0 ? 0 : of.householdKilowatts.value
      }
    }
  },
}
