import { CoreError, type DoudiError, diff, link, type Policy, parsePolicy, parseReform, parseVocabulary } from '@doudi/core'
import { afterEach, describe, expect, test } from 'vitest'
import { type Changes, fact, flagOf, linked, parameter, placesOf, policy, reform, refused, title, vocabulary } from './small.ts'

// What is wrong with a document is said by code and place; the sentences may change, these may not.

const leaf = { fact: 'poor', operator: 'equal', value: true }
const inputs = (bill: Changes): Changes => ({ household: {}, person: {}, bill })

test('the documents that the tests begin with are right', () => {
  expect(refused(() => linked([policy({ x: fact({ amount: 'cap' }), y: flagOf(leaf) }, { parameters: { cap: parameter() } })]))).toEqual([])
})

describe('reading a policy refuses', () => {
  type Case = readonly [what: string, document: unknown, ...places: readonly string[]]
  const withParameter = (parts: Changes): Changes => policy({}, { parameters: { p: parameter(parts) } })
  const cases: readonly Case[] = [
    ['nothing', undefined, 'policy/bad-value '],
    ['null', null, 'policy/bad-value '],
    ['a list', [], 'policy/bad-value '],
    [
      'a number that is no number',
      withParameter({ values: { '2016-01-01': Number.NaN } }),
      'policy/not-data /parameters/p/values/2016-01-01',
    ],
    ['an id without a folder', policy({}, { id: 'a' }), 'policy/bad-value /id'],
    ['a name in capitals', policy({ Cap: fact({ amount: 1 }) }), 'policy/bad-value /facts/Cap'],
    ['a name of the language', policy({ left: fact({ amount: 1 }) }), 'policy/bad-value /facts/left'],
    ['a name that every object has', policy({ constructor: fact({ amount: 1 }) }), 'policy/bad-value /facts/constructor'],
    ['an unknown unit', policy({ x: fact({ unit: 'EUR', amount: 1 }) }), 'policy/bad-value /facts/x/unit'],
    ['a unit and values', policy({ x: fact({ values: ['a'], amount: 1 }) }), 'policy/bad-value /facts/x/values'],
    ['a number without an amount', policy({ x: fact({ conditions: leaf }) }), 'policy/bad-value /facts/x'],
    ['an amount and rules', policy({ x: fact({ amount: 1, rules: [{ amount: 1 }] }) }), 'policy/bad-value /facts/x/rules'],
    ['combine without rules', policy({ x: fact({ amount: 1, combine: 'sum' }) }), 'policy/bad-value /facts/x/combine'],
    ['another combine', policy({ x: fact({ rules: [{ amount: 1 }], combine: 'last' }) }), 'policy/bad-value /facts/x/combine'],
    [
      'a category without otherwise',
      policy({ x: { entity: 'bill', title, values: ['a'], amount: { category: 'a' } } }),
      'policy/bad-value /facts/x',
    ],
    [
      'a value of a category twice',
      policy({ x: { entity: 'bill', title, values: ['a', 'a'], amount: { category: 'a' }, otherwise: { category: 'a' } } }),
      'policy/bad-value /facts/x/values/1',
    ],
    [
      'a title of no value of the category',
      policy({
        x: { entity: 'bill', title, values: ['a'], valueTitles: { b: title }, amount: { category: 'a' }, otherwise: { category: 'a' } },
      }),
      'policy/bad-value /facts/x/valueTitles/b',
    ],
    ['titles of the values of a number', policy({ x: fact({ amount: 1, valueTitles: {} }) }), 'policy/bad-value /facts/x/valueTitles'],
    [
      'a title of another value of a flag',
      policy({ x: { entity: 'bill', title, conditions: leaf, valueTitles: { yes: title } } }),
      'policy/bad-value /facts/x/valueTitles/yes',
    ],
    [
      'paid on a waterfall',
      policy({ x: fact({ paid: true, waterfall: { of: 'cost', payers: ['y'] } }) }),
      'policy/bad-value /facts/x/paid',
    ],
    ['an unknown operator', policy({ x: fact({ amount: { ad: [1] } }) }), 'policy/bad-value /facts/x/amount'],
    ['an empty list of amounts', policy({ x: fact({ amount: { add: [] } }) }), 'policy/bad-value /facts/x/amount/add'],
    ['an amount of two keys', policy({ x: fact({ amount: { min: [1], max: [1] } }) }), 'policy/misplaced /facts/x/amount/max'],
    ['an unknown day', withParameter({ values: { '2017-02-29': 1 } }), 'policy/bad-value /parameters/p/values/2017-02-29'],
    ['no value at all', withParameter({ values: {} }), 'policy/bad-value /parameters/p/values'],
    ['a number as text', withParameter({ values: { '2016-01-01': '1,000' } }), 'policy/bad-value /parameters/p/values/2016-01-01'],
    ['a share above 1', withParameter({ unit: 'share', values: { '2016-01-01': 12 } }), 'policy/bad-value /parameters/p/values/2016-01-01'],
    [
      'a strength below 0 in a table',
      withParameter({ unit: 'strength', by: 'tier', values: { '2016-01-01': { low: 1, high: -0.1 } } }),
      'policy/bad-value /parameters/p/values/2016-01-01/high',
    ],
    [
      'a share without limit',
      withParameter({ unit: 'share', by: 'tier', otherwise: 2, values: { '2016-01-01': { low: 'unlimited' } } }),
      'policy/bad-value /parameters/p/otherwise',
      'policy/bad-value /parameters/p/values/2016-01-01/low',
    ],
    [
      'rates above 1',
      withParameter({ unit: 'share', over: 'CNY', values: { '2016-01-01': [{ rate: 60 }] } }),
      'policy/bad-value /parameters/p/values/2016-01-01/0/rate',
    ],
    ['a mark that is none', withParameter({ mark: 'X' }), 'policy/bad-value /parameters/p/mark'],
    ['a mark of a day that is none', withParameter({ mark: { '2016-01-01': 'k h' } }), 'policy/bad-value /parameters/p/mark/2016-01-01'],
    ['a source that says nothing', policy({}, { sources: [{ title: ' ', mark: 'S' }] }), 'policy/bad-value /sources/0/title'],
    ['a source with a mark that is none', policy({}, { sources: [{ title: 'S', mark: 'sure' }] }), 'policy/bad-value /sources/0/mark'],
    ['no sources in a list of them', withParameter({ sources: [] }), 'policy/bad-value /parameters/p/sources'],
    ['a range upside down', withParameter({ range: { low: [2, 1] } }), 'policy/bad-value /parameters/p/range/low'],
    ['a range of nothing', withParameter({ range: { relative: 0 } }), 'policy/bad-value /parameters/p/range/relative'],
    [
      'an operator of conditions that is none',
      policy({ x: flagOf({ not: { ...leaf, operator: 'equals' } }) }),
      'policy/condition /facts/x/conditions/not/operator',
    ],
    ['a decorator', policy({ x: flagOf({ ...leaf, operator: 'not:equal' }) }), 'policy/condition /facts/x/conditions/operator'],
    ['until before the last value', withParameter({ until: '2016-01-01' }), 'policy/bad-value /parameters/p/until'],
    ['a first value without mark', withParameter({ mark: { '2017-01-01': 'S' } }), 'policy/bad-value /parameters/p/mark'],
    [
      'a table and a scale',
      withParameter({ unit: 'share', by: 'tier', over: 'CNY', values: { '2016-01-01': [{ rate: 1 }] } }),
      'policy/bad-value /parameters/p/by',
    ],
    ['rates of money', withParameter({ over: 'CNY', values: { '2016-01-01': [{ rate: 1 }] } }), 'policy/bad-value /parameters/p/unit'],
    ['otherwise without a table', withParameter({ otherwise: 1 }), 'policy/bad-value /parameters/p/otherwise'],
    [
      'a scale that goes back',
      withParameter({ unit: 'share', over: 'CNY', values: { '2016-01-01': [{ to: 5, rate: 1 }, { to: 3, rate: 1 }, { rate: 1 }] } }),
      'policy/bad-value /parameters/p/values/2016-01-01/1/to',
    ],
    [
      'a scale that is closed',
      withParameter({ unit: 'share', over: 'CNY', values: { '2016-01-01': [{ to: 5, rate: 1 }] } }),
      'policy/bad-value /parameters/p/values/2016-01-01/0',
    ],
    ['no table where one is named', withParameter({ by: 'tier' }), 'policy/bad-value /parameters/p/values/2016-01-01'],
  ]
  test.each(cases)('%s', (_, document, ...places) => {
    expect(refused(() => parsePolicy(document))).toEqual(places)
  })
})

