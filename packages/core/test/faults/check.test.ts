import { type CheckFinding, check, evaluate, type PolicySystem } from '@doudi/core'
import { expect, test } from 'vitest'
import { confirmAll } from './confirm.ts'
import { type Changes, linked } from './small.ts'

// A system in which nothing is to be found; each fixture makes one thing wrong in it.

const title = { en: 'T', zh: '题' }
const words = {
  household: { registered: { title }, size: { title, unit: 'persons', range: [1, 10] } },
  person: {
    age: { title, unit: 'years', range: [0, 120] },
    group: { title, values: ['none', 'poor', 'aged', 'ill'] },
    income: { title, unit: 'CNY/year', default: 0 },
  },
  bill: { cost: { title, unit: 'CNY', range: [0, 1_000_000] } },
}
const parameter = (unit: string, value: unknown, more: Changes = {}): Changes => ({
  title,
  unit,
  mark: 'S',
  values: { '2016-01-01': value },
  ...more,
})
const person = (body: Changes): Changes => ({ entity: 'person', title, unit: 'CNY/year', ...body })
const when = (fact: string, operator: string, value: unknown): Changes => ({ fact, operator, value })

type Fixture = {
  readonly parameters?: Changes
  readonly facts?: Changes
  readonly reform?: Changes
  readonly policies?: readonly unknown[]
}

const base = {
  parameters: { amount: parameter('CNY/year', 1000), share: parameter('share', 0.5), working: parameter('years', 16) },
  facts: {
    grant: person({
      rules: [
        { conditions: when('group', 'equal', 'poor'), amount: 'amount' },
        { conditions: when('age', 'lessThan', { fact: 'working' }), amount: { multiply: ['share', 'amount'] } },
      ],
    }),
    payment: { entity: 'household', title, unit: 'CNY/year', paid: true, amount: { sum: 'grant' } },
  },
}

const systemOf = ({ parameters = {}, facts = {}, reform, policies = [] }: Fixture): PolicySystem =>
  linked(
    [
      {
        id: 'test/grant',
        title,
        sources: [
          { title: 'T', mark: 'S' },
          { title: 'T', mark: 'K' },
        ],
        parameters: { ...base.parameters, ...parameters },
        facts: { ...base.facts, ...facts },
      },
      ...policies,
    ],
    reform === undefined ? [] : [{ id: 'test-reform', title, sources: [{ title: 'T', mark: 'S' }], ...reform }],
    words,
  )
const period = { from: '2016-01-01', to: '2024-01-01' }
const found = (fixture: Fixture): Promise<readonly CheckFinding[]> => check(systemOf(fixture), period)
const places = (findings: readonly CheckFinding[]): string[] => findings.map(({ code, path }) => `${code} ${path}`)

test('a system in which nothing is wrong has no finding', async () => {
  expect(await found({})).toEqual([])
})

const rules = (...list: readonly Changes[]): Changes => person({ rules: list })
const poor = when('group', 'equal', 'poor')

