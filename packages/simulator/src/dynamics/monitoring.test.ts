import { expect, test } from 'vitest'
import { afterRecord, byScore, colours, helpPaid, listTypes, monitoringTally } from '../outcomes/monitoring-tally.ts'
import { cellsOf } from '../outcomes/outcome-table.ts'
import type { ParameterValues } from '../parameters.ts'
import { planPopulation, prepareScenarios, simulateReplicates } from '../simulate.ts'
import { officeFacts, transferFacts } from './facts.ts'
import { runBlock } from './run-block.ts'
import type { TrackSeen } from './track-seen.ts'

const plan = planPopulation(0.002)
const exact: ParameterValues = {
  'office.incomeDelay': 0,
  'office.incomeErrorSd': 0,
  'office.incomeMissing': 0,
  'office.billDelay': 0,
  'office.billMissing': 0,
}

/** Looks at every year of a block of the lifted under help by colour, from 2016. */
function watched(parameters: ParameterValues, look: (seen: TrackSeen) => void): void {
  const prepared = prepareScenarios(['warning-help'], { parameters })
  const afterTrack = (seen: TrackSeen & { readonly branch: { readonly scenarios: readonly number[] } }): void => {
    if (seen.branch.scenarios.length > 0 && seen.year.year >= 2016) look(seen)
  }
  runBlock(prepared, plan.block[0]!, { seed: 'office', replicate: 0, block: 0 }, { afterTrack })
}
const total = (column: Float64Array, rows: number): number => column.subarray(0, rows).reduce((sum, value) => sum + value, 0)

test('pays help by the colour of the year before, and gives each lifted household a colour for the next', () => {
  const paid = { red: 0, orange: 0 }
  watched({}, ({ year, rules, tables, block, buffers, track }) => {
    const [red, orange, none] = ['red', 'orange', 'none'].map((colour) => rules.codes.get(colour)!)
    for (let j = 0; j < tables.households; j++) {
      const before = buffers.inputs.colourLastYear![j]!
      const help = before === red ? 300_000 : before === orange ? 80_000 : 0
      expect(buffers.transfers['warningHelp.payment']![j]).toBe(year.year < 2020 ? 0 : help)
      if (year.year >= 2020) {
        paid.red += Number(before === red)
        paid.orange += Number(before === orange)
      }
      const row = tables.householdRow[j]!
      const now = track.inputs.colourLastYear![row]!
      expect(now).toBe(buffers.office[officeFacts.colour]![j])
      // Exits are decided after the office's year: who is lifted this year has no colour yet.
      expect(now === none).toBe(block.households.exitYear[row] === 0)
    }
  })
  expect(Math.min(paid.red, paid.orange)).toBeGreaterThan(50)
})

test('records the true income and the own-pay of the bills inside the province where nothing is late, wrong or missing', () => {
  let outside = 0
  watched(exact, ({ tables, buffers }) => {
    const { inpatient } = tables
    for (let j = 0; j < tables.households; j++) expect(buffers.recordedIncome[j]).toBe(buffers.transfers[transferFacts.disposable]![j])
    const seen = Array.from({ length: tables.persons }, (_, i) =>
      buffers.insured[i] === 1 ? buffers.medicalOwnPay[i]! - tables.ordinary[i]! : 0,
    )
    for (let b = 0; b < inpatient.rows; b++) {
      const person = inpatient.person[b]!
      if (inpatient.columns.insideProvince![b] === 1 || buffers.insured[person] === 0) continue
      seen[person]! -= buffers.inpatientOwnPay[b]!
      outside++
    }
    expect(Array.from(buffers.recordedOwnPay.subarray(0, tables.persons))).toEqual(seen)
    expect(total(buffers.recordedSpending, tables.households)).toBe(seen.reduce((sum, value) => sum + value, 0))
  })
  expect(outside).toBeGreaterThan(20)
})

test('sees no bill where all are missing, and last year’s income where records lag a year', () => {
  let before = new Map<number, number>()
  watched({ ...exact, 'office.billMissing': 1, 'office.incomeDelay': 12 }, ({ tables, buffers }) => {
    expect(total(buffers.recordedOwnPay, tables.persons)).toBe(0)
    const now = new Map<number, number>()
    for (let j = 0; j < tables.households; j++) {
      const row = tables.householdRow[j]!
      if (before.size > 0) expect(buffers.recordedIncome[j]).toBe(before.get(row))
      now.set(row, buffers.transfers[transferFacts.disposable]![j]!)
    }
    before = now
  })
})

test('counts every household once by list, colour and score, and only where the office keeps them', () => {
  const table = simulateReplicates(prepareScenarios(['kept', 'warning-help', 'cliff']), plan, 'office', 1)
  const cells = (scenario: string): Float64Array => cellsOf(table, monitoringTally, 0, scenario, 2021, 'lifted')
  const kept = cells('kept')
  const listed = listTypes.map((list) => afterRecord(kept, { list }, 'poorD2'))
  const colored = colours.map((colour) => afterRecord(kept, { colour }, 'poorD2'))
  const bins = byScore(kept, 'poorD2')
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
  const households = sum(listed.map((one) => one.households))
  expect(households).toBeGreaterThan(300)
  expect(sum(colored.map((one) => one.households))).toBe(households)
  expect(sum(bins.cases) + sum(bins.others)).toBe(households)
  expect(sum(listed.map((one) => one.events))).toBe(sum(bins.cases))
  // Nobody is helped by colour as the policies stand.
  expect(helpPaid(kept)).toEqual({ households: 0, fen: 0 })
  const help = helpPaid(cells('warning-help'))
  const [red, orange] = (['red', 'orange'] as const).map((colour) => afterRecord(cells('warning-help'), { colour }, 'poorD2').households)
  expect(help).toEqual({ households: red! + orange!, fen: 300_000 * red! + 80_000 * orange! })
  expect(cells('cliff').every((count) => count === 0)).toBe(true)
})
