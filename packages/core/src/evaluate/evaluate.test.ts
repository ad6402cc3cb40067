import { expect, test } from 'vitest'
import { CoreError } from '../errors.ts'
import type { Amount, Body, Entity, Fact, Parameter, Policy, Reform, Rule, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import type { PolicySystem } from '../system/system.ts'
import { evaluate } from './evaluate.ts'
import type { Counters } from './scope.ts'
import type { Situation } from './situation.ts'

const title = { en: 'of a test', zh: '测试' }

const vocabulary: Vocabulary = {
  household: { registered: { title, default: false }, exitYear: { title, unit: 'year', optional: true } },
  person: {
    insured: { title, default: true },
    age: { title, unit: 'years', default: 40 },
    wage: { title, unit: 'CNY/month', default: 0 },
    assistance: { title, values: ['none', 'poor'], default: 'none' },
  },
  bill: {
    cost: { title, unit: 'CNY' },
    tier: { title, values: ['low', 'high'], default: 'low' },
    inside: { title, default: true },
    copay: { title, unit: 'CNY', optional: true },
  },
}

const parameter = (unit: string, values: Parameter['values'], more: Partial<Parameter> = {}): Parameter => ({
  title,
  unit,
  mark: 'K',
  values,
  ...more,
})
const since2016 = (unit: string, value: Parameter['values'][string]): Parameter => parameter(unit, { '2016-01-01': value })
const number = (entity: Entity, unit: string, body: Body): Fact => ({ entity, title, unit, ...body })
const flag = (entity: Entity, conditions: Body['conditions'] & object): Fact => ({ entity, title, conditions })
const payment = (amount: Amount, more: Body = {}): Fact => ({ entity: 'bill', title, unit: 'CNY', paid: true, amount, ...more })

const policy = (id: string, facts: Policy['facts'], parameters: Policy['parameters'] = {}): Policy => ({
  id: `test/${id}`,
  title,
  sources: [],
  parameters,
  facts,
})
const systemOf = (policies: readonly Policy[], reforms: readonly Reform[] = []): PolicySystem => link({ vocabulary, policies, reforms })

/** One fact of a system, on a day of 2019. */
async function factValue(system: PolicySystem, name: string, situation: Situation, at = '2019-03-05'): Promise<unknown> {
  return (await evaluate(system, situation, at, { ask: [name] })).values[name]
}
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof CoreError) return error.code
    throw error
  }
  return 'none'
}

// Rules by age, not in the order of their amounts: from 60 years 20, from 65 years 30, from 70 years 10.
const byAge: readonly Rule[] = [
  { conditions: { fact: 'age', operator: 'greaterThanInclusive', value: 60 }, amount: 20 },
  { conditions: { fact: 'age', operator: 'greaterThanInclusive', value: 65 }, amount: 30 },
  { conditions: { fact: 'age', operator: 'greaterThanInclusive', value: 70 }, amount: 10 },
]
const combined = (combine: Body['combine'] & string): PolicySystem =>
  systemOf([policy('aged', { grant: number('person', 'ratio', { rules: byAge, combine, otherwise: 7 }) })])

test.each([
  // At 66 two rules apply, 20 and 30; at 70 all three; at 59 none.
  ['first', 20, 20],
  ['sum', 50, 60],
  ['min', 20, 10],
  ['max', 30, 30],
] as const)('rules that apply together are combined: %s', async (combine, at66, at70) => {
  const system = combined(combine)
  expect(await factValue(system, 'aged.grant', { person: { age: 66 } })).toBe(at66)
  expect(await factValue(system, 'aged.grant', { person: { age: 70 } })).toBe(at70)
  expect(await factValue(system, 'aged.grant', { person: { age: 60 } })).toBe(20)
  expect(await factValue(system, 'aged.grant', { person: { age: 59 } })).toBe(7)
})

test('two rules of a unique fact that both apply are an error', async () => {
  const system = combined('unique')
  expect(await factValue(system, 'aged.grant', { person: { age: 64 } })).toBe(20)
  expect(await factValue(system, 'aged.grant', { person: { age: 30 } })).toBe(7)
  expect(await codeOf(factValue(system, 'aged.grant', { person: { age: 65 } }))).toBe('run/two-rules')
})

