import { expect, test } from 'vitest'
import { billFacts, layers, transferFacts } from '../../src/dynamics/facts.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { firstYear, measures, years } from '../../src/outcomes/measures.ts'
import { cellsOfYear } from '../../src/outcomes/tallies.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

const prepared = prepareScenarios(['kept', 'cliff'])
const plan = planPopulation(0.002)
const payers = [billFacts.basic, billFacts.critical, billFacts.assistance, billFacts.health351, billFacts.health180]

test('every fen of a bill is paid once, by a payer or the person', () => {
  let bills = 0
  runBlock(
    prepared,
    plan.block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterTrack({ tables, buffers, year }) {
        const { inpatient } = tables
        for (let b = 0; b < inpatient.rows; b++) {
          const paid = payers.reduce((sum, payer) => sum + buffers.inpatient[payer]![b]!, 0)
          expect(paid + buffers.inpatient[billFacts.outOfPocket]![b]!).toBe(buffers.taken[b]! * inpatient.columns.grossCost![b]!)
          expect(buffers.inpatient[billFacts.outOfPocket]![b]).toBeGreaterThanOrEqual(0)
          const { campaign, permanent } = billFacts
          expect(buffers.inpatient[campaign]![b]! + buffers.inpatient[permanent]![b]!, `${year.year}`).toBe(paid)
          bills += buffers.taken[b]!
        }
      },
    },
  )
  expect(bills).toBeGreaterThan(1000)
})

test('T12: with several bills a year, what a household needs is forgone, or paid by a payer or by itself, to the fen', () => {
  let [stays, forgone] = [0, 0]
  runBlock(
    prepared,
    plan.block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterTrack({ tables, buffers, block: { inpatient, chronic, ordinary, persons, inputs } }) {
        const rowOf = new Map(Array.from(tables.householdRow.subarray(0, tables.households), (row, j) => [row, j]))
        const needed = new Float64Array(tables.households)
        const add = (person: number, cost: number): void => {
          const j = rowOf.get(persons.household[person]!)!
          needed[j] = needed[j]! + cost
        }
        for (let b = 0; b < inpatient.count; b++) add(inpatient.person[b]!, inpatient.gross[b]!)
        for (let b = 0; b < chronic.count; b++) add(chronic.person[b]!, chronic.gross[b]!)
        for (let i = 0; i < tables.persons; i++) add(tables.personRow[i]!, ordinary[tables.personRow[i]!]!)
        // Rehabilitation is beside the bills.
        const { rehabilitationCost, deviceCost, trainingCost } = inputs.person
        for (const row of tables.personRow.subarray(0, tables.persons))
          add(row, rehabilitationCost![row]! + deviceCost![row]! + trainingCost![row]!)
        for (let j = 0; j < tables.households; j++) {
          const paid = layers.reduce((sum, layer) => sum + buffers.paid[layer][j]!, 0)
          expect(buffers.forgone[j]! + paid + buffers.ownPay[j]!).toBe(needed[j])
          expect(buffers.gross[j]).toBe(paid + buffers.ownPay[j]!)
          forgone += Number(buffers.forgone[j]! > 0)
        }
        for (const { rows } of tables.inpatientAgain) stays += rows
        const own = new Float64Array(tables.households)
        for (let i = 0; i < tables.persons; i++) own[tables.parent[i]!] = own[tables.parent[i]!]! + buffers.medicalOwnPay[i]!
        expect(Array.from(buffers.ownPay.subarray(0, tables.households))).toEqual(Array.from(own))
      },
    },
  )
  expect(Math.min(stays, forgone)).toBeGreaterThan(300)
})

test('what a household owns less what it owes grows by income less interest, own-pay and consumption, to the fen', () => {
  let worth = new Float64Array(0)
  let moved = 0
  runBlock(
    prepared,
    plan.block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      beforeTrack({ track }) {
        worth = track.assets.map((assets, row) => assets - track.debt[row]!)
      },
      afterTrack({ tables, track, buffers }) {
        for (let j = 0; j < tables.households; j++) {
          const row = tables.householdRow[j]!
          const grown = track.assets[row]! - track.debt[row]! - worth[row]!
          const income = buffers.transfers[transferFacts.disposable]![j]!
          expect(grown).toBe(income - buffers.interest[j]! - buffers.ownPay[j]! - buffers.consumption[j]!)
          expect(Math.min(track.assets[row]!, track.debt[row]!, buffers.consumption[j]!)).toBeGreaterThanOrEqual(0)
          moved += Number(grown !== 0)
        }
      },
    },
  )
  expect(moved).toBeGreaterThan(1000)
})