describe('reading a reform or a vocabulary refuses', () => {
  test.each([
    ['a day that is none', reform({ set: { 'a.p': { '2019-13-01': 1 } } }), 'policy/bad-value /set/a.p/2019-13-01'],
    ['no day', reform({ set: { 'a.p': {} } }), 'policy/bad-value /set/a.p'],
    ['a name that is none', reform({ set: { 'A p': { '2019-01-01': 1 } } }), 'policy/bad-value /set/A p'],
    ['no payers', reform({ payers: { 'a.w': [] } }), 'policy/bad-value /payers/a.w'],
  ])('a reform with %s', (_, document, place) => {
    expect(refused(() => parseReform(document))).toEqual([place])
  })

  test.each([
    ['an entity too few', { household: {}, person: {} }, 'policy/bad-value /bill'],
    ['a unit and values', inputs({ x: { title, unit: 'CNY', values: ['a'] } }), 'policy/bad-value /bill/x/values'],
    ['an optional flag', inputs({ x: { title, optional: true } }), 'policy/bad-value /bill/x/optional'],
    ['a range of a flag', inputs({ x: { title, range: [0, 1] } }), 'policy/bad-value /bill/x/range'],
    ['a range upside down', inputs({ x: { title, unit: 'CNY', range: [1, 0] } }), 'policy/bad-value /bill/x/range'],
    ['a default outside the range', inputs({ x: { title, unit: 'CNY', range: [0, 1], default: 2 } }), 'policy/bad-value /bill/x/default'],
    ['a default of part of a fen', inputs({ x: { title, unit: 'CNY', default: 0.001 } }), 'policy/bad-value /bill/x/default'],
    ['a default that is no value', inputs({ x: { title, values: ['a'], default: 'b' } }), 'policy/bad-value /bill/x/default'],
    ['a title of no value', inputs({ x: { title, values: ['a'], valueTitles: { b: title } } }), 'policy/bad-value /bill/x/valueTitles/b'],
    [
      'a title in one language',
      inputs({ x: { title, values: ['a'], valueTitles: { a: { en: 'A' } } } }),
      'policy/bad-value /bill/x/valueTitles/a/zh',
    ],
    ['a lag of a bill', inputs({ x: { title, unit: 'CNY', lag: 'a.x' } }), 'policy/bad-value /bill/x/lag'],
    [
      'the name of the bills of a member',
      { household: {}, person: { bills: { title, unit: 'count' } }, bill: {} },
      'policy/bad-value /person/bills',
    ],
    ['a default and optional', inputs({ x: { title, unit: 'CNY', default: 0, optional: true } }), 'policy/bad-value /bill/x/optional'],
    ['the name of the calendar', inputs({ year: { title } }), 'policy/bad-value /bill/year'],
  ])('a vocabulary with %s', (_, document, place) => {
    expect(refused(() => parseVocabulary(document))).toEqual([place])
  })
})

