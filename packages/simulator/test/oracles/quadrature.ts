/** Points and weights on the line. */
export type Rule = { readonly at: Float64Array; readonly weight: Float64Array }

const order = 24

/** Gauss-Legendre on [-1, 1]: roots of the Legendre polynomial by Newton's method. */
function gaussLegendre(n: number): Rule {
  const at = new Float64Array(n)
  const weight = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let step = 0; step < 100; step++) {
      let [before, now] = [1, x]
      for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k]
      slope = (n * (x * now - before)) / (x * x - 1)
      const next = x - now / slope
      if (Math.abs(next - x) < 1e-16) break
      x = next
    }
    at[i] = x
    weight[i] = 2 / ((1 - x * x) * slope * slope)
  }
  return { at, weight }
}

/**
 * Points for E[f(X)] over normal scores x of the quantiles u = Φ(x): sum of `weight[i] f(at[i])`.
 *
 * The line is cut at the kinks of f and into panels of at most half a unit, so that f is smooth in each. The density stands in the weights.
 */
export function normalRule(kinks: readonly number[], from = -14, to = 18): Rule {
  const { at, weight } = gaussLegendre(order)
  const cuts = [from, to, ...kinks.filter((kink) => kink > from && kink < to)]
  for (let x = from; x < to; x += 0.5) cuts.push(x)
  cuts.sort((a, b) => a - b)
  const points: number[] = []
  const weights: number[] = []
  for (let c = 0; c + 1 < cuts.length; c++) {
    const half = (cuts[c + 1]! - cuts[c]!) / 2
    if (half === 0) continue
    const middle = (cuts[c + 1]! + cuts[c]!) / 2
    for (let i = 0; i < order; i++) {
      const x = middle + half * at[i]!
      points.push(x)
      weights.push((half * weight[i]! * Math.exp(-x * x * 0.5)) / Math.sqrt(2 * Math.PI))
    }
  }
  return { at: Float64Array.from(points), weight: Float64Array.from(weights) }
}

/** Weighted sum, small terms first. */
export function expectation({ weight }: Rule, values: Float64Array): number {
  return Array.from(values, (value, i) => value * weight[i]!)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .reduce((a, b) => a + b, 0)
}

/** Where an increasing function reaches a value, by bisection. */
export function scoreOf(f: (x: number) => number, value: number): number {
  let [low, high] = [-14, 18]
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (f(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}
