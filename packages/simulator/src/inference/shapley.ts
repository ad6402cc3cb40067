/**
 * The Shapley value of a set function: each player's mean contribution over all orders in which the players come in.
 *
 * φ_i = Σ_{S ∌ i} |S|! (m - |S| - 1)! / m! · [v(S ∪ i) - v(S)]. It adds up to v(all) - v(none), gives equals to equals and nothing to whom
 * adds nothing. It is linear in v, so the mean of the values of replicates is the value of their mean.
 *
 * @param value - v of every set of players, shape (2^m); bit i of the index says whether player i is in the set
 * @returns one a player
 * @throws RangeError if the length is no power of two
 * @source Shapley (1953), A value for n-person games
 * @example
 * shapleyValues([0, 3, 1, 6]) // => [4, 2]
 */
export function shapleyValues(value: ArrayLike<number>): number[] {
  const players = 31 - Math.clz32(value.length)
  if (value.length === 0 || value.length !== 1 << players) throw new RangeError(`${value.length} values; expected one for every set, 2^m`)
  const weight = weightsOf(players)
  return Array.from({ length: players }, (_, i) => {
    const bit = 1 << i
    let sum = 0
    for (let set = 0; set < value.length; set++) if (!(set & bit)) sum += weight[bitsOf(set)]! * (value[set | bit]! - value[set]!)
    return sum
  })
}

/** |S|! (m - |S| - 1)! / m! by |S|: 1 / m over the binomial coefficient of |S| out of m - 1. */
function weightsOf(players: number): number[] {
  const weights: number[] = []
  let choose = 1
  for (let size = 0; size < players; size++) {
    weights.push(1 / (players * choose))
    choose = (choose * (players - 1 - size)) / (size + 1)
  }
  return weights
}

function bitsOf(set: number): number {
  let bits = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++
  return bits
}
