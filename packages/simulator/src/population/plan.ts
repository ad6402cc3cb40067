import { ageBandStarts, type Parameters, parameters as standard } from '../parameters.ts'
import { apportion, handOut } from './apportion.ts'
import { type Group, groupValues } from './group.ts'
import { householdTable } from './household-table.ts'
import type { Microdata } from './microdata.ts'
import { type PersonTable, personTable } from './person-table.ts'

export type VillagePlan = { readonly id: number; readonly county: number; readonly households: number }

/** The households of a block in one county. */
export type CountyPart = {
  readonly households: number
  /** Households with 1, 2, … members. */
  readonly sizes: readonly number[]
}

/** A block of whole villages with its margins, of one group. */
export type BlockPlan = {
  readonly group: Group
  readonly villages: readonly VillagePlan[]
  readonly households: number
  readonly persons: number
  /** By county, in the order of the villages. */
  readonly parts: readonly CountyPart[]
  /** Households to be lifted in each of the exit years; none of the never registered. */
  readonly exits: readonly number[]
  /** Persons by place in the household and class of age and sex: band after band, women, then men. */
  readonly members: PersonTable
  /** Households of a user's own, a row of his data for each of the block; margins are then those of his households. */
  readonly own?: { readonly data: Microdata; readonly rows: Int32Array }
}

/** Whole numbers that the blocks of a group keep exactly. */
export type GroupTotals = {
  readonly counties: readonly number[]
  readonly sizes: readonly number[]
  readonly exits: readonly number[]
  /** By class of age and sex: band after band, women, then men. */
  readonly classes: readonly number[]
}

/** The households of one group in a plan. */
export type GroupPlan = {
  readonly households: number
  readonly persons: number
  /** How many households of Fuyang one of the plan stands for. */
  readonly weight: number
  readonly totals: GroupTotals
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
 * households by county, size and year of exit, persons by age and sex, whole and exact at every scale. Nothing is drawn here.
 *
 * @param scale - share of the lifted, above 0, up to 1; a household at least
 */
export function planPopulation(scale: number, parameters: Parameters = standard): PopulationPlan {
  const { cohort, neverRegistered } = parameters
  const all = { households: sum(cohort.sizes.value), persons: personsIn(cohort.sizes.value) }
  const households = Math.max(1, Math.round(all.households * scale))
  const sizes = withPersons(apportion(cohort.sizes.value, households), Math.round(all.persons * scale))
  const lifted = totalsOf('lifted', sizes, parameters)

  const others = Math.max(1, Math.round(all.households * scale * neverRegistered.sampleShare.value))
  const never = totalsOf('neverRegistered', apportion(neverRegistered.sizes.value, others), parameters)
  const othersInFuyang = neverRegistered.persons.value / (personsIn(neverRegistered.sizes.value) / sum(neverRegistered.sizes.value))
  const block = [...blocksOf('lifted', lifted, scale, parameters), ...blocksOf('neverRegistered', never, scale, parameters)]
  return {
    groups: {
      lifted: { households, persons: sum(lifted.classes), weight: all.households / households, totals: lifted },
      neverRegistered: { households: others, persons: sum(never.classes), weight: othersInFuyang / others, totals: never },
    },
    blocks: block.length,
    block,
  }
}

function totalsOf(group: Group, sizes: readonly number[], parameters: Parameters): GroupTotals {
  const { counties, ageShares } = groupValues(parameters, group)
  const women = parameters.person.womenShare.value
  const households = sum(sizes)
  return {
    counties: apportion(Object.values(counties), households),
    sizes,
    exits: group === 'lifted' ? apportion(parameters.cohort.exitShares.value, households) : [],
    classes: apportion(
      ageShares.flatMap((share) => [share * women, share * (1 - women)]),
      personsIn(sizes),
    ),
  }
}

function blocksOf(group: Group, totals: GroupTotals, scale: number, parameters: Parameters): BlockPlan[] {
  const { cohort, person } = parameters
  const { counties, sizes, exits, classes } = totals
  const table = householdTable({ counties, sizes, exits: group === 'lifted' ? exits : [sum(sizes)] })
  const blocks = cutIntoBlocks(villagesOf(counties, scale, parameters), cohort.blockHouseholds.value)
  const parts = blocks.flatMap((villages, b) =>
    counties.flatMap((_, county) => {
      const households = sum(villages.filter((village) => village.county === county).map((village) => village.households))
      return households === 0 ? [] : [{ b, county, households }]
    }),
  )
  const dealt = counties.flatMap((_, county) => {
    const ofCounty = parts.filter((part) => part.county === county)
    const inPart = ofCounty.map(({ households }) => households)
    const sizesOf = handOut(table[county]!.map(sum), inPart)
    const inYears = exits.map((_, e) => sum(table[county]!.map((ofSize) => ofSize[e]!)))
    const exitsOf = group === 'lifted' ? handOut(inYears, inPart) : []
    return ofCounty.map((part, k) => ({ ...part, sizes: sizesOf[k]!, exits: exitsOf[k] ?? [] }))
  })
  const cut = blocks.map((villages, b) => {
    const own = dealt.filter((part) => part.b === b)
    return {
      villages,
      households: sum(own.map(({ households }) => households)),
      persons: sum(own.map((part) => personsIn(part.sizes))),
      parts: own.map(({ households, sizes }) => ({ households, sizes })),
      exits: exits.map((_, e) => sum(own.map((part) => part.exits[e]!))),
    }
  })
  const grown = ageBandStarts.flatMap((start) => [start >= person.firstMemberAge.value, start >= person.firstMemberAge.value])
  const members = personTable(sum(sizes), classes, grown)
  const firsts = handOut(
    members.first,
    cut.map(({ households }) => households),
  )
  const further = handOut(
    members.further,
    cut.map(({ persons, households }) => persons - households),
  )
  return cut.map((block, b) => ({ ...block, group, members: { first: firsts[b]!, further: further[b]! } }))
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

/** Villages of about equal size, county after county, one at least in every county; both groups live in the same ones. */
function villagesOf(counties: readonly number[], scale: number, { cohort }: Parameters): VillagePlan[] {
  const villagesIn = apportion(Object.values(cohort.counties.value), Math.max(1, Math.round(cohort.villages.value * scale))).map((count) =>
    Math.max(1, count),
  )
  return counties.flatMap((inCounty, county) => {
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