describe('a lag is refused', () => {
  const lagging = (lag: string, input: Changes = { unit: 'CNY' }): Changes => ({
    household: { before: { title, ...input, lag }, size: { title, unit: 'persons' } },
    person: { age: { title, unit: 'years' } },
    bill: {},
  })
  const household = (body: Changes): Changes => ({ entity: 'household', title, ...body })
  const paying = policy(
    {
      paid: household({ unit: 'CNY/year', amount: { add: ['p', 'before'] } }),
      often: household({ unit: 'CNY/month', amount: 'rate' }),
      level: household({ values: ['low', 'high'], amount: { category: 'low' }, otherwise: { category: 'high' } }),
      perhaps: household({ unit: 'CNY', amount: 'may' }),
    },
    { parameters: { p: parameter(), rate: parameter({ unit: 'CNY/month' }) } },
  )
  const system = (lag: string, input?: Changes) => {
    const words = lagging(lag, input)
    return linked([paying], [], { ...words, household: { ...(words.household as Changes), may: { title, unit: 'CNY', optional: true } } })
  }

  test.each([
    ['of nothing', 'a.payd', 'system/unknown-name'],
    ['of a parameter', 'a.p', 'system/unknown-name'],
    ['of the calendar', 'year', 'system/unknown-name'],
    ['of a member', 'age', 'system/entity'],
    ['of another unit', 'a.often', 'system/unit-mismatch'],
    ['of no number', 'a.level', 'system/unit-mismatch'],
    ['of what may be missing', 'a.perhaps', 'system/unit-mismatch'],
  ])('%s', (_, lag, code) => expect(refused(() => system(lag))).toEqual([`${code} /household/before/lag`]))

  test('of a category with other values', () => {
    const input = { values: ['high', 'none'], default: 'none' }
    const only = policy({ level: household({ values: ['low', 'high'], amount: { category: 'low' }, otherwise: { category: 'high' } }) })
    expect(refused(() => linked([only], [], lagging('a.level', input)))).toEqual(['system/unit-mismatch /household/before/lag'])
  })

  test('where the input is derived', () => {
    const derives = { before: { amount: 'p' } }
    expect(refused(() => linked([{ ...paying, derives }], [], lagging('a.paid')))).toEqual(['system/duplicate /derives/before'])
  })

  test('not of a fact that reads it, of another input, nor of what may be missing where it may be too', () => {
    expect(refused(() => system('a.paid'))).toEqual([])
    expect(refused(() => system('may', { unit: 'CNY', optional: true }))).toEqual([])
  })
})

test('linking refuses what is no list of documents', () => {
  const linking = (input: unknown): string[] => refused(() => link(input as Parameters<typeof link>[0]))
  expect(linking(undefined)).toEqual(['policy/bad-value '])
  expect(linking([])).toEqual(['policy/bad-value '])
  expect(linking({ vocabulary })).toEqual(['policy/bad-value /policies'])
  expect(linking({ vocabulary, policies: {}, reforms: 'none' })).toEqual(['policy/bad-value /policies', 'policy/bad-value /reforms'])
  expect(linking({ vocabulary, policies: [], reform: [] })).toEqual(['policy/unknown-key /reform'])
  expect(linking({ vocabulary: undefined, policies: [null] })).toEqual(['policy/bad-value ', 'policy/bad-value '])
})

describe('a hint says what was meant', () => {
  const hintsOf = (document: unknown): readonly (string | undefined)[] => {
    try {
      parsePolicy(document)
    } catch (error) {
      return (error as CoreError).problems.map(({ hint }) => hint)
    }
    return []
  }
  test.each([
    ['a key', policy({}, { parameters: { p: parameter({ rnage: [1, 2] }) } }), 'did you mean "range"?'],
    ['a key of an operator', policy({ x: fact({ amount: { yearToDate: 'cost', ovr: 'household' } }) }), 'did you mean "over"?'],
    ['an operator of amounts', policy({ x: fact({ amount: { mltiply: ['cost', 2] } }) }), 'did you mean "multiply"?'],
    ['an operator of conditions', policy({ x: flagOf({ ...leaf, operator: 'equals' }) }), 'did you mean "equal"?'],
    ['an entity', policy({ x: fact({ entity: 'bil', amount: 1 }) }), 'did you mean "bill"?'],
    ['contains', policy({ x: flagOf({ ...leaf, operator: 'contains' }) }), 'no fact is a list; use in or notIn'],
    [
      'a decorator',
      policy({ x: flagOf({ ...leaf, operator: 'everyFact:equal' }) }),
      '"everyFact:" is a decorator, which the language does not have: write `not`, `any`, or a fact of its own',
    ],
  ])('%s', (_, document, hint) => expect(hintsOf(document)).toEqual([hint]))
})

