import type { Columns } from '@doudi/core'
import type { Parameters } from '../parameters.ts'
import type { Block } from '../population/tables.ts'
import { surelySought } from './care-seeking.ts'
import { medicalPrices } from './prices.ts'
import type { Year } from './process.ts'

type WritableColumns = { [name: string]: Float64Array }

/** Bills of one kind with the facts of those that they belong to beside them. */
export type BillTable = {
  rows: number
  /** Rows of the household and the person among the living. */
  readonly household: Int32Array
  readonly person: Int32Array
  /** Row of the same person's first inpatient bill. */
  readonly inpatient: Int32Array
  readonly columns: WritableColumns
}

/** The living of a block this year as the policies see them: the same in all scenarios. */
export type YearTables = {
  households: number
  persons: number
  /** Rows of the block. */
  readonly householdRow: Int32Array
  readonly personRow: Int32Array
  /** Row of each person's household, among the living. */
  readonly parent: Int32Array
  readonly members: Float64Array
  /** Ordinary outpatient cost of each person, fen. */
  readonly ordinary: Float64Array
  readonly householdColumns: WritableColumns
  readonly personColumns: WritableColumns
  /** How firmly each person is insured: see `Persons.insurance`. */
  readonly insurance: Float64Array
  /** First stays, a row a need of the block. */
  readonly inpatient: BillTable
  /** Second and third stays. */
  readonly inpatientAgain: readonly BillTable[]
  /** A bill that tells the price of care, of each person in need whom the price may keep from seeking it. */
  readonly undecided: BillTable
  /** Chronic outpatient bills of those without and with an inpatient bill. */
  readonly chronic: BillTable
  readonly chronicAfterInpatient: BillTable
}

const householdNames = [
  'wages',
  'farmIncome',
  'otherIncome',
  'dibaoTakeUp',
  'loanYear',
  'project',
  'welfarePosts',
  'exitYear',
  'county',
  'entitlementRank',
] as const
const personNames = ['age', 'disabilityGrade', 'seriouslyIll', 'tekun', 'selfCare', 'chronicCard'] as const
const billNames = ['grossCost', 'facilityTier', 'insideProvince', 'referred'] as const
/** Known only once a year is under way: what a scenario has paid so far, and what follows from it. */
const runningNames = ['rigidSpending', 'medicalOwnPay', 'assistance', 'insured'] as const
/** Inputs of the policies that the columns of the block itself give; processes give more, see `Block.inputs`. */
export const ownInputs: readonly string[] = [...householdNames, ...personNames, ...billNames, ...runningNames]

const columnsOf = (names: readonly string[], rows: number): WritableColumns =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]))

const billTable = (rows: number): BillTable => ({
  rows: 0,
  household: new Int32Array(rows),
  person: new Int32Array(rows),
  inpatient: new Int32Array(rows),
  columns: columnsOf(billNames, rows),
})

/** Tables with room for a block, filled anew each year by {@link fillYearTables}. */
export function yearTables({ persons, households, inputs }: Block): YearTables {
  return {
    households: 0,
    persons: 0,
    householdRow: new Int32Array(households.rows),
    personRow: new Int32Array(persons.rows),
    parent: new Int32Array(persons.rows),
    members: new Float64Array(households.rows),
    ordinary: new Float64Array(persons.rows),
    householdColumns: columnsOf([...householdNames, ...Object.keys(inputs.household)], households.rows),
    personColumns: columnsOf([...personNames, ...Object.keys(inputs.person)], persons.rows),
    insurance: new Float64Array(persons.rows),
    inpatient: billTable(persons.rows),
    inpatientAgain: [billTable(persons.rows), billTable(persons.rows)],
    undecided: billTable(persons.rows),
    chronic: billTable(persons.rows),
    chronicAfterInpatient: billTable(persons.rows),
  }
}

/**
 * @param codes - of category values
 * @param wanted - inputs that the programs of the year read
 */
