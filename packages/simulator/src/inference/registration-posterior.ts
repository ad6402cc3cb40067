import { exp, ln } from '../math.ts'
import { logCombinations, logNegativeBinomial } from './negative-binomial.ts'

/** A count of the office, and what the simulation says it comes from. */
export type RegisteredCount = {
  readonly count: number
  /** Latent relapses times the chance of detection that the parameters give, summed up. Above 0. */
  readonly detectable: number
  /** Years of the fall of the share that is registered. */
  readonly fallen: number
}

export type RegistrationPrior = {
  /** Mean and sd of γ. */
  readonly fall: number
  readonly fallSd: number
  /** Limits of k, whose logarithm is uniform. */
  readonly dispersion: readonly [number, number]
  /** Limits of r, the logarithm of what corrects the chance of detection; uniform. */
  readonly correction: readonly [number, number]
}

/** Values on a grid with their probabilities, shape (correction · fall · dispersion); and the running sum of these, for draws. */
export type RegistrationPosterior = {
  readonly corrections: readonly number[]
  readonly falls: readonly number[]
  readonly dispersions: readonly number[]
  readonly cumulative: Float64Array
}

/** One draw of what is not known of the office. */
export type Registration = { readonly correction: number; readonly fall: number; readonly dispersion: number }

const points = (from: number, to: number, count: number): readonly number[] =>
  from === to ? [from] : Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1))

/**
 * What counts of the office say about it: N_t ~ NegBin(mean E_t exp(r - γ f_t), k), with E_t detectable relapses and f_t years of fall; γ is
 * normal before the counts, r and ln k are uniform. On a grid, so that nothing has to converge.
 *
 * Only the products E_t exp(r - γ f_t) are learned: whether few latent relapses are registered often or many seldom, the counts cannot tell.
 *
 * @param prior - where sd or limits leave one value, that value is known
 */
export function registrationPosterior(counts: readonly RegisteredCount[], prior: RegistrationPrior): RegistrationPosterior {
  const corrections = points(...prior.correction, 241)
  const falls = points(prior.fall - 3 * prior.fallSd, prior.fall + 3 * prior.fallSd, 41)
  const dispersions = points(ln(prior.dispersion[0]), ln(prior.dispersion[1]), 9).map(exp)
  const logs = new Float64Array(corrections.length * falls.length * dispersions.length)
  const combinations = dispersions.map((k) => counts.map(({ count }) => logCombinations(count, k)))
  let at = 0
  let most = Number.NEGATIVE_INFINITY
  for (const correction of corrections)
    for (const fall of falls) {
      const distance = prior.fallSd === 0 ? 0 : (fall - prior.fall) / prior.fallSd
      const means = counts.map(({ detectable, fallen }) => detectable * exp(correction - fall * fallen))
      dispersions.forEach((k, d) => {
        let log = -0.5 * distance * distance
        counts.forEach(({ count }, i) => {
          log += logNegativeBinomial(count, means[i]!, k, combinations[d]![i]!)
        })
        logs[at++] = log
        most = Math.max(most, log)
      })
    }
  let sum = 0
  const cumulative = logs.map((log) => {
    sum += exp(log - most)
    return sum
  })
  return { corrections, falls, dispersions, cumulative: cumulative.map((reached) => reached / sum) }
}

/** The draw that a uniform number stands for. @param u - in (0, 1) */
export function registrationAt({ corrections, falls, dispersions, cumulative }: RegistrationPosterior, u: number): Registration {
  let [low, high] = [0, cumulative.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulative[middle]! < u) low = middle + 1
    else high = middle
  }
  const k = low % dispersions.length
  const rest = (low - k) / dispersions.length
  const g = rest % falls.length
  return { correction: corrections[(rest - g) / falls.length]!, fall: falls[g]!, dispersion: dispersions[k]! }
}