describe('a misplaced key is refused', () => {
  const brackets = { of: 'cost', scale: 's' }
  const waterfall = { of: 'cost', payers: ['y'] }
  const more = { more: 1 }
  test.each([
    ['a policy', policy({}, more), 'policy/unknown-key /more'],
    ['a title', policy({}, { title: { ...title, fr: 'T' } }), 'policy/unknown-key /title/fr'],
    ['a source', policy({}, { sources: [{ title: 'S', mark: 'S', ...more }] }), 'policy/unknown-key /sources/0/more'],
    ['a parameter', policy({}, { parameters: { p: parameter(more) } }), 'policy/unknown-key /parameters/p/more'],
    [
      'a slice',
      policy({}, { parameters: { p: parameter({ unit: 'share', over: 'CNY', values: { '2016-01-01': [{ rate: 1, ...more }] } }) } }),
      'policy/unknown-key /parameters/p/values/2016-01-01/0/more',
    ],
    ['a fact', policy({ x: fact({ amount: 1, ...more }) }), 'policy/unknown-key /facts/x/more'],
    ['a rule', policy({ x: fact({ rules: [{ amount: 1, ...more }] }) }), 'policy/unknown-key /facts/x/rules/0/more'],
    ['a rule: otherwise', policy({ x: fact({ rules: [{ amount: 1, otherwise: 0 }] }) }), 'policy/unknown-key /facts/x/rules/0/otherwise'],
    ['a condition', policy({ x: flagOf({ all: [leaf], ...more }) }), 'policy/condition /facts/x/conditions/more'],
    ['a leaf', policy({ x: flagOf({ all: [{ not: { ...leaf, ...more } }] }) }), 'policy/condition /facts/x/conditions/all/0/not/more'],
    [
      'a reference',
      policy({ x: flagOf({ ...leaf, value: { fact: 'poor', ...more } }) }),
      'policy/condition /facts/x/conditions/value/more',
    ],
    ['a category', policy({ x: fact({ amount: { category: 'a', ...more } }) }), 'policy/misplaced /facts/x/amount/more'],
    ['an amount', policy({ x: fact({ amount: { add: [1, { round: 1, ...more }] } }) }), 'policy/misplaced /facts/x/amount/add/1/more'],
    ['a year to date', policy({ x: fact({ amount: { yearToDate: 'cost', ...more } }) }), 'policy/misplaced /facts/x/amount/more'],
    ['annual: over', policy({ x: fact({ amount: { annual: 'cost', over: 'household' } }) }), 'policy/misplaced /facts/x/amount/over'],
    ['brackets', policy({ x: fact({ amount: { brackets: { ...brackets, ...more } } }) }), 'policy/misplaced /facts/x/amount/brackets/more'],
    [
      'improve',
      policy({ x: fact({ amount: { improve: { better: 1, strength: 's', ...more } } }) }),
      'policy/misplaced /facts/x/amount/improve/more',
    ],
    ['a waterfall', policy({ x: fact({ waterfall: { ...waterfall, ...more } }) }), 'policy/unknown-key /facts/x/waterfall/more'],
    ['what is derived', policy({}, { derives: { x: { amount: 1, ...more } } }), 'policy/unknown-key /derives/x/more'],
    ['what is derived: a waterfall', policy({}, { derives: { x: { amount: 1, waterfall } } }), 'policy/unknown-key /derives/x/waterfall'],
  ])('in %s', (_, document, place) => {
    expect(refused(() => parsePolicy(document))).toContain(place)
  })

  test('in a reform', () => expect(refused(() => parseReform(reform(more)))).toEqual(['policy/unknown-key /more']))
  test('in a vocabulary and its facts', () =>
    expect(refused(() => parseVocabulary({ ...inputs({ x: { title, ...more } }), ...more })).sort()).toEqual([
      'policy/unknown-key /bill/x/more',
      'policy/unknown-key /more',
    ]))
})

