import { type Measure, measures } from '../outcomes/measures.ts'
import type { Households } from '../population/tables.ts'
import { chargeInterest, cope } from './coping.ts'
import type { Year } from './process.ts'
import { transferFacts, type YearRules } from './rules.ts'
import { type SettledMoney, settleBills, sum } from './settlement.ts'
import { updateStatus } from './status.ts'
import type { Track } from './track.ts'
import type { TrackBuffers } from './track-buffers.ts'
import { payTransfers, payTransfersAgain } from './transfers.ts'
import type { YearTables } from './year-tables.ts'

/**
 * The part of a year that policies touch, for one track: transfers by last year's own-pay, settlement with the category that they give,
 * payouts on this year's own-pay, coping, status. Nothing is drawn here.
 *
 * @param counts - one year's measures, added to
 */
export function runTrack(
  year: Year,
  rules: YearRules,
  tables: YearTables,
  households: Households,
  track: Track,
  buffers: TrackBuffers,
  counts: Float64Array,
): void {
  payTransfers(rules, tables, track, buffers)
  const money = settleBills(rules, tables, buffers)
  payTransfersAgain(rules, tables, buffers)
  chargeInterest(tables, track, buffers)
  cope(tables, track, buffers)
  updateStatus(year, tables, households, track, buffers, counts)
  if (!year.burnIn) countMoney(tables, buffers, money, counts)
}

function countMoney(tables: YearTables, buffers: TrackBuffers, money: SettledMoney, counts: Float64Array): void {
  const fiveLayers = money.basic + money.critical + money.assistance + money.health351 + money.health180
  const paid = (fact: string): number => sum(buffers.transfers[fact]!, tables.households)
  const values: { readonly [M in Measure]?: number } = {
    households: tables.households,
    persons: tables.persons,
    grossFen: money.gross,
    outOfPocketFen: money.outOfPocket,
    basicInsuranceFen: money.basic,
    criticalIllnessInsuranceFen: money.critical,
    medicalAssistanceFen: money.assistance,
    health351Fen: money.health351,
    health180Fen: money.health180,
    furtherPayersFen: money.gross - money.outOfPocket - fiveLayers,
    campaignFen: money.campaign + paid(transferFacts.campaign),
    permanentFen: money.permanent + paid(transferFacts.permanent),
    dividendFen: paid(transferFacts.dividend),
    dibaoFen: paid(transferFacts.dibao),
  }
  measures.forEach((measure, i) => {
    counts[i] = counts[i]! + (values[measure] ?? 0)
  })
}