test('the first rule that applies wins in the order written', async () => {
  const rules = [...byAge].reverse()
  const system = systemOf([policy('aged', { grant: number('person', 'ratio', { rules }) })])
  expect(await factValue(system, 'aged.grant', { person: { age: 70 } })).toBe(10)
  expect(await factValue(system, 'aged.grant', { person: { age: 69 } })).toBe(30)
  expect(await factValue(system, 'aged.grant', { person: { age: 20 } })).toBe(0)
})

test('where the guard of a fact fails, or no rule applies, it is what `otherwise` says', async () => {
  const insured = { fact: 'insured', operator: 'equal', value: true } as const
  const system = systemOf([
    policy('care', {
      guarded: number('person', 'ratio', { conditions: insured, rules: byAge, otherwise: 3 }),
      silent: number('person', 'ratio', { conditions: insured, amount: 5 }),
      kind: {
        entity: 'person',
        title,
        values: ['young', 'old'],
        rules: [{ conditions: byAge[0]!.conditions!, amount: { category: 'old' } }],
        otherwise: { category: 'young' },
      },
    }),
  ])
  const all = async (age: number, insured: boolean): Promise<unknown[]> => {
    const { values } = await evaluate(system, { person: { age, insured } }, '2019-03-05')
    return [values['care.guarded'], values['care.silent'], values['care.kind']]
  }
  expect(await all(60, true)).toEqual([20, 5, 'old'])
  expect(await all(60, false)).toEqual([3, 0, 'old'])
  expect(await all(59, true)).toEqual([3, 5, 'young'])
})

// Half of the bill; then 0.6 of what is left above 1000 yuan; then all that is left, up to 2000 yuan a year.
const fallPolicies = [
  policy('bill', {
    paid: number('bill', 'CNY', {
      conditions: { fact: 'inside', operator: 'equal', value: true },
      waterfall: { of: 'cost', payers: ['basic.payment', 'critical.payment', 'relief.payment'] },
    }),
  }),
  policy('basic', { payment: payment({ multiply: ['left', 'share'] }) }, { share: since2016('share', 0.5) }),
  policy(
    'critical',
    { payment: payment({ multiply: ['rate', { above: ['left', 'deductible'] }] }) },
    { rate: since2016('share', 0.6), deductible: since2016('CNY', 1000) },
  ),
  policy('relief', { payment: payment({ annual: { min: ['cap', { yearToDate: 'left' }] } }) }, { cap: since2016('CNY/year', 2000) }),
]
const fallNames = ['basic.payment', 'critical.payment', 'relief.payment', 'bill.paid']
const fall = async (system: PolicySystem, bill: Situation['bill'] & object, counters: Counters = {}) => {
  const evaluation = await evaluate(system, { bill }, '2019-03-05', { ask: fallNames, counters })
  return { paid: fallNames.map((name) => evaluation.values[name]), counters: evaluation.counters }
}

test('three payers pay one after the other, each its rounded amount of what is left', async () => {
  // Of 3333.33 yuan: half is 1666.665, rounded up 1666.67; left 1666.66.
  // Above 1000: 666.66 x 0.6 = 399.996, rounded 400.00; left 1266.66, all of it below the cap of 2000.
  const { paid } = await fall(systemOf(fallPolicies), { cost: 3333.33 })
  expect(paid).toEqual([1666.67, 400, 1266.66, 3333.33])
})

test('a payer of whom more is asked than is left pays what is left', async () => {
  const generous = fallPolicies.map((p) =>
    p.id === 'test/critical' ? policy('critical', { payment: payment('flat') }, { flat: since2016('CNY', 1000) }) : p,
  )
  // Of 1500: 750, then 1000 are due and 750 left, then nothing.
  expect((await fall(systemOf(generous), { cost: 1500 })).paid).toEqual([750, 750, 0, 1500])
})

test('a payment is never negative', async () => {
  const system = systemOf([policy('odd', { payment: payment({ subtract: ['flat', 'cost'] }) }, { flat: since2016('CNY', 100) })])
  expect(await factValue(system, 'odd.payment', { bill: { cost: 99.5 } })).toBe(0.5)
  expect(await factValue(system, 'odd.payment', { bill: { cost: 100.5 } })).toBe(0)
})

