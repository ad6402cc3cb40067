import { expect, test } from 'vitest'
import { compile } from '../compile/compile.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { link } from './link.ts'

const title = { en: 'of a test', zh: '测试' }
const vocabulary: Vocabulary = {
  household: { registered: { title, default: false } },
  person: { assistance: { title, values: ['none', 'poor'] } },
  bill: { cost: { title, unit: 'CNY' } },
}
const since = (unit: string, value: number) => ({ title, unit, mark: 'K', values: { '2016-01-01': value } })

// Each reads what another gives: the register the poor, basic insurance its strength, the second payer what the first left.
const policies: readonly Policy[] = [
  {
    id: 'test/bill',
    title,
    sources: [],
    facts: {
      own: { entity: 'bill', title, unit: 'CNY', amount: { subtract: ['cost', 'paid'] } },
      paid: { entity: 'bill', title, unit: 'CNY', waterfall: { of: 'cost', payers: ['basic.payment', 'relief.payment'] } },
    },
  },
  {
    id: 'test/relief',
    title,
    sources: [],
    parameters: { share: since('share', 0.5) },
    facts: {
      payment: {
        entity: 'bill',
        title,
        unit: 'CNY',
        paid: true,
        conditions: { fact: 'assistance', operator: 'equal', value: 'poor' },
        amount: { multiply: ['share', 'left'] },
      },
    },
  },
  {
    id: 'test/basic',
    title,
    sources: [],
    parameters: { deductible: since('CNY', 100), rate: since('share', 0.75) },
    facts: {
      payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { multiply: ['rate', 'above'] } },
      above: { entity: 'bill', title, unit: 'CNY', amount: { above: ['left', 'deductible'] } },
    },
  },
  {
    id: 'test/register',
    title,
    sources: [],
    facts: {},
    derives: {
      assistance: {
        conditions: { fact: 'registered', operator: 'equal', value: true },
        amount: { category: 'poor' },
        otherwise: { category: 'none' },
      },
    },
  },
]
const ask = ['basic.payment', 'relief.payment', 'bill.paid', 'bill.own', 'assistance']

/** The same document with its facts written the other way round. */
const reversed = (policy: Policy): Policy => ({ ...policy, facts: Object.fromEntries(Object.entries(policy.facts).reverse()) })
const orders: readonly (readonly [string, readonly Policy[]])[] = [
  ['as written', policies],
  ['the other way round', [...policies].reverse()],
  ['their facts the other way round', policies.map(reversed)],
  ['both', [...policies].reverse().map(reversed)],
]

test.each(orders)('the order of documents and of the facts in them has no meaning: %s', async (_, documents) => {
  const system = link({ vocabulary, policies: documents })
  // Of 1000: 0.75 of the 900 above 100 is 675; half of the 325 that are left is 162.50; 162.50 are own.
  const { values } = await evaluate(system, { household: { registered: true }, bill: { cost: 1000 } }, '2019-03-05', { ask })
  expect(values).toEqual({ 'basic.payment': 675, 'relief.payment': 162.5, 'bill.paid': 837.5, 'bill.own': 162.5, assistance: 'poor' })
  const compiled = compile(system, '2019-03-05', { ask: ask.slice(0, 4), rowsOf: 'bill' }).run({
    rows: { bill: 2 },
    columns: { registered: Float64Array.of(1, 0), cost: Float64Array.of(100000, 100000) },
  })
  expect(ask.slice(0, 4).map((name) => [...compiled.values[name]!])).toEqual([
    [67500, 67500],
    [16250, 0],
    [83750, 67500],
    [16250, 32500],
  ])
})

test.each(orders)('each fact is computed after what it reads: %s', (_, documents) => {
  const { order } = link({ vocabulary, policies: documents })
  const before = (first: string, second: string): void => expect(order.indexOf(first)).toBeLessThan(order.indexOf(second))
  expect([...order].sort()).toEqual([...ask, 'basic.above'].sort())
  before('basic.above', 'basic.payment')
  before('basic.payment', 'relief.payment')
  before('assistance', 'relief.payment')
  before('relief.payment', 'bill.paid')
  before('bill.paid', 'bill.own')
})

test('what is done to a document afterwards changes nothing in the system', async () => {
  const values = { '2016-01-01': 0.5 }
  const policy: Policy = {
    id: 'test/one',
    title,
    sources: [],
    parameters: { share: { title, unit: 'share', mark: 'K', values } },
    facts: { half: { entity: 'household', title, unit: 'share', amount: 'share' } },
  }
  const system = link({ vocabulary, policies: [policy] })
  values['2016-01-01'] = 0.9
  expect((await evaluate(system, {}, '2019-03-05')).values['one.half']).toBe(0.5)
})
