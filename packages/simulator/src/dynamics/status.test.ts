import { expect, test } from 'vitest'
import { oracle } from '../../test/oracles/oracle.ts'
import { withParameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { drawUniforms } from '../random/streams.ts'
import { status } from './status.ts'
import { newTrack } from './track.ts'
import { trackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import { yearTables } from './year-tables.ts'

const rows = 400
const years = [2016, 2017, 2018, 2019, 2020] // to 2020 the line is as it stands; then it grows, and whole fen round

/** Whole fen between 0 and a most, drawn. */
function amounts(name: string, year: number, most: number): Float64Array {
  const column = new Float64Array(rows)
  drawUniforms({ seed: 'status', replicate: 0, year, process: name, block: 0 }, [column], rows)
  return column.map((u) => Math.floor(u * most))
}

/** What becomes of households of one to four, all of them lifted in 2015, with all money and lines times a scale. */
function statusOf(scale: number): unknown[] {
  const block = emptyBlock(rows, rows)
  block.households.exitYear.fill(2015)
  const parameters = withParameters({
    'poverty.line': plain.line.value.map((yuan) => scale * yuan),
    'poverty.incomeFloor': scale * plain.incomeFloor.value,
  })
  const tables = yearTables(block)
  tables.households = rows
  for (let j = 0; j < rows; j++) {
    tables.householdRow[j] = j
    tables.members[j] = 1 + (j % 4)
  }
  const [track, buffers] = [newTrack(block, {}), trackBuffers(block, [])]
  const run = status.prepare(parameters, 'lifted')
  return years.map((year) => {
    const members = tables.members
    buffers.income.set(amounts('income', year, 800_000).map((fen, j) => scale * (fen - 50_000) * members[j]!))
    buffers.ownPay.set(amounts('own-pay', year, 300_000).map((fen) => scale * fen))
    buffers.drawdown.set(amounts('drawdown', year, 100_000).map((fen) => scale * fen))
    const seen = { parameters, group: 'lifted', year: { year, rules: year, burnIn: false }, block, tables, track, buffers }
    run(seen as unknown as TrackSeen, { persons: [], households: [] })
    const { poorBefore, entered, enteredFirst, spellEnded } = buffers
    return structuredClone({ track, poorBefore, entered, enteredFirst, spellEnded })
  })
}
const { poverty: plain } = withParameters()

test('T19: with all money and all lines times a scale every status is what it was', () => {
  const scale = oracle('T19').inputs.scale as number
  const [once, scaled] = [statusOf(1), statusOf(scale)] as { track: ReturnType<typeof newTrack> }[][]
  once!.forEach((before, y) => {
    const after = scaled![y]!
    const { distance, ...states } = before.track
    const { distance: distanceAfter, ...statesAfter } = after.track
    // What households own is no part of it.
    expect({ ...after, track: { ...statesAfter, assets: states.assets } }).toEqual({ ...before, track: states })
    distance.forEach((column, of) => {
      column.forEach((ln, j) => {
        expect(Math.abs(ln - distanceAfter[of]![j]!)).toBeLessThan(1e-12)
      })
    })
  })
  // Of each kind there is some.
  const last = once!.at(-1)!.track
  for (const definition of ['D1', 'D2', 'D2c', 'D3'] as const) {
    const poor = last.poor[definition].reduce((sum, one) => sum + one, 0)
    expect(Math.min(poor, rows - poor)).toBeGreaterThan(20)
    expect(last.relapses[definition].some((count) => count > 0)).toBe(true)
  }
})
