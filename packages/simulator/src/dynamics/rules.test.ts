import { compile, type Day, defineReform, link, type Program, type Scalar, type Vocabulary } from '@doudi/core'
import { forecast, policies, vocabulary } from '@doudi/policies'
import { describe, expect, it } from 'vitest'
import { billFacts, rehabilitationFact, transferFacts, transferPayments } from './facts.ts'
import { simulatedInputs } from './order.ts'
import { type PreparedYear, prepareScenarios } from './prepare-scenarios.ts'
import { scenarioOf } from './scenario-of.ts'

// A program takes only the reforms that it can hear of; what it does must be what all of them together say.

const scenarios = [
  'kept',
  'replace',
  'assistance-on-compliant+end-351+end-posts',
  'without-posts+health-only-cliff',
  'comprehensive-insurance+cliff',
  'full-stack+bands-from-zero',
]
const { groups } = prepareScenarios(scenarios)

/** What the forecast sets stands still from 2026 on. */
const still = defineReform({
  id: 'still',
  title: { en: 'no growth from 2026', zh: '2026年起不增长' },
  set: Object.fromEntries(
    Object.entries(forecast.set ?? {}).map(([name, values]) => {
      const days = Object.keys(values).sort()
      const last = days.filter((day) => day <= '2026-01-01').at(-1) ?? days[0]!
      return [name, { '2026-01-01': values[last as Day]! }]
    }),
  ),
})

/** What the vocabulary says of inputs that no column gives. */
const defaults = Object.fromEntries(
  Object.values<Vocabulary[keyof Vocabulary]>(vocabulary)
    .flatMap((facts) => Object.entries(facts ?? {}))
    .flatMap(([name, { default: given, optional }]): [string, Scalar | null][] =>
      simulatedInputs.has(name) ? [] : given !== undefined ? [[name, given]] : optional ? [[name, null]] : [],
    ),
)

const rulesOf = (years: readonly PreparedYear[], year: number, scenario: string): PreparedYear['tracks'][number]['rules'] =>
  years.find((one) => one.year.year === year)!.tracks.find((track) => track.scenarios.includes(scenarios.indexOf(scenario)))!.rules

describe.each(scenarios)('%s', (scenario) => {
  const system = link({ vocabulary, policies, reforms: [forecast, ...scenarioOf(scenario)!.reforms] })
  it.each([2016, 2021, 2026])('has in %i the programs that all its reforms make', (year) => {
    for (const group of ['lifted', 'neverRegistered'] as const) {
      const rules = rulesOf(groups[group].years, year, scenario)
      const fixed = { ...defaults, registered: group === 'lifted' }
      const same = (program: Program, day: string, options: Parameters<typeof compile>[2]): void =>
        expect(program.fingerprint).toBe(compile(system, day, options).fingerprint)
      const payments = [...new Set([...Object.values(transferFacts), ...transferPayments]), rehabilitationFact]
      same(rules.transfers, `${year}-01-01`, { ask: payments, fixed })
      const bills = { ask: Object.values(billFacts), rowsOf: 'bill', firstOfYear: true } as const
      same(rules.inpatient, `${year}-12-31`, { ...bills, fixed: { ...fixed, care: 'inpatient' } })
      const chronic = { ...fixed, care: 'chronicOutpatient', facilityTier: 'county', insideProvince: true, referred: true } as const
      same(rules.chronic, `${year}-12-31`, { ...bills, fixed: chronic })
      expect(rules.codes).toEqual(system.codes)
    }
  })
})

it('tells years apart by the calendar, too, where every parameter is the same', () => {
  // `years since the loan` reads the year. Without growth nothing else changes from 2027 to 2028.
  const { years } = prepareScenarios(['kept'], { extraReforms: [still] }).groups.lifted
  const transfers = [2027, 2028].map((year) => years.find((one) => one.year.year === year)!.tracks[0]!.rules.transfers.fingerprint)
  const system = link({ vocabulary, policies, reforms: [forecast, still] })
  const payments = [...new Set([...Object.values(transferFacts), ...transferPayments]), rehabilitationFact]
  const known = [2027, 2028].map(
    (year) => compile(system, `${year}-01-01`, { ask: payments, fixed: { ...defaults, registered: true } }).fingerprint,
  )
  expect(transfers).toEqual(known)
  expect(known[0]).not.toBe(known[1])
})
