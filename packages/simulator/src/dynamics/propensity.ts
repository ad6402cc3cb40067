import { normalQuantile } from '../random/normal-quantile.ts'
import type { Process } from './process.ts'

/** Propensity to be ill, z = λ f + √(1 - λ²) q: frailty f for good, q an AR(1) with variance 1. */
export const propensity: Process = {
  name: 'propensity',
  reads: ['frailty', 'passing'],
  writes: ['passing', 'propensity'],
  drawsPerPerson: 1,
  prepare:
    ({ propensity: { fixedShare, persistence } }) =>
    ({ persons }, _year, draws) => {
      const [u] = draws.persons
      const fixed = Math.sqrt(fixedShare.value)
      const rest = Math.sqrt(1 - fixedShare.value)
      const stays = persistence.value
      const fresh = Math.sqrt(1 - stays * stays)
      const { rows, frailty, passing } = persons
      for (let i = 0; i < rows; i++) {
        const q = stays * passing[i]! + fresh * normalQuantile(u![i]!)
        passing[i] = q
        persons.propensity[i] = fixed * frailty[i]! + rest * q
      }
    },
}
