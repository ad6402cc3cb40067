import { parameters } from '../parameters.ts'
import { apportion, handOut } from './apportion.ts'

export type VillagePlan = { readonly id: number; readonly county: number; readonly households: number }

/** A block of whole villages with its margins. */
export type BlockPlan = {
  readonly villages: readonly VillagePlan[]
  readonly households: number
  readonly persons: number
  /** Households with 1, 2, … members. */
  readonly sizes: readonly number[]
  /** Households to be lifted in each of the exit years. */
  readonly exits: readonly number[]
}

/** How a scale cuts the cohort: the same for every replicate and scenario. */
export type PopulationPlan = {
  readonly households: number
  readonly persons: number
  /** How many blocks. */
  readonly blocks: number
  readonly block: readonly BlockPlan[]
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const personsIn = (sizes: readonly number[]): number => sizes.reduce((total, count, i) => total + count * (i + 1), 0)

/**
 * How a scale cuts the cohort into counties, villages and blocks, with the margins of each block: exact at every scale, by largest
 * remainder. Nothing is drawn here.
 *
 * @param scale - share of the cohort, above 0, up to 1; a household at least
 */
export function planPopulation(scale: number): PopulationPlan {
  const { cohort } = parameters
  const sizesAtFullScale = cohort.sizes.value
  const households = Math.max(1, Math.round(sum(sizesAtFullScale) * scale))
  const persons = Math.round(personsIn(sizesAtFullScale) * scale)
  const sizes = withPersons(apportion(sizesAtFullScale, households), persons)
  const exits = apportion(cohort.exitShares.value, households)

  const blocks = cutIntoBlocks(villagesOf(households, Math.max(1, Math.round(cohort.villages.value * scale))))
  const blockHouseholds = blocks.map((villages) => sum(villages.map((village) => village.households)))
  const sizesOf = handOut(sizes, blockHouseholds)
  const exitsOf = handOut(exits, blockHouseholds)
  return {
    households,
    persons: personsIn(sizes),
    blocks: blocks.length,
    block: blocks.map((villages, b) => ({
      villages,
      households: blockHouseholds[b]!,
      persons: personsIn(sizesOf[b]!),
      sizes: sizesOf[b]!,
      exits: exitsOf[b]!,
    })),
  }
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

/** Villages of about equal size; a county with households has one at least. */
function villagesOf(households: number, villages: number): VillagePlan[] {
  const shares = Object.values(parameters.cohort.counties.value)
  const villagesIn = apportion(shares, villages)
  let id = 0
  return apportion(shares, households).flatMap((inCounty, county) => {
    if (inCounty === 0) return []
    const count = Math.min(inCounty, Math.max(1, villagesIn[county]!))
    return apportion(new Array<number>(count).fill(1), inCounty).map((inVillage) => ({ id: id++, county, households: inVillage }))
  })
}

function cutIntoBlocks(villages: readonly VillagePlan[]): VillagePlan[][] {
  const blocks: VillagePlan[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const village of villages) {
    if (filled + village.households > parameters.cohort.blockHouseholds.value) {
      blocks.push([])
      filled = 0
    }
    blocks.at(-1)!.push(village)
    filled += village.households
  }
  return blocks
}