test('a bill that the waterfall does not admit is paid nothing and moves no counter', async () => {
  const system = systemOf(fallPolicies)
  const first = await fall(system, { cost: 3333.33 })
  const refused = await fall(system, { cost: 3333.33, inside: false }, first.counters)
  expect(refused.paid).toEqual([0, 0, 0, 0])
  expect(refused.counters).toEqual(first.counters)
  // The same bill again: 1266.66 are left twice, 2533.32 in the year, of which 2000 are paid, 1266.66 of them before: 733.34.
  const second = await fall(system, { cost: 3333.33 }, refused.counters)
  expect(second.paid).toEqual([1666.67, 400, 733.34, 2800.01])
  // The cap of the year is reached.
  expect((await fall(system, { cost: 3333.33 }, second.counters)).paid).toEqual([1666.67, 400, 0, 2066.67])
})

const yearPolicy = policy(
  'annual',
  {
    total: number('bill', 'CNY', { amount: { yearToDate: 'cost' } }),
    highest: number('bill', 'CNY', { amount: { highestToDate: 'cost' } }),
    before: number('bill', 'CNY', { amount: { earlier: 'cost' } }),
    own: number('bill', 'CNY', { amount: { subtract: [{ yearToDate: 'cost' }, { earlier: 'own' }] } }),
    aboveDeductible: number('bill', 'CNY', { amount: { annual: { above: ['total', 'deductible'] } } }),
    high: number('bill', 'CNY', { conditions: { fact: 'tier', operator: 'equal', value: 'high' }, amount: { yearToDate: 'cost' } }),
  },
  { deductible: since2016('CNY/year', 300) },
)
const yearNames = ['total', 'highest', 'before', 'own', 'aboveDeductible', 'high'].map((name) => `annual.${name}`)

test('the year of a person goes on from bill to bill', async () => {
  const system = systemOf([yearPolicy])
  const bills = [
    { cost: 100, tier: 'high' },
    { cost: 250.5, tier: 'low' },
    { cost: 80, tier: 'high' },
  ]
  let counters: Counters = {}
  const seen: unknown[][] = []
  for (const bill of bills) {
    const given = counters
    const kept = { ...given }
    const evaluation = await evaluate(system, { bill }, '2019-03-05', { counters: given })
    expect(given).toEqual(kept)
    counters = evaluation.counters
    seen.push(yearNames.map((name) => evaluation.values[name]))
  }
  // total, highest, before: 100; 350.50; 430.50, the highest of them 250.50.
  // own, the year's cost less what it was itself before: 100; 350.50 - 100 = 250.50; 430.50 - (100 + 250.50) = 80.
  // above 300 a year: 0; 50.50; 130.50, of which 50.50 before.
  // high: the second bill does not count; 100 + 80 = 180 on the third.
  expect(seen).toEqual([
    [100, 100, 0, 100, 0, 100],
    [350.5, 250.5, 100, 250.5, 50.5, 0],
    [430.5, 250.5, 350.5, 80, 80, 180],
  ])
  // Counters are in fen: the year's cost is one of them.
  expect(counters['annual.total/0/0']).toBe(43050)
  expect(counters['annual.high/0/0']).toBe(18000)
})

test('counters move though other facts are asked', async () => {
  const { counters } = await evaluate(systemOf([yearPolicy]), { bill: { cost: 100 } }, '2019-03-05', { ask: ['annual.before'] })
  expect(counters['annual.total/0/0']).toBe(10000)
  // The rule for high tiers did not apply.
  expect(counters['annual.high/0/0']).toBeUndefined()
})

