import { defineReform, evaluate, type Facts, link, type PolicySystem } from '@doudi/core'
import { forecast, policies, scenarios, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { transferFacts } from '../../src/dynamics/facts.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { parameters } from '../../src/parameters.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

// Households of a running simulation as situations of the reference evaluator: transfers of 1 January with last year's own-pay, the
// category that they give, then whether each member is insured, the stays in hospital and the chronic outpatient bill of 31 December. What
// goes in (codes, days, counters, whose bill it is, how cost is split over stays) is written down here a second time.

const ids = ['kept', 'taper', 'cliff']
const systemOf = (...own: Parameters<typeof link>[0]['reforms'] & {}): PolicySystem =>
  link({ vocabulary, policies, reforms: [forecast, ...own] })
const systems = ids.map((id) => systemOf(...scenarios[id]!.reforms))
const instruments = ['basic', 'criticalIllness', 'medicalAssistance', 'health351', 'health180']
const noCampaignYet = systemOf(
  defineReform({
    id: 'early',
    title: { en: 'early', zh: '早' },
    set: Object.fromEntries(instruments.map((instrument) => [`campaign.${instrument}InForce`, { '2016-01-01': 0 }])),
  }),
)

type Person = { readonly facts: Facts; readonly destitute: boolean; readonly ordinary: number; readonly bills: readonly Facts[] }
type Case = {
  readonly what: string
  readonly scenario: number
  readonly rulesYear: number
  readonly household: Facts
  readonly members: readonly Person[]
  /** What the simulation gave: yuan. */
  readonly found: { readonly [name: string]: number }
}

const yuan = (fen: number): number => fen / 100

/** What processes give a row, as a situation says it. */
function given(columns: { readonly [name: string]: Float64Array }, row: number): Facts {
  const { definitions, codes } = systems[0]!
  const said = Object.entries(columns).flatMap(([name, column]): [string, number | boolean | string][] => {
    const { dimension } = definitions.get(name)!
    const value = column[row]!
    if (Number.isNaN(value)) return []
    if (dimension.type === 'category') return [[name, [...codes].find(([, code]) => code === value)![0]]]
    if (dimension.type === 'flag') return [[name, value === 1]]
    return [[name, moneyInputs.has(name) ? yuan(value) : value]]
  })
  return Object.fromEntries(said)
}
const moneyInputs = new Set(
  [vocabulary.household, vocabulary.person].flatMap((inputs) =>
    Object.entries(inputs ?? {}).flatMap(([name, input]) => ('unit' in input && input.unit?.startsWith('CNY') ? [name] : [])),
  ),
)

const tiers = ['township', 'county', 'city', 'province']

function cases(): Case[] {
  const out: Case[] = []
  let owed = new Float64Array(0)
  runBlock(
    prepareScenarios(ids),
    planPopulation(0.003).block[0]!,
    { seed: 'reference', replicate: 0, block: 0 },
    {
      beforeTrack({ track }) {
        owed = track.ownPay.slice()
      },
      afterTrack({ year, branch, block, tables, buffers }) {
        const { persons, households, inpatient, chronic, ordinary, inputs } = block
        const stays = (bill: number, taken: Float64Array): Facts[] =>
          bill < 0 || taken[bill] === 0
            ? []
            : Array.from({ length: inpatient.stays[bill]! }, (_, stay) => ({
                care: 'inpatient',
                facilityTier: tiers[inpatient.tier[bill]!]!,
                insideProvince: inpatient.inside[bill] === 1,
                referred: inpatient.referred[bill] === 1,
                grossCost: yuan(
                  Math.floor(inpatient.gross[bill]! / inpatient.stays[bill]!) +
                    (stay === 0 ? inpatient.gross[bill]! % inpatient.stays[bill]! : 0),
                ),
              }))
        const billOf = (bills: typeof inpatient | typeof chronic, person: number): number =>
          bills.person.subarray(0, bills.count).indexOf(person)
        for (const scenario of branch.scenarios.length === 3 ? [0] : branch.scenarios)
          for (let j = year.year % 31; j < tables.households; j += 31) {
            const row = tables.householdRow[j]!
            const { exitYear, loanYear, post } = households
            const household = {
              ...given(inputs.household, row),
              registered: true,
              ...(exitYear[row]! > 0 ? { exitYear: exitYear[row]! } : {}),
              ...(loanYear[row]! > 0 ? { loanYear: loanYear[row]! } : {}),
              wages: yuan(households.wages[row]!),
              farmIncome: yuan(households.farmIncome[row]!),
              otherIncome: yuan(households.otherIncome[row]!),
              rigidSpending: yuan(owed[row]!),
              dibaoTakeUp: households.takesUpDibao[row] === 1,
              project: households.project[row] === 1,
              welfarePosts: year.year >= 2017 ? post[row]! : 0,
              ...given(buffers.inputs, j),
            }
            const members: Person[] = []
            const living = tables.personRow.subarray(0, tables.persons)
            for (let i = households.first[row]!; i < households.first[row + 1]!; i++) {
              if (persons.alive[i] === 0) continue
              const severe = persons.disability[i] === 2
              const [inBill, outBill] = [billOf(inpatient, i), billOf(chronic, i)]
              members.push({
                facts: {
                  ...given(inputs.person, i),
                  age: persons.age[i]!,
                  disabilityGrade: severe ? 2 : persons.disability[i] === 1 ? 3 : 0,
                  seriouslyIll: persons.chronic[i] === 2,
                  tekun: persons.tekun[i] === 1,
                  selfCare: severe ? 'none' : persons.age[i]! >= 80 ? 'partial' : 'full',
                  chronicCard: persons.chronic[i]! > 0 && persons.card[i] === 1,
                  insured: buffers.insured[living.indexOf(i)] === 1,
                },
                destitute: persons.tekun[i] === 1,
                ordinary: yuan(ordinary[i]!),
                bills: [
                  ...stays(inBill, buffers.taken),
                  ...(outBill < 0
                    ? []
                    : [
                        {
                          care: 'chronicOutpatient',
                          facilityTier: 'county',
                          insideProvince: true,
                          referred: true,
                          grossCost: yuan(chronic.gross[outBill]!),
                        },
                      ]),
                ],
              })
            }
            const { disposable, campaign, permanent, dividend, dibao } = transferFacts
            const found = Object.fromEntries(
              [disposable, campaign, permanent, dividend, dibao].map((fact) => [fact, yuan(buffers.transfers[fact]![j]!)]),
            )
            out.push({
              what: `${year.year} ${ids[scenario]}, household ${row}`,
              scenario,
              rulesYear: Math.max(2014, year.year),
              household,
              members,
              found: { ...found, ownPay: yuan(buffers.ownPay[j]!) },
            })
          }
      },
    },
  )
  return out
}

async function bySituation({ scenario, rulesYear, household, members, found }: Case): Promise<{ [name: string]: number }> {
  const system = systems[scenario]!
  const { values } = await evaluate(system, { household, members: members.map(({ facts }) => facts) }, `${rulesYear}-01-01`, {
    ask: [...Object.keys(found).filter((name) => name !== 'ownPay'), transferFacts.category],
    trace: false,
  })
  const { [transferFacts.category]: category, ...money } = values
  let ownPay = 0
  for (const { facts, destitute, ordinary, bills } of members) {
    ownPay += ordinary
    const person = { ...facts, assistance: destitute ? 'tekun' : (category as string) }
    if (['rehabilitationCost', 'deviceCost', 'trainingCost'].some((name) => Number(facts[name]) > 0)) {
      const ask = ['rehabilitation.ownCost']
      const needed = await evaluate(system, { household, person }, `${rulesYear}-01-01`, { ask, trace: false })
      ownPay += needed.values['rehabilitation.ownCost'] as number
    }
    let counters = {}
    for (const bill of bills) {
      const day = `${Math.max(2016, rulesYear)}-12-31`
      const settled = await evaluate(rulesYear < 2016 ? noCampaignYet : system, { household, person, bill }, day, {
        ask: ['settlement.outOfPocket'],
        counters,
        trace: false,
      })
      counters = settled.counters
      ownPay += settled.values['settlement.outOfPocket'] as number
    }
  }
  return { ...(money as { [name: string]: number }), ownPay }
}

test('the simulation pays and settles to the fen what the reference says of each household', async () => {
  const all = cases()
  let both = 0
  let again = 0
  for (const one of all) {
    const expected = await bySituation(one)
    for (const [name, value] of Object.entries(expected))
      expect(Math.abs(one.found[name]! - value), `${one.what}, ${name}: ${one.found[name]} against ${value}`).toBeLessThan(0.001)
    both += one.members.filter(({ bills }) => bills.some(({ care }) => care === 'inpatient') && bills.at(-1)!.care !== 'inpatient').length
    again += one.members.filter(({ bills }) => bills[2]?.care === 'inpatient').length
  }
  expect(all.length).toBeGreaterThan(500)
  expect(both).toBeGreaterThan(50) // chronic bills that go on from the counters of an inpatient one
  expect(again).toBeGreaterThan(5) // third stays
  expect(all.some(({ members }) => members.some(({ destitute, bills }) => destitute && bills.length > 0))).toBe(true)
  expect(parameters.time.firstSettlementYear.value).toBe(2016)
})
