import { type Layer, transferFacts } from '../dynamics/facts.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { programmes } from './programmes.ts'
import type { Tally } from './tally.ts'

/** What households have on their side: all medical cost and what they pay of it; all income and what of it is their own. */
export const sides = ['gross', 'ownPay', 'disposable', 'ownIncome'] as const
/** First cells: money of each programme comes first, then its recipients, then the sides, then households. */
export const recipientsAt = programmes.length
export const sidesAt = 2 * programmes.length
export const householdsAt = sidesAt + sides.length

/** What a programme paid to, or for, each living household, fen. */
export function paidBy({ buffers }: Pick<TrackSeen, 'buffers'>, id: string): Float64Array | undefined {
  return id in buffers.paid ? buffers.paid[id as Layer] : buffers.transfers[id]
}

/** Money of every programme, fen, with the households that had any of it, and both sides of the balance. */
export const ledgerTally: Tally = {
  name: 'ledger',
  cells: householdsAt + 1,
  count(seen, cells) {
    const { tables, buffers } = seen
    const n = tables.households
    programmes.forEach(({ id }, p) => {
      const paid = paidBy(seen, id)!
      let [sum, recipients] = [0, 0]
      for (let j = 0; j < n; j++) {
        sum += paid[j]!
        if (paid[j] !== 0) recipients++
      }
      cells[p]! += sum
      cells[recipientsAt + p]! += recipients
    })
    const total = (column: Float64Array): number => {
      let sum = 0
      for (let j = 0; j < n; j++) sum += column[j]!
      return sum
    }
    const { wages, farmIncome, otherIncome } = tables.householdColumns
    cells[sidesAt]! += total(buffers.gross)
    cells[sidesAt + 1]! += total(buffers.ownPay)
    cells[sidesAt + 2]! += total(buffers.transfers[transferFacts.disposable]!)
    cells[sidesAt + 3]! += total(wages!) + total(farmIncome!) + total(otherIncome!) + total(buffers.transfers[transferFacts.workshopWage]!)
    cells[householdsAt]! += n
  },
}