export function fillYearTables(
  tables: YearTables,
  block: Block,
  { year, rules }: Year,
  codes: ReadonlyMap<string, number>,
  wanted: { readonly bills: ReadonlySet<string>; readonly transfers: ReadonlySet<string> },
  parameters: Parameters,
): void {
  const { persons, households } = block
  const h = tables.householdColumns
  const p = tables.personColumns
  const postsNow = year >= parameters.support.postFrom.value ? 1 : 0
  const care = { full: codes.get('full')!, partial: codes.get('partial')!, none: codes.get('none')! }
  const counties = Object.keys(parameters.cohort.counties.value).map((name) => codes.get(name) ?? Number.NaN)
  const personAt = new Int32Array(persons.rows)
  let hn = 0
  let pn = 0
  for (let j = 0; j < households.rows; j++) {
    if (households.members[j] === 0) continue
    tables.householdRow[hn] = j
    tables.members[hn] = households.members[j]!
    h.wages![hn] = households.wages[j]!
    h.farmIncome![hn] = households.farmIncome[j]!
    h.otherIncome![hn] = households.otherIncome[j]!
    h.dibaoTakeUp![hn] = households.takesUpDibao[j]!
    h.loanYear![hn] = households.loanYear[j] === 0 ? Number.NaN : households.loanYear[j]!
    h.project![hn] = households.project[j]!
    h.welfarePosts![hn] = households.post[j]! * postsNow
    h.exitYear![hn] = households.exitYear[j] === 0 ? Number.NaN : households.exitYear[j]!
    h.entitlementRank![hn] = households.entitlementRank[j]!
    h.county![hn] = counties[households.county[j]!]!
    for (let i = households.first[j]!; i < households.first[j + 1]!; i++) {
      if (persons.alive[i] === 0) continue
      tables.personRow[pn] = i
      tables.parent[pn] = hn
      personAt[i] = pn
      tables.ordinary[pn] = block.ordinary[i]!
      const age = persons.age[i]!
      const disability = persons.disability[i]!
      p.age![pn] = age
      p.disabilityGrade![pn] = disability === 2 ? 2 : disability === 1 ? 3 : 0
      p.seriouslyIll![pn] = persons.chronic[i] === 2 ? 1 : 0
      p.tekun![pn] = persons.tekun[i]!
      p.selfCare![pn] = disability === 2 ? care.none : age >= parameters.person.partialCareAge.value ? care.partial : care.full
      p.chronicCard![pn] = persons.chronic[i] === 0 ? 0 : persons.card[i]!
      tables.insurance[pn] = persons.insurance[i]!
      pn++
    }
    hn++
  }
  tables.households = hn
  tables.persons = pn
  gather(block.inputs.household, h, tables.householdRow, hn)
  gather(block.inputs.person, p, tables.personRow, pn)
  const bill = Math.floor(parameters.inpatient.median.value * medicalPrices(parameters, rules) * 100 + 0.5)
  fillBills(tables, block, codes, personAt, { bill, surely: surelySought(parameters) })
  const { inpatient, inpatientAgain, undecided, chronic, chronicAfterInpatient } = tables
  for (const table of [inpatient, ...inpatientAgain, undecided, chronic, chronicAfterInpatient]) joinFacts(table, tables, wanted.bills)

  function gather(from: Columns, to: WritableColumns, row: Int32Array, rows: number): void {
    for (const [name, column] of Object.entries(from)) {
      if (!wanted.bills.has(name) && !wanted.transfers.has(name)) continue
      const out = to[name]!
      for (let k = 0; k < rows; k++) out[k] = column[row[k]!]!
    }
  }
}

/** @param price - the bill that tells the price of care, fen; and the draw below which care is sought whatever the price */
function fillBills(
  tables: YearTables,
  block: Block,
  codes: ReadonlyMap<string, number>,
  personAt: Int32Array,
  price: { readonly bill: number; readonly surely: number },
): void {
  const { inpatient, inpatientAgain, undecided, chronic, chronicAfterInpatient, parent } = tables
  const tiers = ['township', 'county', 'city', 'province'].map((tier) => codes.get(tier)!)
  const to = inpatient.columns
  inpatient.rows = block.inpatient.count
  const inpatientOf = new Int32Array(tables.persons).fill(-1)
  undecided.rows = 0
  for (const table of inpatientAgain) table.rows = 0
  for (let b = 0; b < block.inpatient.count; b++) {
    const person = personAt[block.inpatient.person[b]!]!
    inpatient.person[b] = person
    inpatient.household[b] = parent[person]!
    inpatient.inpatient[b] = b
    inpatientOf[person] = b
    // Stays share the cost evenly; the fen that do not divide are of the first.
    const stays = block.inpatient.stays[b]!
    const each = Math.floor(block.inpatient.gross[b]! / stays)
    to.grossCost![b] = block.inpatient.gross[b]! - (stays - 1) * each
    to.facilityTier![b] = tiers[block.inpatient.tier[b]!]!
    to.insideProvince![b] = block.inpatient.inside[b]!
    to.referred![b] = block.inpatient.referred[b]!
    for (let stay = 1; stay < stays; stay++) {
      const row = addRow(inpatientAgain[stay - 1]!, person, b)
      const { grossCost, facilityTier, insideProvince, referred } = inpatientAgain[stay - 1]!.columns
      grossCost![row] = each
      facilityTier![row] = to.facilityTier![b]!
      insideProvince![row] = to.insideProvince![b]!
      referred![row] = to.referred![b]!
    }
    if (block.inpatient.seeking[b]! >= price.surely) undecided.columns.grossCost![addRow(undecided, person, b)] = price.bill
  }
  chronic.rows = 0
  chronicAfterInpatient.rows = 0
  for (let b = 0; b < block.chronic.count; b++) {
    const person = personAt[block.chronic.person[b]!]!
    const before = inpatientOf[person]!
    const table = before < 0 ? chronic : chronicAfterInpatient
    table.columns.grossCost![addRow(table, person, before)] = block.chronic.gross[b]!
  }

  function addRow(table: BillTable, person: number, first: number): number {
    const row = table.rows++
    table.person[row] = person
    table.household[row] = parent[person]!
    table.inpatient[row] = first
    return row
  }
}

function joinFacts(table: BillTable, tables: YearTables, wanted: ReadonlySet<string>): void {
  const join = (from: Columns, row: Int32Array): void => {
    for (const name of Object.keys(from)) {
      if (!wanted.has(name)) continue
      table.columns[name] ??= new Float64Array(table.person.length)
      const out = table.columns[name]
      const source = from[name]!
      for (let b = 0; b < table.rows; b++) out[b] = source[row[b]!]!
    }
  }
  join(tables.personColumns, table.person)
  join(tables.householdColumns, table.household)
}
