/**
 * Cuts a total into whole numbers in proportion to weights: largest remainder, ties to the first.
 *
 * @param weights - 0 or more, not all 0
 * @example
 * apportion([1, 1, 2], 10) // => [3, 2, 5]
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const quotas = weights.map((weight) => (weight * total) / sum)
  const counts = quotas.map(Math.floor)
  const left = total - counts.reduce((a, b) => a + b, 0)
  const byRemainder = quotas
    .map((quota, i) => ({ i, remainder: quota - counts[i]! }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (let k = 0; k < left; k++) counts[byRemainder[k]!.i]!++
  return counts
}

/**
 * Hands the counts of a margin out to groups of given sizes, each in proportion; every count is used up exactly.
 *
 * @param counts - of each class
 * @param groups - sizes that add up to the sum of the counts
 * @returns the count of each class in each group, shape [group][class]
 */
export function handOut(counts: readonly number[], groups: readonly number[]): number[][] {
  let left = [...counts]
  return groups.map((size) => {
    const part = size === 0 ? left.map(() => 0) : apportion(left, size)
    left = left.map((count, i) => count - part[i]!)
    return part
  })
}
