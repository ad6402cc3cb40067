import { normalCdf } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { ageShares, bandOfAge, shareFrom } from './age.ts'
import { type Group, type GroupValues, groupValues } from './group.ts'
import { notStated } from './microdata.ts'
import type { BlockPlan } from './plan.ts'
import type { Registration } from './registration.ts'
import type { Block } from './tables.ts'

/** What the traits of persons of a group are drawn by. */
export type PersonModel = {
  readonly parameters: Parameters
  readonly values: GroupValues
  /** Chance of the destitute among those who can be. */
  readonly tekun: number
  /** Probit thresholds of chronic illness by age band. */
  readonly chronicAbove: readonly number[]
  /** Of the probit: mean of frailty in the group, and weights of household health, of own health and of the rest. */
  readonly frailtyMean: number
  readonly weights: readonly [household: number, own: number, rest: number]
}

export function personModel(parameters: Parameters, group: Group, { frailtyMean, frailtySd }: Registration): PersonModel {
  const { person, chronic, cohort, neverRegistered, propensity } = parameters
  const values = groupValues(parameters, group)
  const sizes = group === 'lifted' ? cohort.sizes.value : neverRegistered.sizes.value
  const households = sizes.reduce((a, b) => a + b, 0)
  const persons = sizes.reduce((total, count, i) => total + count * (i + 1), 0)
  const ages = ageShares(values.ageShares, person.firstMemberAge.value, households / persons)
  const old = sizes
    .slice(0, person.tekunHousehold.value)
    .reduce(
      (sum, count, i) => sum + count * (shareFrom(ages.first, person.tekunAge.value) + i * shareFrom(ages.further, person.tekunAge.value)),
      0,
    )
  const household = propensity.household.value
  const onFrailty = chronic.frailtyWeight.value / frailtySd
  return {
    parameters,
    values,
    tekun: Math.min(1, (values.tekunShare * persons) / old),
    chronicAbove: chronic.prevalence.value.map((share) =>
      share === 0 ? Number.POSITIVE_INFINITY : normalQuantile(1 - Math.min(0.95, share * values.chronicRatio)),
    ),
    frailtyMean,
    weights: [
      onFrailty * household,
      onFrailty * Math.sqrt(1 - household * household),
      Math.sqrt(1 - chronic.frailtyWeight.value * chronic.frailtyWeight.value),
    ],
  }
}

/**
 * Frailty, illness and disability of persons whose ages are known, their cards, and who is destitute. The prevalences are those of the
 * group: frailty counts by its place in it. Of those whose illness a user states, frailty is drawn as it goes with it.
 *
 * @param sick - bad household health
 * @param drawn - seven uniforms a person
 */
export function drawPersonTraits(
  { households, persons }: Block,
  sick: Float64Array,
  { parameters, values, tekun: destitute, chronicAbove, frailtyMean, weights }: PersonModel,
  drawn: readonly Float64Array[],
  own: BlockPlan['own'],
): void {
  const { person, disability, propensity } = parameters
  const [ownHealth, passing, illness, major, disabled, card, tekun] = drawn
  const household = propensity.household.value
  const [byHousehold, byOwn, rest] = weights
  const probitMean = (-frailtyMean * byHousehold) / household
  const spread = Math.sqrt(byOwn * byOwn + rest * rest)
  for (let i = 0; i < persons.rows; i++) {
    const j = persons.household[i]!
    const age = persons.age[i]!
    const above = chronicAbove[bandOfAge[age]!]!
    const stated = own ? statedIllness(own, households.first, i, j) : notStated
    const mean = probitMean + byHousehold * sick[j]!
    let health = normalQuantile(ownHealth![i]!)
    let probit = mean + byOwn * health + rest * normalQuantile(illness![i]!)
    if (stated !== notStated) {
      probit = mean + spread * tailQuantile((above - mean) / spread, stated > 0, illness![i]!)
      // Own health given the probit: regression on it, and what is left.
      health = (byOwn / spread) * ((probit - mean) / spread) + (rest / spread) * health
    }
    persons.alive[i] = 1
    persons.frailty[i] = household * sick[j]! + Math.sqrt(1 - household * household) * health
    persons.passing[i] = normalQuantile(passing![i]!)
    if (probit > above) persons.chronic[i] = major![i]! < values.majorShare ? 2 : 1
    const prevalence = disability.prevalence.value[age < 15 ? 0 : age < 60 ? 1 : 2]! * values.disabilityRatio
    persons.disability[i] = disabled![i]! < prevalence * disability.severeShare.value ? 2 : disabled![i]! < prevalence ? 1 : 0
    persons.card[i] = Number(card![i]! < person.cardShare.value)
    const canBe = age >= person.tekunAge.value && households.first[j + 1]! - households.first[j]! <= person.tekunHousehold.value
    persons.tekun[i] = Number(canBe && tekun![i]! < destitute)
  }
}

const statedIllness = ({ data, rows }: NonNullable<BlockPlan['own']>, first: Int32Array, person: number, household: number): number =>
  data.persons.chronic[data.households.first[rows[household]!]! + person - first[household]!]!

/** A standard normal given that it lies above a limit, or not above it. @param u - uniform */
function tailQuantile(limit: number, above: boolean, u: number): number {
  const below = normalCdf(limit)
  const upper = normalCdf(-limit)
  // Tails that a normal hardly has: what is stated, at the limit.
  if (above ? upper < 1e-12 : below < 1e-12) return Math.max(-7, Math.min(7, limit))
  return above ? -normalQuantile(upper * u) : normalQuantile(below * u)
}
