import { expect, it } from 'vitest'
import { tableOf } from '../../test/table-of.ts'
import type { Specification } from '../experiment/specification.ts'
import { headlineResults } from '../inference/headlines.ts'
import { measures } from '../outcomes/measures.ts'
import { openingLines, resultLines } from './first-screen.ts'
import type { Results } from './results.ts'

const specification: Specification = { name: 'cliff', scale: 0.1, replicates: 2, seed: 'a', scenarios: ['kept', 'taper', 'cliff'] }
const table = tableOf(specification.scenarios, 2, (replicate, _, year, place) =>
  Object.fromEntries(measures.map((measure, i) => [measure, 1000 + (((replicate * 999 + place * 333 + year + i) * 37) % 500)])),
)
const row = (scenario: string, bracket: 'as-in-2016' | 'as-in-2018', mean: number): Results['registered'][number] => {
  const predicted = { mean, low: mean - 40, high: mean + 60 }
  const what = { group: 'lifted', scenario, firstYear: 2021, lastYear: 2030, bracket } as const
  return {
    ...what,
    latent: 9_000,
    registered: predicted,
    difference: predicted,
    absorbed: predicted,
    reliefYuan: predicted,
    reported: undefined,
  }
}
const results: Results = {
  specification,
  hash: '3f9c1e',
  households: 24361,
  persons: 71068,
  table,
  headlines: headlineResults(table),
  registered: specification.scenarios.flatMap((scenario, i) =>
    (['as-in-2016', 'as-in-2018'] as const).map((bracket) => row(scenario, bracket, 100 + i)),
  ),
  versions: {},
}

it.each([80, 120])('fits into %d columns', (width) => {
  for (const line of [...openingLines(results, width), ...resultLines(results, width)]) expect(line.length).toBeLessThanOrEqual(width)
})

it('shows what an office would register under both readings, beside the latent and in its own unit', () => {
  const text = resultLines(results, 120).join('\n')
  expect(text).toMatch(/cliff .* 102 {2}\[62, 162\] +102 {2}\[62, 162\]/)
  expect(text).toContain('recording as in 2018')
  expect(resultLines({ ...results, registered: [] }, 120).join(' ')).toContain('Registered relapse is not shown')
})

it('says beside the title that the model is not calibrated', () => {
  expect(openingLines(results, 120)[0]).toMatch(/^Doudi · .* not calibrated yet$/)
})

it('says above the results which values of the model were set otherwise', () => {
  const own = {
    ...results,
    specification: { ...specification, parameters: { 'income.permanentSd': 0.5, 'admission.byChronic': [1, 1, 2] } },
  }
  expect(openingLines(own, 120).join(' ')).toContain('set otherwise: income.permanentSd 0.5; admission.byChronic [1, 1, 2]')
  expect(openingLines(results, 120).join(' ')).not.toContain('otherwise')
})

it('names every scenario in every part, and who is not in the picture', () => {
  const text = resultLines(results, 120).join('\n')
  const rowsOf = (scenario: string): number => text.match(new RegExp(`^ {2}${scenario} `, 'gm'))!.length
  // Three parts; one whose numbers are too wide stands in two.
  expect(rowsOf('kept')).toBeGreaterThanOrEqual(3)
  expect([rowsOf('taper'), rowsOf('cliff')]).toEqual([rowsOf('kept'), rowsOf('kept')])
  expect(text).toMatch(/the never\s+registered/)
  expect(text).toContain('Intervals: 95 %')
})

it('has no control characters', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(resultLines(results, 120).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
})
