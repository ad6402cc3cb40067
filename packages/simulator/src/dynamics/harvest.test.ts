import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { normalCdf } from '../math.ts'
import { harvest } from './harvest.ts'

/** Farm income of 10,000 yuan in county 0 and village 0, with a normal score of the county's year and a draw of the village's. */
function reaped(score: number, village: number, parameters = {}) {
  const block = householdsWith({ farmIncome: [1_000_000], land: [4], insuresCrops: [1] }, [harvest])
  runWith(harvest, block, 2018, { counties: [normalCdf(score)], villages: [[village]] }, { parameters })
  const { farmLoss, disasterLoss, cropLossShare, insuredMu, expectedFarmIncome } = block.inputs.household
  return {
    farm: block.households.farmIncome[0]!,
    expectedFarmIncome: expectedFarmIncome![0]!,
    farmLoss: farmLoss![0]!,
    disasterLoss: disasterLoss![0]!,
    cropLossShare: cropLossShare![0]!,
    insuredMu: insuredMu![0]!,
  }
}

test('a good and a bad year of the county, by hand: e^(.08 N - .0032)', () => {
  expect(reaped(0, 0.9)).toEqual({
    farm: 996_805, // e^-.0032
    expectedFarmIncome: 1_000_000,
    farmLoss: 3_195,
    disasterLoss: 0,
    cropLossShare: 0,
    insuredMu: 4,
  })
  expect(reaped(1, 0.9)).toMatchObject({ farm: 1_079_826, farmLoss: 0 }) // e^.0768
  expect(reaped(-2, 0.9)).toMatchObject({ farm: 849_421, farmLoss: 150_579 }) // e^-.1632
})

test('a disaster of middling strength takes a quarter of the farm income, and .25/.6 of the crops', () => {
  const calm = { 'harvest.countySd': 0 }
  const { farm, farmLoss, disasterLoss, cropLossShare } = reaped(0, 0.02, calm)
  expect([farm, farmLoss, disasterLoss]).toEqual([750_000, 250_000, 250_000])
  expect(Math.abs(cropLossShare - 0.25 / 0.6)).toBeLessThan(1e-12)
  expect(reaped(0, 0.039999999, calm).farm).toBe(500_000)
  expect(reaped(0, 0.04, calm).farm).toBe(1_000_000)
  expect(reaped(0, 0.001, { ...calm, 'harvest.disasterSpread': 0 }).farm).toBe(750_000)
})

test('the county factor has mean 1, and disasters lower the mean by their chance times their loss', () => {
  // Draws evenly spaced: a quadrature, not chance. A factor whose logarithm has mean 0 would give 1.0032.
  const mean = (areas: 'county' | 'village', count: number, parameters: { [path: string]: number }): number => {
    const even = Array.from({ length: count }, (_, i) => (i + 0.5) / count)
    const block = householdsWith({ farmIncome: even.map(() => 1e9), [areas]: even.map((_, i) => i) }, [harvest])
    runWith(harvest, block, 2018, areas === 'county' ? { counties: even, villages: [[0.9]] } : { counties: [0.5], villages: [even] }, {
      parameters,
    })
    return block.households.farmIncome.reduce((sum, farm) => sum + farm, 0) / count / 1e9
  }
  // 256 cells cut the ends of the normal short: its variance by about 1 %, and the mean of the factor by half of .01 · .08².
  expect(Math.abs(mean('county', 256, {}) - 1)).toBeLessThan(1e-4)
  expect(Math.abs(mean('village', 500, { 'harvest.countySd': 0 }) - 0.99)).toBeLessThan(1e-8)
})
