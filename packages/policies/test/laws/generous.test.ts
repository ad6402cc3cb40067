import { type CompileOptions, compile, link, type ParameterValue, type PolicySystem, type Program, type Reform } from '@doudi/core'
import { policies, scenarios, vocabulary } from '@doudi/policies'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { billSituation, columnsOf } from '../cases.ts'
import { bills, persons } from '../random-cases.ts'

// For a person with one bill a year a parameter that gives more never raises own pay, but for what rounding adds. With several bills it
// may: the contract has an example.

const times = (factor: number) => (value: number) => value * factor
const plus = (more: number) => (value: number) => Math.min(1, value === 0 ? 0 : value + more)
const less = (by: number) => (value: number) => Math.max(0, value - by)

/** Each in the direction in which the person gets more. */
const generous: { readonly [parameter: string]: (value: number) => number } = {
  'settlement.compliantShare': plus(0.05),
  'basicInsurance.deductible': times(0.7),
  'basicInsurance.campaignDeductible': times(0.5),
  'basicInsurance.outsideShare': times(0.5),
  'basicInsurance.ratio': plus(0.07),
  'basicInsurance.noReferralCut': less(0.1),
  'basicInsurance.floor': plus(0.2),
  'basicInsurance.campaignFloor': plus(0.1),
  'basicInsurance.paymentCap': times(1.5),
  'basicInsurance.chronicRatio': plus(0.1),
  'basicInsurance.campaignChronicRatio': plus(0.1),
  'basicInsurance.chronicPaymentCap': times(2),
  'criticalIllnessInsurance.deductible': times(0.6),
  'criticalIllnessInsurance.campaignDeductible': times(0.5),
  'criticalIllnessInsurance.bands': plus(0.05),
  'criticalIllnessInsurance.tilt': plus(0.05),
  'criticalIllnessInsurance.tiltedDeductibleShare': times(0.5),
  'criticalIllnessInsurance.paymentCap': times(2),
  'medicalAssistance.rate': plus(0.1),
  'medicalAssistance.deductible': times(0.5),
  'medicalAssistance.paymentCap': times(2),
  'medicalAssistance.campaignRate': plus(0.2),
  'health351.outOfPocketCap': times(0.6),
  'health180.ratio': plus(0.1),
}

/** Too high to bind on nearly any bill: less of it is never better. */
const mean: typeof generous = { 'medicalAssistance.campaignPaymentCap': times(0.02) }

const changed = (value: ParameterValue, change: (value: number) => number): ParameterValue => {
  if (typeof value === 'number') return change(value)
  if (Array.isArray(value)) return value.map((slice) => ({ ...(slice as object), rate: change((slice as { rate: number }).rate) })) as never
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner as ParameterValue, change)])) as ParameterValue
}

/** Other values of the parameter on all its days. */
function withMore(parameter: string): Reform {
  const [short, own] = parameter.split('.') as [string, string]
  const policy = policies.find(({ id }) => id.split('/')[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) === short)!
  const values = Object.entries(policy.parameters![own]!.values).map(([day, value]) => [
    day,
    changed(value, (generous[parameter] ?? mean[parameter])!),
  ])
  return { id: 'more', title: { en: 'more', zh: '从优' }, set: { [parameter]: Object.fromEntries(values) } }
}

const options: CompileOptions & { readonly ask: readonly ['settlement.outOfPocket'] } = { ask: ['settlement.outOfPocket'], rowsOf: 'bill' }
const programs = new Map<PolicySystem, Map<string, Program>>()

function ownPay(system: PolicySystem, person: Parameters<typeof billSituation>[0], bill: Parameters<typeof billSituation>[1]): number {
  const known = programs.get(system) ?? new Map<string, Program>()
  programs.set(system, known)
  const program = known.get(bill.date) ?? compile(system, bill.date, options)
  known.set(bill.date, program)
  const { household, person: own, bill: facts } = billSituation(person, bill)
  const columns = columnsOf(system, program, () => [{ ...household, ...own, ...facts }])
  const counters = Object.fromEntries(program.counters.map(({ name }) => [name, Float64Array.of(0)]))
  return program.run({ rows: { bill: 1 }, columns, counters }).values['settlement.outOfPocket']![0]!
}

const days = ['2016-05-01', '2018-05-01', '2019-07-01', '2021-03-01', '2023-03-01']

it.each(Object.keys({ ...generous, ...mean }))('%s: more of it is never worse', (parameter) => {
  const other = withMore(parameter)
  const pairs = ['kept', 'taper'].map((id) => {
    const reforms = scenarios[id]!.reforms
    const two = [link({ vocabulary, policies, reforms }), link({ vocabulary, policies, reforms: [...reforms, other] })] as const
    return parameter in generous ? two : ([two[1], two[0]] as const)
  })
  let moved = 0
  const property = fc.property(persons, bills, fc.constantFrom(...days), fc.constantFrom(...pairs), (person, bill, date, [now, better]) => {
    const before = ownPay(now, person, { ...bill, date })
    const after = ownPay(better, person, { ...bill, date })
    // Each of five payers rounds once, to half a fen.
    expect(after).toBeLessThanOrEqual(before + 2)
    if (after < before) moved++
  })
  fc.assert(property, { seed: 351, numRuns: 120 })
  expect(moved, 'bills on which it gives more').toBeGreaterThan(0)
})
