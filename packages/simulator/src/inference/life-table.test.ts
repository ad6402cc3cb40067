import { expect, it } from 'vitest'
import { cumulativeIncidence, hazards, type LifeTable, survival } from './life-table.ts'

const near = (found: number, expected: number, tolerance = 1e-12): void => {
  expect(Math.abs(found - expected)).toBeLessThan(tolerance)
}

/** One unit each: the years after which it comes in and goes, and whether it goes by the event, by the competing one, or unseen. */
type Life = { readonly from: number; readonly until: number; readonly by: 'event' | 'competing' | 'censored' }
function tableOf(lives: readonly Life[], years: number): LifeTable {
  const count = (k: number, is: (life: Life) => boolean): number =>
    lives.filter((life) => life.from < k && life.until >= k && is(life)).length
  const by = (kind: Life['by']) => (k: number) => count(k, (life) => life.by === kind && life.until === k)
  const all = Array.from({ length: years }, (_, i) => i + 1)
  return { atRisk: all.map((k) => count(k, () => true)), events: all.map(by('event')), competing: all.map(by('competing')) }
}

it('gives hazards and survival worked by hand, with a late entry and a censored unit', () => {
  // Six from the start, a seventh watched from the second year on. Year 1: 1 of 6. Year 2: 1 dies, 1 event of 6. Year 3: 1 leaves unseen.
  const table = tableOf(
    [
      { from: 0, until: 1, by: 'event' },
      { from: 0, until: 2, by: 'competing' },
      { from: 0, until: 2, by: 'event' },
      { from: 0, until: 3, by: 'censored' },
      { from: 0, until: 4, by: 'event' },
      { from: 0, until: 4, by: 'censored' },
      { from: 1, until: 3, by: 'event' },
    ],
    4,
  )
  expect(table).toEqual({ atRisk: [6, 6, 4, 2], events: [1, 1, 1, 1], competing: [0, 1, 0, 0] })
  hazards(table).value.forEach((h, k) => {
    near(h, [1 / 6, 1 / 6, 1 / 4, 1 / 2][k]!)
  })
  near(survival(table).value[3]!, (5 / 6) * (5 / 6) * (3 / 4) * (1 / 2))
  const { events, competing, free } = cumulativeIncidence(table)
  near(events.value[1]!, 1 / 6 + (5 / 6) * (1 / 6))
  near(events.value[3]!, 1 / 6 + (5 / 6) * (1 / 6) + (5 / 6) * (4 / 6) * (1 / 4 + (3 / 4) * (1 / 2)))
  near(competing[3]!, (5 / 6) * (1 / 6))
  free.forEach((left, k) => {
    near(events.value[k]! + competing[k]! + left, 1)
  })
})

it('has the standard errors of a share where nobody is censored', () => {
  // 200 units, 5 years: the share with the event by k is a plain share of 200.
  const table = { atRisk: [200, 181, 150, 121, 96], events: [12, 20, 17, 9, 30], competing: [7, 11, 12, 16, 8] }
  const alone = { ...table, atRisk: [200, 188, 168, 151, 142] }
  let had = 0
  table.events.forEach((d, k) => {
    had += d / 200
    near(cumulativeIncidence(table).events.value[k]!, had)
    near(cumulativeIncidence(table).events.standardError[k]!, Math.sqrt((had * (1 - had)) / 200))
    near(survival(alone).value[k]!, 1 - had)
    near(survival(alone).standardError[k]!, Math.sqrt((had * (1 - had)) / 200))
  })
})

it('ends with certainty where all have had the event, and says nothing where nobody is at risk', () => {
  expect(survival({ atRisk: [10, 5], events: [5, 5], competing: [0, 0] })).toEqual({
    value: [0.5, 0],
    standardError: [0.5 * Math.sqrt(5 / 50), 0],
  })
  expect(hazards({ atRisk: [0], events: [0], competing: [0] }).value[0]).toBeNaN()
})
