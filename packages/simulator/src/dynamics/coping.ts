import { transferFacts } from './facts.ts'
import { closeBooks } from './ledger.ts'
import type { TrackProcess } from './process.ts'

/** Interest on the debt at the start of the year, whole fen, and income after it: x1 = (disposable - interest)/n. */
export const interest: TrackProcess = {
  name: 'interest',
  reads: ['disposable', 'debt'],
  writes: ['interest', 'income'],
  prepare:
    ({ coping }) =>
    ({ tables, track, buffers }) => {
      const rate = coping.interest.value
      const disposable = buffers.transfers[transferFacts.disposable]!
      for (let j = 0; j < tables.households; j++) {
        const due = Math.floor(rate * track.debt[tables.householdRow[j]!]! + 0.5)
        buffers.interest[j] = due
        buffers.income[j] = disposable[j]! - due
      }
    },
}

/**
 * Savings and debt take what income does not cover: b = min(savings, own-pay) is drawn, then debt rises up to κ_d times income, then
 * consumption is cut. In a year of little own-pay a share of income is saved. Own-pay becomes that of "last year".
 */
export const coping: TrackProcess = {
  name: 'coping',
  reads: ['disposable', 'interest', 'ownPay', 'assets', 'debt'],
  writes: ['assets', 'debt', 'consumption', 'drawdown', 'ownPay'],
  prepare:
    ({ coping: { consumed, littleOwnPay, debtLimit, repaid } }) =>
    ({ tables, track, buffers }) => {
      const { interest: due, ownPay, consumption, drawdown } = buffers
      const disposable = buffers.transfers[transferFacts.disposable]!
      for (let j = 0; j < tables.households; j++) {
        const share = ownPay[j]! < littleOwnPay.value * disposable[j]! ? consumed.value : 1
        consumption[j] = Math.floor(share * disposable[j]! + 0.5)
        const short = due[j]! + ownPay[j]! + consumption[j]! - disposable[j]!
        drawdown[j] = Math.max(0, Math.min(short, ownPay[j]!, track.assets[tables.householdRow[j]!]!))
      }
      const terms = { debtLimit: debtLimit.value, repaid: repaid.value }
      closeBooks(tables.households, tables.householdRow, track, { disposable, interest: due, ownPay, consumption }, terms)
      for (let j = 0; j < tables.households; j++) track.ownPay[tables.householdRow[j]!] = ownPay[j]!
    },
}