test('members are added up and counted', async () => {
  const system = systemOf([
    policy('home', {
      wages: number('household', 'CNY/month', { amount: { sum: 'wage' } }),
      adult: flag('person', { fact: 'age', operator: 'greaterThanInclusive', value: 18 }),
      adults: number('household', 'persons', { amount: { count: 'adult' } }),
      persons: number('household', 'persons', { amount: { count: 'person' } }),
    }),
  ])
  // 1000 + 500.50 + 0 yuan; of 40, 18 and 17 years two are adults.
  const [first, ...others] = [{ wage: 1000, age: 40 }, { wage: 500.5, age: 18 }, { age: 17 }]
  const expected = { 'home.wages': 1500.5, 'home.adults': 2, 'home.persons': 3 }
  const ask = Object.keys(expected)
  expect((await evaluate(system, { members: [first!, ...others] }, '2019-03-05', { ask })).values).toEqual(expected)
  // One of them asks: the others are the further members.
  expect((await evaluate(system, { person: first!, members: others }, '2019-03-05', { ask })).values).toEqual(expected)
  expect((await evaluate(system, {}, '2019-03-05', { ask })).values).toEqual({ 'home.wages': 0, 'home.adults': 0, 'home.persons': 0 })
})

test('what is given a month is added over the months of the year, each at its first day', async () => {
  const system = (changes: string): PolicySystem =>
    systemOf([
      policy(
        'pension',
        { ofYear: number('person', 'CNY/year', { amount: { overMonths: 'basic' } }) },
        { basic: parameter('CNY/month', { '2016-01-01': 105, [changes]: 125 }) },
      ),
    ])
  // A change on 1 July: 6 x 105 + 6 x 125 = 1380, on whichever day of the year it is asked.
  expect(await factValue(system('2020-07-01'), 'pension.ofYear', { person: {} }, '2020-01-01')).toBe(1380)
  expect(await factValue(system('2020-07-01'), 'pension.ofYear', { person: {} }, '2020-12-31')).toBe(1380)
  // On 2 July it comes too late for July: 7 x 105 + 5 x 125 = 1360.
  expect(await factValue(system('2020-07-02'), 'pension.ofYear', { person: {} }, '2020-01-01')).toBe(1360)
  // The year before and the year after: 12 x 105, 12 x 125.
  expect(await factValue(system('2020-07-01'), 'pension.ofYear', { person: {} }, '2019-12-31')).toBe(1260)
  expect(await factValue(system('2020-07-01'), 'pension.ofYear', { person: {} }, '2021-01-01')).toBe(1500)
})

test.each([
  // 1000 + strength x 500; strength x 1500.
  [0, 1000, 0],
  [0.4, 1200, 600],
  [1, 1500, 1500],
])('better terms count as far as their strength goes: %s', async (strength, withOrdinary, without) => {
  const system = systemOf([
    policy(
      'terms',
      {
        both: number('bill', 'CNY', { amount: { improve: { ordinary: 'ordinary', better: 'better', strength: 'strength' } } }),
        alone: number('bill', 'CNY', { amount: { improve: { better: 'better', strength: 'strength' } } }),
      },
      { ordinary: since2016('CNY', 1000), better: since2016('CNY', 1500), strength: since2016('strength', strength) },
    ),
  ])
  expect(await factValue(system, 'terms.both', { bill: { cost: 0 } })).toBe(withOrdinary)
  expect(await factValue(system, 'terms.alone', { bill: { cost: 0 } })).toBe(without)
})

test('a table by two keys is looked up by both', async () => {
  const rates = { low: { true: 0.8, false: 0.25 }, high: { true: 0.5, false: 0.125 } }
  const system = systemOf([
    policy(
      'care',
      { rate: number('bill', 'share', { amount: 'rates' }) },
      { rates: parameter('share', { '2016-01-01': rates }, { by: ['tier', 'insured'] }) },
    ),
  ])
  const rate = (tier: string, insured: boolean): Promise<unknown> =>
    factValue(system, 'care.rate', { person: { insured }, bill: { cost: 0, tier } })
  expect([await rate('low', true), await rate('low', false), await rate('high', true), await rate('high', false)]).toEqual([
    0.8, 0.25, 0.5, 0.125,
  ])
})

