import { expect, it } from 'vitest'
import { estimate, pairedDifference } from './estimate.ts'

it('gives mean, standard error and t interval worked by hand', () => {
  // 2, 4, 4, 6: mean 4, sum of squares 8, s² = 8/3, se = √(8/3/4) = √(2/3); t(3, .975) = 3.182446305
  const { mean, standardError, low, high } = estimate([2, 4, 4, 6])
  expect(mean).toBe(4)
  expect(standardError).toBeCloseTo(0.816496581, 9)
  expect(low).toBeCloseTo(4 - 3.182446305 * 0.816496581, 7)
  expect(high).toBeCloseTo(4 + 3.182446305 * 0.816496581, 7)
})

it('uses one degree of freedom for two replicates', () => {
  // 1, 3: mean 2, s² = 2, se = 1; t(1, .975) = 12.7062047
  expect(estimate([1, 3]).high).toBeCloseTo(14.7062047, 6)
})

it('pairs by replicate, so that what both share cancels', () => {
  // differences 1, 2, 3: mean 2, s² = 1, se = 1/√3; t(2, .975) = 4.30265273
  const difference = pairedDifference([101, 52, 13], [100, 50, 10])
  expect(difference.mean).toBe(2)
  expect(difference.low).toBeCloseTo(2 - 4.30265273 / Math.sqrt(3), 7)
  expect(difference.high).toBeCloseTo(2 + 4.30265273 / Math.sqrt(3), 7)
})

it('says nothing where a replicate has nobody to count', () => {
  expect(estimate([1, Number.NaN, 2]).mean).toBeNaN()
})
