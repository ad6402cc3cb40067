/**
 * The correlation of two standard normals whose ranks have a given correlation: 2 sin(π ρ / 6). A Gaussian copula with it gives the rank
 * correlation whatever the margins, which rise with the normals.
 *
 * @param spearman - -1 to 1
 * @source Kruskal (1958), JASA 53(284), on ordinal measures of association
 * @example
 * pearsonOfRanks(0.5) // => 0.5176…
 */
export function pearsonOfRanks(spearman: number): number {
  // The engines' own sine differs in its last bits. Up to π/6 six terms of the series are exact to 1e-13.
  const x = (Math.PI * spearman) / 6
  const square = x * x
  let [term, sine] = [x, x]
  for (let k = 2; k <= 12; k += 2) {
    term *= -square / (k * (k + 1))
    sine += term
  }
  return 2 * sine
}

/** A normal that correlates with a given one: of that one `correlation`, the rest of its own. @param own - N(0, 1), of neither */
export const correlated = (correlation: number, normal: number, own: number): number =>
  correlation * normal + Math.sqrt(1 - correlation * correlation) * own
