import { type Parameters, parameters as standard } from '../parameters.ts'
import { apportion, handOut } from './apportion.ts'
import { type Group, groupValues } from './group.ts'

export type VillagePlan = { readonly id: number; readonly county: number; readonly households: number }

/** A block of whole villages with its margins, of one group. */
export type BlockPlan = {
  readonly group: Group
  readonly villages: readonly VillagePlan[]
  readonly households: number
  readonly persons: number
  /** Households with 1, 2, … members. */
  readonly sizes: readonly number[]
  /** Households to be lifted in each of the exit years; none of the never registered. */
  readonly exits: readonly number[]
}

/** The households of one group in a plan. */
export type GroupPlan = {
  readonly households: number
  readonly persons: number
  /** How many households of Fuyang one of the plan stands for. */
  readonly weight: number
}

/** How a scale cuts the population: the same for every replicate and scenario. */
export type PopulationPlan = {
  readonly groups: { readonly [G in Group]: GroupPlan }
  /** How many blocks; those of the lifted come first. */
  readonly blocks: number
  readonly block: readonly BlockPlan[]
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const personsIn = (sizes: readonly number[]): number => sizes.reduce((total, count, i) => total + count * (i + 1), 0)

/**
 * How a scale cuts the lifted and the sample of the never registered into counties, villages and blocks, with the margins of each block:
 * exact at every scale, by largest remainder. Nothing is drawn here.
 *
 * @param scale - share of the lifted, above 0, up to 1; a household at least
 */
export function planPopulation(scale: number, parameters: Parameters = standard): PopulationPlan {
  const { cohort, neverRegistered } = parameters
  const all = { households: sum(cohort.sizes.value), persons: personsIn(cohort.sizes.value) }
  const households = Math.max(1, Math.round(all.households * scale))
  const sizes = withPersons(apportion(cohort.sizes.value, households), Math.round(all.persons * scale))
  const lifted = blocksOf('lifted', households, sizes, scale, parameters)

  const others = Math.max(1, Math.round(all.households * scale * neverRegistered.sampleShare.value))
  const otherSizes = apportion(neverRegistered.sizes.value, others)
  const othersInFuyang = neverRegistered.persons.value / (personsIn(neverRegistered.sizes.value) / sum(neverRegistered.sizes.value))
  const block = [...lifted, ...blocksOf('neverRegistered', others, otherSizes, scale, parameters)]
  return {
    groups: {
      lifted: { households, persons: personsIn(sizes), weight: all.households / households },
      neverRegistered: { households: others, persons: personsIn(otherSizes), weight: othersInFuyang / others },
    },
    blocks: block.length,
    block,
  }
}

function blocksOf(group: Group, households: number, sizes: readonly number[], scale: number, parameters: Parameters): BlockPlan[] {
  const { counties } = groupValues(parameters, group)
  const villages = villagesOf(Object.values(counties), households, scale, parameters)
  const blocks = cutIntoBlocks(villages, parameters.cohort.blockHouseholds.value)
  const inBlock = blocks.map((own) => sum(own.map((village) => village.households)))
  const sizesOf = handOut(sizes, inBlock)
  const exitsOf = group === 'lifted' ? handOut(apportion(parameters.cohort.exitShares.value, households), inBlock) : inBlock.map(() => [])
  return blocks.map((own, b) => ({
    group,
    villages: own,
    households: inBlock[b]!,
    persons: personsIn(sizesOf[b]!),
    sizes: sizesOf[b]!,
    exits: exitsOf[b]!,
  }))
}

/** Rounded sizes miss the number of persons by a few: moves households, one at a time, between the largest neighboring classes. */
function withPersons(sizes: readonly number[], persons: number): number[] {
  const counts = [...sizes]
  for (let missing = persons - personsIn(counts); missing !== 0; missing -= Math.sign(missing)) {
    const toward = Math.sign(missing)
    const from = counts
      .map((_, i) => i)
      .filter((i) => counts[i]! > 0 && i + toward >= 0 && i + toward < counts.length)
      .sort((a, b) => counts[b]! - counts[a]! || a - b)[0]
    if (from === undefined) break // a cohort of one or two households
    counts[from]!--
    counts[from + toward]!++
  }
  return counts
}

/** Villages of about equal size, one at least in every county; both groups live in the same ones. */
function villagesOf(shares: readonly number[], households: number, scale: number, { cohort }: Parameters): VillagePlan[] {
  const villagesIn = apportion(Object.values(cohort.counties.value), Math.max(1, Math.round(cohort.villages.value * scale))).map((count) =>
    Math.max(1, count),
  )
  return apportion(shares, households).flatMap((inCounty, county) => {
    if (inCounty === 0) return []
    const first = sum(villagesIn.slice(0, county))
    const count = Math.min(inCounty, villagesIn[county]!)
    return apportion(new Array<number>(count).fill(1), inCounty).map((own, k) => ({ id: first + k, county, households: own }))
  })
}

function cutIntoBlocks(villages: readonly VillagePlan[], most: number): VillagePlan[][] {
  const blocks: VillagePlan[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const village of villages) {
    if (filled + village.households > most) {
      blocks.push([])
      filled = 0
    }
    blocks.at(-1)!.push(village)
    filled += village.households
  }
  return blocks
}
