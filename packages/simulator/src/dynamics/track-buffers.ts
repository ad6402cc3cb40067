import type { Block } from '../population/tables.ts'
import { billFacts, transferFacts } from './rules.ts'

type WritableColumns = { [name: string]: Float64Array }

/** Columns that a track fills in a year and the next track fills again. One entry a living household, or a bill. */
export type TrackBuffers = {
  readonly rigidSpending: Float64Array
  readonly medicalOwnPay: Float64Array
  /** Results of the transfers. */
  readonly transfers: WritableColumns
  readonly ownPay: Float64Array
  readonly interest: Float64Array
  readonly consumption: Float64Array
  readonly assistance: Float64Array
  /** Results and counters of the bills of a kind, and the counters that they go on from. */
  readonly inpatient: WritableColumns
  readonly chronic: WritableColumns
  readonly carried: WritableColumns
}

export function trackBuffers({ persons, households }: Block): TrackBuffers {
  const columns = (names: readonly string[], rows: number): WritableColumns =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]))
  return {
    rigidSpending: new Float64Array(households.rows),
    medicalOwnPay: new Float64Array(persons.rows),
    transfers: columns(Object.values(transferFacts), households.rows),
    ownPay: new Float64Array(households.rows),
    interest: new Float64Array(households.rows),
    consumption: new Float64Array(households.rows),
    assistance: new Float64Array(persons.rows),
    inpatient: columns(Object.values(billFacts), persons.rows),
    chronic: columns(Object.values(billFacts), persons.rows),
    carried: {},
  }
}
