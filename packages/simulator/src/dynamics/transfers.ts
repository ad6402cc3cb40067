import type { Columns, Program, RunInput } from '@doudi/core'
import type { TrackProcess } from './process.ts'
import type { TrackSeen } from './track-seen.ts'

/**
 * The transfers of the living households, with last year's own-pay as rigid spending.
 *
 * Where a rule reads this year's own-pay (an insurance that pays it back), this first stage gives the category alone, and
 * {@link payouts} the money once the bills are settled. Who is insured is taken as if nobody dropped out: that follows from the category.
 */
export const transfers: TrackProcess = {
  name: 'transfers',
  reads: ['inputs of the policies', "last year's ownPay"],
  writes: ['transfers', 'insured'],
  prepare: () => (seen) => {
    const { rules, tables, track, buffers } = seen
    for (let j = 0; j < tables.households; j++) buffers.rigidSpending[j] = track.ownPay[tables.householdRow[j]!]!
    for (const [name, column] of Object.entries(track.inputs)) {
      const living = buffers.inputs[name]!
      for (let j = 0; j < tables.households; j++) living[j] = column[tables.householdRow[j]!]!
    }
    for (let i = 0; i < tables.persons; i++) buffers.insured[i] = tables.insurance[i]! > 0 ? 1 : 0
    runTransfers(rules.beforeOwnPay ?? rules.transfers, seen)
  },
}

/** The transfers with this year's own-pay of each person known; nothing to do where no rule reads it. */
export const payouts: TrackProcess = {
  name: 'payouts',
  reads: ['inputs of the policies', 'medicalOwnPay'],
  writes: ['transfers'],
  prepare: () => (seen) => {
    if (seen.rules.beforeOwnPay) runTransfers(seen.rules.transfers, seen)
  },
}

function runTransfers(program: Program, seen: TrackSeen): void {
  program.run({ ...transferColumns(seen), into: seen.buffers.transfers })
}

/**
 * What the transfers of the year run over.
 *
 * @param instead - columns in place of those of the year
 */
export function transferColumns({ tables, buffers }: TrackSeen, instead: Columns = {}): RunInput {
  const { rigidSpending, medicalOwnPay, insured } = buffers
  return {
    rows: { household: tables.households, person: tables.persons },
    parents: { person: tables.parent.subarray(0, tables.persons) },
    columns: { ...tables.householdColumns, ...tables.personColumns, ...buffers.inputs, rigidSpending, medicalOwnPay, insured, ...instead },
  }
}
