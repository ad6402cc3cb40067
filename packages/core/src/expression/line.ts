/** A linear piece: its value at the left and at the right end of an interval. */
export type Line = readonly [left: number, right: number]

/** Where, between 0 and 1, two lines meet inside the interval. */
export function crossing(a: Line, b: Line): readonly number[] {
  const left = a[0] - b[0]
  const right = a[1] - b[1]
  return left * right < 0 ? [left / (left - right)] : []
}
