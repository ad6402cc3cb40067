import { expect, test } from 'vitest'
import { channels } from '../dynamics/channels.ts'
import { type Measure, measures, years } from '../outcomes/measures.ts'
import { countOf } from '../outcomes/outcome-table.ts'
import { causesTable } from '../output/causes-table.ts'
import { planPopulation, prepareScenarios, simulateReplicates } from '../simulate.ts'
import { causesOf, causesSpecification } from './causes.ts'

const size = { scale: 0.002, replicates: 2, seed: 'causes' }
const { scenarios } = causesSpecification('cliff', size)
const plan = planPopulation(size.scale)
const table = simulateReplicates(prepareScenarios(scenarios, { counted: 'measures' }), plan, size.seed, size.replicates)
const everything = scenarios[0]!
const counts = (of: string, measure: Measure): number[] => years.map((year) => countOf(table, 0, of)(year, measure))
const sum = (of: string, measure: Measure): number => counts(of, measure).reduce((a, b) => a + b, 0)
const without = (channel: string): string => `cliff+off-${channel}`

test('with all channels at work the run is the ordinary one, to the bit', () => {
  expect(everything).toBe('cliff')
  const alone = simulateReplicates(prepareScenarios(['cliff'], { counted: 'measures' }), plan, size.seed, size.replicates)
  for (const measure of measures)
    expect(counts('cliff', measure), measure).toEqual(years.map((year) => countOf(alone, 0, 'cliff')(year, measure)))
})

test('nothing differs until everybody is lifted, and each channel is felt from then on', () => {
  for (const { id } of channels) {
    for (const measure of ['poorHouseholdsD2', 'households', 'disposableFen', 'atRiskD2'] as const)
      expect(counts(without(id), measure).slice(0, 5)).toEqual(counts(everything, measure).slice(0, 5))
    expect(counts(without(id), 'disposableFen').join() + counts(without(id), 'poorHouseholdsD2').join(), id).not.toBe(
      counts(everything, 'disposableFen').join() + counts(everything, 'poorHouseholdsD2').join(),
    )
  }
  // Nobody's life is another: only money is, and the care that is sought by its price.
  for (const scenario of scenarios.slice(0, 20))
    for (const measure of ['households', 'persons'] as const) expect(counts(scenario, measure)).toEqual(counts(everything, measure))
})

test('without the cost of illness D2 is D1, and person-years in poverty fall without illness or cuts', () => {
  expect(counts(without('illness-cost'), 'poorPersonsD2').slice(5)).toEqual(counts(without('illness-cost'), 'poorPersonsD1').slice(5))
  // Not the harvest: insurance may pay more for a bad one than it takes.
  for (const id of ['illness-cost', 'illness-income', 'transfer-cut'])
    expect(sum(without(id), 'poorPersonsD2')).toBeLessThan(sum(everything, 'poorPersonsD2'))
})

test('Shapley values add up to all less none, and who is spared has relapsed in the ordinary run', () => {
  for (const { definition, all, none, causes } of causesOf(table, 'cliff')) {
    const total = causes.reduce((total, { effect }) => total + effect.mean, 0)
    expect(Math.abs(total - (all.mean - none.mean))).toBeLessThan(1e-9)
    expect(none.mean).toBeLessThan(all.mean)
    const cost = causes.find(({ channel }) => channel === 'illness-cost')!
    expect(cost.necessary.ratio).toBeGreaterThan(definition === 'D2' ? 0.2 : 0)
    for (const { necessary } of causes) {
      expect(necessary.ratio).toBeGreaterThanOrEqual(0)
      expect(necessary.ratio).toBeLessThanOrEqual(1)
    }
  }
  expect(counts(everything, 'sparedD2')).toEqual(years.map(() => 0))
  const { columns, rows } = causesTable(causesOf(table, 'cliff'), size)
  expect(rows.length).toBe(2 * channels.length)
  for (const row of rows) expect(row.length).toBe(columns.length)
})
