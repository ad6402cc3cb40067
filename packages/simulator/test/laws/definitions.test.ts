import { expect, test } from 'vitest'
import { transferFacts } from '../../src/dynamics/facts.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { headlines } from '../../src/outcomes/headlines.ts'
import { type Count, firstYear, type Measure, measures, years } from '../../src/outcomes/measures.ts'
import { cellsOfYear } from '../../src/outcomes/tallies.ts'
import { parameters } from '../../src/parameters.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

// Every household's history, written down as it runs, and then the definitions of poverty, relapse and risk word by word over it.

const scenarios = ['kept', 'taper', 'cliff']
type Seen = { readonly members: number; readonly x1: number; readonly x2: number; readonly z: number }
/** By scenario, year (burn-in too) and row of the household. */
const histories = scenarios.map(() => new Map<number, Map<number, Seen>>())
/** Rows of households with a living member at the year's end. */
const aliveAtEnd = new Map<number, Set<number>>()
let exitYear: readonly number[] = []

/** Yuan a person: exit line to 2020, then consumer prices. */
const line = (year: number): number => {
  const known = [2_800, 2_968, 3_146, 3_335, 3_535, 3_747, 4_000]
  if (year <= 2020) return known[Math.max(0, year - 2014)]!
  return line(year - 1) * (1 + ([0.009, 0.02, 0.002, 0.002][year - 2021] ?? 0.02))
}

const plan = planPopulation(0.004).block[0]!
const seen = { owed: new Float64Array(0) }
const counts = runBlock(
  prepareScenarios(scenarios),
  plan,
  { seed: 'definitions', replicate: 0, block: 0 },
  {
    beforeTrack({ track }) {
      seen.owed = track.debt.slice()
    },
    afterTrack({ year, branch, tables, buffers }) {
      for (const scenario of branch.scenarios) {
        const ofYear = new Map<number, Seen>()
        histories[scenario]!.set(year.year, ofYear)
        for (let j = 0; j < tables.households; j++) {
          const row = tables.householdRow[j]!
          const members = tables.members[j]!
          const interest = Math.floor(parameters.coping.interest.value * seen.owed[row]! + 0.5)
          const x1 = (buffers.transfers[transferFacts.disposable]![j]! - interest) / 100 / members
          ofYear.set(row, { members, x1, x2: x1 - buffers.ownPay[j]! / 100 / members, z: line(year.year) })
        }
      }
    },
    afterYear({ year, block: { persons, households } }) {
      const rows = Array.from(persons.household).filter((_, i) => persons.alive[i] === 1)
      aliveAtEnd.set(year.year, new Set(rows))
      exitYear = [...households.exitYear]
    },
  },
)
const counted =
  (scenario: number): Count =>
  (year: number, measure: Measure) =>
    counts[(scenario * years.length + year - firstYear) * cellsOfYear + measures.indexOf(measure)]!

// The line is compared in whole fen of a household.
const poor = (scenario: number, row: number, year: number): boolean => {
  const household = histories[scenario]!.get(year)!.get(row)
  return household !== undefined && household.x2 < household.z - 1e-9
}
const definitions = {
  D2: poor,
  D3: (scenario: number, row: number, year: number): boolean => poor(scenario, row, year) && poor(scenario, row, year - 1),
} as const

/** The year of the first relapse since exit of each row that has one: e < t, not poor at t - 1, poor at t. */
function firstRelapses(scenario: number, isPoor: (typeof definitions)['D2']): Map<number, number> {
  const first = new Map<number, number>()
  for (const year of years)
    for (const row of histories[scenario]!.get(year)!.keys()) {
      if (first.has(row) || exitYear[row]! >= year) continue
      if (isPoor(scenario, row, year) && !isPoor(scenario, row, year - 1)) first.set(row, year)
    }
  return first
}

test.each(scenarios.flatMap((id, s) => (['D2', 'D3'] as const).map((definition) => [id, definition, s] as const)))(
  '%s: poverty, risk and relapse under %s, year by year',
  (_, definition, scenario) => {
    const isPoor = definitions[definition]
    const first = firstRelapses(scenario, isPoor)
    const count = counted(scenario)
    for (const year of years) {
      const rows = [...histories[scenario]!.get(year)!]
      const poorRows = rows.filter(([row]) => isPoor(scenario, row, year))
      const atRisk = rows.filter(([row]) => exitYear[row]! < year && !isPoor(scenario, row, year - 1))
      const expected = {
        households: rows.length,
        persons: rows.reduce((sum, [, { members }]) => sum + members, 0),
        [`poorHouseholds${definition}`]: poorRows.length,
        [`poorPersons${definition}`]: poorRows.reduce((sum, [, { members }]) => sum + members, 0),
        [`atRisk${definition}`]: atRisk.length,
        [`relapses${definition}`]: atRisk.filter(([row]) => isPoor(scenario, row, year)).length,
        [`firstRelapses${definition}`]: [...first.values()].filter((t) => t === year).length,
        [`withoutRelapse${definition}`]: [...aliveAtEnd.get(year)!].filter(
          (row) => exitYear[row]! <= year && !((first.get(row) ?? 9999) <= year),
        ).length,
      }
      const found = Object.fromEntries(Object.keys(expected).map((measure) => [measure, count(year, measure as Measure)]))
      expect({ year, ...found }).toEqual({ year, ...expected })
    }
    expect([...first.values()].filter((year) => year > 2020).length).toBeGreaterThan(20)
  },
)

test.each(scenarios.map((id, s) => [id, s] as const))(
  '%s: the headline is first relapses of 2021-2030 among those at risk at the end of 2020',
  (_, scenario) => {
    for (const definition of ['D2', 'D3'] as const) {
      const first = firstRelapses(scenario, definitions[definition])
      const atRisk = [...aliveAtEnd.get(2020)!].filter((row) => !((first.get(row) ?? 9999) <= 2020))
      const fallen = atRisk.filter((row) => first.has(row))
      const value = (id: string): number => headlines.find((headline) => headline.id === id)!.value(counted(scenario))
      expect(value(`relapse-${definition.toLowerCase()}-at-risk`)).toBeCloseTo((1000 * fallen.length) / atRisk.length, 9)
      expect(value(`relapse-${definition.toLowerCase()}-lifted`)).toBeCloseTo((1000 * fallen.length) / plan.households, 9)
    }
  },
)

test('how many are lifted without an income above the line is counted', () => {
  const below = exitYear.filter((year, row) => {
    const { x1, z } = histories[0]!.get(year)!.get(row)!
    return x1 < z - 1e-9
  })
  expect(below.length).toBeGreaterThan(5)
  expect(below.length).toBeLessThan(0.05 * plan.households)
  for (const scenario of scenarios.keys())
    for (const year of years) expect(counted(scenario)(year, 'liftedBelowLine')).toBe(below.filter((exit) => exit === year).length)
})
