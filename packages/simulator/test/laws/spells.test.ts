import { expect, test } from 'vitest'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { lastYear, years } from '../../src/outcomes/measures.ts'
import type { OutcomeTable } from '../../src/outcomes/outcome-table.ts'
import { repeatedRelapsesTable, spellLifeTable, spellsTable } from '../../src/outcomes/spells.ts'
import { relapseLifeTable, survivalTable } from '../../src/outcomes/survival.ts'
import { groups } from '../../src/population/group.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

// Every household's years, written down as they run; then life tables counted word by word over them.

const scenarios = ['kept', 'cliff']
const definition = 'D2'
/** Poor or not by scenario, year and row; absent where nobody of the household is alive. */
const poor = scenarios.map(() => new Map<string, boolean>())
/** Rows of households with a living member at the year's end. */
const aliveAtEnd = new Map<number, Set<number>>()
let exitYear: readonly number[] = []
const counts = runBlock(
  prepareScenarios(scenarios),
  planPopulation(0.003).block[0]!,
  { seed: 'spells', replicate: 0, block: 0 },
  {
    afterTrack({ year, branch, tables, track }) {
      for (const scenario of branch.scenarios)
        for (let j = 0; j < tables.households; j++) {
          const row = tables.householdRow[j]!
          poor[scenario]!.set(`${year.year} ${row}`, track.poor[definition][row] === 1)
        }
    },
    afterYear({ year, block: { persons, households } }) {
      aliveAtEnd.set(year.year, new Set(Array.from(persons.household).filter((_, i) => persons.alive[i] === 1)))
      exitYear = [...households.exitYear]
    },
  },
)
/** Twice the same replicate, of one group: the others have no counts here. */
const cells = counts.length / scenarios.length / years.length
const table: OutcomeTable = {
  scenarios,
  years,
  replicates: 2,
  counts: Float64Array.from(
    [0, 1].flatMap(() =>
      Array.from({ length: scenarios.length * years.length }, (_, at) => [
        ...counts.subarray(at * cells, (at + 1) * cells),
        ...new Float64Array(cells * (groups.length - 1)),
      ]).flat(),
    ),
  ),
}
const isPoor = (scenario: number, year: number, row: number): boolean | undefined => poor[scenario]!.get(`${year} ${row}`)
const isRelapse = (scenario: number, year: number, row: number): boolean =>
  exitYear[row]! < year && isPoor(scenario, year, row) === true && isPoor(scenario, year - 1, row) === false

test.each([
  ['all', 2014, 2030],
  ['until 2015', 2014, 2015],
  ['from 2016', 2016, 2030],
] as const)('the life table of first relapses holds every year that a household was watched: lifted %s', (_, from, to) => {
  scenarios.forEach((name, scenario) => {
    const atRisk = years.slice(1).map(() => 0)
    const [events, deaths] = [atRisk.slice(), atRisk.slice()]
    exitYear.forEach((exit, row) => {
      if (exit < from || exit > to) return
      for (let year = exit + 1; year <= lastYear; year++) {
        if (isPoor(scenario, year, row) === undefined) break
        const k = year - exit - 1
        atRisk[k]!++
        if (isRelapse(scenario, year, row)) {
          events[k]!++
          break
        }
        if (!aliveAtEnd.get(year)!.has(row)) deaths[k]!++
      }
    })
    expect(relapseLifeTable(table, 0, name, definition, { from, to })).toEqual({ atRisk, events, competing: deaths })
    expect(events.reduce((a, b) => a + b)).toBeGreaterThan(20)
    expect(deaths.reduce((a, b) => a + b)).toBeGreaterThan(from > 2014 ? 3 : 10)
  })
})

test.each([
  [2014, 2020],
  [2021, 2030],
] as const)('the life table of spells holds every spell that a relapse began, in the years %i to %i', (from, to) => {
  scenarios.forEach((name, scenario) => {
    const ended = years.map(() => 0)
    const wentOn = ended.slice()
    exitYear.forEach((_, row) => {
      for (const start of years) {
        if (!isRelapse(scenario, start, row)) continue
        for (let year = start + 1; isPoor(scenario, year, row) !== undefined; year++) {
          const goesOn = isPoor(scenario, year, row) === true
          if (year >= from && year <= to) (goesOn ? wentOn : ended)[year - start - 1]!++
          if (!goesOn) break
        }
      }
    })
    const { atRisk, events } = spellLifeTable(table, 0, name, definition, { from, to })
    expect(events).toEqual(ended)
    expect(atRisk).toEqual(ended.map((count, k) => count + wentOn[k]!))
    expect(ended.reduce((a, b) => a + b)).toBeGreaterThan(10)
  })
})

test('the tables say the same: how often households relapsed, and that the curves of a cliff part after 2020', () => {
  const { rows, columns } = repeatedRelapsesTable(table)
  const value = columns.findIndex(({ name }) => name === 'value')
  scenarios.forEach((name, scenario) => {
    const times = exitYear.map((_, row) => years.filter((year) => isRelapse(scenario, year, row)).length)
    for (let n = 0; n <= 5; n++) {
      const share = times.filter((number) => Math.min(number, 5) === n).length / times.length
      const row = rows.find((one) => one[0] === name && one[1] === definition && one[2] === n)!
      expect(Math.abs((row[value] as number) - share)).toBeLessThan(1e-9)
    }
  })
  const survival = survivalTable(table)
  const at = (name: string): number => survival.columns.findIndex((column) => column.name === name)
  const differences = survival.rows.filter((row) => row[0] === 'cliff' && row[1] === definition && row[4] === 'without-relapse')
  // Lifted in 2018 at the latest: 2020 is the second year after. Before it nothing can differ.
  for (const row of differences.filter((one) => one[2] === 'all' && (one[3] as number) <= 2)) expect(row[at('difference')]).toBe(0)
  expect(differences.at(-1)![at('difference')]).toBeLessThan(0)
  expect(spellsTable(table).rows.length).toBeGreaterThan(20)
})
