import { parameters } from '../parameters.ts'
import { closeBooks } from './ledger.ts'
import { transferFacts } from './rules.ts'
import type { Track } from './track.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { YearTables } from './year-tables.ts'

/** Interest on the debt at the start of the year, whole fen. Fills `buffers.interest`. */
export function chargeInterest(tables: YearTables, track: Track, { interest }: TrackBuffers): void {
  const rate = parameters.coping.interest.value
  for (let j = 0; j < tables.households; j++) interest[j] = Math.floor(rate * track.debt[tables.householdRow[j]!]! + 0.5)
}

/** Savings and debt take what income does not cover. Changes the track's books and its own-pay of "last year". */
export function cope(tables: YearTables, track: Track, buffers: TrackBuffers): void {
  const { consumed, littleOwnPay, debtLimit, repaid } = parameters.coping
  const { interest, ownPay, consumption } = buffers
  const disposable = buffers.transfers[transferFacts.disposable]!
  for (let j = 0; j < tables.households; j++) {
    const share = ownPay[j]! < littleOwnPay.value * disposable[j]! ? consumed.value : 1
    consumption[j] = Math.floor(share * disposable[j]! + 0.5)
  }
  const terms = { debtLimit: debtLimit.value, repaid: repaid.value }
  closeBooks(tables.households, tables.householdRow, track, { disposable, interest, ownPay, consumption }, terms)
  for (let j = 0; j < tables.households; j++) track.ownPay[tables.householdRow[j]!] = ownPay[j]!
}
