import { defineReform } from '@doudi/core'
import { expect, test } from 'vitest'
import { beforePolicies, givenInputs } from '../../src/dynamics/order.ts'
import { drawBuffers, prepared, runProcesses } from '../../src/dynamics/process.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import type { TrackSeen } from '../../src/dynamics/track-seen.ts'
import { measures, years } from '../../src/outcomes/measures.ts'
import { measuresTally } from '../../src/outcomes/measures-tally.ts'
import { cellsOfYear, firstCell, tallies } from '../../src/outcomes/tallies.ts'
import { parameters } from '../../src/parameters.ts'
import { cohortModel, drawCohort } from '../../src/population/cohort.ts'
import { planPopulation, prepareScenarios, simulateBlock } from '../../src/simulate.ts'

const plan = planPopulation(0.012)
const all = prepareScenarios(['kept', 'taper', 'cliff'])
const size = years.length * cellsOfYear
/** The counts of one scenario of a block. */
const scenarioOf = (counts: Float64Array, s: number): number[] => Array.from(counts.subarray(s * size, (s + 1) * size))

test('a block gives the same counts again, alone or after others, in any order', () => {
  expect(plan.blocks).toBeGreaterThan(2)
  const forth = plan.block.map((_, b) => simulateBlock(all, plan, 'a', 0, b))
  const back = plan.block.map((_, b) => b).reverse()
  for (const b of back) expect(simulateBlock(all, plan, 'a', 0, b)).toEqual(forth[b])
  expect(forth[0]).not.toEqual(forth[1])
})

test('another seed and another replicate give other results', () => {
  const one = simulateBlock(all, plan, 'a', 0, 0)
  expect(simulateBlock(all, plan, 'b', 0, 0)).not.toEqual(one)
  expect(simulateBlock(all, plan, 'a', 1, 0)).not.toEqual(one)
})

test('scenarios are equal to the bit up to 2020 and differ after', () => {
  const counts = simulateBlock(all, plan, 'a', 0, 0)
  const until2020 = (2020 - 2014 + 1) * cellsOfYear
  const [kept, taper, cliff] = [0, 1, 2].map((s) => scenarioOf(counts, s)) as [number[], number[], number[]]
  // The office keeps its list under `kept` alone: no rule of the others reads it.
  const ofOffice = new Set(
    tallies.filter((one) => one.ofOffice).flatMap((one) => Array.from({ length: one.cells }, (_, i) => firstCell(one) + i)),
  )
  const before = (counted: readonly number[]): number[] => counted.slice(0, until2020).filter((_, i) => !ofOffice.has(i % cellsOfYear))
  expect(before(taper)).toEqual(before(kept))
  expect(before(cliff)).toEqual(before(kept))
  const year2021 = [kept, taper, cliff].map((counted) => counted.slice(until2020, until2020 + cellsOfYear).join())
  expect(new Set(year2021).size).toBe(3)
})

test('the other scenarios of the list, and its order, change nothing in a scenario', () => {
  // Households spared are counted against the first scenario of the list.
  const against = new Set(measures.flatMap((measure, m) => (measure.startsWith('spared') ? [firstCell(measuresTally) + m] : [])))
  const own = (counts: Float64Array, s: number): number[] => scenarioOf(counts, s).filter((_, i) => !against.has(i % cellsOfYear))
  const together = simulateBlock(all, plan, 'a', 0, 0)
  const turned = simulateBlock(prepareScenarios(['cliff', 'kept']), plan, 'a', 0, 0)
  const alone = simulateBlock(prepareScenarios(['cliff']), plan, 'a', 0, 0)
  expect(against.size).toBeGreaterThan(0)
  expect(own(turned, 0)).toEqual(own(together, 2))
  expect(own(turned, 1)).toEqual(own(together, 0))
  expect(own(alone, 0)).toEqual(own(together, 2))
})

