import type { Parameters } from '../parameters.ts'
import { classOf } from './age.ts'
import { type Group, groups } from './group.ts'
import type { Microdata } from './microdata.ts'
import type { BlockPlan, GroupPlan, PopulationPlan, VillagePlan } from './plan.ts'

/**
 * How a scale cuts a user's own households into blocks. Weights become whole numbers of households by truncation, replication and an even
 * pass over the remainders in the order of county and village: a household stands there as often as its weight times the scale says, up
 * or down by less than one, and the total is exact. Those that stand there several times share what is stated, not their luck.
 *
 * @param scale - households simulated for one that the weights stand for, above 0
 * @source Lovelace & Ballas (2013), Computers, Environment and Urban Systems 41, on truncate, replicate, sample
 */
export function planMicrodata(data: Microdata, scale: number, { cohort }: Parameters): PopulationPlan {
  const planned = groups.map((group) => [group, planGroup(data, group, scale, cohort)] as const)
  const block = planned.flatMap(([, { blocks }]) => blocks)
  return {
    groups: Object.fromEntries(planned.map(([group, { plan }]) => [group, plan])) as PopulationPlan['groups'],
    blocks: block.length,
    block,
  }
}

function planGroup(
  data: Microdata,
  group: Group,
  scale: number,
  { blockHouseholds, firstExitYear }: Parameters['cohort'],
): { plan: GroupPlan; blocks: readonly BlockPlan[] } {
  const most = blockHouseholds.value

  const { county, village, exitYear, weight } = data.households
  const inGroup = Array.from(exitYear.keys())
    .filter((row) => (exitYear[row] !== 0) === (group === 'lifted'))
    .sort((a, b) => county[a]! - county[b]! || village[a]! - village[b]! || a - b)
  const rows: number[] = []
  let standFor = 0
  for (const row of inGroup) {
    const before = standFor
    standFor += weight[row]!
    const times = Math.floor(standFor * scale + 0.5) - Math.floor(before * scale + 0.5)
    for (let k = 0; k < times; k++) rows.push(row)
  }
  const blocks: BlockPlan[] = []
  for (let from = 0; from < rows.length; from += most) {
    const own = Int32Array.from(rows.slice(from, from + most))
    blocks.push({ ...blockOf(data, group, own, firstExitYear.value), own: { data, rows: own } })
  }
  const all = blockOf(data, group, Int32Array.from(rows), firstExitYear.value)
  return {
    plan: {
      households: rows.length,
      persons: all.persons,
      weight: rows.length === 0 ? 0 : standFor / rows.length,
      totals: {
        counties: countsOf(rows, (row) => county[row]!),
        sizes: all.parts[0]!.sizes,
        exits: all.exits,
        classes: all.members.first.map((count, one) => count + all.members.further[one]!),
      },
    },
    blocks,
  }
}

function blockOf({ households: of, persons }: Microdata, group: Group, rows: Int32Array, firstExitYear: number): Omit<BlockPlan, 'own'> {
  const villages: VillagePlan[] = []
  for (const row of rows) {
    const last = villages.at(-1)
    const [id, county] = [of.village[row]!, of.county[row]!]
    if (last && last.id === id) villages[villages.length - 1] = { id, county, households: last.households + 1 }
    else villages.push({ id, county, households: 1 })
  }
  const members = (row: number): number[] => Array.from({ length: of.first[row + 1]! - of.first[row]! }, (_, k) => of.first[row]! + k)
  const classes = (of: readonly number[]): number[] =>
    countsOf(of, (person) => classOf(persons.age[person]!, Math.max(0, persons.sex[person]!)))
  return {
    group,
    villages,
    households: rows.length,
    persons: Array.from(rows).reduce((sum, row) => sum + members(row).length, 0),
    parts: [{ households: rows.length, sizes: countsOf(Array.from(rows), (row) => members(row).length - 1) }],
    exits: group === 'lifted' ? countsOf(Array.from(rows), (row) => of.exitYear[row]! - firstExitYear) : [],
    members: {
      first: classes(Array.from(rows, (row) => of.first[row]!)),
      further: classes(Array.from(rows).flatMap((row) => members(row).slice(1))),
    },
  }
}

function countsOf(rows: readonly number[], place: (row: number) => number): number[] {
  const counts: number[] = []
  for (const row of rows) counts[place(row)] = (counts[place(row)] ?? 0) + 1
  return Array.from(counts, (count) => count ?? 0)
}
