import { expect, test } from 'vitest'
import { tableOf } from '../../test/table-of.ts'
import { years } from '../outcomes/measures.ts'
import { cellsOfYear } from '../outcomes/tallies.ts'
import { policyShapleyTable } from '../output/policy-shapley-table.ts'
import { inline } from '../runners/inline.ts'
import { planPopulation, prepareScenarios, simulateBlock } from '../simulate.ts'
import { policySplits, runPolicySplit, splitSpecification } from './policy-split.ts'

const { scenarios } = splitSpecification({ scale: 0.004, replicates: 2, seed: 'split' })

test('every set of the seven instruments is a scenario of its own, under both readings', () => {
  expect(scenarios.length).toBe(2 * 2 ** 7)
  expect(new Set(scenarios).size).toBe(scenarios.length)
  expect(scenarios[0]).toBe('kept')
  expect(scenarios[128]).toBe('assistance-on-compliant')
  expect(scenarios[0b1001]).toBe('end-basic-terms+end-351')
})

test('all instruments ending is the cliff, to the bit, and each alone is something else', () => {
  const ends = Array.from({ length: 7 }, (_, i) => scenarios[1 << i]!)
  const ids = ['kept', 'cliff', scenarios[127]!, ...ends]
  const counts = simulateBlock(prepareScenarios(ids), planPopulation(0.004), 'split', 0, 0)
  const size = years.length * cellsOfYear
  const [kept, cliff, all, ...each] = ids.map((_, s) => [...counts.subarray(s * size, (s + 1) * size)]) as [number[], number[], number[]]
  expect(all).toEqual(cliff)
  const different = new Set([kept, cliff, ...each].map((row) => row.join()))
  expect(different.size).toBe(2 + ends.length)
})

test('gives each policy its share of the cliff, with the error of the replicates; what only two bring together is halved', () => {
  // Kept: 5 relapses of 100 households. The end of 351 brings 2 (3 in the second replicate), the posts 1, and 180 and project together 4.
  const found = (set: number, replicate: number): number => {
    const has = (i: number): boolean => (set & (1 << i)) !== 0
    return 5 + (has(3) ? 2 + replicate : 0) + (has(6) ? 1 : 0) + (has(4) && has(5) ? 4 : 0)
  }
  const table = tableOf(scenarios, 2, (replicate, _, year, s) =>
    year === 2014 ? { households: 100 } : year === 2025 ? { firstRelapsesD3: found(s % 128, replicate) } : {},
  )
  const splits = policySplits(table)
  expect(splits.length).toBe(8)
  const d3 = splits.filter(({ measure }) => measure.id === 'first-relapses-d3')
  expect(d3.map(({ reading }) => reading.id)).toEqual(['assistance-on-rest', 'assistance-on-compliant'])
  const { total, policies } = d3[0]!
  expect(total.mean).toBe(75) // 7 and 8 of 100
  const near = (value: number, expected: number): void => expect(Math.abs(value - expected)).toBeLessThan(1e-9)
  ;[0, 0, 0, 25, 20, 20, 10].forEach((effect, i) => {
    near(policies[i]!.effect.mean, effect)
    near(policies[i]!.share.ratio, effect / 75)
  })
  const [health351, health180] = [policies[3]!, policies[4]!]
  near(health351.effect.standardError, 5) // 20 and 30
  // effect - total / 3 is -10/3 and +10/3: standard error 10/3, over the total of 75
  near(health351.share.standardError, 10 / 3 / 75)
  near(health180.alone.mean, 0)
  near(health180.last.mean, 40)
})

test('runs on a small sample: shares add up to 1 under both readings, and the table has a row for each policy', async () => {
  const size = { scale: 0.0005, replicates: 2, seed: 'split' }
  const splits = await runPolicySplit(size, { runner: inline })
  for (const { policies, total } of splits) {
    const sum = policies.reduce((all, { effect }) => all + effect.mean, 0)
    expect(Math.abs(sum - total.mean)).toBeLessThan(1e-9)
  }
  const years = splits.filter(({ measure }) => measure.id === 'person-years-poor-d2')
  for (const { total, policies } of years) {
    expect(total.mean).toBeGreaterThan(0)
    expect(Math.abs(policies.reduce((all, { share }) => all + share.ratio, 0) - 1)).toBeLessThan(1e-9)
  }
  expect(policyShapleyTable(splits, size).rows.length).toBe(2 * 4 * 7)
})
