import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import { estimate } from './estimate.ts'
import { incomePilot, meanIncomeRatios } from './income-level.ts'

const small = { ...incomePilot, scale: 0.01, replicates: 3, seed: 'another-pilot' }

test('with the factor of the parameters, mean income of 2018 is that of the rural population, within the error of a small pilot', () => {
  const { mean, standardError } = estimate(meanIncomeRatios(parameters.income.level.value, small))
  // Some 610 never registered households a replicate, log income with an sd of about .57: standard error .57/√1,830 = .014, of which the
  // spread of three replicates is a poor estimate; four of them. Without weights the ratio would be .6, without transfers .93.
  expect(standardError).toBeLessThan(0.04)
  expect(Math.abs(mean - 1)).toBeLessThan(0.056)
  const [low, high] = parameters.income.level.range as readonly [number, number]
  expect(parameters.income.level.value).toBeGreaterThanOrEqual(low)
  expect(parameters.income.level.value).toBeLessThanOrEqual(high)
})

test('a higher factor gives a higher income, by nearly as much: transfers make up for a little', () => {
  const one = { ...small, replicates: 1 }
  const [before, after] = [1, 1.05].map((level) => meanIncomeRatios(level, one)[0]!)
  const slope = (after! - before!) / 0.05
  expect(slope).toBeGreaterThan(0.8)
  expect(slope).toBeLessThan(1.01)
})
