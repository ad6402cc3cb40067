/** What households own and owe, fen; one entry a household. */
export type Book = { readonly assets: Float64Array; readonly debt: Float64Array }

/** Flows of a year in fen, one entry a row. `consumption` is planned on the way in, realised on the way out. */
export type Flows = {
  readonly disposable: Float64Array
  readonly interest: Float64Array
  readonly ownPay: Float64Array
  readonly consumption: Float64Array
}

export type LedgerTerms = {
  /** Most debt as a share of disposable income; a number nothing reaches for no limit. */
  readonly debtLimit: number
  /** Share of the debt at the start of the year that is paid back out of assets, as far as they go. */
  readonly repaid: number
}

/**
 * Closes the books of a year: what income does not cover comes out of assets, then out of new debt up to the limit, then out of
 * consumption; what not even that covers stays as debt, owed to the hospital. Interest is beside consumption.
 *
 * assets - debt grows by exactly disposable - interest - own-pay - realised consumption; all amounts are whole fen.
 *
 * @param book - changed
 * @param row - the entry of `book` of each row of `flows`
 */
export function closeBooks(rows: number, row: Int32Array, book: Book, flows: Flows, { debtLimit, repaid }: LedgerTerms): void {
  const { disposable, interest, ownPay, consumption } = flows
  for (let j = 0; j < rows; j++) {
    const k = row[j]!
    const owed = book.debt[k]!
    let assets = book.assets[k]! + disposable[j]! - interest[j]! - ownPay[j]! - consumption[j]!
    let debt = owed
    if (assets < 0) {
      const room = Math.max(0, Math.floor(debtLimit * disposable[j]!) - owed)
      const borrowed = Math.min(room, -assets)
      const cut = Math.min(consumption[j]!, -assets - borrowed)
      consumption[j] = consumption[j]! - cut
      debt += -assets - cut
      assets = 0
    }
    const back = Math.min(assets, Math.floor(repaid * owed + 0.5))
    book.assets[k] = assets - back
    book.debt[k] = debt - back
  }
}
