/** An amount of money counted exactly: 12,000,000 to the fen, so that twelfths and rates of six decimals come out even. */
export type Exact = bigint

const perFen = 12_000_000n

const ofFen = (fen: number): Exact => BigInt(fen) * perFen

/** Of an amount in yuan with at most two decimals. */
export const ofYuan = (yuan: number): Exact => ofFen(Math.round(yuan * 100))

/** An amount times a rate of at most six decimals. Throws where that does not come out even: then the amounts here are too coarse. */
export function times(amount: Exact, rate: number): Exact {
  const millionths = BigInt(Math.round(rate * 1e6))
  const product = amount * millionths
  if (product % 1_000_000n !== 0n) throw new Error(`${amount} x ${rate} is not exact`)
  return product / 1_000_000n
}

export const min = (a: Exact, b: Exact): Exact => (a < b ? a : b)
export const max = (a: Exact, b: Exact): Exact => (a > b ? a : b)

/** What of `amount` lies above `limit`. */
export const above = (amount: Exact, limit: Exact): Exact => max(0n, amount - limit)

/** Rounded half up to whole fen. The amount is not negative. */
export const toFen = (amount: Exact): number => Number((amount + perFen / 2n) / perFen)

/** The same, as an amount. */
export const rounded = (amount: Exact): Exact => ofFen(toFen(amount))

type Band = { readonly to?: number; readonly rate: number }

/** Each slice of an amount pays its own rate, and `plus`. */
export function inBands(amount: Exact, bands: readonly Band[], plus = 0): Exact {
  let low = 0n
  let sum = 0n
  for (const { to, rate } of bands) {
    const high = to === undefined ? amount : min(amount, ofYuan(to))
    if (high > low) sum += times(high - low, rate + plus)
    if (to !== undefined) low = ofYuan(to)
  }
  return sum
}
