import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { workshops } from './workshops.ts'

/** A household with 10,000 yuan of wages a year; draws of the village by year from 2015 on: [fate, kind]. */
function worked(draws: readonly (readonly [number, number])[], { place = 1, wages = 1_000_000 } = {}) {
  const block = householdsWith({ workshopPlace: [place] }, [workshops])
  const { household } = block.inputs
  return draws.map(([fate, kind], i) => {
    block.households.wages[0] = wages
    runWith(workshops, block, 2015 + i, { villages: [[fate], [kind]] })
    return {
      months: household.workshopMonths![0],
      seasonal: household.workshopSeasonal![0],
      owes: household.workshopOwesWages![0],
      wages: block.households.wages[0],
    }
  })
}

test('the months of a place are those for which the wages of the household stand: 6 of 1,500 in 10,000', () => {
  const [before, first] = worked([
    [0.9, 0.9],
    [0.9, 0.9],
  ])
  expect(before).toEqual({ months: 0, seasonal: 0, owes: 0, wages: 1_000_000 })
  expect(first).toEqual({ months: 6, seasonal: 0, owes: 0, wages: 100_000 })
  expect(
    worked(
      [
        [0.9, 0.9],
        [0.9, 0.39],
      ],
      { wages: 5_000_000 },
    )[1],
  ).toEqual({ months: 10, seasonal: 1, owes: 0, wages: 3_500_000 })
  expect(
    worked(
      [
        [0.9, 0.9],
        [0.9, 0.9],
      ],
      { place: 0 },
    )[1],
  ).toMatchObject({ months: 0, wages: 1_000_000 })
})

test('closure costs the wage of the year, and other work takes its place until a workshop opens anew', () => {
  const [, , closed, idle, opened] = worked([
    [0.9, 0.9],
    [0.9, 0.9],
    [0.149, 0.9],
    [0.3, 0.9],
    [0.29, 0.1],
  ])
  expect(closed).toEqual({ months: 0, seasonal: 0, owes: 0, wages: 100_000 })
  expect(idle).toMatchObject({ months: 0, wages: 1_000_000 })
  expect(opened).toEqual({ months: 6, seasonal: 1, owes: 0, wages: 100_000 })
})

test('of the open workshops .15 owe wages: draws from .15 to .15 + .15 · .85', () => {
  const owes = (fate: number): unknown =>
    worked([
      [0.9, 0.9],
      [0.9, 0.9],
      [fate, 0.9],
    ])[2]!.owes
  expect([0.16, 0.277, 0.278].map(owes)).toEqual([1, 1, 0])
})
