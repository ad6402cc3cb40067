import { exp, ln, rounded } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import type { CohortModel } from './cohort.ts'
import { correlated, pearsonOfRanks } from './copula.ts'
import { notStated } from './microdata.ts'
import type { BlockPlan } from './plan.ts'
import type { Households } from './tables.ts'

/**
 * Traits of households: permanent and persistent income and household health, which follow from the registration score; assets and land,
 * in a Gaussian copula with the permanent income; and those drawn alone.
 *
 * @param drawn - nine uniforms a household
 * @returns what the score and the incomes say of bad household health, one a household: its mean
 */
export function drawHouseholdTraits(
  { own }: BlockPlan,
  households: Households,
  { parameters, values, registration }: CohortModel,
  drawn: readonly Float64Array[],
): Float64Array {
  const { coping, support, income, land, poverty } = parameters
  const [score, n1, n2, wealth, takeUp, project, post, loan, field] = drawn
  const { from, to, slopes, factor, permanentMean, permanentSd } = registration
  const [l00, l10, l11, l20, l21] = factor
  const sick = new Float64Array(households.rows)
  const vintages = support.loanYears.value
  const logAssets = ln(values.assetsMedian * 100)
  const logLand = ln(land.median.value)
  const assetsWithIncome = pearsonOfRanks(coping.assetsWithIncome.value)
  const landWithIncome = pearsonOfRanks(land.withIncome.value)
  // Of a usual year, with the persistent and the transitory part at their means, the income is c M n exp(a - σ²/2).
  const logUsual = ln(income.level.value * income.mean.value[0]! * 100) - (income.permanentSd.value * income.permanentSd.value) / 2
  for (let j = 0; j < households.rows; j++) {
    const members = households.members[j]!
    const z = normalQuantile(from + score![j]! * (to - from))
    const stated = own ? own.data.households.income[own.rows[j]!]! : notStated
    // Given the score, what goes with a stated income is drawn as it goes with a drawn one.
    const e1 =
      stated === notStated
        ? normalQuantile(n1![j]!)
        : (ln(Math.max(stated / members, poverty.incomeFloor.value * 100)) - logUsual - slopes[0] * z) / l00
    const e2 = normalQuantile(n2![j]!)
    households.permanent[j] = slopes[0] * z + l00 * e1
    households.persistent[j] = slopes[1] * z + l10 * e1 + l11 * e2
    sick[j] = slopes[2] * z + l20 * e1 + l21 * e2
    const standing = (households.permanent[j]! - permanentMean) / permanentSd
    const assets = exp(logAssets + coping.assetsSd.value * correlated(assetsWithIncome, standing, normalQuantile(wealth![j]!)))
    households.startAssets[j] = rounded(assets * members)
    households.land[j] = members * exp(logLand + land.sd.value * correlated(landWithIncome, standing, normalQuantile(field![j]!)))
    households.takesUpDibao[j] = Number(takeUp![j]! < values.dibaoTakeUp)
    households.joinsProject[j] = Number(project![j]! < values.project)
    households.post[j] = Number(post![j]! < values.post)
    const inLoan = loan![j]! / values.loan
    households.loanYear[j] = inLoan < 1 ? vintages[Math.floor(inLoan * vintages.length)]! : 0
  }
  return sick
}
