import { expect, it } from 'vitest'
import { shapleyValues } from './shapley.ts'

/** v of all sets of m players by a rule on the list of those in the set. */
const setFunction = (m: number, v: (players: readonly number[]) => number): number[] =>
  Array.from({ length: 1 << m }, (_, set) => v(Array.from({ length: m }, (_, i) => i).filter((i) => set & (1 << i))))

it('is the mean contribution over all orders, counted out', () => {
  const v = setFunction(4, (players) => players.reduce((sum, i) => sum + (i + 1) ** 2, 0) ** 1.5 + (players.includes(2) ? 7 : 0))
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((first) => orders(rest.filter((i) => i !== first)).map((order) => [first, ...order]))
  const all = orders([0, 1, 2, 3])
  const mean = [0, 0, 0, 0]
  for (const order of all) {
    let set = 0
    for (const i of order) {
      mean[i]! += (v[set | (1 << i)]! - v[set]!) / all.length
      set |= 1 << i
    }
  }
  shapleyValues(v).forEach((value, i) => {
    expect(Math.abs(value - mean[i]!)).toBeLessThan(1e-11)
  })
})

it('adds up, treats equals alike and gives a null player nothing, for eight players', () => {
  // Players 0-5 count alike beyond the second, 6 adds 3 whoever is there, 7 adds nothing.
  const v = setFunction(8, (players) => Math.max(0, players.filter((i) => i < 6).length - 2) ** 2 + (players.includes(6) ? 3 : 0) + 5)
  const values = shapleyValues(v)
  expect(Math.abs(values.reduce((a, b) => a + b) - (v.at(-1)! - v[0]!))).toBeLessThan(1e-12)
  for (const i of [1, 2, 3, 4, 5]) expect(Math.abs(values[i]! - values[0]!)).toBeLessThan(1e-12)
  expect(Math.abs(values[6]! - 3)).toBeLessThan(1e-12)
  expect(values[7]).toBe(0)
})

it('has no players in a set function of the empty set alone, and refuses a length that is no power of two', () => {
  expect(shapleyValues([4])).toEqual([])
  expect(() => shapleyValues([1, 2, 3])).toThrow(RangeError)
  expect(() => shapleyValues([])).toThrow(RangeError)
})
