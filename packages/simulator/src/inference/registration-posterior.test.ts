import { expect, test } from 'vitest'
import { exp, ln } from '../math.ts'
import { logNegativeBinomial, negativeBinomialQuantile } from './negative-binomial.ts'
import { type RegistrationPrior, registrationAt, registrationPosterior } from './registration-posterior.ts'

/** Mean over the posterior by evenly spread draws. */
function mean(posterior: ReturnType<typeof registrationPosterior>, of: (one: ReturnType<typeof registrationAt>) => number): number {
  const draws = 4_000
  let sum = 0
  for (let d = 0; d < draws; d++) sum += of(registrationAt(posterior, (d + 0.5) / draws))
  return sum / draws
}
const poisson: RegistrationPrior = { fall: 0, fallSd: 0, dispersion: [1e7, 1e7], correction: [-6, 0] }

test('of one Poisson count, with a uniform logarithm, the share has the mean and variance of its gamma posterior', () => {
  const counts = [{ count: 75, detectable: 1_000, fallen: 0 }]
  const posterior = registrationPosterior(counts, poisson)
  const share = mean(posterior, ({ correction }) => exp(correction))
  // Gamma(75, 1000). The grid is .025 wide, a fifth of the sd of the logarithm: its error is far below 1 %.
  expect(Math.abs(share / 0.075 - 1)).toBeLessThan(0.005)
  const variance = mean(posterior, ({ correction }) => (exp(correction) - share) ** 2)
  expect(Math.abs(variance / (75 / 1e6) - 1)).toBeLessThan(0.03)
})

test('learns the product of latent and share alone: twice the latent, half the share', () => {
  const counts = (times: number) => [
    { count: 75, detectable: 100 * times, fallen: 0 },
    { count: 31, detectable: 110 * times, fallen: 1 },
    { count: 0, detectable: 120 * times, fallen: 2 },
  ]
  const prior = { fall: 1.25, fallSd: 0.5, dispersion: [1, 64] as const }
  const once = registrationPosterior(counts(1), { ...prior, correction: [-5, 3] })
  const twice = registrationPosterior(counts(2), { ...prior, correction: [-5 - ln(2), 3 - ln(2)] })
  for (const u of [0.1, 0.5, 0.9]) {
    const [a, b] = [registrationAt(once, u), registrationAt(twice, u)]
    expect(Math.abs(a.correction - b.correction - ln(2))).toBeLessThan(1e-9)
    expect([b.fall, b.dispersion]).toEqual([a.fall, a.dispersion])
  }
})

test('a zero after 75 and 31 steepens the fall that was believed', () => {
  const counts = [
    { count: 75, detectable: 1_000, fallen: 0 },
    { count: 31, detectable: 1_000, fallen: 1 },
    { count: 0, detectable: 1_000, fallen: 2 },
  ]
  const prior: RegistrationPrior = { fall: 1.25, fallSd: 0.5, dispersion: [8, 8], correction: [-6, 0] }
  const fall = ({ fall }: ReturnType<typeof registrationAt>): number => fall
  expect(mean(registrationPosterior(counts, prior), fall)).toBeGreaterThan(
    mean(registrationPosterior(counts.slice(0, 2), prior), fall) + 0.1,
  )
})

test('the quantile is the least count whose distribution function reaches u', () => {
  for (const [m, k] of [
    [8.64, 1],
    [3, 5],
    [120, 2.5],
  ] as const)
    for (const u of [0.001, 0.3, 0.5, 0.97]) {
      const n = negativeBinomialQuantile(u, m, k)
      let reached = 0
      for (let count = 0; count <= n; count++) reached += exp(logNegativeBinomial(count, m, k))
      expect(reached).toBeGreaterThanOrEqual(u - 1e-12)
      expect(reached - exp(logNegativeBinomial(n, m, k))).toBeLessThan(u + 1e-12)
    }
  expect(negativeBinomialQuantile(0.9, 0, 1)).toBe(0)
})
