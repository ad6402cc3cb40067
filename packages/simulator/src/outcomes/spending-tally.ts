import { povertyLine } from '../dynamics/line.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { burdenCells, countBurden } from './medical-burden.ts'
import type { Tally } from './tally.ts'

/** Age of "older" members. */
export const olderFrom = 45
/** First cell of the money: medical cost, own-pay, inpatient cost, own-pay of it, fen. */
export const moneyAt = 2 * burdenCells.length

/** Catastrophic and impoverishing spending of all households and of those with a member of 45 or more, and medical cost, fen. */
export const spendingTally: Tally = {
  name: 'spending',
  cells: moneyAt + 4,
  count(seen, cells) {
    const { parameters, year, tables, block, buffers } = seen
    const line = povertyLine(parameters, year.rules)
    const older = withOlderMember(seen)
    const sums = [0, 0, 0, 0]
    for (let j = 0; j < tables.households; j++) {
      const n = tables.members[j]!
      const ownPay = buffers.ownPay[j]!
      countBurden(cells, 0, buffers.income[j]!, ownPay, line * n, n, 1)
      if (older[j] === 1) countBurden(cells, burdenCells.length, buffers.income[j]!, ownPay, line * n, n, 1)
      sums[0]! += buffers.gross[j]!
      sums[1]! += ownPay
    }
    const { inpatient } = tables
    for (let b = 0; b < inpatient.rows; b++) {
      sums[2]! += Math.floor(buffers.taken[b]! * block.inpatient.gross[b]! + 0.5)
      sums[3]! += buffers.inpatientOwnPay[b]!
    }
    sums.forEach((sum, i) => {
      cells[moneyAt + i]! += sum
    })
  },
}

function withOlderMember({ tables }: TrackSeen): Uint8Array {
  const older = new Uint8Array(tables.households)
  const age = tables.personColumns.age!
  for (let i = 0; i < tables.persons; i++) if (age[i]! >= olderFrom) older[tables.parent[i]!] = 1
  return older
}
