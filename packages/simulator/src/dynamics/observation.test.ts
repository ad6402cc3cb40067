import { expect, test } from 'vitest'
import { exp, ln } from '../math.ts'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { drawUniforms } from '../random/streams.ts'
import { recordingOf } from './fall-of-recording.ts'
import { povertyLine } from './line.ts'
import { observation } from './observation.ts'
import { newTrack } from './track.ts'
import { Observed, trackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import { yearTables } from './year-tables.ts'

type Fallen = {
  readonly fell?: boolean
  readonly left?: number
  readonly bill?: number
  readonly inside?: boolean
  readonly insured?: boolean
}

/** Households of one in a year, all alike: `left` is income after own-pay in lines, `bill` in yuan. */
function observed(households: number, year: number, values: ParameterValues, fallen: Fallen = {}) {
  const { fell = true, left = 1, bill = 0, inside = true, insured = true } = fallen
  const parameters = withParameters(values)
  const block = emptyBlock(households, households)
  const tables = yearTables(block)
  const buffers = trackBuffers(block, [])
  const track = newTrack(block, {})
  Object.assign(tables, { households, persons: households })
  tables.inpatient.rows = bill > 0 ? households : 0
  for (let j = 0; j < households; j++) {
    tables.householdRow[j] = j
    tables.members[j] = 1
    buffers.insured[j] = Number(insured)
    buffers.taken[j] = 1
    block.inpatient.gross[j] = bill * 100
    tables.inpatient.household[j] = j
    tables.inpatient.person[j] = j
    tables.inpatient.columns.insideProvince![j] = Number(inside)
    buffers.income[j] = left * povertyLine(parameters, year)
    buffers.entered.D3[j] = Number(fell)
  }
  const chance = new Float64Array(households)
  drawUniforms({ seed: 'observation', replicate: 0, year, process: 'observation', block: 0 }, [chance], households)
  const seen = { parameters, year: { year, rules: year, burnIn: false }, tables, block, track, buffers } as unknown as TrackSeen
  observation.prepare(parameters, 'lifted')(seen, { persons: [], households: [chance] })
  const count = (code: number): number => buffers.observed.reduce((sum, one) => sum + Number(one === code), 0)
  return { count, detection: buffers.detection[0]!, registered: track.registered.reduce((sum, one) => sum + one, 0) }
}
const logistic = (x: number): number => 1 / (1 + exp(-x))
const within = (share: number, rows: number): number => 4 * Math.sqrt(share * (1 - share) * rows)

test('detects by depth, bills seen and nothing else', () => {
  const values = { 'observation.level': -2, 'observation.depth': 1.5, 'observation.bill': 0.4 }
  expect(Math.abs(observed(1, 2016, values, { left: 0.6 }).detection - logistic(-2 + 1.5 * 0.4))).toBeLessThan(1e-12)
  const withBill = logistic(-2 + 0.4 * ln(3))
  expect(Math.abs(observed(1, 2016, values, { bill: 10_000 }).detection - withBill)).toBeLessThan(1e-12)
  // Neither a bill of another province nor that of somebody not insured reaches the health data.
  for (const unseen of [{ inside: false }, { insured: false }])
    expect(Math.abs(observed(1, 2016, values, { bill: 10_000, ...unseen }).detection - logistic(-2))).toBeLessThan(1e-12)
  // Nothing left is as deep as it gets.
  expect(observed(1, 2016, values, { left: -3 }).detection).toBe(observed(1, 2016, values, { left: 0 }).detection)
  expect(observed(1, 2016, values, { fell: false }).detection).toBe(0)
})

test('registers those who are detected, not helped in time, and confirmed', () => {
  const rows = 40_000
  const values = { 'observation.level': -1, 'observation.prevented': 0.3 }
  const pi = logistic(-1)
  const { preempted, confirmed } = recordingOf(withParameters(values), 2017)
  const found = observed(rows, 2017, values)
  // (1 - κ) η = exp(-γ) a year after 2016, however it is split.
  expect(Math.abs((1 - preempted) * confirmed - exp(-1.25))).toBeLessThan(1e-12)
  const shares = [
    [Observed.undetected, 1 - pi],
    [Observed.preempted, pi * preempted],
    [Observed.unconfirmed, pi * (1 - preempted) * (1 - confirmed)],
    [Observed.registered, pi * (1 - preempted) * confirmed],
  ] as const
  for (const [code, share] of shares) expect(Math.abs(found.count(code) - share * rows)).toBeLessThan(within(share, rows))
  expect(found.registered).toBe(found.count(Observed.registered))
})

test('registers the same households whether help or recording takes the rest away', () => {
  const help = observed(20_000, 2018, { 'observation.level': 0, 'observation.prevented': 1 })
  const recording = observed(20_000, 2018, { 'observation.level': 0, 'observation.prevented': 0 })
  expect(help.count(Observed.registered)).toBe(recording.count(Observed.registered))
  expect(help.count(Observed.registered)).toBeGreaterThan(0)
  expect(help.count(Observed.preempted)).toBe(recording.count(Observed.unconfirmed))
  expect([help.count(Observed.unconfirmed), recording.count(Observed.preempted)]).toEqual([0, 0])
})

test('the share that is registered falls from 2016 to 2018 and stays, and starts low', () => {
  const share = (year: number): number => {
    const { preempted, confirmed } = recordingOf(withParameters(), year)
    return (1 - preempted) * confirmed
  }
  expect([2015, 2016].map(share)).toEqual([1, 1])
  expect(Math.abs(share(2018) - exp(-2.5))).toBeLessThan(1e-12)
  expect(share(2030)).toBe(share(2018))
  const level = { 'observation.level': 0 }
  expect(observed(1, 2015, level).detection / observed(1, 2016, level).detection).toBeCloseTo(0.15, 12)
})

test('registers households that did not fall only where the switch for it is on', () => {
  expect(observed(20_000, 2016, {}, { fell: false }).registered).toBe(0)
  const share = 0.01
  const found = observed(20_000, 2016, { 'observation.falsePositives': share }, { fell: false })
  expect(Math.abs(found.count(Observed.falselyRegistered) - share * 20_000)).toBeLessThan(within(share, 20_000))
  expect(found.registered).toBe(found.count(Observed.falselyRegistered))
})
