import { expect, test } from 'vitest'
import { years } from '../outcomes/measures.ts'
import { countOf } from '../outcomes/outcome-table.ts'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { planPopulation, prepareScenarios, simulateReplicates } from '../simulate.ts'
import { transferFacts } from './facts.ts'
import { effectiveRate, labour } from './labour.ts'
import { runBlock } from './run-block.ts'

const plan = planPopulation(0.001)
const run = (parameters: ParameterValues) => simulateReplicates(prepareScenarios(['kept', 'cliff'], { parameters }), plan, 'labour', 1)
const earned = (table: ReturnType<typeof run>, scenario: string): number =>
  years.reduce((sum, year) => sum + countOf(table, 0, scenario)(year, 'marketIncomeFen'), 0)

test('off, it neither runs nor measures: a run is the same to the bit', () => {
  expect([labour, effectiveRate].map(({ isOn }) => isOn!(withParameters()))).toEqual([false, false])
  expect([labour, effectiveRate].map(({ isOn }) => isOn!(withParameters({ 'incentives.elasticity': 0.15 })))).toEqual([true, true])
  expect(run({ 'incentives.elasticity': 0 }).counts).toEqual(run({}).counts)
})

test('a rate above 0 lowers earnings where e is above 0, and raises them where it is below, in both scenarios', () => {
  const [none, less, more] = [run({}), run({ 'incentives.elasticity': 0.15 }), run({ 'incentives.elasticity': -0.05 })]
  for (const scenario of ['kept', 'cliff']) {
    expect(earned(less, scenario)).toBeLessThan(earned(none, scenario))
    expect(earned(more, scenario)).toBeGreaterThan(earned(none, scenario))
  }
})

test('the rate is 1 where dibao fills the gap, 0 where there is no dibao to lose, and earnings fall by exp(-e) of it a year later', () => {
  const before = new Map<number, number>()
  const seen = { full: 0, none: 0, fallen: 0 }
  const prepared = prepareScenarios(['kept'], { parameters: { 'incentives.elasticity': 0.15 } })
  const key = { seed: 'labour', replicate: 0, block: 0 }
  runBlock(prepared, planPopulation(0.003).block[0]!, key, {
    beforeTrack({ track, year }) {
      before.clear()
      if (!year.burnIn) track.effectiveRate.forEach((rate, row) => before.set(row, rate))
    },
    afterTrack({ block, tables, track, buffers }) {
      const dibao = buffers.transfers[transferFacts.dibao]!
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        const rate = track.effectiveRate[row]!
        expect(rate).toBeGreaterThanOrEqual(0)
        expect(rate).toBeLessThanOrEqual(1)
        if (dibao[j] === 0) {
          expect(rate).toBe(0)
          seen.none++
        } else if (rate === 1) seen.full++
        const last = before.get(row)
        if (last !== 1) continue
        expect(tables.householdColumns.wages![j]).toBe(Math.floor(Math.exp(-0.15) * block.households.wages[row]! + 0.5))
        seen.fallen++
      }
    },
  })
  expect(Math.min(seen.full, seen.none, seen.fallen)).toBeGreaterThan(20)
})
