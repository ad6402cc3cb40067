import reference from '@stdlib/stats-base-dists-normal-quantile'
import { expect, test } from 'vitest'
import { normalCdf } from '../math.ts'
import { normalQuantile } from './normal-quantile.ts'

// A wrong digit in any coefficient of a piece moves it by far more than these; good algorithms differ in the last digits.
test('agrees with the general quantile where that is exact', () => {
  const worst = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000)
    .map((u) => Math.abs(normalQuantile(u) - reference(u, 0, 1)))
    .reduce((a, b) => Math.max(a, b))
  expect(worst).toBeLessThan(1e-13)
  expect(normalQuantile(0.5)).toBe(0)
})

// The general quantile loses its digits here: it computes 2u - 1 first.
test.each([1e-5, 1e-7, 1e-10, 1e-12, 1e-15, 1e-50, 1e-200, 1e-300])('is the inverse of Φ in the far tail, at %d', (u) => {
  // An error e of the score is a relative error e·|score| of the tail.
  expect(Math.abs(normalCdf(normalQuantile(u)) / u - 1)).toBeLessThan(1e-13 * 40)
})
