import { describe, expect, it } from 'vitest'
import { cliffsCase, settleCase, transfersCase } from '../../src/input/case-schema.ts'
import { workedCases } from '../cases.ts'

// What the commands take is what the contract's JSON Schema says, key by key.

type Definition = {
  readonly required?: readonly string[]
  readonly properties: { readonly [key: string]: { readonly enum?: readonly string[]; readonly items?: Definition } }
  readonly items?: Definition
}
const { definitions } = workedCases('schema') as unknown as { readonly definitions: { readonly [name: string]: Definition } }

const person = { registered: true, exitYear: 2016, assistance: 'none', chronicCard: false, insured: true }
const bill = {
  id: 'a',
  date: '2018-03-05',
  care: 'inpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  gross: 12000,
  compliant: 9000,
  compliantShare: 0.5,
}
const member = { id: 'p1', age: 40, disabilityGrade: 0, seriouslyIll: false, tekun: false, selfCare: 'full', ownPay: 0 }
const household = {
  registered: true,
  exitYear: null,
  wages: 1,
  farmIncome: 2,
  otherIncome: 3,
  rigidSpending: 4,
  dibaoTakeUp: true,
  loanYear: null,
  project: true,
  posts: 1,
  reliefMonths: 1,
  members: [member],
}
const settle = settleCase('2016-01-01')
const transfers = transfersCase('2014-01-01')
const cliffs = cliffsCase('2014-01-01', '2016-01-01')

type Thing = { readonly [key: string]: unknown }
const without = (thing: Thing, ...keys: readonly string[]): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)))

describe.each<readonly [string, Definition, Thing, (thing: Thing) => boolean]>([
  ['a person', definitions.person!, person, (thing) => settle.safeParse({ id: 'x', person: thing, bills: [] }).success],
  // Of `compliant` and `compliantShare` a bill has one.
  [
    'a bill',
    definitions.bill!,
    bill,
    (thing) =>
      [without(thing, 'compliant'), without(thing, 'compliantShare')].every(
        (one) => settle.safeParse({ id: 'x', person, bills: [one] }).success,
      ),
  ],
  [
    'a member',
    definitions.household!.properties.members!.items!,
    member,
    (thing) => transfers.safeParse({ id: 'x', year: 2018, household: { ...household, members: [thing] } }).success,
  ],
  ['a household', definitions.household!, household, (thing) => transfers.safeParse({ id: 'x', year: 2018, household: thing }).success],
  [
    'a sweep',
    definitions.cliffsInput!.items!.properties.sweep as Definition,
    { fact: 'wages', from: 0, to: 100 },
    (thing) => cliffs.safeParse({ id: 'x', year: 2018, household, sweep: thing }).success,
  ],
  [
    'a case to settle',
    definitions.settleInput!.items!,
    { id: 'x', scenario: 'kept', person, bills: [without(bill, 'compliant')] },
    (thing) => settle.safeParse(thing).success,
  ],
  [
    'a case of transfers',
    definitions.transfersInput!.items!,
    { id: 'x', scenario: 'kept', year: 2018, household, reforms: ['comprehensiveInsurance'] },
    (thing) => transfers.safeParse(thing).success,
  ],
])('%s', (_, { properties, required }, thing, isServed) => {
  it('has the keys of the schema', () => {
    expect(Object.keys(thing).sort()).toEqual(Object.keys(properties).sort())
    expect(isServed(thing)).toBe(true)
  })

  it.each(Object.keys(properties))('%s may be left out if it is not required', (key) => {
    expect(isServed(without(thing, key))).toBe(!required!.includes(key))
  })

  it.each(Object.entries(properties).flatMap(([key, { enum: words = [] }]) => words.map((word) => [key, word])))(
    '%s may be %s',
    (key, word) => {
      expect(isServed({ ...thing, [key!]: word })).toBe(true)
      expect(isServed({ ...thing, [key!]: `${word}x` })).toBe(false)
    },
  )
})
