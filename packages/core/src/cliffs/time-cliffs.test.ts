import { expect, test } from 'vitest'
import { definePolicy, defineVocabulary } from '../policy/define.ts'
import { link } from '../system/link.ts'
import { timeChart } from './time-chart.ts'
import { timeCliffs } from './time-cliffs.ts'

const title = { en: 'support', zh: '补助' }
const vocabulary = defineVocabulary({
  household: { wages: { unit: 'CNY/year', default: 0, title }, loanYear: { unit: 'year', optional: true, title } },
  person: { help: { values: ['none', 'poor'], title } },
  bill: { cost: { unit: 'CNY', title } },
})
const support = definePolicy({
  id: 'test/support',
  title,
  sources: [],
  parameters: {
    strength: { title, unit: 'strength', mark: 'K', values: { '2018-01-01': 1 } },
    subsidy: { title, unit: 'CNY/year', mark: 'K', values: { '2018-01-01': 1000, '2020-07-01': 1100 } },
    unread: { title, unit: 'CNY/year', mark: 'K', values: { '2018-01-01': 1, '2019-05-05': 2 } },
  },
  facts: {
    payment: { entity: 'household', unit: 'CNY/year', paid: true, title, amount: { improve: { better: 'subsidy', strength: 'strength' } } },
    // 500 in the year after the loan and the next.
    dividend: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'dividend', zh: '分红' },
      conditions: {
        all: [
          { fact: 'loanAge', operator: 'greaterThan', value: 0 },
          { fact: 'loanAge', operator: 'lessThanInclusive', value: 2 },
        ],
      },
      amount: 'dividendOf',
    },
    dividendOf: { entity: 'household', unit: 'CNY/year', title, amount: { divide: ['subsidy', 2] } },
    loanAge: { entity: 'household', unit: 'years', title, amount: { subtract: ['year', 'loanYear'] } },
    income: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'income', zh: '收入' },
      amount: { add: ['wages', 'payment', 'dividend'] },
    },
    category: {
      entity: 'household',
      title,
      values: ['none', 'poor'],
      conditions: { fact: 'payment', operator: 'greaterThan', value: 0 },
      amount: { category: 'poor' },
      otherwise: { category: 'none' },
    },
  },
})
const care = definePolicy({
  id: 'test/care',
  title,
  sources: [],
  parameters: { rate: { title, unit: 'share', mark: 'K', values: { '2018-01-01': 0.5 } } },
  facts: {
    relief: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'relief', zh: '救助' },
      conditions: { fact: 'help', operator: 'equal', value: 'poor' },
      amount: { multiply: ['rate', 'left'] },
    },
    paid: { entity: 'bill', unit: 'CNY', title, waterfall: { of: 'cost', payers: ['relief'] } },
    own: { entity: 'bill', unit: 'CNY', title: { en: 'own pay', zh: '自付' }, amount: { subtract: ['cost', 'paid'] } },
  },
})
const stop = { id: 'stop', title, set: { 'support.strength': { '2021-01-01': 0 } } }
const system = link({ vocabulary, policies: [support, care] })
const stopped = link({ vocabulary, policies: [support, care], reforms: [stop] })
const net = 'support.income'

test('each day on which something changes, what, and why', async () => {
  const { changes, periods } = await timeCliffs(stopped, { household: { wages: 5000, loanYear: 2018 } }, '2018-06-01', '2023-01-01', {
    net,
  })
  expect(changes.map(({ at, change, ends, recovered }) => [at, change, ends, recovered])).toEqual([
    ['2019-01-01', 500, [], '2019-01-01'],
    ['2020-07-01', 150, [], '2020-07-01'], // 1100 of subsidy, 550 of dividend
    ['2021-01-01', -1650, ['support.payment', 'support.dividend'], null],
  ])
  expect(changes[0]!.because).toEqual([]) // the calendar
  expect(changes[1]!.because).toMatchObject([{ parameter: 'support.subsidy', before: 1000, after: 1100, mark: 'K' }])
  expect(changes[2]!.because).toMatchObject([{ parameter: 'support.strength', before: 1, after: 0, reform: 'stop' }])
  expect(changes[2]!.split).toEqual([
    { part: 'support.payment', change: -1100 },
    { part: 'support.dividend', change: -550 },
  ])
  expect(periods.map(({ from, to, net: amount }) => [from, to, amount])).toEqual([
    ['2018-06-01', '2019-01-01', 6000],
    ['2019-01-01', '2020-07-01', 6500],
    ['2020-07-01', '2021-01-01', 6650],
    ['2021-01-01', '2023-01-01', 5000],
  ])
})

test('bills are settled under the rules of each day', async () => {
  const bills = { ownPay: 'care.own', list: [{ person: { help: 'none' }, bill: { cost: 3000 } }], given: { help: 'support.category' } }
  const { changes, periods } = await timeCliffs(stopped, {}, '2020-08-01', '2022-01-01', { net, bills })
  // 1100 less 1500 before; after, the relief of 1500 ends too.
  expect(periods.map((period) => [period.net, period.own, period.owed, period.parts['care.relief']])).toEqual([
    [-400, 0, 3000, 1500],
    [-3000, 0, 3000, 0],
  ])
  expect(changes[0]).toMatchObject({ at: '2021-01-01', change: -2600, ends: ['support.payment', 'care.relief'] })
})

test('a loss is made up when there is as much again', async () => {
  const back = { id: 'back', title, set: { 'support.strength': { '2019-01-01': 0, '2020-01-01': 1 } } }
  const { changes } = await timeCliffs(link({ vocabulary, policies: [support], reforms: [back] }), {}, '2018-01-01', '2021-01-01', { net })
  expect(changes[0]).toMatchObject({ at: '2019-01-01', change: -1000, recovered: '2020-01-01' })
})

test('a time that goes backwards is refused', async () => {
  await expect(timeCliffs(system, {}, '2020-01-01', '2020-01-01', { net })).rejects.toThrow('run/bad-value  /to')
})

test('the chart shows the layers of one scenario and the lines of all', async () => {
  const [kept, cliff] = [
    await timeCliffs(system, {}, '2018-01-01', '2023-01-01', { net }),
    await timeCliffs(stopped, {}, '2018-01-01', '2023-01-01', { net }),
  ]
  const chart = timeChart({ kept, cliff })
  expect(chart.title).toBe('From 2021-01-01 on, income is 1,100 yuan a year less, and not made up by 2023-01-01')
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
  expect(chart.marks.filter(({ mark }) => mark === 'line')).toHaveLength(2)
  expect(chart.marks.find(({ mark }) => mark === 'rectX')!.data).toEqual([{ x1: 2021, x2: 2023 }])
  expect(timeChart({ kept, cliff }, { shown: 'kept', language: 'zh' }).title).toBe('至2023年1月1日，收入从不减少')
})
