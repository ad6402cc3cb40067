import { expect, it } from 'vitest'
import { checkSpecification } from './check-specification.ts'
import { drawParameters, sampledRanges, triangularQuantile } from './sampled-parameters.ts'
import { defaults } from './with-defaults.ts'

it('inverts the triangular distribution: its mode, its ends, its mean and variance', () => {
  expect(triangularQuantile(0.25, 0, 1, 4)).toBe(1) // a quarter lies below the mode
  expect(triangularQuantile(0.5, -1, 0, 1)).toBeCloseTo(0, 12)
  const all = Array.from({ length: 10_000 }, (_, i) => triangularQuantile((i + 0.5) / 10_000, 2, 3, 7))
  const mean = all.reduce((a, b) => a + b, 0) / all.length
  expect(mean).toBeCloseTo(4, 4) // (2 + 3 + 7) / 3
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length
  expect(variance).toBeCloseTo((4 + 9 + 49 - 6 - 14 - 21) / 18, 3)
  expect(Math.min(...all)).toBeGreaterThan(2)
  expect(Math.max(...all)).toBeLessThan(7)
})

it('draws every value inside its range, the same for a draw, another for another, and leaves alone what is given', () => {
  const a = drawParameters('seed', 0)
  expect(Object.keys(a)).toEqual(sampledRanges.map(({ path }) => path))
  for (const { path, low, high, isWhole } of sampledRanges) {
    expect(a[path]).toBeGreaterThanOrEqual(low)
    expect(a[path]).toBeLessThanOrEqual(high)
    if (isWhole) expect(Number.isInteger(a[path])).toBe(true)
  }
  expect(drawParameters('seed', 0)).toEqual(a)
  expect(drawParameters('seed', 1)['income.permanentSd']).not.toBe(a['income.permanentSd'])
  expect(drawParameters('seed', 0, { 'income.permanentSd': 0.4 })).toEqual({ ...a, 'income.permanentSd': 0.4 })
  expect(checkSpecification({ ...defaults, parameters: a })).toEqual([])
  expect(sampledRanges.length).toBeGreaterThan(40)
})

it('covers the range of each value over many draws, with its mean', () => {
  const { low, mode, high } = sampledRanges.find(({ path }) => path === 'income.permanentSd')!
  const all = Array.from({ length: 500 }, (_, draw) => Number(drawParameters('many', draw)['income.permanentSd']))
  // sd of the triangle .041: four standard errors of the mean of 500 are .0073.
  expect(Math.abs(all.reduce((a, b) => a + b, 0) / 500 - (low + mode + high) / 3)).toBeLessThan(0.0073)
})