describe('linking refuses', () => {
  const pay = (body: Changes = {}): Changes => fact({ paid: true, amount: 'cost', ...body })
  const shares = (payers: readonly string[]): Changes => fact({ waterfall: { of: 'cost', payers } })
  const named = (id: string, facts: Changes, more: Changes = {}): Changes => policy(facts, { id, ...more })
  const table = (values: unknown, parts: Changes = {}): Changes =>
    policy({}, { parameters: { p: parameter({ by: 'tier', values: { '2016-01-01': values }, ...parts }) } })
  const both = { low: 1, high: 2 }
  const known = [policy({ w: shares(['pay']), pay: pay() }, { parameters: { p: parameter() } })]

  type Case = readonly [what: string, policies: readonly unknown[], places: readonly string[], reforms?: readonly unknown[]]
  const cases: readonly Case[] = [
    [
      'an unknown name in an amount',
      [policy({ x: fact({ amount: { add: [1, 'cots'] } }) })],
      ['system/unknown-name /facts/x/amount/add/1'],
    ],
    [
      'an unknown name in a condition',
      [policy({ x: flagOf({ any: [leaf, { ...leaf, fact: 'rich' }] }) })],
      ['system/unknown-name /facts/x/conditions/any/1/fact'],
    ],
    [
      'an unknown reference',
      [policy({ x: flagOf({ ...leaf, value: { fact: 'rich' } }) })],
      ['system/unknown-name /facts/x/conditions/value/fact'],
    ],
    [
      'an unknown name in a rule',
      [policy({ x: fact({ rules: [{ amount: 'cost' }, { amount: 'b.pay' }] }) })],
      ['system/unknown-name /facts/x/rules/1/amount'],
    ],
    [
      'an unknown scale',
      [policy({ x: fact({ amount: { brackets: { of: 'cost', scale: 's' } } }) })],
      ['system/unknown-name /facts/x/amount/brackets/scale'],
    ],
    ['a table by something unknown', [table(both, { by: 'teir' })], ['system/unknown-name /parameters/p/by']],
    ['an unknown payer', [policy({ w: shares(['pay']) })], ['system/unknown-name /facts/w/waterfall/payers/0']],
    ['deriving what is no input', [policy({}, { derives: { rich: { conditions: leaf } } })], ['system/unknown-name /derives/rich']],
    [
      'a list of something unknown',
      [policy({}, { parameters: { p: parameter({ unit: 'list of teir', values: { '2016-01-01': ['low'] } }) } })],
      ['system/unknown-name /parameters/p/unit'],
    ],
    ['a reform of an unknown parameter', known, ['system/unknown-name /set/a.q'], [reform({ set: { 'a.q': { '2019-01-01': 1 } } })]],
    ['a reform of an unknown waterfall', known, ['system/unknown-name /payers/a.v'], [reform({ payers: { 'a.v': ['a.pay'] } })]],
    ['a reform with an unknown payer', known, ['system/unknown-name /payers/a.w/0'], [reform({ payers: { 'a.w': ['a.play'] } })]],
    ['a reform of another shape', known, ['policy/bad-value /set/a.p/2019-01-01'], [reform({ set: { 'a.p': { '2019-01-01': [1] } } })]],
    ['two reforms of one id', known, ['system/duplicate /id'], [reform({}), reform({})]],
    ['two policies of one name', [policy(), named('other/a', {})], ['system/duplicate /id']],
    ['a name of the vocabulary', [policy({ cost: fact({ amount: 1 }) })], ['system/duplicate /facts/cost']],
    [
      'a fact named as a parameter',
      [policy({ p: fact({ amount: 'cost' }) }, { parameters: { p: parameter() } })],
      ['system/duplicate /facts/p'],
    ],
    [
      'an input derived twice',
      [
        policy({}, { derives: { poor: { conditions: { ...leaf, fact: 'size', operator: 'lessThan', value: 3 } } } }),
        named('test/b', {}, { derives: { poor: { conditions: { ...leaf, fact: 'size', operator: 'lessThan', value: 3 } } } }),
      ],
      ['system/duplicate /derives/poor'],
    ],
    ['a fact that reads itself', [policy({ x: fact({ amount: 'x' }) })], ['system/cycle /facts/x']],
    [
      'facts that wait for each other',
      [
        policy({
          x: fact({ amount: 'y' }),
          y: fact({ amount: 'cost', conditions: { ...leaf, fact: 'z' } }),
          z: flagOf({ fact: 'x', operator: 'equal', value: 0 }),
        }),
      ],
      ['system/cycle /facts/x'],
    ],
    ['money beside a bare number', [policy({ x: fact({ amount: { add: ['cost', 1] } }) })], ['system/unit-mismatch /facts/x/amount/add/1']],
    ['an amount of another unit', [policy({ x: fact({ amount: 'age' }) })], ['system/unit-mismatch /facts/x/amount']],
    [
      'a forgotten 12',
      [policy({ x: fact({ amount: 'p' }) }, { parameters: { p: parameter({ unit: 'CNY/month' }) } })],
      ['system/unit-mismatch /facts/x/amount'],
    ],
    [
      'a strength beside a rate',
      [policy({ x: fact({ amount: { multiply: ['cost', 's'] } }) }, { parameters: { s: parameter({ unit: 'strength' }) } })],
      ['system/unit-mismatch /facts/x/amount/multiply/1'],
    ],
    [
      'a payment that may be missing',
      [policy({ x: { entity: 'person', title, unit: 'CNY', paid: true, amount: 'income' } })],
      ['system/unit-mismatch /facts/x/amount'],
    ],
    [
      'a payment that is no money',
      [policy({ x: fact({ unit: 'years', paid: true, amount: 'age' }) })],
      ['system/unit-mismatch /facts/x/unit'],
    ],
    [
      'a category that is not declared',
      [policy({ x: { entity: 'bill', title, values: ['a'], amount: { category: 'b' }, otherwise: { category: 'a' } } })],
      ['system/unit-mismatch /facts/x/amount'],
    ],
    [
      'a fact of each bill in a household',
      [policy({ x: { entity: 'household', title, unit: 'CNY', amount: 'cost' } })],
      ['system/entity /facts/x/amount'],
    ],
    [
      'a person in the condition of a household',
      [policy({ x: { entity: 'household', title, conditions: { ...leaf, fact: 'age', value: 3 } } })],
      ['system/entity /facts/x/conditions/fact'],
    ],
    ['a sum over what are no members', [policy({ x: fact({ amount: { sum: 'cost' } }) })], ['system/entity /facts/x/amount/sum']],
    [
      'a count of what are no members',
      [policy({ x: fact({ unit: 'count', amount: { count: 'person' } }) })],
      ['system/entity /facts/x/amount/count'],
    ],
    [
      'an operator that is none',
      [policy({ x: flagOf({ not: { ...leaf, operator: 'is' } }) })],
      ['policy/condition /facts/x/conditions/not/operator'],
    ],
    [
      'contains',
      [policy({ x: flagOf({ fact: 'tier', operator: 'contains', value: 'low' }) })],
      ['policy/condition /facts/x/conditions/operator'],
    ],
    [
      'an order of categories',
      [policy({ x: flagOf({ fact: 'tier', operator: 'lessThan', value: 'low' }) })],
      ['policy/condition /facts/x/conditions/operator'],
    ],
    [
      'in one value',
      [policy({ x: flagOf({ fact: 'tier', operator: 'in', value: 'low' }) })],
      ['policy/condition /facts/x/conditions/value'],
    ],
    [
      'a value that the category has not',
      [policy({ x: flagOf({ fact: 'tier', operator: 'in', value: ['low', 'middle'] }) })],
      ['policy/condition /facts/x/conditions/value/1'],
    ],
    [
      'money compared with a bare number',
      [policy({ x: flagOf({ fact: 'cost', operator: 'lessThan', value: 5 }) })],
      ['policy/condition /facts/x/conditions/value'],
    ],
    [
      'a number written as text',
      [policy({ x: flagOf({ fact: 'age', operator: 'equal', value: '60' }) })],
      ['policy/condition /facts/x/conditions/value'],
    ],
    ['a flag compared with 1', [policy({ x: flagOf({ ...leaf, value: 1 }) })], ['policy/condition /facts/x/conditions/value']],
    ['a table with a hole', [table({ low: 1 })], ['policy/table /parameters/p/values/2016-01-01']],
    ['a table with an unknown key', [table({ ...both, middle: 3 })], ['policy/table /parameters/p/values/2016-01-01/middle']],
    ['a table by a number', [table(both, { by: 'age' })], ['policy/table /parameters/p/by']],
    [
      'a list of what the fact has not',
      [policy({}, { parameters: { p: parameter({ unit: 'list of tier', values: { '2016-01-01': ['low', 'middle'] } }) } })],
      ['policy/table /parameters/p/values/2016-01-01/1'],
    ],
    [
      'a reform that leaves a hole',
      [table(both)],
      ['policy/table /set/a.p/2019-01-01'],
      [reform({ set: { 'a.p': { '2019-01-01': { low: 1 } } } })],
    ],
    [
      'a sum over bills of a year to date',
      [
        policy({
          x: fact({ amount: { yearToDate: 'cost' } }),
          y: fact({ amount: { min: ['x', 'cost'] } }),
          z: flagOf({ fact: 'y', operator: 'greaterThan', value: 0 }),
          all: { entity: 'person', title, unit: 'CNY', amount: { max: [0, { sum: 'y' }] } },
          often: { entity: 'person', title, unit: 'count', amount: { add: [{ count: 'z' }, { count: 'bill' }] } },
          plain: { entity: 'person', title, unit: 'CNY', amount: { sum: 'cost' } },
        }),
      ],
      ['system/bill-order /facts/all/amount/max/1/sum', 'system/bill-order /facts/often/amount/add/0/count'],
    ],
    ['left without a waterfall', [policy({ x: fact({ amount: 'left' }) })], ['system/waterfall /facts/x/amount']],
    [
      'a payer that is not paid',
      [policy({ w: shares(['x']), x: fact({ amount: 'cost' }) })],
      ['system/waterfall /facts/w/waterfall/payers/0'],
    ],
    [
      'a payer of another entity',
      [policy({ w: shares(['x']), x: { entity: 'person', title, unit: 'CNY', paid: true, amount: 0 } })],
      ['system/waterfall /facts/w/waterfall/payers/0'],
    ],
    ['a payer twice', [policy({ w: shares(['pay', 'pay']), pay: pay() })], ['system/waterfall /facts/w/waterfall/payers/1']],
    [
      'two payers of one policy',
      [policy({ w: shares(['pay', 'more']), pay: pay(), more: pay() })],
      ['system/waterfall /facts/w/waterfall/payers/1'],
    ],
    ['a payer that is an input', [policy({ w: shares(['cost']) })], ['system/waterfall /facts/w/waterfall/payers/0']],
    [
      'a year to date outside a bill',
      [policy({ x: { entity: 'person', title, unit: 'years', amount: { yearToDate: 'age' } } })],
      ['policy/misplaced /facts/x/amount'],
    ],
    [
      'a year to date in otherwise',
      [policy({ x: fact({ amount: 'cost', conditions: leaf, otherwise: { add: [0, { annual: 'cost' }] } }) })],
      ['policy/misplaced /facts/x/otherwise/add/1'],
    ],
    [
      'months of a bill',
      [policy({ x: fact({ amount: { overMonths: 'p' } }) }, { parameters: { p: parameter({ unit: 'CNY/month' }) } })],
      ['policy/misplaced /facts/x/amount'],
    ],
  ]
  for (const [title, policies, places, reforms] of cases) {
    test(title, () => expect(refused(() => linked(policies, reforms))).toEqual(places))
  }

  test('one name of two entities', () => {
    const words = { ...vocabulary, person: { ...vocabulary.person, cost: { title } } }
    expect(refused(() => linked([], [], words))).toEqual(['system/duplicate /bill/cost'])
  })

  test('a chain of facts that would overflow the stack', () => {
    const name = (i: number): string => `x${i}`
    const facts = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [name(i), fact({ amount: i === 399 ? 'cost' : name(i + 1) })]))
    expect(refused(() => linked([policy(facts)]))).toEqual(['system/too-large /facts/x0'])
  })

  test('more values of categories than tables have room for', () => {
    const values = Array.from({ length: 1001 }, (_, i) => `v${i}`)
    expect(refused(() => linked([], [], inputs({ x: { title, values } })))).toEqual(['system/too-large '])
  })
})

