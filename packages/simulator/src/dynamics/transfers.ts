import type { Program } from '@doudi/core'
import type { YearRules } from './rules.ts'
import type { Track } from './track.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { YearTables } from './year-tables.ts'

/**
 * The transfers of the living households, with last year's own-pay as rigid spending. Fills `buffers.transfers`.
 *
 * Where a rule reads this year's own-pay (an insurance that pays it back), this first stage gives the category alone, and
 * {@link payTransfersAgain} the money once the bills are settled.
 */
export function payTransfers(rules: YearRules, tables: YearTables, track: Track, buffers: TrackBuffers): void {
  const { rigidSpending } = buffers
  for (let j = 0; j < tables.households; j++) rigidSpending[j] = track.ownPay[tables.householdRow[j]!]!
  runTransfers(rules.beforeOwnPay ?? rules.transfers, tables, buffers)
}

/** The transfers with this year's own-pay of each person known; nothing to do where no rule reads it. */
export function payTransfersAgain(rules: YearRules, tables: YearTables, buffers: TrackBuffers): void {
  if (rules.beforeOwnPay) runTransfers(rules.transfers, tables, buffers)
}

function runTransfers(program: Program, tables: YearTables, buffers: TrackBuffers): void {
  const { rigidSpending, medicalOwnPay } = buffers
  program.run({
    rows: { household: tables.households, person: tables.persons },
    parents: { person: tables.parent.subarray(0, tables.persons) },
    columns: { ...tables.householdColumns, ...tables.personColumns, rigidSpending, medicalOwnPay },
    into: buffers.transfers,
  })
}
