import { compile, definePolicy, defineVocabulary, link } from '@doudi/core'
import { expect, test } from 'vitest'
import { death } from '../../src/dynamics/death.ts'
import { closeBooks } from '../../src/dynamics/ledger.ts'
import { parameters } from '../../src/parameters.ts'
import { emptyBlock } from '../../src/population/tables.ts'
import { allowed, oracle } from './oracle.ts'

const t12 = oracle('T12')
const { gross, layers, assets, debt, income, transfers, consumption, persons, deaths, births } = t12.inputs as {
  [name in 'gross' | 'assets' | 'debt' | 'income' | 'transfers' | 'consumption' | 'persons' | 'deaths' | 'births']: number
} & { readonly layers: readonly number[] }
const near = (name: string, value: number): void => {
  const known = t12.expected[name] as number
  expect(Math.abs(value - known), `${name}: ${value} against ${known}`).toBeLessThanOrEqual(allowed(t12, known))
}

/** The oracle's amounts are fen. A payer of each layer pays it out of what is left. */
function ownPay(): number {
  const vocabulary = defineVocabulary({
    household: {},
    person: {},
    bill: { grossCost: { unit: 'CNY', title: { en: 'cost', zh: '费用' } } },
  })
  const payers = layers.map((layer, i) =>
    definePolicy({
      id: `test/layer-${i}`,
      title: { en: 'layer', zh: '一层' },
      sources: [{ title: 'an oracle', mark: 'D' }],
      parameters: {
        pays: { title: { en: 'pays', zh: '支付' }, unit: 'CNY', mark: 'D', values: { '2014-01-01': layer / 100 } },
      },
      facts: { payment: { entity: 'bill', unit: 'CNY', paid: true, title: { en: 'payment', zh: '支付' }, amount: 'pays' } },
    }),
  )
  const settlement = definePolicy({
    id: 'test/settlement',
    title: { en: 'settlement', zh: '结算' },
    sources: [{ title: 'an oracle', mark: 'D' }],
    parameters: {},
    facts: {
      paid: {
        entity: 'bill',
        unit: 'CNY',
        title: { en: 'paid', zh: '支付' },
        waterfall: { of: 'grossCost', payers: layers.map((_, i) => `layer${i}.payment`) },
      },
      outOfPocket: { entity: 'bill', unit: 'CNY', title: { en: 'own pay', zh: '自付' }, amount: { subtract: ['grossCost', 'paid'] } },
    },
  })
  const system = link({ vocabulary, policies: [...payers, settlement] })
  const program = compile(system, '2020-12-31', { ask: ['settlement.outOfPocket'], rowsOf: 'bill' })
  return program.run({ rows: { bill: 1 }, columns: { grossCost: Float64Array.of(gross) } }).values['settlement.outOfPocket']![0]!
}

test('T12: what no layer pays is own pay, and net worth grows by income, transfers, own pay and consumption', () => {
  const own = ownPay()
  near('ownPay', own)
  const book = { assets: Float64Array.of(assets), debt: Float64Array.of(debt) }
  const flows = {
    disposable: Float64Array.of(income + transfers),
    interest: Float64Array.of(0),
    ownPay: Float64Array.of(own),
    consumption: Float64Array.of(consumption),
  }
  closeBooks(1, Int32Array.of(0), book, flows, { debtLimit: 1e300, repaid: 0.2 })
  near('netWorthAfter', book.assets[0]! - book.debt[0]!)
  expect(flows.consumption[0]).toBe(consumption) // without a limit nothing is cut
})

test('T12: persons next year are persons less deaths; nobody is born into the closed cohort', () => {
  const block = emptyBlock(1, persons)
  block.households.first[1] = persons
  block.households.exitYear[0] = 2014
  block.persons.alive.fill(1)
  block.persons.age.fill(50)
  // A draw of 0 dies for sure, one of 1 never.
  const draw = Float64Array.from({ length: persons }, (_, i) => (i < deaths ? 0 : 1))
  death.prepare(parameters, 'lifted')(block, { year: 2020, rules: 2020, burnIn: false }, { persons: [draw], households: [] })
  near('personsAfter', block.persons.alive.reduce((sum, alive) => sum + alive, 0) + births)
})

test('beyond the debt limit consumption absorbs the rest, and the identity holds with what was consumed', () => {
  const book = { assets: Float64Array.of(30_000), debt: Float64Array.of(5_000) }
  const flows = {
    disposable: Float64Array.of(45_500),
    interest: Float64Array.of(350),
    ownPay: Float64Array.of(60_000),
    consumption: Float64Array.of(28_000),
  }
  closeBooks(1, Int32Array.of(0), book, flows, { debtLimit: 0.2, repaid: 0.2 })
  // Missing: 12,850. Room for debt: .2 of 45,500 less the 5,000 owed is 4,100. Consumption gives the other 8,750.
  expect([book.assets[0], book.debt[0], flows.consumption[0]]).toEqual([0, 9_100, 19_250])
  expect(book.assets[0]! - book.debt[0]! - 25_000).toBe(45_500 - 350 - 60_000 - 19_250)
})

test('what not even consumption covers stays as debt', () => {
  const book = { assets: Float64Array.of(0), debt: Float64Array.of(0) }
  const flows = {
    disposable: Float64Array.of(10_000),
    interest: Float64Array.of(0),
    ownPay: Float64Array.of(90_000),
    consumption: Float64Array.of(10_000),
  }
  closeBooks(1, Int32Array.of(0), book, flows, { debtLimit: 0.5, repaid: 0.2 })
  expect([book.assets[0], book.debt[0], flows.consumption[0]]).toEqual([0, 80_000, 0])
})

test('a fifth of the debt is paid back out of assets', () => {
  const book = { assets: Float64Array.of(1_000), debt: Float64Array.of(5_000) }
  const flows = {
    disposable: Float64Array.of(10_000),
    interest: Float64Array.of(350),
    ownPay: Float64Array.of(0),
    consumption: Float64Array.of(9_700),
  }
  closeBooks(1, Int32Array.of(0), book, flows, { debtLimit: 0.5, repaid: 0.2 })
  expect([book.assets[0], book.debt[0]]).toEqual([0, 4_050])
})
