import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import { planPopulation } from '../simulate.ts'
import { type FitMargin, fitOf, populationFit } from './population-fit.ts'
import { populationCellsTable, populationFitTable } from './population-fit-tables.ts'

const scale = 0.1
const fit = populationFit(planPopulation(scale), 'fit', parameters)
const margin = (group: FitMargin['group'], name: FitMargin['margin']): FitMargin =>
  fit.find((one) => one.group === group && one.margin === name)!

test('margins that the plan keeps have no error, as drawn', () => {
  const kept = fit.filter(({ constrained }) => constrained)
  expect(kept.map(({ group, margin }) => `${group} ${margin}`)).toEqual([
    'lifted county',
    'lifted size',
    'lifted exit-year',
    'lifted age-sex',
    'neverRegistered county',
    'neverRegistered size',
    'neverRegistered age-sex',
  ])
  for (const one of kept) {
    const { tae, srmse, freemanTukey } = fitOf(one)
    expect([tae, srmse, freemanTukey]).toEqual([0, 0, 0])
  }
  expect(fitOf(margin('lifted', 'county')).total).toBe(24_361)
  expect(fitOf(margin('lifted', 'age-sex')).total).toBe(71_068)
})

test('what is drawn lies within chance of its target', () => {
  // |Z| of independent draws is above 4 in one of 16,000; persons of a household are alike in illness, which widens it by less than a half.
  // A prevalence of the registered taken for the others, or the other way round, gives a Z of over 10.
  for (const one of fit.filter(({ constrained, cells }) => !constrained && !Number.isNaN(cells[0]!.of) && cells[0]!.of > 0)) {
    const { z } = fitOf(one)
    for (const [i, value] of z.entries()) expect(Math.abs(value), `${one.group} ${one.margin} ${one.cells[i]!.name}`).toBeLessThan(6)
  }
})

test('the groups stand for the persons of the report and for the 6.59 million never registered', () => {
  const [lifted, never] = margin('all', 'persons').cells
  expect(lifted!.target).toBe(710_675)
  expect(Math.abs(lifted!.realised / 710_675 - 1)).toBeLessThan(1e-4)
  expect(never!.target).toBe(6_590_000)
  expect(Math.abs(never!.realised / 6_590_000 - 1)).toBeLessThan(1e-3)
})

test('permanent income and health have the rank correlation that is aimed at, over the whole rural population', () => {
  const { realised } = margin('all', 'income-health').cells[0]!
  const [low, high] = parameters.propensity.incomeHealth.range as readonly [number, number]
  // Standard error 1/√6,090 = .013, the never registered of the sample having nearly all of the weight. By arithmetic, -.29 with household
  // health of weight .6 gives -.17 for a household of one and -.25 for one of six.
  expect(realised).toBeGreaterThan(low)
  expect(realised).toBeLessThan(high)
})

test('fifths of income are those of a log-normal but for the poorest, who are not simulated', () => {
  // Mean of a fifth over that of all: 5 (Φ(z₂ - s) - Φ(z₁ - s)), s² = .45² + .15²/(1 - .85²) = .2836; standard error about .01.
  const known = [0.43, 0.67, 0.87, 1.16, 1.87]
  margin('all', 'income-quintile').cells.forEach(({ realised }, k) => {
    expect(Math.abs(realised - known[k]!)).toBeLessThan(0.07)
  })
  const sum = margin('all', 'income-quintile').cells.reduce((total, { realised }) => total + realised, 0)
  expect(Math.abs(sum - 5)).toBeLessThan(1e-9)
})

test('the tables have a row a margin and a row a cell', () => {
  const { columns, rows } = populationFitTable(fit)
  expect(rows.length).toBe(fit.length)
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  const tae = columns.findIndex(({ name }) => name === 'tae')
  expect(rows.filter((row) => row[2] === 'yes').map((row) => row[tae])).toEqual(new Array(7).fill(0))
  expect(populationCellsTable(fit).rows.length).toBe(fit.reduce((sum, { cells }) => sum + cells.length, 0))
})
