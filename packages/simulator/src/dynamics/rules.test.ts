import { compile, link, type Program, type Scalar, type Vocabulary } from '@doudi/core'
import { forecast, policies, vocabulary } from '@doudi/policies'
import { describe, expect, it } from 'vitest'
import { billFacts, transferFacts, transferPayments } from './facts.ts'
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
      const payments = [...new Set([...Object.values(transferFacts), ...transferPayments])]
      same(rules.transfers, `${year}-01-01`, { ask: payments, fixed })
      const bills = { ask: Object.values(billFacts), rowsOf: 'bill', firstOfYear: true } as const
      same(rules.inpatient, `${year}-12-31`, { ...bills, fixed: { ...fixed, care: 'inpatient' } })
      const chronic = { ...fixed, care: 'chronicOutpatient', facilityTier: 'county', insideProvince: true, referred: true } as const
      same(rules.chronic, `${year}-12-31`, { ...bills, fixed: chronic })
      expect(rules.codes).toEqual(system.codes)
    }
  })
})
