import type { Program } from '@doudi/core'
import { billFacts, transferFacts, type YearRules } from './rules.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { BillTable, YearTables } from './year-tables.ts'

/** Sums over a block and year, fen. */
export type SettledMoney = {
  gross: number
  outOfPocket: number
  basic: number
  critical: number
  assistance: number
  health351: number
  health180: number
  campaign: number
  permanent: number
}

/**
 * Settles the year's bills by the compiled policies: the inpatient bill first, then the chronic outpatient bill, which goes on from its
 * counters. Fills `buffers.ownPay` of households and `buffers.medicalOwnPay` of persons; both hold ordinary outpatient care too.
 */
export function settleBills(rules: YearRules, tables: YearTables, buffers: TrackBuffers): SettledMoney {
  const { ownPay, medicalOwnPay } = buffers
  const money: SettledMoney = {
    gross: 0,
    outOfPocket: 0,
    basic: 0,
    critical: 0,
    assistance: 0,
    health351: 0,
    health180: 0,
    campaign: 0,
    permanent: 0,
  }
  ownPay.fill(0, 0, tables.households)
  for (let i = 0; i < tables.persons; i++) {
    const cost = tables.ordinary[i]!
    const household = tables.parent[i]!
    medicalOwnPay[i] = cost
    ownPay[household] = ownPay[household]! + cost
    money.gross += cost
    money.outOfPocket += cost
  }
  settle(rules, rules.inpatient, tables.inpatient, tables, buffers, buffers.inpatient, {})
  addUp(tables.inpatient, buffers.inpatient, buffers, money)

  settle(rules, rules.chronic, tables.chronic, tables, buffers, buffers.chronic, {})
  addUp(tables.chronic, buffers.chronic, buffers, money)

  const after = rules.chronicAfterInpatient
  const carried: { [name: string]: Float64Array } = {}
  for (const { name } of rules.inpatient.counters) {
    const from = buffers.inpatient[name]!
    buffers.carried[name] ??= new Float64Array(from.length)
    const column = buffers.carried[name]
    const table = tables.chronicAfterInpatient
    for (let b = 0; b < table.rows; b++) column[b] = from[table.inpatient[b]!]!
    carried[name] = column
  }
  settle(rules, after, tables.chronicAfterInpatient, tables, buffers, buffers.chronic, carried)
  addUp(tables.chronicAfterInpatient, buffers.chronic, buffers, money)
  return money
}

function settle(
  rules: YearRules,
  program: Program,
  table: BillTable,
  tables: YearTables,
  buffers: TrackBuffers,
  into: { [name: string]: Float64Array },
  counters: { readonly [name: string]: Float64Array },
): void {
  const { assistance } = buffers
  const category = buffers.transfers[transferFacts.category]!
  const { tekun } = tables.personColumns
  const tekunCode = rules.codes.get('tekun')!
  for (let b = 0; b < table.rows; b++) assistance[b] = tekun![table.person[b]!] === 1 ? tekunCode : category[table.household[b]!]!
  for (const { name } of program.counters) into[name] ??= new Float64Array(assistance.length)
  program.run({ rows: { bill: table.rows }, columns: { ...table.columns, assistance }, counters, into })
}

function addUp(
  table: BillTable,
  paid: { readonly [name: string]: Float64Array },
  { ownPay, medicalOwnPay }: TrackBuffers,
  money: SettledMoney,
): void {
  const gross = table.columns.grossCost!
  const outOfPocket = paid[billFacts.outOfPocket]!
  for (let b = 0; b < table.rows; b++) {
    const own = outOfPocket[b]!
    const household = table.household[b]!
    const person = table.person[b]!
    ownPay[household] = ownPay[household]! + own
    medicalOwnPay[person] = medicalOwnPay[person]! + own
  }
  money.gross += sum(gross, table.rows)
  money.outOfPocket += sum(outOfPocket, table.rows)
  money.basic += sum(paid[billFacts.basic]!, table.rows)
  money.critical += sum(paid[billFacts.critical]!, table.rows)
  money.assistance += sum(paid[billFacts.assistance]!, table.rows)
  money.health351 += sum(paid[billFacts.health351]!, table.rows)
  money.health180 += sum(paid[billFacts.health180]!, table.rows)
  money.campaign += sum(paid[billFacts.campaign]!, table.rows)
  money.permanent += sum(paid[billFacts.permanent]!, table.rows)
}

/** Whole fen: exact in any order. */
export function sum(column: Float64Array, rows: number): number {
  let total = 0
  for (let i = 0; i < rows; i++) total += column[i]!
  return total
}
