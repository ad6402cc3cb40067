import { describe, expect, it } from 'vitest'
import { grouped, showEstimate, showScale, yuanText } from './numbers.ts'

const of = (mean: number, low: number, high: number) => showEstimate({ mean, standardError: 0, low, high })

describe('an estimate shows at most three significant digits, value and interval at one place', () => {
  it.each([
    [58.71, 57.64, 59.78, '58.7', '[57.6, 59.8]'],
    [243.4, 239.6, 246.2, '243', '[240, 246]'],
    [1932, 1716, 2148, '1,930', '[1,720, 2,150]'],
    [24_361.4, 24_020, 24_700, '24,400', '[24,000, 24,700]'],
    [0.4, -0.051, 0.851, '0.40', '[-0.05, 0.85]'],
    [-0.001, -0.002, 0, '0.00', '[0.00, 0.00]'],
    [99.6, 98, 101.2, '100', '[98, 101]'],
    [-12.34, -13.5, -11.2, '-12.3', '[-13.5, -11.2]'],
  ])('%d [%d, %d]', (mean, low, high, value, interval) => {
    expect(of(mean, low, high)).toEqual({ value, interval })
  })
})

it('says nobody where there is nobody to count', () => {
  expect(of(Number.NaN, Number.NaN, Number.NaN)).toEqual({ value: 'nobody', interval: '' })
})

it('groups thousands and keeps fen exact', () => {
  expect(grouped(243612)).toBe('243,612')
  expect(grouped(999)).toBe('999')
  expect(yuanText(123456789012345)).toBe('1234567890123.45')
  expect(yuanText(5)).toBe('0.05')
})

it('says a scale as a reader would', () => {
  expect(showScale(0.1)).toBe('1 in 10')
  expect(showScale(1)).toBe('all of them')
  expect(showScale(0.3)).toBe('30 in 100')
})