describe('several problems are reported at once', () => {
  test('of one document', () => {
    const document = policy(
      {
        x: fact({ amount: { ad: [1] }, more: 1 }),
        y: flagOf({ all: [{ ...leaf, path: '$.a' }, { any: [] }] }),
        Z: fact({ rules: [{ amount: 1 }, { amount: { min: [1], max: [1] } }] }),
      },
      { id: 'a', parameters: { p: parameter({ values: { '2016-02-30': 1, '2017-01-01': 'x' } }) } },
    )
    expect(refused(() => parsePolicy(document)).sort()).toEqual([
      'policy/bad-value /facts/Z',
      'policy/bad-value /facts/x/amount',
      'policy/bad-value /id',
      'policy/bad-value /parameters/p/values/2016-02-30',
      'policy/bad-value /parameters/p/values/2017-01-01',
      'policy/condition /facts/y/conditions/all/0/path',
      'policy/condition /facts/y/conditions/all/1/any',
      'policy/misplaced /facts/Z/rules/1/amount/max',
      'policy/unknown-key /facts/x/more',
    ])
  })

  test('of all documents that are linked', () => {
    const words = inputs({ x: { title, optional: true } })
    const places = refused(() => linked([policy({}, { more: 1 }), policy({}, { id: 'b' })], [reform({ more: 1 })], words))
    expect(places).toEqual([
      'policy/bad-value /bill/x/optional',
      'policy/unknown-key /more',
      'policy/bad-value /id',
      'policy/unknown-key /more',
    ])
  })

  test('of one step of linking', () => {
    const facts = { x: fact({ amount: { add: ['cots', 'left', { earlier: 'agee' }] }, otherwise: { yearToDate: 'cost' } }) }
    expect(refused(() => linked([policy(facts)])).sort()).toEqual([
      'policy/misplaced /facts/x/otherwise',
      'system/unknown-name /facts/x/amount/add/0',
      'system/unknown-name /facts/x/amount/add/2/earlier',
      'system/waterfall /facts/x/amount/add/1',
    ])
  })

  test('each with its document', () => {
    try {
      linked([policy({ x: fact({ amount: 'nowhere' }) }), policy({ y: fact({ amount: 'nowhere' }) }, { id: 'test/b' })])
    } catch (error) {
      expect(error).toBeInstanceOf(CoreError)
      expect((error as DoudiError).problems.map(({ document }) => document)).toEqual(['test/a', 'test/b'])
      return
    }
    expect.unreachable()
  })

  test('a pointer escapes what a name may hold', () => {
    expect(refused(() => parsePolicy(policy({ 'a/b~c': fact({ amount: 1 }) })))).toEqual(['policy/bad-value /facts/a~1b~0c'])
  })
})

