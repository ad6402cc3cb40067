import type { Cliffs } from '@doudi/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleByHand } from '../by-hand/settlement.ts'
import { transfersByHand } from '../by-hand/transfers.ts'
import { type CliffCase, cliffsOf } from '../cases.ts'
import { cliffCases } from '../random-cases.ts'

// Cliffs against the specification written a second time, which shares no code with the policies and rounds to the fen everywhere: what
// slopes differs from it by a fen, and near a breakpoint, where rounding decides, it may be on the other side.

const fen = (yuan: number): number => Math.round(yuan * 100)
const near = 3

/** Disposable income less own pay, in fen, with so many fen of the swept income. */
function byHand({ scenario, year, household, sweep, person, bills = [] }: CliffCase): (x: number) => number {
  const ownPay = new Map<string, number>()
  return (x) => {
    const answers = transfersByHand({ scenario, year, household: { ...household, [sweep.fact]: x / 100 } })
    const assistance = answers.category as string
    if (person && !ownPay.has(assistance)) {
      const settled = settleByHand({ scenario, person: { ...person, assistance }, bills })
      ownPay.set(
        assistance,
        settled.reduce((sum, bill) => sum + (bill.ownPay as number), 0),
      )
    }
    return (answers.disposable as number) - (person ? ownPay.get(assistance)! : 0)
  }
}

/** Places all over the sweep, on both sides of every breakpoint, and in the middle of every piece; none too near to a breakpoint. */
function places({ sweep }: CliffCase, { points }: Cliffs): number[] {
  const [from, to] = [fen(sweep.from), fen(sweep.to)]
  const cuts = points.map(({ x }) => x * 100)
  const grid = Array.from({ length: 101 }, (_, i) => from + ((to - from) * i) / 100)
  const sides = cuts.flatMap((cut) => [cut - near - 1, cut + near + 1])
  const middles = cuts.slice(1).map((cut, i) => (cut + cuts[i]!) / 2)
  return [...grid, ...sides, ...middles]
    .map(Math.round)
    .filter((x) => x >= from && x <= to && cuts.every((cut) => Math.abs(cut - x) > near))
}

/** The line that was found, in fen. */
function lineAt({ points }: Cliffs, x: number): number {
  for (let i = 0; i < points.length; i += 2) {
    const [left, right] = [points[i]!, points[i + 1]!]
    if (x > right.x * 100 && i + 2 < points.length) continue
    return (left.net + ((right.net - left.net) * (x / 100 - left.x)) / (right.x - left.x)) * 100
  }
  throw new Error('a sweep without points')
}

function expectAgreement(one: CliffCase): void {
  const found = cliffsOf(one)
  if (one.sweep.from === one.sweep.to) {
    expect(found).toMatchObject({ segments: [], notches: [], points: [] })
    return
  }
  const { notches, segments, points } = found
  const hand = byHand(one)
  const all = places(one, found)
  for (const x of all) expect(Math.abs(hand(x) - lineAt(found, x)), `at ${x / 100}`).toBeLessThanOrEqual(2.01)

  // Segments are maximal, without gaps, and as steep as the line.
  expect([segments[0]!.from, segments.at(-1)!.to]).toEqual([one.sweep.from, one.sweep.to])
  segments.slice(1).forEach((segment, i) => {
    const before = segments[i]!
    expect(segment.from).toBe(before.to)
    const jumps = points.some(
      (point, k) => k % 2 === 0 && k > 0 && point.x === segment.from && Math.abs(point.net - points[k - 1]!.net) >= 1e-4,
    )
    if (!jumps) expect(Math.abs(segment.metr! - before.metr!)).toBeGreaterThan(1e-8)
  })
  for (const { from, to, metr, split } of segments) {
    const inside = points.filter(({ x }) => x >= from && x <= to)
    const [left, right] = [
      inside.find((_, k) => points.indexOf(inside[k]!) % 2 === 0)!,
      inside.filter((p) => points.indexOf(p) % 2 === 1).at(-1)!,
    ]
    if (to - from > 1) expect(1 - (right.net - left.net) / (to - from)).toBeCloseTo(metr!, 5)
    expect(split.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(metr!, 6)
  }

  // Every fall is a notch, and it takes as long to recover as the specification says.
  const falls = points.flatMap((point, k) => (k > 0 && k % 2 === 0 && point.net < points[k - 1]!.net - 1e-4 ? [point.x] : []))
  expect(notches.map(({ at }) => at)).toEqual(falls)
  for (const { at, depth, recover, split } of notches) {
    expect(split.reduce((sum, part) => sum + part.depth, 0)).toBeCloseTo(depth, 4)
    const level = lineAt(found, at * 100)
    const back = recover === null ? fen(one.sweep.to) : (at + recover) * 100
    for (const x of all) if (x > at * 100 && x < back) expect(hand(x)).toBeLessThanOrEqual(level + 2.01)
    if (recover !== null) for (const x of all.filter((place) => place > back).slice(0, 1)) expect(x).toBeGreaterThan(0)
    if (recover !== null && back + near < fen(one.sweep.to) && lineAt(found, back + near) > level)
      expect(hand(Math.ceil(back) + near)).toBeGreaterThanOrEqual(level - 2.01)
  }
}

it('cliffs of random households are where the specification has them', () => {
  fc.assert(fc.property(cliffCases, expectAgreement), { seed: 2020, numRuns: 150 })
})
