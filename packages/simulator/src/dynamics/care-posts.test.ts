import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { carePosts } from './care-posts.ts'

test('twelve months from 2020, of those who would take one and have a worker', () => {
  const months = (year: number): number[] => {
    const block = householdsWith({ carePost: [1, 1, 0], workers: [2, 0, 1] }, [carePosts])
    runWith(carePosts, block, year, {})
    return [...block.inputs.household.carePostMonths!]
  }
  expect(months(2019)).toEqual([0, 0, 0])
  expect(months(2020)).toEqual([12, 0, 0])
})