test('a policy derives a fact of the vocabulary for all who read it', async () => {
  const registered = { fact: 'registered', operator: 'equal', value: true } as const
  const derives = { assistance: { rules: [{ conditions: registered, amount: { category: 'poor' } }], otherwise: { category: 'none' } } }
  const system = systemOf([
    policy('care', { free: flag('person', { fact: 'assistance', operator: 'equal', value: 'poor' }) }),
    { ...policy('register', {}), derives },
  ])
  expect(await factValue(system, 'care.free', { household: { registered: true }, person: {} })).toBe(true)
  expect(await factValue(system, 'care.free', { household: { registered: false }, person: {} })).toBe(false)
  expect(await factValue(system, 'assistance', { household: { registered: true }, person: {} })).toBe('poor')
  // It is given no more.
  expect(await codeOf(factValue(system, 'care.free', { person: { assistance: 'poor' } }))).toBe('run/unknown-fact')
})

test('a reform sets a value from its day on and orders the payers anew', async () => {
  const system = systemOf(fallPolicies, [
    {
      id: 'relief-first',
      title,
      set: { 'relief.cap': { '2019-01-01': 100 } },
      payers: { 'bill.paid': ['relief.payment', 'basic.payment'] },
    },
  ])
  // Of 1000: relief to its new cap, 100; half of the 900 that are left, 450; critical is left out and pays nothing.
  expect((await fall(system, { cost: 1000 })).paid).toEqual([450, 0, 100, 550])
  // Before 2019 the cap is 2000, so relief pays all; the order of payers has no day.
  expect((await evaluate(system, { bill: { cost: 1000 } }, '2018-12-31', { ask: fallNames })).values).toEqual({
    'basic.payment': 0,
    'critical.payment': 0,
    'relief.payment': 1000,
    'bill.paid': 1000,
  })
})

const exitYear = (operator: string, value: number | readonly number[]): Fact =>
  flag('household', { fact: 'exitYear', operator, value } as Body['conditions'] & object)

test('a number that is missing equals nothing and is neither smaller nor larger', async () => {
  const system = systemOf([
    policy('exit', {
      equal: exitYear('equal', 2018),
      notEqual: exitYear('notEqual', 2018),
      less: exitYear('lessThanInclusive', 2018),
      more: exitYear('greaterThanInclusive', 2018),
      among: exitYear('in', [2018, 2019]),
      notAmong: exitYear('notIn', [2018, 2019]),
      known: number('household', 'year', { amount: { firstKnown: ['exitYear', 'year'] } }),
      kept: number('household', 'year', { amount: 'exitYear' }),
    }),
  ])
  const names = ['equal', 'notEqual', 'less', 'more', 'among', 'notAmong', 'known', 'kept']
  const all = async (household: Situation['household'] & object): Promise<unknown[]> => {
    const { values } = await evaluate(system, { household }, '2019-03-05')
    return names.map((name) => values[`exit.${name}`])
  }
  expect(await all({})).toEqual([false, true, false, false, false, true, 2019, undefined])
  expect(await all({ exitYear: null })).toEqual([false, true, false, false, false, true, 2019, undefined])
  expect(await all({ exitYear: 2018 })).toEqual([true, false, true, true, true, false, 2018, 2018])
})

test('an input that is needed and not given is an error, one that is not needed is none', async () => {
  const inside = { fact: 'inside', operator: 'equal', value: true } as const
  const system = systemOf([policy('care', { due: number('bill', 'CNY', { conditions: inside, amount: 'cost' }) })])
  expect(await codeOf(factValue(system, 'care.due', { bill: {} }))).toBe('run/missing-fact')
  // Outside nothing is due, whatever the bill costs.
  expect(await factValue(system, 'care.due', { bill: { inside: false } })).toBe(0)
})

// The bill of the traces: 0.6 of what is above 500 yuan; 0.8 by a reform.
const cover: Policy = {
  id: 'test/cover',
  title,
  sources: [],
  parameters: {
    deductible: parameter('CNY', { '2016-01-01': 400, '2018-01-01': 500 }, { mark: { '2016-01-01': 'K l', '2018-01-01': 'S' } }),
    share: parameter('share', { '2016-01-01': 0.6 }, { sources: ['the table of rates'] }),
  },
  facts: {
    payment: {
      entity: 'bill',
      title,
      unit: 'CNY',
      paid: true,
      rules: [
        {
          title: { en: 'nobody', zh: '无' },
          conditions: { fact: 'insured', operator: 'equal', value: false },
          amount: 0,
        },
        {
          title: { en: 'above the deductible', zh: '起付线以上' },
          conditions: { fact: 'covered', operator: 'equal', value: true },
          amount: { multiply: ['share', { above: ['cost', 'deductible'] }] },
        },
      ],
    },
    covered: flag('bill', {
      any: [
        { all: [{ fact: 'cost', operator: 'greaterThan', value: { fact: 'deductible' } }] },
        { not: { fact: 'inside', operator: 'equal', value: true } },
      ],
    }),
  },
}
const higher: Reform = {
  id: 'higher-share',
  title,
  sources: [{ title: 'the proposal', mark: 'F' }],
  set: { 'cover.share': { '2019-07-01': 0.8 } },
}

