/** The only place where yuan and fen meet: documents and results speak yuan, everything inside whole fen. */

/**
 * Whole fen of an amount in yuan that has at most two decimals (nearest fen otherwise).
 *
 * @example
 * toFen(4.35) // => 435
 */
export const toFen = (yuan: number): number => Math.round(yuan * 100)

/**
 * Yuan of an amount in fen.
 *
 * @example
 * toYuan(435) // => 4.35
 */
export const toYuan = (fen: number): number => fen / 100

/**
 * Whether an amount in yuan has at most two decimals, as far as a double can tell, and is small enough that fen are counted exactly.
 *
 * @example
 * isWholeFen(4.35) // => true
 * isWholeFen(4.355) // => false
 */
export function isWholeFen(yuan: number): boolean {
  const fen = yuan * 100
  return Number.isFinite(fen) && Math.abs(fen) <= Number.MAX_SAFE_INTEGER && Math.round(fen) / 100 === yuan
}
