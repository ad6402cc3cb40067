/** Counts of a cross-classification, the last axis running fastest. */
export type Contingency = { readonly shape: readonly number[]; readonly cells: ArrayLike<number> }

const product = (values: readonly number[]): number => values.reduce((a, b) => a * b, 1)

/** For every cell of a table, its place in the table's margin over some axes, the last of them running fastest. */
export function placesInMargin(shape: readonly number[], axes: readonly number[]): Int32Array {
  const places = new Int32Array(product(shape))
  let step = 1
  for (const axis of [...axes].reverse()) {
    const inner = product(shape.slice(axis + 1))
    const classes = shape[axis]!
    for (let i = 0; i < places.length; i++) places[i]! += step * (Math.floor(i / inner) % classes)
    step *= classes
  }
  return places
}

/**
 * Sums of a table over all but some of its axes.
 *
 * @param axes - those that stay, in the order of the result; none gives the total
 * @returns shape [classes of the first axis named][of the second]…, flat
 * @example
 * marginOf({ shape: [2, 3], cells: [1, 2, 3, 4, 5, 6] }, [0]) // => [6, 15]
 */
export function marginOf({ shape, cells }: Contingency, axes: readonly number[]): Float64Array {
  const sums = new Float64Array(product(axes.map((axis) => shape[axis]!)))
  const places = placesInMargin(shape, axes)
  for (let i = 0; i < places.length; i++) sums[places[i]!]! += cells[i]!
  return sums
}
