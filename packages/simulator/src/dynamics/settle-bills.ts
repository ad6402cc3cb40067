import type { Columns, Program } from '@doudi/core'
import { transferFacts } from './facts.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import type { BillTable } from './year-tables.ts'

type WritableColumns = { [name: string]: Float64Array }

/**
 * Writes the category by which medical assistance and help with the premium go: that of the destitute, else of the household.
 *
 * @param person - of each row, among the living; left out where rows are persons
 */
export function assistanceOf(
  { rules, tables, buffers }: TrackSeen,
  rows: number,
  person: Int32Array | undefined,
  household: Int32Array,
): void {
  const { assistance } = buffers
  const category = buffers.transfers[transferFacts.category]!
  const tekun = tables.personColumns.tekun!
  const tekunCode = rules.codes.get('tekun')!
  for (let b = 0; b < rows; b++) assistance[b] = tekun[person ? person[b]! : b] === 1 ? tekunCode : category[household[b]!]!
}

/** Runs a program over bills, with what this scenario makes of the persons beside them. */
export function settleBills(
  program: Program,
  table: BillTable,
  seen: TrackSeen,
  grossCost: Float64Array,
  into: WritableColumns,
  counters: Columns = {},
): void {
  const { assistance, insured, insuredOfBill } = seen.buffers
  assistanceOf(seen, table.rows, table.person, table.household)
  for (let b = 0; b < table.rows; b++) insuredOfBill[b] = insured[table.person[b]!]!
  for (const { name } of program.counters) into[name] ??= new Float64Array(assistance.length)
  program.run({
    rows: { bill: table.rows },
    columns: { ...table.columns, ...ofTrack(program, table, seen.buffers), grossCost, assistance, insured: insuredOfBill },
    counters,
    into,
  })
}

/** What the track itself gives of the households, such as the monitoring list, on their bills. */
function ofTrack(program: Program, table: BillTable, { inputs, billInputs }: TrackBuffers): Columns {
  const columns: WritableColumns = {}
  for (const { name } of program.inputs) {
    const from = inputs[name]
    if (from === undefined) continue
    billInputs[name] ??= new Float64Array(table.person.length)
    const out = billInputs[name]
    for (let b = 0; b < table.rows; b++) out[b] = from[table.household[b]!]!
    columns[name] = out
  }
  return columns
}
