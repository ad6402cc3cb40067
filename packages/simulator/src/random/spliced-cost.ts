import { exp, normalCdf, pow } from '../math.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Cost that is log-normal up to a quantile and Pareto (generalised) above it. Money in yuan. */
export type SplicedCost = {
  readonly mu: number
  readonly sigma: number
  /** Normal score of the splice; a score nobody reaches where there is no tail. */
  readonly spliceScore: number
  /** 1 - p */
  readonly tailShare: number
  readonly threshold: number
  readonly tailScale: number
  readonly tailShape: number
}

export type CostShape = {
  /** Mean of the logarithm of the body: ln of the median in yuan. */
  readonly mu: number
  readonly sigma: number
  /** p: share of the log-normal body; 1 for no tail. */
  readonly bodyShare: number
  /** ξ, not 0. */
  readonly tailShape: number
  /** β as a multiple of the threshold u. */
  readonly tailScale: number
}

export function splicedCost({ mu, sigma, bodyShare, tailShape, tailScale }: CostShape): SplicedCost {
  const spliceScore = bodyShare < 1 ? normalQuantile(bodyShare) : 1e300
  const threshold = bodyShare < 1 ? exp(mu + sigma * spliceScore) : 0
  return { mu, sigma, spliceScore, tailShare: 1 - bodyShare, threshold, tailScale: tailScale * threshold, tailShape }
}

/**
 * The quantile at Φ(score): e^(μ + σ score) in the body, u + β/ξ (((1 - v)/(1 - p))^-ξ - 1) in the tail. Yuan, not rounded.
 *
 * It takes the normal score and not v itself, because 1 - v of a large v has lost its digits.
 */
export function costAtScore(cost: SplicedCost, score: number): number {
  if (score < cost.spliceScore) return exp(cost.mu + cost.sigma * score)
  const beyond = normalCdf(-score) / cost.tailShare
  return cost.threshold + (cost.tailScale / cost.tailShape) * (pow(beyond, -cost.tailShape) - 1)
}
