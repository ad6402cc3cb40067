import { expect, test } from 'vitest'
import { isWholeFen, toFen, toYuan } from './money.ts'

test('yuan with two decimals become the fen that were written', () => {
  // Times 100, the double of 4.35 is a little less than 435 and that of 1.1 a little more than 110.
  expect([4.35, 1.1, 0.29, 1000000.01].map(toFen)).toEqual([435, 110, 29, 100000001])
})

test('yuan finer than a fen become the nearest fen', () => {
  expect(toFen(0.004)).toBe(0)
  expect(toFen(0.006)).toBe(1)
})

test('fen become yuan and come back the same', () => {
  expect(toYuan(435)).toBe(4.35)
  for (const fen of [0, 1, 29, 435, 99999999999]) expect(toFen(toYuan(fen))).toBe(fen)
})

test('two decimals are whole fen, three are not', () => {
  for (const yuan of [0, 0.01, 4.35, 1.1, -2.5, 1e13]) expect(isWholeFen(yuan), String(yuan)).toBe(true)
  for (const yuan of [0.001, 4.355, 1e-9]) expect(isWholeFen(yuan), String(yuan)).toBe(false)
})

test('what cannot be counted in fen is not whole fen', () => {
  // 2^53 fen is about 9.007e13 yuan.
  for (const yuan of [Number.NaN, Number.POSITIVE_INFINITY, 1e14, 1e300]) expect(isWholeFen(yuan), String(yuan)).toBe(false)
})
