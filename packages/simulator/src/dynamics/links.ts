import { rounded } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { codeOf } from './codes.ts'
import { sinceYear } from './growth.ts'
import type { Process } from './process.ts'

const forms = ['none', 'bodyHousehold', 'bodyCollectiveHousehold', 'collectiveHousehold', 'publicBenefitShare']
/** Leading bodies of a village. The report has 8,424 in all, about five for each of 1,700 villages. */
const bodiesOfVillage = 5

/**
 * From 2016 a household that linked land, money or a share has its value V, of 2016 and grown with mean income, with one of the five bodies of
 * its village, whose yield of the year is y = mean + sd N, drawn for the body. Of its farm income it gives up min(farm, g V), so that what the
 * link pays by its policy takes the place of income and is not on top; nothing for a public-benefit share.
 */
export const links: Process = {
  name: 'links',
  reads: ['link', 'linkedValue', 'farmIncome', 'village'],
  writes: ['farmIncome'],
  gives: { household: ['benefitLink', 'linkedValue', 'bodyYield'] },
  drawsPerVillage: bodiesOfVillage,
  prepare(parameters) {
    const of = parameters.links
    const grown = sinceYear(parameters, of.from.value)
    const code = forms.map(codeOf)
    return ({ households, inputs }, year, draws) => {
      const { benefitLink, linkedValue, bodyYield } = inputs.household
      const { rows, village, link, farmIncome } = households
      const growth = grown(year)
      const begun = year.year >= of.from.value
      for (let j = 0; j < rows; j++) {
        const form = begun ? link[j]! : 0
        benefitLink![j] = code[form]!
        linkedValue![j] = 0
        bodyYield![j] = 0
        if (form === 0) continue
        const value = rounded(growth * households.linkedValue[j]!)
        linkedValue![j] = value
        const shock = normalQuantile(draws.villages![j % bodiesOfVillage]![village[j]!]!)
        bodyYield![j] = Math.max(-1, of.bodyYield.value + of.bodyYieldSd.value * shock)
        if (form < 4) farmIncome[j] = Math.max(0, farmIncome[j]! - rounded(of.ownUse.value * value))
      }
    }
  },
}