describe('a hostile document ends in an error and touches nothing', () => {
  const untouched = new Set([...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Array.prototype)])
  afterEach(() => {
    const now = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Array.prototype)]
    expect(now.filter((name) => !untouched.has(name))).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  const fromText = (text: string): unknown => JSON.parse(text)
  const called = (): never => {
    throw new Error('a document was asked to run something')
  }
  class Fact {
    entity = 'bill'
    title = title
    unit = 'CNY'
    amount = 1
  }
  class Payers extends Array<string> {}
  const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ round: inner }), 1)
  const itself: { [key: string]: unknown } = fact({ amount: 1 })
  itself.amount = { add: [1, itself] }
  const holes: unknown[] = []
  holes.length = 4_000_000_000

  test.each<readonly [string, () => unknown, string]>([
    ['__proto__ at the top', () => fromText('{"id":"test/a","__proto__":{"polluted":1}}'), '/__proto__'],
    ['__proto__ among the facts', () => policy(fromText('{"__proto__":{"polluted":1}}') as Changes, {}), '/facts/__proto__'],
    [
      '__proto__ in a table',
      () => policy({}, { parameters: { p: parameter({ values: { '2016-01-01': fromText('{"__proto__":{"polluted":1}}') } }) } }),
      '/parameters/p/values/2016-01-01/__proto__',
    ],
    ['a getter', () => policy({ x: Object.defineProperty(fact({}), 'amount', { enumerable: true, get: called }) }), '/facts/x/amount'],
    ['a setter', () => policy({ x: Object.defineProperty(fact({}), 'amount', { enumerable: true, set: called }) }), '/facts/x/amount'],
    ['a getter for its id', () => Object.defineProperty(policy(), 'id', { enumerable: true, get: called }), '/id'],
    [
      'a getter in a list',
      () => policy({ x: fact({ amount: { add: Object.defineProperty([1], 0, { enumerable: true, get: called }) } }) }),
      '/facts/x/amount/add/0',
    ],
    ['a hidden key', () => policy({ x: Object.defineProperty(fact({ amount: 1 }), 'path', { value: '$' }) }), '/facts/x/path'],
    ['a symbol', () => policy({ x: fact({ amount: 1, [Symbol.iterator as unknown as string]: 1 }) }), '/facts/x'],
    ['a function', () => policy({ x: fact({ amount: called }) }), '/facts/x/amount'],
    ['toJSON', () => policy({ x: fact({ amount: 1, toJSON: called }) }), '/facts/x/toJSON'],
    ['a big integer', () => policy({ x: fact({ amount: 1n }) }), '/facts/x/amount'],
    ['a date', () => policy({ x: fact({ amount: new Date(0) }) }), '/facts/x/amount'],
    ['a map', () => policy({}, { facts: new Map() }), '/facts'],
    ['an object of a class', () => policy({ x: new Fact() }), '/facts/x'],
    ['an object that inherits', () => policy({ x: Object.create(fact({ amount: 1 })) }), '/facts/x'],
    [
      'a list of a class',
      () => policy({ x: fact({ waterfall: { of: 'cost', payers: Payers.from(['y']) } }) }),
      '/facts/x/waterfall/payers',
    ],
    ['a list with a name', () => policy({ x: fact({ amount: { add: Object.assign([1], { path: '$' }) } }) }), '/facts/x/amount/add/path'],
    ['a list with a hole', () => policy({ x: fact({ amount: { add: Object.assign([1, 1, 1], { length: 4 }) } }) }), '/facts/x/amount/add'],
    ['a list of holes', () => policy({ x: fact({ amount: { add: holes } }) }), '/facts/x/amount/add'],
    ['NaN', () => policy({ x: fact({ amount: Number.NaN }) }), '/facts/x/amount'],
    ['infinity', () => policy({ x: fact({ amount: Number.POSITIVE_INFINITY }) }), '/facts/x/amount'],
    ['-0', () => policy({ x: fact({ amount: -0 }) }), '/facts/x/amount'],
    ['itself', () => policy({ x: itself }), '/facts/x/amount/add/1'],
    ['a proxy that refuses to list its keys', () => policy({ x: new Proxy({}, { ownKeys: called }) }), ''],
    ['a proxy that refuses to be read', () => policy({ x: new Proxy(fact({ amount: 1 }), { get: called }) }), ''],
  ])('%s', (_, make, place) => {
    const document = make()
    expect(refused(() => parsePolicy(document))).toEqual([`policy/not-data ${place}`])
    expect(refused(() => linked([document]))).toEqual([`policy/not-data ${place}`])
  })

  test.each([undefined, null, 7, 'text', 10n, Symbol('s')])('%s in the place of a document, also of one to compare', (given) => {
    const document = policy({ x: fact({ amount: 0 }) }) as Policy
    for (const work of [
      () => parsePolicy(given),
      () => linked([given]),
      () => link(given as never),
      () => diff(document, given as never),
      () => diff(given as never, document),
      () => diff(given as never, linked([document])),
      () => diff(linked([document]), given as never),
    ])
      expect(refused(work)).toEqual([expect.stringMatching(/^policy\/(bad-value|not-data) $/)])
  })

  test('a huge depth', () => {
    const places = refused(() => parsePolicy(policy({ x: fact({ amount: deep(100_000) }) })))
    expect(places).toHaveLength(1)
    expect(places[0]).toMatch(/^policy\/not-data \/facts\/x\/amount(\/round)+$/)
  })

  test('a huge width, written small by sharing', () => {
    let shared: unknown = [1, 1]
    for (let i = 0; i < 40; i++) shared = [shared, shared]
    const places = refused(() => parsePolicy(policy({ x: fact({ amount: { add: shared } }) })))
    expect(places).toHaveLength(1)
    expect(places[0]).toMatch(/^policy\/not-data \/facts\/x\/amount\/add/)
  })

  test.each([
    ['reform', parseReform],
    ['vocabulary', parseVocabulary],
  ])('a %s', (_, parse) => {
    expect(refused(() => parse(fromText('{"__proto__":{"polluted":1}}')))).toEqual(['policy/not-data /__proto__'])
    expect(refused(() => parse(new Fact()))).toEqual(['policy/not-data '])
  })

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s as a name, a category or the key of a table', (name) => {
    const own = JSON.stringify(name)
    expect(refused(() => parsePolicy(policy(fromText(`{${own}:{}}`) as Changes)))).toContain(`policy/bad-value /facts/${name}`)
    expect(refused(() => parseVocabulary(inputs(fromText(`{${own}:{"title":{"en":"T","zh":"T"}}}`) as Changes)))).toEqual([
      `policy/bad-value /bill/${name}`,
    ])
    const place = refused(() => linked([policy({ x: fact({ amount: name }) })]))
    expect(place).toEqual(['system/unknown-name /facts/x/amount'])
    const table = parameter({ by: 'tier', values: { '2016-01-01': fromText(`{"low":1,"high":2,${own}:3}`) } })
    expect(refused(() => linked([policy({}, { parameters: { p: table } })]))).toEqual([
      `policy/table /parameters/p/values/2016-01-01/${name}`,
    ])
    expect(refused(() => linked([], [reform({ set: fromText(`{${own}:{"2019-01-01":1}}`) })]))).toEqual([
      `system/unknown-name /set/${name}`,
    ])
  })

  test('what is done to a document after it was linked changes nothing', () => {
    const document = policy({ x: fact({ amount: 'cost' }) })
    const system = linked([document])
    const before = JSON.stringify([...system.definitions])
    ;(document.facts as { [name: string]: { amount: unknown } }).x!.amount = 'nowhere'
    expect(JSON.stringify([...system.definitions])).toBe(before)
    expect(refused(() => linked([document]))).toEqual(['system/unknown-name /facts/x/amount'])
  })

  test('a problem tells its place, however it is thrown on', () => {
    expect(() => placesOf(new TypeError('of ours'))).toThrow(TypeError)
  })
})
