/** What examples of docstrings may use besides the names of the package: the documents of examples/02-write-a-policy.ts, linked. */
import { definePolicy, defineVocabulary, link } from '../../src/index.ts'

export const vocabulary = defineVocabulary({
  household: {},
  person: { poor: { title: { en: 'registered poor', zh: '建档立卡' } } },
  bill: { cost: { unit: 'CNY', title: { en: 'cost', zh: '费用' } } },
})

export const insurance = definePolicy({
  id: 'example/insurance',
  title: { en: 'An insurance', zh: '保险' },
  sources: [{ title: 'invented for this example', mark: 'K l' }],
  parameters: {
    deductible: {
      title: { en: 'annual deductible', zh: '起付线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [500, 1500],
      values: { '2018-01-01': 1000, '2020-01-01': 1200 },
    },
    rate: { title: { en: 'share above it', zh: '报销比例' }, unit: 'share', mark: 'K l', values: { '2018-01-01': 0.6 } },
  },
  facts: {
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'insurance', zh: '保险支付' },
      // Of the year with this bill, minus the year without it.
      amount: { annual: { multiply: ['rate', { above: [{ yearToDate: 'left' }, 'deductible'] }] } },
    },
  },
})

export const help = definePolicy({
  id: 'example/help',
  title: { en: 'Help for the poor', zh: '贫困人口救助' },
  sources: [{ title: 'invented for this example', mark: 'K l' }],
  parameters: {
    strength: {
      title: { en: 'strength', zh: '力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2018-01-01': 1, '2021-01-01': 0.5, '2022-01-01': 0 },
    },
    share: { title: { en: 'share of what is left', zh: '救助比例' }, unit: 'share', mark: 'K l', values: { '2018-01-01': 0.8 } },
  },
  facts: {
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'help', zh: '救助金' },
      conditions: { fact: 'poor', operator: 'equal', value: true },
      amount: { improve: { better: { multiply: ['share', 'left'] }, strength: 'strength' } },
    },
  },
})

export const settlement = definePolicy({
  id: 'example/settlement',
  title: { en: 'Who pays, in order', zh: '结算顺序' },
  sources: [{ title: 'invented for this example', mark: 'K l' }],
  facts: {
    paid: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'paid by both', zh: '支付合计' },
      waterfall: { of: 'cost', payers: ['insurance.payment', 'help.payment'] },
    },
    outOfPocket: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'out of pocket', zh: '个人负担' },
      amount: { subtract: ['cost', 'paid'] },
    },
  },
})

export const system = link({ vocabulary, policies: [insurance, help, settlement] })
