import { expect, test } from 'vitest'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { years } from '../../src/outcomes/measures.ts'
import type { OutcomeTable } from '../../src/outcomes/outcome-table.ts'
import { reachOf, targetingTable } from '../../src/outcomes/targeting.ts'
import { groups } from '../../src/population/group.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

// Every household's year, written down as it runs; then who is needy without dibao or 351, and who gets it, counted word by word.

const scenarios = ['kept', 'cliff']
type Seen = {
  readonly scenario: number
  readonly year: number
  readonly exit: number
  readonly x2: number
  readonly dibao: number
  readonly health351: number
}
const seen: Seen[] = []
const lines = new Map<number, number>()
const [plan] = planPopulation(0.003).block
const counts = runBlock(
  prepareScenarios(scenarios),
  plan!,
  { seed: 'targeting', replicate: 0, block: 0 },
  {
    afterTrack({ year, branch, tables, block, buffers, parameters }) {
      const { line, inflation } = parameters.poverty
      let z = line.value[Math.min(Math.max(year.year - 2014, 0), 6)]!
      for (let y = 2021; y <= year.year; y++) z *= 1 + inflation.value[Math.min(y - 2021, inflation.value.length - 1)]!
      lines.set(year.year, Math.round(z * 100))
      for (const scenario of branch.scenarios)
        for (let j = 0; j < tables.households; j++) {
          const exit = block.households.exitYear[tables.householdRow[j]!]!
          const [dibao, health351] = [buffers.transfers['dibao.payment']![j]!, buffers.paid.health351[j]!]
          // Fen a member.
          const x2 = (buffers.income[j]! - buffers.ownPay[j]!) / tables.members[j]!
          const n = tables.members[j]!
          seen.push({ scenario, year: year.year, exit, x2, dibao: dibao / n, health351: health351 / n })
        }
    },
  },
)
const cells = counts.length / scenarios.length / years.length
const table: OutcomeTable = {
  scenarios,
  years,
  replicates: 1,
  counts: Float64Array.from(
    Array.from({ length: scenarios.length * years.length }, (_, at) => [
      ...counts.subarray(at * cells, (at + 1) * cells),
      ...new Float64Array(cells * (groups.length - 1)),
    ]).flat(),
  ),
}

test.each([
  ['dibao', 'lifted-until-2015', 2014, 2015],
  ['dibao', 'lifted-from-2016', 2016, 2030],
  ['351', 'lifted-from-2016', 2016, 2030],
] as const)('%s among households %s: needy are those that would be poor without it', (benefit, who, first, last) => {
  scenarios.forEach((name, scenario) => {
    const [from, to] = [2017, 2024]
    const known = { needyHelped: 0, needyMissed: 0, othersHelped: 0, othersNotHelped: 0 }
    for (const one of seen) {
      if (one.scenario !== scenario || one.year < from || one.year > to) continue
      if (one.exit < first || one.exit > last || one.exit >= one.year) continue
      const amount = benefit === 'dibao' ? one.dibao : one.health351
      const needy = one.x2 - amount < lines.get(one.year)! - 1e-6
      known[`${needy ? 'needy' : 'others'}${amount > 0 ? 'Helped' : needy ? 'Missed' : 'NotHelped'}` as keyof typeof known]++
    }
    expect(reachOf(table, 0, name, { benefit, who, from, to })).toMatchObject(known)
    expect(known.needyMissed).toBeGreaterThan(5)
    expect(known.othersHelped + known.needyHelped).toBeGreaterThan(5)
  })
})

test('351 reaches nobody lifted until 2015: all of their needy are missed', () => {
  const { rows, columns } = targetingTable({ ...table, replicates: 1 })
  const value = columns.findIndex(({ name }) => name === 'value')
  const row = rows.find((one) => one.slice(0, 5).join() === 'kept,2017-2020,351,lifted-until-2015,exclusion-error')!
  expect(row[value]).toBe(1)
  expect(rows.some((one) => one.slice(0, 5).join() === 'kept,2017-2020,351,lifted-until-2015,inclusion-error')).toBe(false)
})
