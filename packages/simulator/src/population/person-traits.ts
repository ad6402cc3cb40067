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
  /** The probit is this and a weight each of household health, of own health and of the rest. */
  readonly probitMean: number
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
    probitMean: -onFrailty * frailtyMean,
    weights: [
      onFrailty * household,
      onFrailty * Math.sqrt(1 - household * household),
      Math.sqrt(1 - chronic.frailtyWeight.value * chronic.frailtyWeight.value),
    ],
  }
}

/** Bad household health, N(0, 1) in the whole population, and the probit of chronic illness of those who state theirs; NaN of others. */
export type Health = { readonly sick: Float64Array; readonly probit: Float64Array }

/**
 * Draws household health given its mean and spread; where a user states illnesses, given these, too: member by member, the probit is drawn
 * on its side of the threshold, and says by the normal regression what it says of the health that the household shares.
 *
 * @param mean - one a household
 * @param draw - a uniform a household
 * @param illness - a uniform a person
 */
export function drawHealth(
  { households, persons }: Block,
  mean: Float64Array,
  spread: number,
  { chronicAbove, probitMean, weights: [byHousehold, byOwn, rest] }: PersonModel,
  draw: Float64Array,
  illness: Float64Array,
  own: BlockPlan['own'],
): Health {
  const probit = new Float64Array(persons.rows).fill(Number.NaN)
  const sick = Float64Array.from(mean, (known, j) => {
    // The part that is not known yet, standard normal before anything is stated.
    let [centre, variance] = [0, 1]
    for (let i = households.first[j]!; own && i < households.first[j + 1]!; i++) {
      const stated = own.data.persons.chronic[own.data.households.first[own.rows[j]!]! + i - households.first[j]!]!
      if (stated === notStated) continue
      const load = byHousehold * spread
      const expected = probitMean + byHousehold * known + load * centre
      const sd = Math.sqrt(load * load * variance + byOwn * byOwn + rest * rest)
      const above = (chronicAbove[bandOfAge[persons.age[i]!]!]! - expected) / sd
      const surprise = tailQuantile(above, stated > 0, illness[i]!)
      probit[i] = expected + sd * surprise
      const gain = (load * variance) / sd
      centre += gain * surprise
      variance -= gain * gain
    }
    return known + spread * (centre + Math.sqrt(variance) * normalQuantile(draw[j]!))
  })
  return { sick, probit }
}

/**
 * Frailty, illness and disability of persons whose ages are known, their cards, and who is destitute. The prevalences are those of the
 * group: frailty counts by its place in it.
 *
 * @param drawn - seven uniforms a person
 */
export function drawPersonTraits(
  { households, persons }: Block,
  { sick, probit: stated }: Health,
  { parameters, values, tekun: destitute, chronicAbove, probitMean, weights: [byHousehold, byOwn, rest] }: PersonModel,
  drawn: readonly Float64Array[],
): void {
  const { person, disability, propensity } = parameters
  const [illness, ownHealth, passing, major, disabled, card, tekun] = drawn
  const household = propensity.household.value
  const ownSpread = Math.sqrt(byOwn * byOwn + rest * rest)
  for (let i = 0; i < persons.rows; i++) {
    const j = persons.household[i]!
    const age = persons.age[i]!
    const mean = probitMean + byHousehold * sick[j]!
    let health = normalQuantile(ownHealth![i]!)
    let probit = mean + byOwn * health + rest * normalQuantile(illness![i]!)
    if (!Number.isNaN(stated[i]!)) {
      probit = stated[i]!
      // Own health given the probit: regression on it, and what is left.
      health = (byOwn / ownSpread) * ((probit - mean) / ownSpread) + (rest / ownSpread) * health
    }
    persons.alive[i] = 1
    persons.frailty[i] = household * sick[j]! + Math.sqrt(1 - household * household) * health
    persons.passing[i] = normalQuantile(passing![i]!)
    if (probit > chronicAbove[bandOfAge[age]!]!) persons.chronic[i] = major![i]! < values.majorShare ? 2 : 1
    const prevalence = disability.prevalence.value[age < 15 ? 0 : age < 60 ? 1 : 2]! * values.disabilityRatio
    persons.disability[i] = disabled![i]! < prevalence * disability.severeShare.value ? 2 : disabled![i]! < prevalence ? 1 : 0
    persons.card[i] = Number(card![i]! < person.cardShare.value)
    const canBe = age >= person.tekunAge.value && households.first[j + 1]! - households.first[j]! <= person.tekunHousehold.value
    persons.tekun[i] = Number(canBe && tekun![i]! < destitute)
  }
}

/** A standard normal given that it lies above a limit, or not above it. @param u - uniform */
function tailQuantile(limit: number, above: boolean, u: number): number {
  const share = normalCdf(above ? -limit : limit)
  // What a normal hardly ever does, such as the illness of a child at an age that has none: at the limit, or far out.
  if (share < 1e-12) return Math.max(-7, Math.min(7, limit))
  return above ? -normalQuantile(share * u) : normalQuantile(share * u)
}
