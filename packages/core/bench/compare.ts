/** Throws unless two columns are the same to the bit (-0 is not 0, NaN is NaN). */
export function expectSameBits(what: string, expected: Float64Array, got: Float64Array, rows = expected.length): void {
  if (got.length < rows || expected.length < rows) throw new Error(`${what}: ${got.length} rows, expected ${rows}`)
  for (let i = 0; i < rows; i++)
    if (!Object.is(expected[i], got[i])) throw new Error(`${what}, row ${i}: ${got[i]}, expected ${expected[i]}`)
}

/** Throws unless two columns of fen are as near as `most` fen: where fused operations or decimals may break a tie otherwise. */
export function expectSameFen(what: string, expected: Float64Array, got: Float64Array, most: number, rows = expected.length): void {
  for (let i = 0; i < rows; i++)
    if (!(Math.abs(expected[i]! - got[i]!) <= most))
      throw new Error(`${what}, row ${i}: ${got[i]}, expected ${expected[i]}, ${most} fen more or less`)
}
