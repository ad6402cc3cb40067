import type { Program } from '@doudi/core'
import { billFacts, layers } from './facts.ts'
import type { TrackProcess } from './process.ts'
import { settleBills } from './settle-bills.ts'
import { noMoney, type TrackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import type { BillTable } from './year-tables.ts'

/**
 * Settles the year's bills by the compiled policies: first stays, then further ones, each from the counters of the one before, then the
 * chronic outpatient bill from those of the last. Of care that is forgone there is no bill. Own-pay of households and persons holds
 * ordinary outpatient care too.
 */
export const settlement: TrackProcess = {
  name: 'settlement',
  reads: ['bills', 'ordinary', 'category', 'insured', 'taken'],
  writes: ['gross', 'ownPay', 'inpatientOwnPay', 'paid', 'medicalOwnPay', 'money'],
  prepare: () => (seen) => {
    const { rules, tables, buffers } = seen
    startFromOrdinary(seen)
    settleStays(rules.inpatient, tables.inpatient, seen, buffers.inpatient)
    for (const table of tables.inpatientAgain) {
      if (table.rows === 0) continue
      settleStays(rules.inpatientAgain, table, seen, buffers.inpatientAgain)
      for (const { name } of rules.inpatientAgain.counters) moveOn(buffers.inpatient[name]!, buffers.inpatientAgain[name]!, table)
    }
    settle(rules.chronic, tables.chronic, seen, tables.chronic.columns.grossCost!, buffers.chronic)
    const after = tables.chronicAfterInpatient
    settle(rules.chronicAfterInpatient, after, seen, after.columns.grossCost!, buffers.chronic)
  },
}

/** The counters of a person after a further stay. */
function moveOn(counter: Float64Array, moved: Float64Array, { rows, inpatient }: BillTable): void {
  for (let b = 0; b < rows; b++) counter[inpatient[b]!] = moved[b]!
}

/** Settles the stays of a table as far as care is taken. */
function settleStays(program: Program, table: BillTable, seen: TrackSeen, into: { [name: string]: Float64Array }): void {
  const { taken, grossCost } = seen.buffers
  const needed = table.columns.grossCost!
  for (let b = 0; b < table.rows; b++) grossCost[b] = Math.floor(taken[table.inpatient[b]!]! * needed[b]! + 0.5)
  settle(program, table, seen, grossCost, into)
  const { inpatientOwnPay } = seen.buffers
  const outOfPocket = into[billFacts.outOfPocket]!
  for (let b = 0; b < table.rows; b++) inpatientOwnPay[table.inpatient[b]!] = inpatientOwnPay[table.inpatient[b]!]! + outOfPocket[b]!
}

/** Settles a table of bills, from the counters of the inpatient bills before them where the program takes any, and adds up what is paid. */
function settle(program: Program, table: BillTable, seen: TrackSeen, gross: Float64Array, into: { [name: string]: Float64Array }): void {
  const { inpatient, carried } = seen.buffers
  const goesOn = program !== seen.rules.inpatient && program !== seen.rules.chronic
  if (goesOn)
    for (const { name } of program.counters) {
      const from = inpatient[name]!
      carried[name] ??= new Float64Array(from.length)
      const column = carried[name]
      for (let b = 0; b < table.rows; b++) column[b] = from[table.inpatient[b]!]!
    }
  settleBills(program, table, seen, gross, into, goesOn ? carried : {})
  addUp(table, gross, into, seen.buffers)
}

/** Ordinary outpatient cost is all own-pay. */
function startFromOrdinary({ tables, buffers }: TrackSeen): void {
  const { gross, ownPay, medicalOwnPay, money, paid } = buffers
  Object.assign(money, noMoney())
  gross.fill(0, 0, tables.households)
  ownPay.fill(0, 0, tables.households)
  buffers.inpatientOwnPay.fill(0, 0, tables.inpatient.rows)
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

function addUp(
  table: BillTable,
  gross: Float64Array,
  result: { readonly [name: string]: Float64Array },
  { gross: grossOf, ownPay, medicalOwnPay, paid, money }: TrackBuffers,
): void {
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
    money.advanced += result[billFacts.awaited]![b]!
  }
}