const fixtures: readonly (readonly [string, Fixture, readonly string[]])[] = [
  [
    'a category of which most values have a rule, and one has none',
    { facts: { gift: rules(...['none', 'poor', 'ill'].map((one) => ({ conditions: when('group', 'equal', one), amount: 'amount' }))) } },
    ['check/gap /facts/gift/rules'],
  ],
  [
    'a hole of a single year between two rules',
    {
      facts: {
        gift: rules(
          { conditions: when('age', 'lessThan', { fact: 'working' }), amount: 'amount' },
          { conditions: when('age', 'greaterThan', { fact: 'working' }), amount: 'amount' },
        ),
      },
    },
    ['check/gap /facts/gift/rules'],
  ],
  [
    'a hole of a single fen, at a line that is computed',
    {
      facts: {
        line: person({ amount: { multiply: ['share', 'amount', 'size'] } }),
        gift: rules(
          { conditions: when('income', 'lessThan', { fact: 'line' }), amount: 'amount' },
          { conditions: when('income', 'greaterThan', { fact: 'line' }), amount: 'amount' },
        ),
      },
    },
    ['check/gap /facts/gift/rules'],
  ],
  [
    'cases that exclude each other and leave somebody out',
    { facts: { gift: { ...rules({ conditions: poor, amount: 'amount' }), combine: 'unique' } } },
    ['check/gap /facts/gift/rules'],
  ],
  [
    'two rules of a unique fact that both apply',
    {
      facts: {
        gift: {
          ...rules({ conditions: poor, amount: 'amount' }, { conditions: when('age', 'greaterThan', 60), amount: 'amount' }),
          combine: 'unique',
          otherwise: 0,
        },
      },
    },
    ['check/overlap /facts/gift/rules/1'],
  ],
  [
    'a rule behind one that always applies first',
    { facts: { gift: rules({ amount: 'amount' }, { conditions: poor, amount: 'amount' }) } },
    ['check/dead-rule /facts/gift/rules/1'],
  ],
  [
    'conditions that contradict each other',
    { facts: { gift: person({ conditions: { all: [poor, when('group', 'equal', 'ill')] }, amount: 'amount' }) } },
    ['check/dead-rule /facts/gift/conditions'],
  ],
  [
    'a strength that is 0 throughout',
    {
      parameters: { strength: parameter('strength', 0) },
      facts: { gift: person({ amount: { improve: { better: 'amount', strength: 'strength' } } }) },
    },
    ['check/dead-rule /facts/gift'],
  ],
  [
    'a payment whose strength ends, with nothing after it',
    {
      parameters: { strength: parameter('strength', 1, { values: { '2016-01-01': 1, '2021-01-01': 0 } }) },
      facts: {
        gift: { ...base.facts.payment, amount: { improve: { better: 'amount', strength: 'strength' } } },
      },
    },
    ['check/lapse /facts/gift'],
  ],
  [
    'a payment whose last value is 0',
    {
      parameters: { rate: parameter('CNY/year', 100, { values: { '2016-01-01': 100, '2020-07-01': 0 } }) },
      facts: { gift: { ...base.facts.payment, amount: 'rate' } },
    },
    ['check/lapse /facts/gift'],
  ],
  [
    'a parameter past its last known day, and what reads it',
    {
      parameters: { line: parameter('years', 60, { until: '2020-01-01' }) },
      facts: { gift: person({ conditions: when('age', 'greaterThan', { fact: 'line' }), amount: { multiply: [2, 'amount'] } }) },
    },
    ['check/expired-parameter /parameters/line/until', 'check/reads-expired /facts/gift/conditions/value/fact'],
  ],
  [
    'a ratio written as a percentage, in a table',
    {
      parameters: { rate: parameter('ratio', { none: 0, poor: 80, aged: 0.5, ill: 0.5 }, { by: 'group' }) },
      facts: { gift: person({ amount: { multiply: ['rate', 'amount'] } }) },
    },
    ['check/percentage /parameters/rate/values/2016-01-01/poor'],
  ],
  [
    'money of a year less money of no period',
    {
      parameters: { once: parameter('CNY', 100) },
      facts: { gift: person({ amount: { subtract: ['amount', 'once'] } }) },
    },
    ['check/mixed-periods /facts/gift/amount/subtract/1'],
  ],
  [
    'an income a person compared with a line a household',
    {
      parameters: { line: parameter('CNY/household/year', 5000) },
      facts: { gift: person({ conditions: when('income', 'lessThan', { fact: 'line' }), amount: 'amount' }) },
    },
    ['check/mixed-owners /facts/gift/conditions'],
  ],
  [
    'a monthly value that changes within a year, times twelve',
    {
      parameters: { monthly: parameter('CNY/month', 10, { values: { '2016-01-01': 10, '2018-07-01': 20 } }) },
      facts: { gift: person({ amount: { multiply: ['monthly', 'monthsInYear'] } }) },
    },
    ['check/month-times-twelve /facts/gift/amount/multiply/0'],
  ],
  [
    'a value outside its range, given by a reform',
    {
      parameters: { amount: parameter('CNY/year', 1000, { range: [500, 2000] }) },
      reform: { set: { 'grant.amount': { '2020-01-01': 3000 } } },
    },
    ['check/outside-range /set/grant.amount/2020-01-01'],
  ],
  [
    'an entry of a table outside the range of its category; one around itself is never outside',
    {
      parameters: {
        rate: parameter(
          'CNY/year',
          { none: 0, poor: 3000, aged: 500, ill: 500 },
          {
            by: 'group',
            range: { poor: [500, 2000], aged: { around: 50 }, ill: [500, 500] },
          },
        ),
      },
      facts: { gift: person({ amount: { add: ['rate', 'amount'] } }) },
    },
    ['check/outside-range /parameters/rate/values/2016-01-01/poor'],
  ],
  [
    'a doubtful value without a range',
    { parameters: { amount: parameter('CNY/year', 1000, { mark: 'K l' }) } },
    ['check/missing-range /parameters/amount'],
  ],
  ['a document without a source', { policies: [{ id: 'test/other', title, sources: [], facts: {} }] }, ['check/missing-source /sources']],
  [
    'a mark whose kind of source nobody names',
    { parameters: { amount: parameter('CNY/year', 1000, { mark: 'F' }) } },
    ['check/missing-source /parameters/amount/mark'],
  ],
  [
    'a table that says the same everywhere',
    {
      parameters: { rate: parameter('share', { true: 0.5, false: 0.5 }, { by: 'registered' }) },
      facts: { gift: person({ amount: { multiply: ['rate', 'amount'] } }) },
    },
    ['check/flat-table /parameters/rate'],
  ],
  ['a parameter that nothing reads', { parameters: { spare: parameter('CNY', 1) } }, ['check/unused-parameter /parameters/spare']],
]

