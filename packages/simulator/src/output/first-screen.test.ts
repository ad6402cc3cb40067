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
const results: Results = {
  specification,
  hash: '3f9c1e',
  households: 24361,
  persons: 71068,
  table,
  headlines: headlineResults(table),
  versions: {},
}

it.each([80, 120])('fits into %d columns', (width) => {
  for (const line of [...openingLines(results, width), ...resultLines(results, width)]) expect(line.length).toBeLessThanOrEqual(width)
})

it('says beside the title that the model is not calibrated', () => {
  expect(openingLines(results, 120)[0]).toMatch(/^Doudi · .* not calibrated yet$/)
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
