import { expect, test } from 'vitest'
import { tableOf } from '../../test/table-of.ts'
import { cellsOf } from '../outcomes/outcome-table.ts'
import { registeredCells, registeredTally } from '../outcomes/registered-tally.ts'
import { parameters } from '../parameters.ts'
import { type RegisteredForecast, registeredForecast } from './registered-forecast.ts'

/** A table in which `detectable` relapses of 100 times as many latent ones are seen each year, under `cliff` twice as many from 2021. */
function forecast(detectable: number): readonly RegisteredForecast[] {
  const fell = (scenario: string, year: number): number => detectable * (scenario === 'cliff' && year > 2020 ? 2 : 1)
  const table = tableOf(['kept', 'cliff'], 3, (_, scenario, year) => ({ relapsesD3: 100 * fell(scenario, year) }), 'all')
  for (let replicate = 0; replicate < 3; replicate++)
    for (const scenario of table.scenarios)
      for (const year of table.years) {
        const cells = cellsOf(table, registeredTally, replicate, scenario, year, 'lifted')
        cells[registeredCells.indexOf('detectableD3')] = 1e6 * fell(scenario, year)
        cells[registeredCells.indexOf('detectableGapFenD3')] = 200_000 * fell(scenario, year)
      }
  return registeredForecast({ table, parameters, seed: 'forecast', weight: { lifted: 10, neverRegistered: 100 }, latent: 'D3' })
}
const rows = forecast(10)
const one = (scenario: string, from: number, to: number, bracket: string): RegisteredForecast =>
  rows.find((row) => row.scenario === scenario && row.firstYear === from && row.lastYear === to && row.bracket === bracket)!

test('follows the counts that it is fitted to, and holds them in its intervals', () => {
  for (const [year, count] of [
    [2015, 2],
    [2016, 75],
    [2017, 31],
    [2018, 0],
  ] as const) {
    const { registered, reported, latent } = one('kept', year, year, 'counts')
    expect(reported).toBe(count)
    expect(latent).toBe(10_000)
    expect(registered.low).toBeLessThanOrEqual(count)
    expect(registered.high).toBeGreaterThanOrEqual(count)
  }
  expect(one('kept', 2016, 2016, 'counts').registered.mean).toBeGreaterThan(one('kept', 2018, 2018, 'counts').registered.mean)
})

test('forecasts by brackets: as in 2016 nothing is absorbed, as in 2018 most is', () => {
  const [high, low] = [one('kept', 2021, 2030, 'as-in-2016'), one('kept', 2021, 2030, 'as-in-2018')]
  expect(high.registered.mean).toBeGreaterThan(5 * low.registered.mean)
  expect(high.absorbed).toEqual({ mean: 0, low: 0, high: 0 })
  // What is absorbed lacks 2,000 yuan each.
  expect(Math.abs(low.reliefYuan.mean / low.absorbed.mean - 2_000)).toBeLessThan(1e-6)
  expect(rows.some((row) => row.firstYear > 2018 && row.bracket === 'counts')).toBe(false)
})

test('twice the latent relapses, twice the registered ones, under the same office', () => {
  const [kept, cliff] = ['kept', 'cliff'].map((scenario) => one(scenario, 2021, 2030, 'as-in-2016')) as [
    RegisteredForecast,
    RegisteredForecast,
  ]
  expect(cliff.latent).toBe(2 * kept.latent)
  // The same draws of the office and the same chances, so the ratio is free of most noise: 1 % is rounding to whole counts.
  expect(Math.abs(cliff.registered.mean / kept.registered.mean - 2)).toBeLessThan(0.02)
  expect(Math.abs(cliff.difference!.mean - (cliff.registered.mean - kept.registered.mean))).toBeLessThan(1e-9)
  expect(one('cliff', 2016, 2016, 'counts').difference!.mean).toBe(0)
  expect(kept.difference).toBeUndefined()
})

test('says nothing where the sample has no latent relapse in a year of the counts', () => {
  expect(forecast(0)).toEqual([])
})
