import { expect, test } from 'vitest'
import { cellZ, tableFit } from './fit.ts'

test('errors of a table of three cells, by hand', () => {
  const fit = tableFit([50, 30, 20], [40, 36, 24])
  expect(fit.total).toBe(100)
  expect(fit.tae).toBe(20) // 10 + 6 + 4
  expect(fit.sae).toBe(0.2)
  // √((100 + 36 + 16)/3) / (100/3)
  expect(Math.abs(fit.srmse - 0.21354156504)).toBeLessThan(1e-10)
  // 4 ((√40 - √50)² + (√36 - √30)² + (√24 - √20)²) = 4 (90 - 2√2000 + 66 - 12√30 + 44 - 2√480)
  expect(Math.abs(fit.freemanTukey - 4.0510776)).toBeLessThan(1e-6)
  // Z of the first: (.4 - .5)/√(.25/100) = -2; of the second .06/√(.21/100); of the third .04/√(.16/100) = 1
  expect(Math.abs(fit.z[0]! - -2)).toBeLessThan(1e-12)
  expect(Math.abs(fit.z[1]! - 0.06 / Math.sqrt(0.0021))).toBeLessThan(1e-12)
  expect(Math.abs(fit.z[2]! - 1)).toBeLessThan(1e-12)
  expect(fit.beyond).toBe(1)
})

test('a margin that is met has no error at all', () => {
  const fit = tableFit([3, 0, 5], [3, 0, 5])
  expect([fit.tae, fit.sae, fit.srmse, fit.freemanTukey, fit.beyond]).toEqual([0, 0, 0, 0, 0])
  expect(fit.z).toEqual([0, 0, 0])
})

test('somebody in a cell that must be empty is infinitely unlikely', () => {
  expect(cellZ(0, 1, 10)).toBe(Number.POSITIVE_INFINITY)
  expect(cellZ(0, 0, 10)).toBe(0)
})
