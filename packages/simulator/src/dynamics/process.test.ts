import { expect, test } from 'vitest'
import { emptyBlock } from '../population/tables.ts'
import { drawBuffers, drawFor, type Process } from './process.ts'

const shock: Process = {
  name: 'shock',
  reads: [],
  writes: [],
  drawsPerHousehold: 1,
  drawsPerCounty: 1,
  drawsPerVillage: 2,
  prepare: () => () => {},
}
const year = { year: 2018, rules: 2018, burnIn: false }

/** Draws for a block with households in these villages; the county is the first digit. */
function drawn(villages: readonly number[], block: number, replicate = 0) {
  const empty = emptyBlock(villages.length, villages.length)
  empty.households.village.set(villages)
  empty.households.county.set(villages.map((village) => Math.floor(village / 10)))
  return drawFor(shock, year, drawBuffers(empty, [shock]), { seed: 'a', replicate, block })
}

test('a county and a village have the same draws in every block, and households their own', () => {
  const [one, other, again] = [drawn([11, 11, 12], 0), drawn([12, 13, 24], 7), drawn([12, 13, 24], 7, 1)]
  expect(other.counties![0]![1]).toBe(one.counties![0]![1])
  expect(other.villages!.map((column) => column[12])).toEqual(one.villages!.map((column) => column[12]))
  expect(other.households[0]![0]).not.toBe(one.households[0]![0])
  expect(again.counties![0]![1]).not.toBe(one.counties![0]![1])
})

test('counties, villages and the draws of a village differ from one another', () => {
  const { counties, villages } = drawn([12, 13, 24], 0)
  const all = [counties![0]![1], counties![0]![2], ...villages!.flatMap((column) => [column[12], column[13], column[24]])]
  expect(new Set(all).size).toBe(8)
  expect(all.every((u) => u! > 0 && u! < 1)).toBe(true)
})