test('persons only die, households are lifted by quota, and nobody is lifted dead', () => {
  const block = plan.block[0]!
  const lifted = new Map<number, number>()
  let living = Number.POSITIVE_INFINITY
  let deaths = 0
  runBlock(
    prepared,
    block,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterYear({ year, block: { persons, households } }) {
        const now = persons.alive.reduce((sum, alive) => sum + alive, 0)
        expect(now).toBeLessThanOrEqual(living)
        if (year.burnIn) expect(now).toBe(block.persons)
        deaths += Number.isFinite(living) ? living - now : 0
        living = now
        for (let j = 0; j < households.rows; j++) {
          if (households.exitYear[j] === year.year) {
            lifted.set(year.year, (lifted.get(year.year) ?? 0) + 1)
            expect(households.members[j]).toBeGreaterThan(0)
          }
        }
      },
    },
  )
  expect([...lifted.values()]).toEqual(block.exits)
  expect(deaths).toBeGreaterThan(0)
})

test('the counts add up: cost to payers and own-pay, public money to its parts', () => {
  /** Public transfers by scenario and year: of the campaign, and permanent. */
  const transfers = [0, 1].map(() => new Map<number, { readonly campaign: number; readonly permanent: number }>())
  const counts = runBlock(
    prepared,
    plan.block[0]!,
    { seed: 'a', replicate: 0, block: 0 },
    {
      afterTrack({ year, branch, tables, buffers }) {
        const total = (fact: string): number => buffers.transfers[fact]!.subarray(0, tables.households).reduce((sum, paid) => sum + paid, 0)
        const [campaign, permanent] = [total(transferFacts.campaign), total(transferFacts.permanent)]
        for (const scenario of branch.scenarios) transfers[scenario]!.set(year.year, { campaign, permanent })
      },
    },
  )
  const at = (scenario: number, year: number, measure: (typeof measures)[number]): number =>
    counts[(scenario * years.length + year - firstYear) * cellsOfYear + measures.indexOf(measure)]!
  for (const scenario of [0, 1])
    for (const year of years) {
      const layers = (
        [
          'basicInsuranceFen',
          'criticalIllnessInsuranceFen',
          'medicalAssistanceFen',
          'health351Fen',
          'health180Fen',
          'furtherPayersFen',
        ] as const
      ).map((layer) => at(scenario, year, layer))
      const paid = layers.reduce((a, b) => a + b)
      expect(at(scenario, year, 'grossFen')).toBe(at(scenario, year, 'outOfPocketFen') + paid)
      const { campaign, permanent } = transfers[scenario]!.get(year)!
      const [health351, health180] = [layers[3]!, layers[4]!]
      const ofCampaign = at(scenario, year, 'campaignFen')
      expect(ofCampaign + at(scenario, year, 'permanentFen')).toBe(paid + campaign + permanent)
      // Two layers are the campaign's whole, three in part; before 2017 and after the cliff none is.
      const healthInForce = year >= 2017 && (scenario === 0 || year <= 2020)
      if (healthInForce) expect(ofCampaign).toBeGreaterThan(campaign + health351 + health180)
      else expect(ofCampaign).toBe(campaign)
      expect(permanent).toBeGreaterThan(at(scenario, year, 'dibaoFen'))
      expect(at(scenario, year, 'firstRelapsesD2')).toBeLessThanOrEqual(at(scenario, year, 'relapsesD2'))
      expect(at(scenario, year, 'relapsesD3')).toBeLessThanOrEqual(at(scenario, year, 'poorHouseholdsD3'))
      expect(at(scenario, year, 'poorHouseholdsD3')).toBeLessThanOrEqual(at(scenario, year, 'poorHouseholdsD2'))
      expect(at(scenario, year, 'poorHouseholdsD2')).toBeLessThanOrEqual(at(scenario, year, 'households'))
    }
  expect(counts.every(Number.isInteger)).toBe(true)
  expect(at(1, 2021, 'campaignFen')).toBe(0) // the cliff
  expect(transfers[0]!.get(2016)!.campaign).toBeGreaterThan(0)
  expect(at(0, 2021, 'campaignFen')).toBeGreaterThan(0)
})
