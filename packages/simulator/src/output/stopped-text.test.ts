import { expect, it } from 'vitest'
import { measures, years } from '../outcomes/measures.ts'
import type { OutcomeTable } from '../outcomes/outcome-table.ts'
import { cellsOfYear } from '../outcomes/tallies.ts'
import { groups } from '../population/group.ts'
import { precisionText, stoppedText } from './stopped-text.ts'

/** Ten replicates with 9 and ten with 11 first relapses of 1,000 at risk. */
function table(): OutcomeTable {
  const counts = new Float64Array(20 * years.length * cellsOfYear * groups.length)
  const at = (replicate: number, year: number, measure: (typeof measures)[number]): number =>
    (replicate * years.length + years.indexOf(year)) * cellsOfYear * groups.length + measures.indexOf(measure)
  for (let r = 0; r < 20; r++) {
    counts[at(r, 2020, 'withoutRelapseD3')] = 1000
    counts[at(r, 2025, 'firstRelapsesD3')] = r % 2 === 0 ? 9 : 11
  }
  return { scenarios: ['kept'], years, replicates: 20, counts }
}
const precision = (relative: number) => ({ relative, headlines: { 'relapse-d3-at-risk': 0.1 } })

it('says that every declared headline is as precise as asked for', () => {
  expect(stoppedText(table(), precision(0.07)).en).toMatch(/^Stopped after 20 replicates: every declared headline is as precise/)
})

it('says which is not, how far it is, and what was asked for', () => {
  const { en, zh } = stoppedText(table(), precision(0.05))
  expect(en).toContain('not as precise as asked for: 1 of the declared numbers')
  expect(en).toContain('under kept, half-width 0.656 where 0.500 was asked for.')
  expect(zh).toContain('区间半宽0.656，要求0.500')
})

it('says until when a run goes on', () => {
  expect(precisionText(precision(0.05), 'en')).toBe(
    'until half of the interval is at most 5 % of relapse-d3-at-risk (or 0.1), and of their differences',
  )
})
