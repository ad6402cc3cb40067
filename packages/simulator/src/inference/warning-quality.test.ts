import { expect, it } from 'vitest'
import { areaUnderPrecision, areaUnderRoc, atThreshold, brierScore, calibrationLine } from './warning-quality.ts'

const near = (found: number, expected: number, tolerance = 1e-12): void => {
  expect(Math.abs(found - expected)).toBeLessThan(tolerance)
}
const small = { cases: [1, 3], others: [6, 2] }

it('counts pairs for the area under the ROC curve, ties half', () => {
  // 4 x 8 pairs: 3 cases above 6 others = 18, ties 1 x 6 + 3 x 2 = 12 at a half
  near(areaUnderRoc(small), (18 + 6) / 32)
  near(areaUnderRoc({ cases: [2, 4], others: [3, 6] }), 0.5)
  near(areaUnderRoc({ cases: [0, 4], others: [9, 0] }), 1)
  expect(areaUnderRoc({ cases: [0, 0], others: [9, 1] })).toBeNaN()
})

it('gives precision, recall and alerts per case at a threshold', () => {
  expect(atThreshold(small, 1)).toEqual({ alerts: 5, precision: 0.6, recall: 0.75, alertsPerCase: 5 / 3 })
  expect(atThreshold(small, 0)).toEqual({ alerts: 12, precision: 4 / 12, recall: 1, alertsPerCase: 3 })
})

it('steps down the bins for average precision; a score that knows nothing reaches the share of cases', () => {
  near(areaUnderPrecision(small), 0.75 * 0.6 + 0.25 * (4 / 12))
  near(areaUnderPrecision({ cases: [1, 2, 3], others: [99, 198, 297] }), 0.01)
})

it('has a Brier score of p (1 - p) where the share of cases is foretold to all', () => {
  near(brierScore({ chance: [0.2, 0.2], cases: [1, 1], others: [3, 5] }), 0.16)
  near(brierScore({ chance: [0.1, 0.9], cases: [0, 9], others: [10, 1] }), (10 * 0.01 + 9 * 0.01 + 0.81) / 20)
})

it('finds the line of calibration: 1 for a score that is right, and a half for one that is twice as sharp', () => {
  const chance = [0.02, 0.1, 0.3, 0.6]
  const right = { chance, cases: chance.map((p) => 1000 * p), others: chance.map((p) => 1000 * (1 - p)) }
  near(calibrationLine(right).slope, 1)
  near(calibrationLine(right).intercept, 0)
  const sharp = chance.map((p) => (p / (1 - p)) ** 2).map((odds) => odds / (1 + odds))
  near(calibrationLine({ ...right, chance: sharp }).slope, 0.5, 1e-9)
  near(calibrationLine({ ...right, chance: sharp }).intercept, 0, 1e-9)
})

it('finds no line where there is none', () => {
  expect(calibrationLine({ chance: [0.1, 0.4], cases: [0, 0], others: [5, 5] }).slope).toBeNaN()
  expect(calibrationLine({ chance: [0.1], cases: [2], others: [5] }).slope).toBeNaN()
})
