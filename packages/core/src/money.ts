/** The only place where yuan and fen meet: documents and results speak yuan, everything inside whole fen. */

/** Whole fen of an amount in yuan that has at most two decimals (nearest fen otherwise). */
export const toFen = (yuan: number): number => Math.round(yuan * 100)

/** Yuan of an amount in fen. */
export const toYuan = (fen: number): number => fen / 100

/** At most two decimals, as far as a double can tell, and small enough that fen are counted exactly. */
export function isWholeFen(yuan: number): boolean {
  const fen = yuan * 100
  return Number.isFinite(fen) && Math.abs(fen) <= Number.MAX_SAFE_INTEGER && Math.round(fen) / 100 === yuan
}
