import { expect, test } from 'vitest'
import { type Changes, fact, linked, parameter, policy, reform, refused, title } from './small.ts'

// What used to link and should not: by code and place. The vocabulary is that of small.ts.

const person = (body: Changes): Changes => ({ entity: 'person', title, ...body })
const of = (facts: Changes, parameters: Changes = {}, more: Changes = {}): Changes => policy(facts, { parameters, ...more })
const scale = (over: string): Changes => parameter({ unit: 'share', over, values: { '2016-01-01': [{ to: 5, rate: 1 }, { rate: 0 }] } })
const category = { amount: { category: 'low' } }
const strength = parameter({ unit: 'strength' })

type Case = readonly [what: string, document: Changes, places: readonly string[]]
const cases: readonly Case[] = [
  ['a category derived without otherwise', of({}, {}, { derives: { tier: category } }), ['policy/bad-value /derives/tier']],
  ['a flag derived by an amount', of({}, {}, { derives: { poor: { amount: 1 } } }), ['policy/bad-value /derives/poor']],
  [
    'a number derived by conditions',
    of({}, {}, { derives: { size: { conditions: { fact: 'poor', operator: 'equal', value: true } } } }),
    ['policy/bad-value /derives/size'],
  ],
  [
    'a category derived as a sum',
    of({}, {}, { derives: { tier: { rules: [category], combine: 'sum', otherwise: category.amount } } }),
    ['policy/bad-value /derives/tier/combine'],
  ],
  [
    'a scale of another unit than what it cuts',
    of({ x: fact({ amount: { brackets: { of: 'cost', scale: 's' } } }) }, { s: scale('years') }),
    ['system/unit-mismatch /facts/x/amount/brackets/of'],
  ],
  [
    'a scale of money a month for money a year',
    of({ x: fact({ amount: { brackets: { of: 'cost', scale: 's' } } }) }, { s: scale('CNY/month') }),
    ['system/unit-mismatch /facts/x/amount/brackets/of'],
  ],
  [
    'a table where a scale belongs',
    of({ x: fact({ amount: { brackets: { of: 'cost', scale: 'p' } } }) }, { p: parameter() }),
    ['system/unit-mismatch /facts/x/amount/brackets/scale'],
  ],
  ['a scale as an amount', of({ x: fact({ unit: 'share', amount: 's' }) }, { s: scale('CNY') }), ['system/unit-mismatch /facts/x/amount']],
  [
    'a scale in a condition',
    of({ x: { entity: 'bill', title, conditions: { fact: 's', operator: 'lessThan', value: 1 } } }, { s: scale('CNY') }),
    ['system/unit-mismatch /facts/x/conditions/fact'],
  ],
  [
    'a list as an amount',
    of({ x: fact({ unit: 'year', amount: 'l' }) }, { l: parameter({ unit: 'list of year', values: { '2016-01-01': [2014] } }) }),
    ['system/unit-mismatch /facts/x/amount'],
  ],
  [
    'a number that may be missing, counted',
    of({ x: fact({ amount: { yearToDate: 'income' } }) }),
    ['system/unit-mismatch /facts/x/amount/yearToDate'],
  ],
  [
    'a fact that may be missing and comes later, counted as what was earlier',
    of({ x: fact({ amount: { earlier: 'y' } }), y: fact({ amount: { max: ['x', 'income'] } }) }),
    ['system/unit-mismatch /facts/x/amount/earlier'],
  ],
  [
    'a sum of what may be missing',
    of({ x: { entity: 'household', title, unit: 'CNY', amount: { sum: 'income' } } }),
    ['system/unit-mismatch /facts/x/amount/sum'],
  ],
  [
    'calendar years added up over bills',
    of({ x: fact({ unit: 'year', amount: { highestToDate: 'year' } }) }),
    ['system/unit-mismatch /facts/x/amount/highestToDate'],
  ],
  [
    'calendar years added up over rules',
    of({ x: fact({ unit: 'year', rules: [{ amount: 'year' }], combine: 'sum' }) }),
    ['system/unit-mismatch /facts/x/combine'],
  ],
  [
    'better terms of a rate',
    of(
      { x: fact({ unit: 'share', amount: { improve: { better: 'p', strength: 's' } } }) },
      { s: strength, p: parameter({ unit: 'share' }) },
    ),
    ['system/unit-mismatch /facts/x/amount/improve/better'],
  ],
  [
    'better terms that may be missing',
    of({ x: fact({ amount: { add: ['cost', { improve: { better: 'income', strength: 's' } }] } }) }, { s: strength }),
    ['system/unit-mismatch /facts/x/amount/add/1/improve/better'],
  ],
  [
    'a share for a strength',
    of({ x: fact({ amount: { min: ['cost', { improve: { better: 'cost', strength: 'p' } }] } }) }, { p: parameter({ unit: 'share' }) }),
    ['system/unit-mismatch /facts/x/amount/min/1/improve/strength'],
  ],
  [
    'a mismatch deep inside, at its place',
    of({ x: fact({ amount: { max: [0, { min: ['cost', { subtract: ['cost', 'age'] }] }] } }) }),
    ['system/unit-mismatch /facts/x/amount/max/1/min/1/subtract/1'],
  ],
  [
    'several mismatches of one fact',
    of({ x: fact({ rules: [{ amount: 'age' }, { amount: { above: ['cost', 'age'] } }], otherwise: 'tier' }) }),
    [
      'system/unit-mismatch /facts/x/rules/0/amount',
      'system/unit-mismatch /facts/x/rules/1/amount/above/1',
      'system/unit-mismatch /facts/x/otherwise',
    ],
  ],
]
test.each(cases)('%s', (_, document, places) => {
  expect(refused(() => linked([document]))).toEqual(places)
})

test('a strength that may be missing', () => {
  const words = { household: {}, person: {}, bill: { cost: { title, unit: 'CNY' }, w: { title, unit: 'strength', optional: true } } }
  const document = of({ x: fact({ amount: { improve: { better: 'cost', strength: 'w' } } }) })
  expect(refused(() => linked([document], [], words))).toEqual(['system/unit-mismatch /facts/x/amount/improve/strength'])
})

test('a fact named as an input that another policy derives, whichever comes first', () => {
  const derives = of({}, {}, { derives: { poor: { conditions: { fact: 'size', operator: 'lessThan', value: 3 } } } })
  const other = policy({ poor: person({ unit: 'years', amount: 'age' }) }, { id: 'test/b' })
  for (const documents of [
    [derives, other],
    [other, derives],
  ])
    expect(refused(() => linked(documents))).toEqual(['system/duplicate /facts/poor'])
})

test('otherwise of another kind than the table', () => {
  const table = parameter({ by: 'tier', values: { '2016-01-01': { low: 1 } }, otherwise: true })
  expect(refused(() => linked([of({}, { p: table })]))).toEqual(['policy/bad-value /parameters/p/otherwise'])
})

test('a reform gives a list what its fact has not', () => {
  const list = parameter({ unit: 'list of tier', values: { '2016-01-01': ['low'] } })
  const set = { 'a.p': { '2019-01-01': ['high', 'middle'] } }
  expect(refused(() => linked([of({}, { p: list })], [reform({ set })]))).toEqual(['policy/table /set/a.p/2019-01-01/1'])
})