test('the trace of a bill tells which rules applied, what was found, and what it was held against, in yuan', async () => {
  const { values, trace } = await evaluate(systemOf([cover], [higher]), { bill: { cost: 1000.5 } }, '2019-03-05', {
    ask: ['cover.payment'],
  })
  // 0.6 x 500.50 = 300.30
  const amount = '/facts/payment/rules/1/amount'
  expect(values).toEqual({ 'cover.payment': 300.3 })
  expect(trace.facts).toEqual([
    {
      fact: 'cover.covered',
      document: 'test/cover',
      of: '/bill',
      value: true,
      rules: [
        {
          path: '/facts/covered/conditions',
          applies: true,
          conditions: {
            any: [
              {
                all: [{ fact: 'cost', operator: 'greaterThan', value: 500, against: 'cover.deductible', found: 1000.5, holds: true }],
                holds: true,
              },
              { not: { fact: 'inside', operator: 'equal', value: true, found: true, holds: true }, holds: false },
            ],
            holds: true,
          },
        },
      ],
    },
    {
      fact: 'cover.payment',
      document: 'test/cover',
      of: '/bill',
      value: 300.3,
      rules: [
        {
          path: '/facts/payment/rules/0',
          title: 'nobody',
          applies: false,
          conditions: { all: [{ fact: 'insured', operator: 'equal', value: false, found: true, holds: false }], holds: false },
        },
        {
          path: '/facts/payment/rules/1',
          title: 'above the deductible',
          applies: true,
          conditions: { all: [{ fact: 'cover.covered', operator: 'equal', value: true, found: true, holds: true }], holds: true },
          amount: {
            at: `${amount}/multiply/1`, // a folded list stands where its last step does
            kind: 'multiply',
            unit: 'CNY',
            value: 300.3,
            args: [
              { at: `${amount}/multiply/0`, kind: 'name', name: 'cover.share', unit: 'share', value: 0.6, from: '2016-01-01' },
              {
                at: `${amount}/multiply/1`,
                kind: 'max',
                unit: 'CNY',
                value: 500.5,
                args: [
                  { at: `${amount}/multiply/1`, kind: 'number', value: 0 },
                  {
                    at: `${amount}/multiply/1/above/1`,
                    kind: 'subtract',
                    unit: 'CNY',
                    value: 500.5,
                    args: [
                      { at: `${amount}/multiply/1/above/0`, kind: 'name', name: 'cost', unit: 'CNY', value: 1000.5 },
                      {
                        at: `${amount}/multiply/1/above/1`,
                        kind: 'name',
                        name: 'cover.deductible',
                        unit: 'CNY',
                        value: 500,
                        from: '2018-01-01',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        },
      ],
      payment: { due: 300.3 },
    },
  ])
  expect(trace.inputs).toEqual([
    { fact: 'insured', of: '/person', value: true, given: false },
    { fact: 'cost', of: '/bill', value: 1000.5, given: true },
    { fact: 'inside', of: '/bill', value: true, given: false },
  ])
})

test("a payer's trace tells what was left to it and what was due, a waterfall's who paid, a year to date what was before", async () => {
  const system = systemOf(fallPolicies)
  const first = await evaluate(system, { bill: { cost: 3333.33 } }, '2019-03-05', { ask: fallNames })
  const { trace } = await evaluate(system, { bill: { cost: 3333.33 } }, '2019-03-05', { ask: fallNames, counters: first.counters })
  const traced = (name: string) => trace.facts.find(({ fact }) => fact === name)!
  const admission = traced('bill.paid').rules[0]!
  expect(admission).toMatchObject({ path: '/facts/paid/conditions', applies: true })
  // The numbers are those of the tests above.
  expect(traced('critical.payment').payment).toEqual({ due: 400, waterfall: 'bill.paid', left: 1666.66, admission })
  expect(traced('bill.paid').waterfall).toEqual({
    of: 3333.33,
    payers: [
      { fact: 'basic.payment', value: 1666.67 },
      { fact: 'critical.payment', value: 400 },
      { fact: 'relief.payment', value: 733.34 },
    ],
  })
  const annual = traced('relief.payment').rules[0]!.amount!
  const ofYear = (value: number, left: object) => ({
    kind: 'min',
    value: Math.min(2000, value),
    args: [{ name: 'relief.cap' }, { kind: 'yearToDate', value, before: 1266.66, ...left }],
  })
  expect(annual).toMatchObject({
    kind: 'annual',
    value: 733.34,
    args: [ofYear(2533.32, { args: [{ name: 'left:relief.payment', value: 1266.66 }] }), ofYear(1266.66, {})],
  })
})

test('the trace names each parameter with its day and mark, and the reform that set it', async () => {
  const system = systemOf([cover], [higher])
  const deductible = { parameter: 'cover.deductible', document: 'test/cover', from: '2018-01-01', value: 500, mark: 'S', sources: [] }
  const share = { parameter: 'cover.share', document: 'test/cover', sources: ['the table of rates'] }
  const before = await evaluate(system, { bill: { cost: 1000 } }, '2019-06-30')
  expect(before.trace.parameters).toEqual([deductible, { ...share, from: '2016-01-01', value: 0.6, mark: 'K' }])
  const after = await evaluate(system, { bill: { cost: 1000 } }, '2019-07-01')
  expect(after.trace.parameters).toEqual([deductible, { ...share, from: '2019-07-01', value: 0.8, mark: 'F', reform: 'higher-share' }])
  // 0.6 and 0.8 of 500
  expect([before.values['cover.payment'], after.values['cover.payment']]).toEqual([300, 400])
})

test('a trace that is not wanted is empty, and the values are the same', async () => {
  const { values, trace } = await evaluate(systemOf([cover]), { bill: { cost: 1000 } }, '2019-03-05', { trace: false })
  expect(trace).toEqual({ facts: [], parameters: [], inputs: [] })
  expect(values['cover.payment']).toBe(300)
})

const summing = systemOf([
  policy('sums', {
    half: number('bill', 'CNY', { amount: { divide: ['cost', 2] } }),
    dear: flag('bill', { fact: 'tier', operator: 'equal', value: 'high' }),
    spent: number('person', 'CNY', { amount: { sum: 'half' } }),
    dearOnes: number('person', 'count', { amount: { count: 'dear' } }),
    all: number('person', 'count', { amount: { count: 'bill' } }),
    together: number('household', 'CNY', { amount: { sum: 'spent' } }),
    share: number('bill', 'ratio', { amount: { divide: ['half', 'spent'] } }),
  }),
])
const threeBills = [{ cost: 10 }, { cost: 20, tier: 'high' }, { cost: 0.5 }]

test('a person fact adds up the bills of the person', async () => {
  const { values } = await evaluate(summing, { person: {}, bills: threeBills }, '2019-03-05')
  expect(values).toEqual({ 'sums.spent': 15.25, 'sums.dearOnes': 1, 'sums.all': 3 })
  expect(await factValue(summing, 'sums.spent', { person: {}, bills: [] })).toBe(0)
})

test('a household adds up the bills of all members', async () => {
  const members = [{ age: 3, bills: [{ cost: 4 }] }, { age: 5 }]
  expect(await factValue(summing, 'sums.together', { members })).toBe(2)
  expect(await factValue(summing, 'sums.together', { bills: threeBills, members })).toBe(17.25)
})

test('beside a bill stand the further bills of its person', async () => {
  // 5 of 5 + 10 + 0.25
  expect(await factValue(summing, 'sums.share', { bill: threeBills[0]!, bills: threeBills.slice(1) })).toBe(5 / 15.25)
})
