import { ageBandStarts, ageLimit, type Parameters } from '../parameters.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { type Group, type GroupValues, groupValues } from './group.ts'
import { drawHouseholdTraits } from './household-traits.ts'
import { drawLivelihoods } from './livelihoods.ts'
import { drawLives } from './lives.ts'
import { ownSizes, takeOwnAges, takeOwnHouseholds, takeOwnPersons } from './own-households.ts'
import { drawHealth, drawPersonTraits, type PersonModel, personModel } from './person-traits.ts'
import type { BlockPlan } from './plan.ts'
import { type Registration, registrationOf } from './registration.ts'
import { type Block, emptyBlock, type Households, type InputNames, type Persons } from './tables.ts'

/** What the draws of every block share, derived from the parameters once. */
export type CohortModel = {
  readonly parameters: Parameters
  readonly values: GroupValues
  readonly registration: Registration
  readonly persons: PersonModel
}

export function cohortModel(parameters: Parameters, group: Group): CohortModel {
  const values = groupValues(parameters, group)
  const registration = registrationOf(parameters, values.quantiles)
  return { parameters, values, registration, persons: personModel(parameters, group, registration) }
}

/**
 * Draws the households and persons of a block as they are at the start: margins as planned, traits by chance; of a user's own households
 * what he states, the rest as the model draws it.
 *
 * Ages, illnesses and disabilities are those of 1 January 2014; the propensity, the persistent income and the assets are those of the
 * start of the burn-in.
 *
 * @param inputs - names of the inputs of the policies that processes give
 */
export function drawCohort(plan: BlockPlan, model: CohortModel, key: Omit<StreamKey, 'process'>, inputs: InputNames): Block {
  const block = emptyBlock(plan.households, plan.persons, inputs)
  const { households, persons } = block
  const draw = (process: string, count: number, rows: number): Float64Array[] => {
    const columns = Array.from({ length: count }, () => new Float64Array(rows))
    drawUniforms({ ...key, process }, columns, rows)
    return columns
  }
  const ofHouseholds = draw('cohort-households', 11, households.rows)
  const ofPersons = draw('cohort-persons', 9, persons.rows)
  drawUniforms({ ...key, process: 'entitlement-rank' }, [households.entitlementRank], households.rows)
  settle(plan, households, ofHouseholds[0]!)
  drawNotices(households, key)
  for (let j = 0; j < households.rows; j++) persons.household.fill(j, households.first[j]!, households.first[j + 1]!)
  if (plan.own) takeOwnAges(plan.own, persons)
  else dealAges(plan, households, persons, ofPersons[0]!, ofPersons[1]!)
  const [, ownDraw, ...traits] = ofHouseholds
  const healthMean = drawHouseholdTraits(plan, households, model, traits)
  if (plan.own) takeOwnHouseholds(plan.own, households)
  const health = drawHealth(block, healthMean, model.registration.factor[5], model.persons, ownDraw!, ofPersons[2]!, plan.own)
  households.sick.set(health.sick)
  drawPersonTraits(block, health, model.persons, ofPersons.slice(2))
  if (plan.own) takeOwnPersons(plan.own, persons)
  drawLives(block, model.parameters, key)
  drawLivelihoods(households, model.parameters, plan.group, key)
  return block
}

/** Members, county and village of each household; the sizes of a county in the order of one draw a household. */
function settle({ villages, parts, own }: BlockPlan, households: Households, draw: Float64Array): void {
  const members = own ? ownSizes(own) : new Uint8Array(households.rows)
  let from = 0
  for (const part of own ? [] : parts) {
    const rows = Array.from({ length: part.households }, (_, k) => from + k)
    for (const [j, one] of dealtOut(part.sizes, rows, draw)) members[j] = one + 1
    from += part.households
  }
  households.members.set(members)
  households.startMembers.set(members)
  for (let j = 0; j < households.rows; j++) households.first[j + 1] = households.first[j]! + members[j]!
  let row = 0
  for (const { id, county, households: count } of villages)
    for (let k = 0; k < count; k++, row++) {
      households.county[row] = county
      households.village[row] = id
    }
}

/** How much the office of each village notices: of both groups alike, so the village's id stands in place of the block. */
function drawNotices({ village, villageNotices, rows }: Households, key: Omit<StreamKey, 'process'>): void {
  const drawn = new Float64Array(1)
  for (let j = 0; j < rows; j++) {
    if (j > 0 && village[j] === village[j - 1]) villageNotices[j] = villageNotices[j - 1]!
    else {
      drawUniforms({ ...key, process: 'village-notices', block: village[j]! }, [drawn], 1)
      villageNotices[j] = normalQuantile(drawn[0]!)
    }
  }
}

/** Ages and sexes: the planned numbers of each class, in the order of one draw a person; inside a band uniform. */
function dealAges(plan: BlockPlan, { first }: Households, persons: Persons, place: Float64Array, inside: Float64Array): void {
  const everybody = Array.from(place.keys())
  const isFirst = (i: number): boolean => first[persons.household[i]!] === i
  const classes = new Map([
    ...dealtOut(plan.members.first, everybody.filter(isFirst), place),
    ...dealtOut(
      plan.members.further,
      everybody.filter((i) => !isFirst(i)),
      place,
    ),
  ])
  for (const [i, one] of classes) {
    const band = Math.floor(one / 2)
    const start = ageBandStarts[band]!
    persons.age[i] = start + Math.floor(inside[i]! * ((ageBandStarts[band + 1] ?? ageLimit) - start))
    persons.sex[i] = one % 2
  }
}

/** Deals the numbers of each class out to rows in the order of a draw a row. @returns the class of each row */
function dealtOut(counts: readonly number[], rows: readonly number[], draw: Float64Array): ReadonlyMap<number, number> {
  const order = [...rows].sort((a, b) => draw[a]! - draw[b]! || a - b)
  const out = new Map<number, number>()
  let next = 0
  counts.forEach((count, one) => {
    for (let c = 0; c < count; c++) out.set(order[next++]!, one)
  })
  return out
}
