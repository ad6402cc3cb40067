import { type Contingency, marginOf } from './contingency.ts'

/**
 * Spearman's rank correlation of two ordered classifications, from how many have each pair of classes; ties have the mean of their ranks.
 *
 * @param table - two axes, classes in their order, 0 or more
 * @returns -1 to 1; NaN if all are in one class
 * @source Kendall & Gibbons (1990), Rank Correlation Methods, on tied ranks
 * @example
 * spearman({ shape: [2, 2], cells: [5, 0, 0, 5] }) // => 1
 */
export function spearman(table: Contingency): number {
  const [rows, columns] = [0, 1].map((axis) => centredRanks(marginOf(table, [axis])))
  const width = columns!.length
  let [products, ofRows, ofColumns] = [0, 0, 0]
  for (let i = 0; i < table.cells.length; i++) {
    const [x, y, count] = [rows![Math.floor(i / width)]!, columns![i % width]!, table.cells[i]!]
    products += count * x * y
    ofRows += count * x * x
    ofColumns += count * y * y
  }
  return products / Math.sqrt(ofRows * ofColumns)
}

/** Mean rank of each class, less the mean of all. */
function centredRanks(counts: Float64Array): Float64Array {
  const total = counts.reduce((a, b) => a + b, 0)
  let before = 0
  return counts.map((count) => {
    const rank = before + count / 2 - total / 2
    before += count
    return rank
  })
}
