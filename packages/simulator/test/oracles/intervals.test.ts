import { compile, defineReform, link, type Reform, type Scalar, type Vocabulary } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { planPopulation, prepareScenarios, simulateBlock } from '../../src/simulate.ts'
import { oracle } from './oracle.ts'

const o = oracle('T24')
const { value, cut, dates } = o.inputs as { value: number; cut: string; dates: string[] }
const { values, cutChangesNothing } = o.expected as unknown as { values: number[]; cutChangesNothing: boolean }

// A ratio of the policies, set from the beginning, and again from the day of the cut.
const from = '2016-01-01'
const set = (id: string, ofDays: { readonly [day: string]: number }): Reform =>
  defineReform({ id, title: { en: id, zh: id }, set: { 'basicInsurance.campaignChronicRatio': ofDays } })
const whole = set('whole', { [from]: value })
const inTwo = set('in-two', { [from]: value, [cut]: value })
const other = set('other', { [from]: value, [cut]: value / 2 })

/** A chronic outpatient bill in the county of a registered poor person; all other inputs as the vocabulary says where nothing is given. */
const defaults = Object.values<Vocabulary[keyof Vocabulary]>(vocabulary)
  .flatMap((facts) => Object.entries(facts ?? {}))
  .flatMap(([name, { default: given, optional }]): [string, Scalar | null][] =>
    name === 'grossCost' ? [] : given !== undefined ? [[name, given]] : optional ? [[name, null]] : [],
  )
const chronicBill = {
  ...Object.fromEntries(defaults),
  registered: true,
  exitYear: 2018,
  assistance: 'none',
  statedCompliantShare: 1,
  care: 'chronicOutpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  insured: true,
  chronicCard: true,
} as const

test('T24: a period cut in two has the same value on every date', () => {
  for (const reform of [whole, inTwo])
    dates.forEach((day, i) => {
      const found = compile(link({ vocabulary, policies, reforms: [reform] }), day, {
        ask: ['basicInsurance.payment'],
        rowsOf: 'bill',
        firstOfYear: true,
        fixed: chronicBill,
      }).run({ rows: { bill: 1 }, columns: { grossCost: Float64Array.of(100_000) } }).values['basicInsurance.payment']![0]!
      // Of 1,000 yuan, all of it compliant, the ratio is paid.
      expect(found / 100_000, `${reform.id} ${day}`).toBe(values[i])
    })
})

test('T24: and a run under it is the same to the bit, with the same programs', () => {
  const plan = planPopulation(0.001)
  const of = (reform: Reform) => {
    const prepared = prepareScenarios(['kept'], { extraReforms: [reform], counted: 'measures' })
    return {
      counts: simulateBlock(prepared, plan, 'intervals', 0, 0),
      programs: prepared.groups[plan.block[0]!.group].years.map(({ tracks }) => tracks[0]!.rules.key),
    }
  }
  const [one, two, changed] = [of(whole), of(inTwo), of(other)]
  const same = one.counts.every((count, i) => count === two.counts[i]) && one.programs.join() === two.programs.join()
  expect(same).toBe(cutChangesNothing)
  expect(changed.counts).not.toEqual(one.counts)
})
