import { rehabilitationFact } from './facts.ts'
import type { TrackProcess } from './process.ts'

/**
 * Rehabilitation beside the bills: cost = what comes back by its policy + own-pay, to the fen. The own-pay is medical: it adds to that of the person and
 * the household, so it lowers x2 and is rigid spending next year. What comes back is of the further payers, permanent money, no income.
 */
export const rehabilitation: TrackProcess = {
  name: 'rehabilitation',
  reads: ['rehabilitationCost', 'deviceCost', 'trainingCost', 'transfers'],
  writes: ['gross', 'ownPay', 'paid', 'medicalOwnPay', 'money'],
  prepare:
    () =>
    ({ block, tables, buffers }) => {
      const { rehabilitationCost, deviceCost, trainingCost } = block.inputs.person
      const back = buffers.transfers[rehabilitationFact]!
      const { gross, ownPay, medicalOwnPay, paid, money } = buffers
      for (let i = 0; i < tables.persons; i++) {
        const row = tables.personRow[i]!
        const cost = rehabilitationCost![row]! + deviceCost![row]! + trainingCost![row]!
        if (cost === 0) continue
        const own = cost - back[i]!
        const j = tables.parent[i]!
        gross[j] = gross[j]! + cost
        ownPay[j] = ownPay[j]! + own
        medicalOwnPay[i] = medicalOwnPay[i]! + own
        paid.further[j] = paid.further[j]! + back[i]!
        money.gross += cost
        money.outOfPocket += own
        money.further += back[i]!
        money.permanent += back[i]!
      }
    },
}
