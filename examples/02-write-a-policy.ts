import { definePolicy, defineVocabulary, evaluate, link } from '@doudi/core'

const vocabulary = defineVocabulary({
  household: {},
  person: { poor: { title: { en: 'registered poor', zh: '建档立卡' } } },
  bill: { cost: { unit: 'CNY', title: { en: 'cost', zh: '费用' } } },
})

const insurance = definePolicy({
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

const help = definePolicy({
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

const settlement = definePolicy({
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

const system = link({ vocabulary, policies: [insurance, help, settlement] })
const ask = ['insurance.payment', 'help.payment', 'settlement.outOfPocket'] as const

// Two bills of one year: what the first one used up of the deductible goes on in the counters.
const first = await evaluate(system, { person: { poor: true }, bill: { cost: 800 } }, '2021-03-01', { ask })
const second = await evaluate(system, { person: { poor: true }, bill: { cost: 5000 } }, '2021-09-01', { ask, counters: first.counters })
console.log('March', first.values)
console.log('September', second.values)

// =>
// March {
//   'insurance.payment': 0,
//   'help.payment': 320,
//   'settlement.outOfPocket': 480
// }
// September {
//   'insurance.payment': 2760,
//   'help.payment': 896,
//   'settlement.outOfPocket': 1344
// }