test('a track reads nothing that another has left in the shared columns', () => {
  const scenarios = prepareScenarios(['kept', 'warning-help', 'extend-to-marginal', 'cliff'])
  for (const group of ['lifted', 'neverRegistered'] as const) {
    const block = planPopulation(0.002).block.findIndex((one) => one.group === group)
    const run = (beforeTrack?: (seen: TrackSeen) => void): Float64Array =>
      runBlock(scenarios, planPopulation(0.002).block[block]!, { seed: 'a', replicate: 0, block }, beforeTrack && { beforeTrack })
    expect(run(({ buffers }) => spoil(buffers))).toEqual(run())
  }

  /** No number in a column may come from before. */
  function spoil(part: unknown): void {
    if (part instanceof Float64Array) part.fill(Number.NaN)
    else if (part instanceof Uint8Array) part.fill(201)
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(spoil)
  }
})

test('scenarios that part late run as one until then', () => {
  const tracks = all.groups.lifted.years.map(({ year, tracks: ofYear }) => `${year.year}:${ofYear.length}`)
  expect(tracks).toContain('2020:1')
  expect(tracks).toContain('2021:3')
})

/** Everything that no policy may touch, year by year: illness, cost, income and who is lifted when. */
function fates(scenarios: readonly string[], extraReforms: Parameters<typeof prepareScenarios>[1] = {}): unknown[] {
  const seen: unknown[] = []
  runBlock(
    prepareScenarios(scenarios, extraReforms),
    plan.block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterYear({ year, block: { persons, households, inpatient, chronic, ordinary } }) {
        seen.push([
          year.year,
          [...persons.alive],
          [...persons.chronic],
          [...persons.propensity],
          [...inpatient.gross.subarray(0, inpatient.count)],
          [...chronic.gross.subarray(0, chronic.count)],
          [...ordinary],
          [...households.wages],
          [...households.exitYear],
        ])
      },
    },
  )
  return seen
}

test('illnesses, costs, incomes, deaths and exits are the same in all scenarios', () => {
  expect(fates(['cliff'])).toEqual(fates(['kept']))
})

test('also under a scenario that differs from the first year on: the reference lifts the households', () => {
  const early = fates(['kept', 'cliff'])
  expect(early).toEqual(fates(['cliff', 'kept']))
  // A reform of all scenarios is no scenario: it changes who is lifted, but nobody's fate.
  const poorer = defineReform({
    id: 'no-dibao',
    title: { en: 'No dibao', zh: '无低保' },
    set: { 'dibao.standard': { '2014-01-01': 0 } },
  })
  const other = fates(['kept'], { extraReforms: [poorer] }) as unknown[][]
  const same = fates(['kept']) as unknown[][]
  expect(other.map((year) => year.slice(2, 8))[3]).toEqual(same.map((year) => year.slice(2, 8))[3])
  expect(other.at(-1)!.at(-1)).not.toEqual(same.at(-1)!.at(-1))
})

test('a dead row draws as if it lived: the luck of all others stays', () => {
  const model = cohortModel(parameters, 'lifted')
  const key = { seed: 'a', replicate: 0, block: 0 }
  const [whole, thinned] = [0, 1].map(() => drawCohort(plan.block[0]!, model, { ...key, year: 2011 }, givenInputs)) as [
    ReturnType<typeof drawCohort>,
    ReturnType<typeof drawCohort>,
  ]
  for (let i = 0; i < 500; i++) thinned.persons.alive[i] = 0
  for (const block of [whole, thinned]) {
    const buffers = drawBuffers(block, beforePolicies)
    const ready = prepared(beforePolicies, parameters, 'lifted')
    for (const year of [2014, 2015]) runProcesses(ready, block, { year, rules: year, burnIn: false }, buffers, key)
  }
  const last = whole.persons.rows - 1
  expect(thinned.persons.propensity.subarray(500)).toEqual(whole.persons.propensity.subarray(500))
  expect(thinned.persons.insurance.subarray(500, last)).toEqual(whole.persons.insurance.subarray(500, last))
  const bills = ({ inpatient }: typeof whole): string[] =>
    Array.from({ length: inpatient.count }, (_, b) => b)
      .filter((b) => inpatient.person[b]! >= 500)
      .map((b) => `${inpatient.person[b]} ${inpatient.gross[b]} ${inpatient.tier[b]} ${inpatient.referred[b]}`)
  expect(bills(thinned)).toEqual(bills(whole))
  expect(thinned.inpatient.count).toBeLessThan(whole.inpatient.count)
  expect(bills(whole).length).toBeGreaterThan(50)
})
