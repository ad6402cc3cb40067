import { expect, it } from 'vitest'
import { measures, years } from '../outcomes/measures.ts'
import type { OutcomeTable } from '../outcomes/outcome-table.ts'
import { groups } from '../population/group.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms } from '../random/streams.ts'
import { expectedReplicates, looks, reachedPrecision, stoppingRule } from './stopping.ts'

const headline = 'relapse-d3-at-risk'

/** A table in which the headline is what is given, shape [scenario][replicate]. */
function tableOf(values: { readonly [scenario: string]: readonly number[] }): OutcomeTable {
  const scenarios = Object.keys(values)
  const replicates = values[scenarios[0]!]!.length
  const counts = new Float64Array(replicates * scenarios.length * years.length * measures.length * groups.length)
  const at = (replicate: number, s: number, year: number, measure: (typeof measures)[number]): number =>
    ((replicate * scenarios.length + s) * years.length + years.indexOf(year)) * measures.length * groups.length + measures.indexOf(measure)
  for (let r = 0; r < replicates; r++)
    scenarios.forEach((scenario, s) => {
      counts[at(r, s, 2020, 'withoutRelapseD3')] = 1000
      counts[at(r, s, 2025, 'firstRelapsesD3')] = values[scenario]![r]!
    })
  return { scenarios, years, replicates, counts }
}
const alternating = (low: number, high: number): number[] => Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? low : high))

it('looks first after 20 replicates, then after every ten, last at the most', () => {
  expect(looks(20)).toEqual([20])
  expect(looks(25)).toEqual([20, 25])
  expect(looks(50)).toEqual([20, 30, 40, 50])
  expect(looks(500)).toHaveLength(49)
})

it('holds the half-width of the 99 % interval against the larger of what is allowed, worked by hand', () => {
  // 9 and 11, ten times each: mean 10, s² = 20/19, se = 1/√19 = .2294157; t(19, .995) = 2.8609346, so the half-width is .6563435
  const table = tableOf({ kept: alternating(9, 11) })
  const [strict] = reachedPrecision(table, { relative: 0.05, headlines: { [headline]: 0 } })
  expect(strict).toMatchObject({ scenario: 'kept', difference: false, allowed: 0.5, reached: false })
  expect(strict!.halfWidth).toBeCloseTo(0.6563435, 6)
  expect(reachedPrecision(table, { relative: 0.07, headlines: { [headline]: 0 } })[0]?.reached).toBe(true)
  expect(reachedPrecision(table, { relative: 0.05, headlines: { [headline]: 0.66 } })[0]?.reached).toBe(true)
})

it('asks the same of every paired difference from the first scenario', () => {
  const more = alternating(9, 11).map((value, i) => value + (i < 10 ? 1 : 3))
  const found = reachedPrecision(tableOf({ kept: alternating(9, 11), cliff: more }), { relative: 0.1, headlines: { [headline]: 0 } })
  expect(found.map(({ scenario, difference, reached }) => [scenario, difference, reached])).toEqual([
    ['kept', false, true],
    ['cliff', false, true],
    ['cliff', true, false], // 2 ± .656
  ])
})

it('never takes a share of nobody for precise', () => {
  const table = tableOf({ kept: alternating(9, 11) })
  expect(reachedPrecision({ ...table, counts: table.counts.map(() => 0) }, { relative: 1, headlines: { [headline]: 9 } })[0]?.reached).toBe(
    false,
  )
})

it('forecasts how many replicates it takes, at least one look more and not above the most', () => {
  const found = reachedPrecision(tableOf({ kept: alternating(9, 11) }), { relative: 0.05, headlines: { [headline]: 0 } })
  expect(expectedReplicates(found, 20, 500)).toBe(40) // 20 (.656/.5)² = 34.5
  expect(expectedReplicates(found, 20, 30)).toBe(30)
})

it('keeps its word although it looks several times: the truth lies within what was allowed in at least 97 of 100 runs', () => {
  // Mean 10, sd 1.5, 5 %: about 65 replicates. The aim is 99 %; 4 standard errors over 400 runs are .02. Looking with the 95 % interval
  // stops near 38 and would miss more than 5 in 100.
  const runs = 400
  const draws = new Float64Array(150)
  let within = 0
  for (let run = 0; run < runs; run++) {
    drawUniforms({ seed: 'looks', replicate: run, year: 2020, process: 'test', block: 0 }, [draws], draws.length)
    const all = Array.from(draws, (u) => 10 + 1.5 * normalQuantile(u))
    for (const n of looks(all.length)) {
      const [found] = reachedPrecision(tableOf({ kept: all.slice(0, n) }), { relative: 0.05, headlines: { [headline]: 0 } })
      if (!found!.reached && n < all.length) continue
      if (Math.abs(found!.estimate.mean - 10) <= 0.5) within++
      break
    }
  }
  expect(within / runs).toBeGreaterThan(0.97)
  expect(stoppingRule.alpha).toBe(0.01)
})