test.each(fixtures)('%s', async (_, fixture, expected) => {
  const findings = await found(fixture)
  expect(places(findings)).toEqual(expected)
  await confirmAll(systemOf(fixture), findings)
})

test('what reads an expired parameter has a situation in which an evaluation says so', async () => {
  const fixture = {
    parameters: { line: parameter('years', 60, { until: '2020-01-01' }) },
    facts: { gift: person({ conditions: when('age', 'greaterThan', { fact: 'line' }), amount: { multiply: [2, 'amount'] } }) },
  }
  const [, reads] = await found(fixture)
  const { situation, at, ask } = reads!.example!
  expect(at).toBe('2020-01-01')
  const { findings } = await evaluate(systemOf(fixture), situation, at, { ask: [ask] })
  expect(findings).toMatchObject([{ code: 'run/after-until', parameter: 'grant.line' }])
})

test('a payment that another one follows in the same waterfall is no lapse', async () => {
  const strength = (values: Changes): Changes => ({ ...parameter('strength', 0), values })
  const payer = (name: string, values: Changes): unknown => ({
    id: `test/${name}`,
    title,
    sources: [{ title: 'T', mark: 'S' }],
    parameters: { strength: strength(values) },
    facts: {
      payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { improve: { better: 'left', strength: 'strength' } } },
    },
  })
  const fall = (payers: readonly string[]): unknown => ({
    id: 'test/fall',
    title,
    sources: [{ title: 'T', mark: 'S' }],
    facts: { paid: { entity: 'bill', title, unit: 'CNY', waterfall: { of: 'cost', payers } } },
  })
  const old = payer('old', { '2016-01-01': 1, '2021-01-01': 0 })
  const following = payer('following', { '2016-01-01': 0, '2021-01-01': 1 })
  const late = payer('late', { '2016-01-01': 0, '2022-07-01': 1 })
  expect(places(await found({ policies: [old, following, fall(['old.payment', 'following.payment'])] }))).toEqual([])
  const [gap] = await found({ policies: [old, late, fall(['old.payment', 'late.payment'])] })
  expect(gap).toMatchObject({
    code: 'check/lapse',
    fact: 'old.payment',
    parameter: 'old.strength',
    period: { from: '2021-01-01', until: '2022-07-01' },
  })
})

test('who gets nothing because no rule was meant for them is no finding', async () => {
  const aged = when('age', 'greaterThanInclusive', { fact: 'working' })
  expect(await found({ facts: { gift: rules({ conditions: { all: [poor, aged] }, amount: 'amount' }) } })).toEqual([])
  const cases = rules({ conditions: poor, amount: 'amount' })
  expect(await found({ facts: { gift: { ...cases, combine: 'unique', otherwise: 0 } } })).toEqual([])
})

test('what is not searched exhaustively says so', async () => {
  const contradiction = { all: [when('income', 'greaterThan', { fact: 'amount' }), when('income', 'lessThan', { fact: 'amount' })] }
  const [exact] = await found({ facts: { gift: person({ conditions: contradiction, amount: 'amount' }) } })
  expect(exact!.searched).toEqual({ exhaustive: true, combinations: 3 })
  const derived = { total: { ...base.facts.payment, paid: undefined, amount: { sum: 'income' } } }
  const above = { all: [when('total', 'greaterThan', { fact: 'amount' }), when('total', 'lessThan', { fact: 'amount' })] }
  const [sampled] = await found({
    facts: { ...JSON.parse(JSON.stringify(derived)), gift: person({ conditions: above, amount: 'amount' }) },
  })
  expect(sampled!.searched!.exhaustive).toBe(false)
  expect(sampled!.searched!.combinations).toBeGreaterThan(500)
})

test('the same system gives the same findings', async () => {
  const [, fixture] = fixtures[2]!
  expect(await found(fixture)).toEqual(await found(fixture))
})

test('a period that is none is refused', async () => {
  const system = systemOf({})
  for (const wrong of [
    { from: '2016-02-30', to: '2020-01-01' },
    { from: '2020-01-01', to: '2020-01-01' },
    { from: '2016-01-01', to: 2020 as never },
  ])
    await expect(check(system, wrong)).rejects.toMatchObject({ code: 'run/bad-day' })
})
