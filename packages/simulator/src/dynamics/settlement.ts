import type { Program } from '@doudi/core'
import { billFacts, layers, transferFacts } from './facts.ts'
import type { TrackProcess } from './process.ts'
import { noMoney, type TrackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import type { BillTable } from './year-tables.ts'

/**
 * Settles the year's bills by the compiled policies: the inpatient bill first, then the chronic outpatient bill, which goes on from its
 * counters. Own-pay of households and persons holds ordinary outpatient care too.
 */
export const settlement: TrackProcess = {
  name: 'settlement',
  reads: ['bills', 'ordinary', 'category'],
  writes: ['gross', 'ownPay', 'paid', 'medicalOwnPay', 'money'],
  prepare: () => (seen) => {
    const { rules, tables, buffers } = seen
    startFromOrdinary(seen)
    settle(rules.inpatient, tables.inpatient, seen, buffers.inpatient, {})
    addUp(tables.inpatient, buffers.inpatient, buffers)

    settle(rules.chronic, tables.chronic, seen, buffers.chronic, {})
    addUp(tables.chronic, buffers.chronic, buffers)

    const table = tables.chronicAfterInpatient
    const carried: { [name: string]: Float64Array } = {}
    for (const { name } of rules.inpatient.counters) {
      const from = buffers.inpatient[name]!
      buffers.carried[name] ??= new Float64Array(from.length)
      const column = buffers.carried[name]
      for (let b = 0; b < table.rows; b++) column[b] = from[table.inpatient[b]!]!
      carried[name] = column
    }
    settle(rules.chronicAfterInpatient, table, seen, buffers.chronic, carried)
    addUp(table, buffers.chronic, buffers)
  },
}

/** Ordinary outpatient cost is all own-pay. */
function startFromOrdinary({ tables, buffers }: TrackSeen): void {
  const { gross, ownPay, medicalOwnPay, money, paid } = buffers
  Object.assign(money, noMoney())
  gross.fill(0, 0, tables.households)
  ownPay.fill(0, 0, tables.households)
  for (const layer of layers) paid[layer].fill(0, 0, tables.households)
  for (let i = 0; i < tables.persons; i++) {
    const cost = tables.ordinary[i]!
    const household = tables.parent[i]!
    medicalOwnPay[i] = cost
    gross[household] = gross[household]! + cost
    ownPay[household] = ownPay[household]! + cost
    money.gross += cost
    money.outOfPocket += cost
  }
}

function settle(
  program: Program,
  table: BillTable,
  { rules, tables, buffers }: TrackSeen,
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
  result: { readonly [name: string]: Float64Array },
  { gross: grossOf, ownPay, medicalOwnPay, paid, money }: TrackBuffers,
): void {
  const gross = table.columns.grossCost!
  const outOfPocket = result[billFacts.outOfPocket]!
  const named = layers.slice(0, -1) as readonly Exclude<(typeof layers)[number], 'further'>[]
  for (let b = 0; b < table.rows; b++) {
    const own = outOfPocket[b]!
    const household = table.household[b]!
    const person = table.person[b]!
    grossOf[household] = grossOf[household]! + gross[b]!
    ownPay[household] = ownPay[household]! + own
    medicalOwnPay[person] = medicalOwnPay[person]! + own
    money.gross += gross[b]!
    money.outOfPocket += own
    let rest = gross[b]! - own
    for (const layer of named) {
      const part = result[billFacts[layer]]![b]!
      rest -= part
      paid[layer][household] = paid[layer][household]! + part
      money[layer] += part
    }
    paid.further[household] = paid.further[household]! + rest
    money.further += rest
    money.campaign += result[billFacts.campaign]![b]!
    money.permanent += result[billFacts.permanent]![b]!
  }
}
