import { exp, ln, rounded } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { type AgeTable, ageAt, ageTables, bandOfAge, shareFrom } from './age.ts'
import { type Group, type GroupValues, groupValues } from './group.ts'
import type { BlockPlan } from './plan.ts'
import { type Registration, registrationOf } from './registration.ts'
import { type Block, emptyBlock, type Households, type InputNames } from './tables.ts'

const columns = (count: number, rows: number): Float64Array[] => Array.from({ length: count }, () => new Float64Array(rows))

/** What the draws of every block share, derived from the parameters once. */
export type CohortModel = {
  readonly parameters: Parameters
  readonly values: GroupValues
  readonly registration: Registration
  readonly ages: { readonly first: AgeTable; readonly further: AgeTable }
  /** Chance of the destitute among those who can be. */
  readonly tekun: number
  /** Frailty probit thresholds by age band. */
  readonly chronicAbove: readonly number[]
}

export function cohortModel(parameters: Parameters, group: Group): CohortModel {
  const { person, chronic, cohort, neverRegistered } = parameters
  const sizes = group === 'lifted' ? cohort.sizes.value : neverRegistered.sizes.value
  const values = groupValues(parameters, group)
  const households = sizes.reduce((a, b) => a + b, 0)
  const persons = sizes.reduce((total, count, i) => total + count * (i + 1), 0)
  const ages = ageTables(values.ageShares, person.firstMemberAge.value, households, persons)
  const small = sizes.slice(0, person.tekunHousehold.value)
  const old = small.reduce(
    (sum, count, i) => sum + count * (shareFrom(ages.first, person.tekunAge.value) + i * shareFrom(ages.further, person.tekunAge.value)),
    0,
  )
  return {
    parameters,
    values,
    registration: registrationOf(parameters, values.quantiles),
    ages,
    tekun: Math.min(1, (values.tekunShare * persons) / old),
    chronicAbove: chronic.prevalence.value.map((share) =>
      share === 0 ? 1e300 : normalQuantile(1 - Math.min(0.95, share * values.chronicRatio)),
    ),
  }
}

/**
 * Draws the households and persons of a block as they are at the start: margins as planned, traits by chance.
 *
 * Ages, illnesses and disabilities are those of 1 January 2014; the propensity, the persistent income and the assets are those of the
 * start of the burn-in.
 *
 * @param inputs - names of the inputs of the policies that processes give
 */
export function drawCohort(plan: BlockPlan, model: CohortModel, key: Omit<StreamKey, 'process'>, inputs: InputNames): Block {
  const h = plan.households
  const drawn = columns(10, h)
  drawUniforms({ ...key, process: 'cohort-households' }, drawn, h)
  const sizes = shuffledSizes(plan.sizes, drawn[0]!)
  const block = emptyBlock(h, plan.persons, inputs)
  const { households } = block
  drawUniforms({ ...key, process: 'entitlement-rank' }, [households.entitlementRank], h)
  for (let j = 0; j < h; j++) {
    households.first[j + 1] = households.first[j]! + sizes[j]!
    households.members[j] = sizes[j]!
  }
  let row = 0
  for (const village of plan.villages)
    for (let k = 0; k < village.households; k++, row++) {
      households.county[row] = village.county
      households.village[row] = village.id
    }
  const sick = drawHouseholdTraits(households, model, drawn)
  drawPersons(block, sick, model, key)
  return block
}

/** The planned sizes in the order of one draw a household. */
function shuffledSizes(sizes: readonly number[], draw: Float64Array): Uint8Array {
  const order = Array.from(draw, (_, j) => j).sort((a, b) => draw[a]! - draw[b]! || a - b)
  const out = new Uint8Array(draw.length)
  let k = 0
  sizes.forEach((count, i) => {
    for (let c = 0; c < count; c++) out[order[k++]!] = i + 1
  })
  return out
}

/** Traits that follow from the registration score, and those drawn alone. Gives the household health. */
function drawHouseholdTraits(
  households: Households,
  { parameters: { coping, support }, values, registration }: CohortModel,
  drawn: readonly Float64Array[],
): Float64Array {
  const [, score, n1, n2, n3, assets, takeUp, project, post, loan] = drawn
  const { from, to, slopes, factor } = registration
  const [l00, l10, l11, l20, l21, l22] = factor
  const sick = new Float64Array(households.rows)
  const logAssets = ln(values.assetsMedian * 100)
  const vintages = support.loanYears.value
  for (let j = 0; j < households.rows; j++) {
    const z = normalQuantile(from + score![j]! * (to - from))
    const e1 = normalQuantile(n1![j]!)
    const e2 = normalQuantile(n2![j]!)
    const e3 = normalQuantile(n3![j]!)
    households.permanent[j] = slopes[0] * z + l00 * e1
    households.persistent[j] = slopes[1] * z + l10 * e1 + l11 * e2
    sick[j] = slopes[2] * z + l20 * e1 + l21 * e2 + l22 * e3
    const perHead = exp(logAssets + coping.assetsSd.value * normalQuantile(assets![j]!))
    households.startAssets[j] = rounded(perHead * households.members[j]!)
    households.takesUpDibao[j] = Number(takeUp![j]! < values.dibaoTakeUp)
    households.joinsProject[j] = Number(project![j]! < values.project)
    households.post[j] = Number(post![j]! < values.post)
    const inLoan = loan![j]! / values.loan
    households.loanYear[j] = inLoan < 1 ? vintages[Math.floor(inLoan * vintages.length)]! : 0
  }
  return sick
}

function drawPersons({ households, persons }: Block, sick: Float64Array, model: CohortModel, key: Omit<StreamKey, 'process'>): void {
  const { person, chronic, disability, propensity } = model.parameters
  const { rows } = persons
  const drawn = columns(8, rows)
  drawUniforms({ ...key, process: 'cohort-persons' }, drawn, rows)
  const [age, own, passing, illness, major, disabled, card, tekun] = drawn
  const { frailtyMean, frailtySd } = model.registration
  const ownWeight = Math.sqrt(1 - propensity.household.value * propensity.household.value)
  const probitWeight = chronic.frailtyWeight.value
  const probitRest = Math.sqrt(1 - probitWeight * probitWeight)
  for (let j = 0; j < households.rows; j++) {
    const from = households.first[j]!
    const to = households.first[j + 1]!
    for (let i = from; i < to; i++) {
      persons.household[i] = j
      persons.alive[i] = 1
      const years = ageAt(i === from ? model.ages.first : model.ages.further, age![i]!)
      persons.age[i] = years
      const frailty = propensity.household.value * sick[j]! + ownWeight * normalQuantile(own![i]!)
      persons.frailty[i] = frailty
      persons.passing[i] = normalQuantile(passing![i]!)
      // The prevalences are those of the registered: frailty counts by its place among them.
      const probit = (probitWeight * (frailty - frailtyMean)) / frailtySd + probitRest * normalQuantile(illness![i]!)
      if (probit > model.chronicAbove[bandOfAge[years]!]!) persons.chronic[i] = major![i]! < model.values.majorShare ? 2 : 1
      const ageClass = years < 15 ? 0 : years < 60 ? 1 : 2
      const prevalence = disability.prevalence.value[ageClass]! * model.values.disabilityRatio
      persons.disability[i] = disabled![i]! < prevalence * disability.severeShare.value ? 2 : disabled![i]! < prevalence ? 1 : 0
      persons.card[i] = Number(card![i]! < person.cardShare.value)
      const canBe = years >= person.tekunAge.value && to - from <= person.tekunHousehold.value
      persons.tekun[i] = Number(canBe && tekun![i]! < model.tekun)
    }
  }
}
