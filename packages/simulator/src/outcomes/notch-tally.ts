import { transferFacts, transferPayments } from '../dynamics/facts.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { type ShiftedWages, shiftedWages } from './shifted-wages.ts'
import type { Tally } from './tally.ts'

/** Earnings rise by so much, fen: 500 yuan. */
export const step = 50_000
/** One household of so many is looked at. */
const oneIn = 32
/** A fall of less, fen, is rounding. */
const leastFall = 100
/** How far a household is followed until it is back where it was, in steps. */
const farthest = 60

/** Upper ends of the bands of rates, in their order; the last holds all above 1. */
export const bands = [
  { id: 'below0', upTo: -0.002 },
  { id: 'none', upTo: 0.002 },
  { id: 'upTo25', upTo: 0.25 },
  { id: 'upTo50', upTo: 0.5 },
  { id: 'upTo75', upTo: 0.75 },
  { id: 'below100', upTo: 0.998 },
  { id: 'all', upTo: 1 + leastFall / step },
  { id: 'above100', upTo: Number.POSITIVE_INFINITY },
] as const

/** First cells: households, sum of rates (millionths), notches, depth, those recovered from, earnings until then; then bands, then programmes. */
export const bandsAt = 6
export const partsAt = bandsAt + bands.length
/** Rates are summed in millionths. */
export const rateUnit = 1_000_000

/**
 * Marginal effective rates of a sample of the households, one in thirty-two, and the notches they stand before: METR = 1 - Δ disposable /
 * Δ earnings, with 500 yuan more of wages.
 */
export const notchTally: Tally = {
  name: 'notches',
  cells: partsAt + 2 * transferPayments.length,
  count(seen, cells) {
    const { tables, buffers } = seen
    const sample: number[] = []
    for (let j = 0; j < tables.households; j++) if (tables.householdRow[j]! % oneIn === 0) sample.push(j)
    const shifted = shiftedWages(seen)
    const after = shifted.run(sample, new Float64Array(sample.length).fill(step))[transferFacts.disposable]!
    const before = buffers.transfers[transferFacts.disposable]!
    const falling: number[] = []
    sample.forEach((j, k) => {
      const gain = after[k]! - before[j]!
      const rate = 1 - gain / step
      cells[0]! += 1
      cells[1]! += Math.floor(rate * rateUnit + 0.5)
      cells[bandsAt + bands.findIndex(({ upTo }) => rate <= upTo)]! += 1
      if (gain < -leastFall) falling.push(j)
    })
    for (const { depth, recovery, part } of notchesAbove(shifted, falling, seen)) {
      cells[2]! += 1
      cells[3]! += depth
      if (recovery !== undefined) {
        cells[4]! += 1
        cells[5]! += recovery
      }
      cells[partsAt + part]! += 1
      cells[partsAt + transferPayments.length + part]! += depth
    }
  },
}

/** A notch within the next 500 yuan of a household's earnings, fen. */
export type NotchAbove = {
  /** Further earnings at which disposable income falls. */
  readonly at: number
  /** By how much it falls there. */
  readonly depth: number
  /** Further earnings, from there, at which it is back; undefined if not within 30,000 yuan. */
  readonly recovery: number | undefined
  /** Index, in `transferPayments`, of the transfer that falls most. */
  readonly part: number
}

/**
 * The notches of households that have less with 500 yuan more. Where it falls, and where it is back, is found to the fen by cutting the
 * stretch into ever finer points, all households at once; if several lie in one step, the first that leaves less than before counts.
 */
export function notchesAbove(shifted: ShiftedWages, households: readonly number[], { buffers }: Pick<TrackSeen, 'buffers'>): NotchAbove[] {
  if (households.length === 0) return []
  const now = households.map((j) => buffers.transfers[transferFacts.disposable]![j]!)
  const start = households.map(() => 0)
  const ends = firstPoint(shifted, households, start, [50, 50, 20], step, (net, k) => net < now[k]! - leastFall / 2)
  const at = ends.map((end) => end!) // it falls somewhere: that is how they were chosen
  const [above, below] = [
    shifted.run(households, at),
    shifted.run(
      households,
      at.map((more) => more - 1),
    ),
  ]
  const level = below[transferFacts.disposable]!
  const back = firstPoint(shifted, households, at, [farthest, 50, 50, 20], farthest * step, (net, k) => net >= level[k]!)
  return households.map((_, k) => {
    const falls = transferPayments.map((fact) => below[fact]![k]! - above[fact]![k]!)
    const recovery = back[k]
    return {
      at: at[k]!,
      depth: level[k]! - above[transferFacts.disposable]![k]!,
      recovery: recovery === undefined ? undefined : recovery - at[k]!,
      part: falls.indexOf(Math.max(...falls)),
    }
  })
}

/**
 * The first further earnings, fen, at which something holds of disposable income, for every household: the stretch is cut into points,
 * then that before the first at which it holds into finer ones, and so on.
 *
 * @param cuts - points of each round; together they cut `reach` into single fen
 */
function firstPoint(
  shifted: ShiftedWages,
  households: readonly number[],
  from: readonly number[],
  cuts: readonly number[],
  reach: number,
  holds: (net: number, household: number) => boolean,
): (number | undefined)[] {
  let starts: (number | undefined)[] = [...from]
  let width = reach
  for (const cut of cuts) {
    width /= cut
    const open = households.flatMap((_, k) => (starts[k] === undefined ? [] : [k]))
    const rows = open.flatMap((k) => Array.from({ length: cut }, () => households[k]!))
    const more = open.flatMap((k) => Array.from({ length: cut }, (_, i) => starts[k]! + (i + 1) * width))
    const net = shifted.run(rows, more)[transferFacts.disposable]!
    const next = starts.slice()
    open.forEach((k, o) => {
      let i = 0
      while (i < cut && !holds(net[o * cut + i]!, k)) i++
      next[k] = i === cut ? undefined : starts[k]! + i * width
    })
    starts = next
  }
  return starts.map((start) => (start === undefined ? undefined : start + width))
}
