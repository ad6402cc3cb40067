import { exp, ln } from '../math.ts'

const lowest = 500
const highest = 120_000
const inner = 62

/**
 * Lower limits of the bins in which the population is ranked by income per head, fen: one below 500 yuan (debt and nothing included), 62
 * of equal width in the logarithm, about 9 %, and one from 120,000 yuan. Fixed, so that counts of blocks can be added.
 */
const binLimits: Float64Array = Float64Array.from({ length: inner + 1 }, (_, i) =>
  Math.floor(100 * lowest * exp((ln(highest / lowest) * i) / inner) + 0.5),
)

/** How many bins there are. */
export const incomeBins = inner + 2

/** The bin of an income, by halving. @param income - per head, fen; may be below 0 */
export function binOf(income: number): number {
  let low = 0
  let high = binLimits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (binLimits[middle]! <= income) low = middle + 1
    else high = middle
  }
  return low
}
