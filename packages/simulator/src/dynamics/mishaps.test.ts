import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { mishaps } from './mishaps.ts'

/** Other, farm and wage income of 500, 1,000 and 5,000 yuan, and a draw. */
function struck(draw: number, year = 2018) {
  const block = householdsWith({ otherIncome: [50_000], farmIncome: [100_000], wages: [500_000] }, [mishaps])
  runWith(mishaps, block, year, { households: [draw] })
  const { accidentCost, propertyLoss } = block.inputs.household
  const { otherIncome, farmIncome, wages } = block.households
  return [accidentCost![0], propertyLoss![0], otherIncome[0], farmIncome[0], wages[0]]
}

test('half of the accidents cost up to 2,000 yuan, half of the damages 3,000; they come out of other, farm and wage income', () => {
  expect(struck(0.01)).toEqual([200_000, 0, 0, 0, 450_000])
  expect(struck(0.025)).toEqual([0, 300_000, 0, 0, 350_000])
  // Φ⁻¹(.1) = -1.2815516: 2,000 e^-1.2815516 = 555.21 yuan.
  expect(struck(0.002)).toEqual([55_521, 0, 0, 94_479, 500_000])
  // Φ⁻¹(.99) = 2.3263479: 2,000 e^2.3263479 = 20,481 yuan is more than there is.
  expect(struck(0.0198).slice(2)).toEqual([0, 0, 0])
  for (const draw of [0.030001, 0.5, 0.999]) expect(struck(draw)).toEqual([0, 0, 50_000, 100_000, 500_000])
})

test('costs grow with mean income: 13,200 in 2019 over 11,900 in 2018', () => {
  expect(struck(0.01, 2019)[0]).toBe(Math.round((200_000 * 13_200) / 11_900))
})
