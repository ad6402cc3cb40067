import { exp, ln } from '../math.ts'

/**
 * Log probability of a count that scatters around its mean more than a Poisson count: variance m + m²/k.
 *
 * @param mean - above 0
 * @param k - above 0; the smaller, the more it scatters
 * @param combinations - {@link logCombinations} where it is known already
 * @example
 * exp(logNegativeBinomial(0, 8.64, 1)) // => 0.1037… = (k / (k + m))^k
 */
export function logNegativeBinomial(count: number, mean: number, k: number, combinations = logCombinations(count, k)): number {
  return combinations + k * ln(k / (k + mean)) + (count === 0 ? 0 : count * ln(mean / (k + mean)))
}

/** ln Γ(n + k) / (Γ(k) n!): what depends on the count and k alone. */
export function logCombinations(count: number, k: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += ln((k + i) / (i + 1))
  return sum
}

/**
 * The least count whose distribution function reaches u: a draw, if u is uniform. Steps up from 0, so it takes about as many steps as the
 * count.
 *
 * @param mean - 0 or more
 * @param u - in (0, 1)
 */
export function negativeBinomialQuantile(u: number, mean: number, k: number): number {
  if (mean === 0) return 0
  const ratio = mean / (k + mean)
  let probability = exp(k * ln(k / (k + mean)))
  let reached = probability
  let count = 0
  // Rounding can keep the sum a little below 1: nothing is left to add long before `most`.
  const most = mean * 1_000 + 1_000
  while (reached < u && count < most) {
    probability *= ((k + count) / (count + 1)) * ratio
    reached += probability
    count++
  }
  return count
}
