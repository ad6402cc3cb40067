import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { villageIncome } from './village-income.ts'

/** Villages 0 with three households, one of them gone, and 1 with two; draws [event, level] by village. */
function villages(years: readonly number[], group: 'lifted' | 'neverRegistered' = 'lifted') {
  const block = householdsWith(
    { village: [0, 0, 0, 1, 1], members: [2, 1, 0, 4, 1], solarPost: [1, 0, 1, 1, 1], solarYear: [0, 2016, 0, 0, 0] },
    [villageIncome],
  )
  for (const year of years)
    runWith(villageIncome, block, year, { villages: [year === 2016 ? [0.59, 0.6] : [0.04, 0.05], [0.5, 0.5]] }, { group })
  const yuan = (name: string): number[] => Array.from(block.inputs.household[name]!, (fen) => fen / 100)
  return { of: block.inputs.household, yuan }
}

test('in 2016 villages with a draw below .6 have a plant, for good, and all have their rent', () => {
  expect(villages([2014, 2015]).yuan('villageSolarIncome')).toEqual([0, 0, 0, 0, 0])
  const { yuan } = villages([2014, 2016, 2017])
  expect(yuan('villageSolarIncome')).toEqual([60_000, 60_000, 60_000, 0, 0])
  expect(yuan('villageRentIncome')).toEqual([15_000, 15_000, 15_000, 15_000, 15_000])
})

test('assets are sold in a year with a draw below .05', () => {
  expect(villages([2016, 2017]).yuan('villageAssetSales')).toEqual([50_000, 50_000, 50_000, 0, 0])
  expect(villages([2016]).yuan('villageAssetSales')).toEqual([0, 0, 0, 0, 0])
})

test('posts and poor households are those of living registered households, so that their shares add up', () => {
  const { of } = villages([2016, 2017])
  expect([...of.villagePoorHouseholds!]).toEqual([2, 2, 2, 2, 2])
  expect([...of.villageSolarPosts!]).toEqual([1, 1, 1, 2, 2])
  expect([...of.solarPostsHeld!]).toEqual([1, 0, 0, 1, 1])
  const others = villages([2016, 2017], 'neverRegistered').of
  expect([...others.villagePoorHouseholds!, ...others.villageSolarPosts!]).toEqual(new Array(10).fill(1))
})

test('a plant of its own has 3 kW and its year', () => {
  const { of } = villages([2014])
  expect([...of.solarKilowatts!]).toEqual([0, 3, 0, 0, 0])
  expect([...of.solarYear!]).toEqual([Number.NaN, 2016, Number.NaN, Number.NaN, Number.NaN])
})
