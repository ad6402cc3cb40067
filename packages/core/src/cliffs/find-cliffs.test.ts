import { expect, test } from 'vitest'
import { CoreError } from '../errors.ts'
import { definePolicy, defineVocabulary } from '../policy/define.ts'
import type { Amount, Fact, Policy } from '../policy/language.ts'
import { link } from '../system/link.ts'
import type { PolicySystem } from '../system/system.ts'
import { cliffChart } from './cliff-chart.ts'
import { type CliffOptions, findCliffs } from './find-cliffs.ts'

const title = { en: 'of a test', zh: '测试' }
const vocabulary = defineVocabulary({
  household: {
    wages: { unit: 'CNY/year', default: 0, title: { en: 'wages', zh: '工资' } },
    kind: { values: ['none', 'poor'], default: 'none', title },
  },
  person: {
    pay: { unit: 'CNY/month', default: 0, title },
    age: { unit: 'years', default: 40, title },
    help: { values: ['none', 'poor'], title },
  },
  bill: { cost: { unit: 'CNY', title } },
})
const since = (unit: string, value: number) => ({ title, unit, mark: 'K', values: { '2018-01-01': value } })

// Up to 5000 a half is topped up; whoever gets any of it gets 300 more.
const topUp = definePolicy({
  id: 'test/top-up',
  title,
  sources: [],
  parameters: { line: since('CNY/year', 5000), share: since('share', 0.5), extra: since('CNY/year', 300) },
  facts: {
    payment: { entity: 'household', unit: 'CNY/year', paid: true, title, amount: { multiply: ['share', { above: ['line', 'wages'] }] } },
    bonus: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title,
      conditions: { fact: 'payment', operator: 'greaterThan', value: 0 },
      amount: 'extra',
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
const home = definePolicy({
  id: 'test/home',
  title,
  sources: [],
  facts: {
    transfers: { entity: 'household', unit: 'CNY/year', title, amount: { add: ['topUp.payment', 'topUp.bonus'] } },
    income: { entity: 'household', unit: 'CNY/year', title: { en: 'income', zh: '收入' }, amount: { add: ['wages', 'transfers'] } },
  },
})
// A tenth of each bill to all; the poor half of the rest.
const care = definePolicy({
  id: 'test/care',
  title,
  sources: [],
  parameters: { rate: since('share', 0.1), half: since('share', 0.5) },
  facts: {
    insurance: { entity: 'bill', unit: 'CNY', paid: true, title, amount: { multiply: ['rate', 'cost'] } },
    paid: { entity: 'bill', unit: 'CNY', title, waterfall: { of: 'cost', payers: ['insurance', 'relief.payment'] } },
    own: { entity: 'bill', unit: 'CNY', title, amount: { subtract: ['cost', 'paid'] } },
  },
})
const relief = definePolicy({
  id: 'test/relief',
  title,
  sources: [],
  parameters: { half: since('share', 0.5), most: since('CNY/year', 700) },
  facts: {
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title,
      conditions: { fact: 'help', operator: 'equal', value: 'poor' },
      amount: { annual: { min: ['most', { yearToDate: { multiply: ['half', 'left'] } }] } },
    },
  },
})
const system = link({ vocabulary, policies: [topUp, home, care, relief] })
const along: CliffOptions = { along: 'wages', from: 0, to: 8000, at: '2018-01-01', net: 'home.income' }

test('segments, notches and what they are made of', () => {
  // Below 5000 half of another yuan is lost; there the 300 end: 5000 -> 4700 and back after 300 more.
  const { segments, notches, parts, points } = findCliffs(system, {}, along)
  expect(parts.map(({ name }) => name)).toEqual(['topUp.payment', 'topUp.bonus'])
  expect(segments).toEqual([
    { from: 0, to: 5000, slope: 0.5, metr: 0.5, split: [{ part: 'topUp.payment', rate: 0.5 }] },
    { from: 5000, to: 8000, slope: 1, metr: 0, split: [] },
  ])
  expect(notches).toEqual([{ at: 5000, depth: 300, recover: 300, split: [{ part: 'topUp.bonus', depth: 300 }] }])
  expect(points).toEqual([
    { x: 0, net: 2800, own: 0, owed: 0, parts: { 'topUp.payment': 2500, 'topUp.bonus': 300 } },
    { x: 5000, net: 5300, own: 5000, owed: 0, parts: { 'topUp.payment': 0, 'topUp.bonus': 300 } },
    { x: 5000, net: 5000, own: 5000, owed: 0, parts: { 'topUp.payment': 0, 'topUp.bonus': 0 } },
    { x: 8000, net: 8000, own: 8000, owed: 0, parts: { 'topUp.payment': 0, 'topUp.bonus': 0 } },
  ])
})

test('a loss that is not made up within the sweep', () => {
  expect(findCliffs(system, {}, { ...along, to: 5299.99 }).notches[0]!.recover).toBeNull()
  expect(findCliffs(system, {}, { ...along, to: 5300 }).notches[0]!.recover).toBe(300)
})

test('bills are settled in order with the help that the household has at each place', () => {
  // Two bills of 1000: insurance 100 each; the poor get half of 900, the second time up to 700 a year: 450 and 250.
  const bill = { at: '2018-03-01', situation: { person: { help: 'none' }, bill: { cost: 1000 } } }
  const bills = { ownPay: 'care.own', list: [bill, bill], given: { help: 'topUp.category' } }
  const { notches, points, parts } = findCliffs(system, {}, { ...along, bills })
  expect(parts.map(({ name, kind }) => [name, kind])).toEqual([
    ['topUp.payment', 'transfer'],
    ['topUp.bonus', 'transfer'],
    ['care.insurance', 'payer'],
    ['relief.payment', 'payer'],
  ])
  expect(notches).toEqual([
    {
      at: 5000,
      depth: 1000,
      recover: 1000,
      split: [
        { part: 'relief.payment', depth: 700 },
        { part: 'topUp.bonus', depth: 300 },
      ],
    },
  ])
  expect(points[0]).toEqual({
    x: 0,
    net: 2800 - 1100,
    own: 0,
    owed: 2000,
    parts: { 'topUp.payment': 2500, 'topUp.bonus': 300, 'care.insurance': 200, 'relief.payment': 700 },
  })
  // In another year the cap begins anew.
  const anew = findCliffs(system, {}, { ...along, bills: { ...bills, list: [bill, { ...bill, at: '2019-03-01' }] } })
  expect(anew.notches[0]!.depth).toBe(300 + 900)
})

const withPay = (amount: Amount, more: Partial<Fact> = {}): PolicySystem => {
  const pay: Policy = {
    id: 'test/pay',
    title,
    sources: [],
    facts: {
      all: { entity: 'household', unit: 'CNY/month', title, amount: { sum: 'pay' } },
      ofYear: { entity: 'household', unit: 'CNY/year', title, amount, ...more },
    },
  }
  return link({ vocabulary, policies: [pay] })
}

test('one member’s monthly pay counts twelve times a year', () => {
  const taxed = withPay({ multiply: ['monthsInYear', { subtract: ['all', { multiply: [0.25, { above: ['all', 0] }] }] }] })
  const options: CliffOptions = { along: { fact: 'pay', member: 1 }, from: 0, to: 1000, at: '2018-01-01', net: 'pay.ofYear' }
  const found = findCliffs(taxed, { members: [{ pay: 100 }, {}] }, options)
  expect(found.along).toMatchObject({ of: '/members/1', unit: 'CNY/month' })
  expect(found.segments).toEqual([{ from: 0, to: 1000, slope: 9, metr: 0.25, split: [{ part: 'rest', rate: 0.25 }] }])
})

test('what is no money has slopes, and no rate of tax', () => {
  const aged = link({
    vocabulary,
    policies: [
      {
        id: 'test/old',
        title,
        sources: [],
        parameters: { each: since('CNY/year', 100) },
        facts: {
          pension: {
            entity: 'person',
            unit: 'CNY/year',
            title,
            conditions: { fact: 'age', operator: 'greaterThan', value: 60 },
            amount: { multiply: ['each', 'age'] },
          },
        },
      },
    ],
  })
  const { segments, notches } = findCliffs(aged, { person: {} }, { along: 'age', from: 0, to: 80, at: '2018-01-01', net: 'old.pension' })
  expect(segments.map(({ from, to, slope, metr }) => [from, to, slope, metr])).toEqual([
    [0, 60, 0, null],
    [60, 80, 100, null],
  ])
  expect(notches).toEqual([])
})

test('the fact that does not stay linear is named', () => {
  const squared = withPay({ divide: [{ multiply: [{ multiply: ['all', 'monthsInYear'] }, 'all'] }, 'all'] })
  const find = () => findCliffs(squared, { members: [{}] }, { along: 'pay', from: 1, to: 100, at: '2018-01-01', net: 'pay.ofYear' })
  expect(find).toThrow(CoreError)
  expect(find).toThrow(/^sweep\/not-linear {2}test\/pay {2}\/facts\/ofYear\n {2}found "multiply" in "pay.ofYear"/)
})

test('the chart names the deepest notch, shades its dead zone and writes the rates above', () => {
  const cliffs = findCliffs(system, {}, along)
  const chart = cliffChart(cliffs)
  expect(chart.title).toBe('At 5,000 of wages, income falls by 300 yuan and is back after 300 more')
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
  const data = (mark: string) => chart.marks.filter((one) => one.mark === mark).map((one) => one.data)
  expect(data('rectX')).toEqual([[{ x1: 5000, x2: 5300 }]])
  expect(data('line')).toEqual([cliffs.points.map(({ x, net }) => ({ x, y: net }))])
  expect(data('ruleX')[0]).toMatchObject([{ x: 5000, y1: 5000, y2: 5300, text: '−300\nback after +300' }])
  expect(data('text')).toContainEqual([
    { x: 2500, text: '50 %' },
    { x: 6500, text: '0 %' },
  ])
  // The notch stands in the right half, so the line has its name at the left, above what it is highest under it: (2960, 4280).
  expect(data('text').at(-1)).toEqual([{ x: 0, y: 4280, name: 'income' }])
})

test('a notch that is not made up is shaded to the end, and said so in both languages', () => {
  const cliffs = findCliffs(system, {}, { ...along, to: 5200 })
  const [english, chinese] = [cliffChart(cliffs), cliffChart(cliffs, { language: 'zh' })]
  expect(english.title).toBe('At 5,000 of wages, income falls by 300 yuan and is not back in the picture')
  expect(chinese.title).toBe('工资超过5,000，收入骤减300元，在图示范围内未能恢复')
  expect(chinese.caption).toContain('阴影为收入“死区”')
  for (const { marks } of [english, chinese]) expect(marks.find(({ mark }) => mark === 'rectX')!.data).toEqual([{ x1: 5000, x2: 5200 }])
})

test.each<readonly [string, Partial<CliffOptions>, object, string]>([
  ['an unknown fact', { along: 'wage' }, {}, 'run/unknown-fact  /along'],
  ['a category', { along: 'kind' }, {}, 'run/bad-value  /along'],
  ['a fact that is computed', { along: 'home.income' }, {}, 'run/unknown-fact  /along'],
  ['a member that is not there', { along: { fact: 'pay', member: 2 } }, { members: [{}, {}] }, 'run/bad-value  /along/member'],
  ['a member who is not named', { along: 'pay' }, { members: [{}, {}] }, 'run/bad-value  /along'],
  ['from above to', { from: 9000 }, {}, 'run/bad-value  /from'],
  ['an end that is no number', { to: Number.NaN }, {}, 'run/bad-value  /to'],
  ['an end of three decimals', { to: 0.001 }, {}, 'run/bad-value  /to'],
  ['net resources that are unknown', { net: 'home.incomes' }, {}, 'run/unknown-fact  /net'],
  ['net resources that are no money', { net: 'topUp.category' }, {}, 'run/bad-value  /net'],
  ['net resources of a bill', { net: 'care.own' }, {}, 'run/unknown-fact  /net'],
  ['a part that is unknown', { parts: ['wages'] }, {}, 'run/unknown-fact  /parts/0'],
  ['a day that does not exist', { at: '2018-02-30' }, {}, 'run/bad-day  at'],
  [
    'a bill without a bill',
    { bills: { ownPay: 'care.own', list: [{ at: '2018-01-01', situation: {} }] } },
    {},
    'run/bad-value  /bills/0/situation',
  ],
  [
    'a given fact that does not fit',
    { bills: { ownPay: 'care.own', list: [], given: { help: 'home.income' } } },
    {},
    'run/bad-value  /bills/given/help',
  ],
  [
    'a given fact that is unknown',
    { bills: { ownPay: 'care.own', list: [], given: { helps: 'topUp.category' } } },
    {},
    'run/unknown-fact  /bills/given/helps',
  ],
])('refuses %s', (_, options, situation, message) => {
  expect(() => findCliffs(system, situation, { ...along, ...options })).toThrow(message)
})
