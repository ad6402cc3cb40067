import { expect, it } from 'vitest'
import { targetingErrors } from './targeting.ts'

it('gives both errors and the ratio worked by hand', () => {
  // 200 households, 50 needy; 40 helped, 30 of them needy. Random help of 40 would reach 10 needy: 30 is three times that.
  const found = targetingErrors({ needyHelped: 30, needyMissed: 20, othersHelped: 10, othersNotHelped: 140 })
  expect(found).toEqual({ inclusionError: 0.25, exclusionError: 0.4, targetingRatio: 3 })
})

it('has a ratio of 1 where everybody is helped, and no error of a kind that nobody can make', () => {
  const all = targetingErrors({ needyHelped: 7, needyMissed: 0, othersHelped: 93, othersNotHelped: 0 })
  expect(all).toEqual({ inclusionError: 0.93, exclusionError: 0, targetingRatio: 1 })
  expect(targetingErrors({ needyHelped: 0, needyMissed: 5, othersHelped: 0, othersNotHelped: 95 }).inclusionError).toBeNaN()
  expect(targetingErrors({ needyHelped: 0, needyMissed: 0, othersHelped: 5, othersNotHelped: 95 }).exclusionError).toBeNaN()
})
