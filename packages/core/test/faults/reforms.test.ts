import { type CoreError, link, parseReform, reform as reformed } from '@doudi/core'
import { describe, expect, test } from 'vitest'
import { fact, linked, parameter, placesOf, policy, reform, refused, vocabulary } from './small.ts'

const pay = fact({ paid: true, amount: 'left' })
const shares = fact({ waterfall: { of: 'cost', payers: ['b.pay', 'c.pay'] } })
const named = (name: string, facts = {}, more = {}): ReturnType<typeof policy> => policy(facts, { id: `test/${name}`, ...more })
const documents = [
  named('a', { w: shares }),
  named('b', { pay }, { parameters: { p: parameter() } }),
  named('c', { pay }),
  named('d', { x: fact({ amount: 'b.p' }) }),
]

describe('reading a reform refuses', () => {
  test.each([
    ['nothing to withdraw', reform({ withdraw: [] }), ['policy/bad-value /withdraw']],
    ['something that is no id', reform({ withdraw: ['b'] }), ['policy/bad-value /withdraw/0']],
    ['a policy withdrawn twice', reform({ withdraw: ['test/b', 'test/b'] }), ['policy/bad-value /withdraw/1']],
    ['nothing to add', reform({ add: [] }), ['policy/bad-value /add']],
    ['a policy added twice', reform({ add: [named('e'), named('e')] }), ['policy/bad-value /add/1/id']],
    ['an unknown key in what it adds', reform({ add: [named('e', {}, { more: 1 })] }), ['policy/unknown-key /add/0/more']],
    [
      'parts of a fact that do not go together',
      reform({ add: [named('e'), named('f', { x: fact({ combine: 'sum', amount: 1 }) })] }),
      ['policy/bad-value /add/1/facts/x/combine'],
    ],
    [
      'two keys in an amount, and an unknown key in a condition',
      reform({
        add: [
          named('e', {
            x: fact({ amount: { min: [1], max: [2] }, conditions: { fact: 'poor', operator: 'equal', value: true, path: 'a' } }),
          }),
        ],
      }),
      ['policy/condition /add/0/facts/x/conditions/path', 'policy/misplaced /add/0/facts/x/amount/max'],
    ],
    [
      'a value of another shape',
      reform({ add: [named('e', {}, { parameters: { p: parameter({ values: { '2016-01-01': '3,000' } }) } })] }),
      ['policy/bad-value /add/0/parameters/p/values/2016-01-01'],
    ],
    ['a formula', reform({ formula: { 'a.w': 'b.pay' } }), ['policy/unknown-key /formula']],
    ['a function', reform({ add: [named('e', { x: () => 1 })] }), ['policy/not-data /add/0/facts/x']],
  ])('%s', (_, document, places) => {
    expect(refused(() => parseReform(document)).sort()).toEqual(places)
  })
})

const both = { withdraw: ['test/b'], payers: { 'a.w': ['c.pay'] } }
describe('linking refuses', () => {
  test.each([
    ['to withdraw what is not there', [reform({ withdraw: ['test/bb'] })], ['system/unknown-name /withdraw/0'], 'did you mean "test/b"?'],
    [
      'to withdraw what an earlier one withdrew',
      [reform({ id: 'first', withdraw: ['test/d'] }), reform({ withdraw: ['test/d'] })],
      ['system/unknown-name /withdraw/0'],
      'the reform "first" withdraws its policy',
    ],
    [
      'to add what is there',
      [reform({ add: [named('b')] })],
      ['system/duplicate /add/0/id'],
      'to replace a policy, withdraw it in the same reform',
    ],
    [
      'to add a second policy of a short name',
      [reform({ add: [policy({}, { id: 'other/b' })] })],
      ['system/duplicate /id'],
      'it is already the name of test/b',
    ],
    [
      'to withdraw what others read',
      [reform({ id: 'first', ...both })],
      ['system/unknown-name /facts/x/amount'],
      'the reform "first" withdraws its policy',
    ],
    [
      'to withdraw a payer and leave it in the waterfall',
      [reform({ id: 'first', withdraw: ['test/c'] })],
      ['system/unknown-name /facts/w/waterfall/payers/1'],
      'the reform "first" withdraws its policy: list the payers that stay',
    ],
    [
      'to set what it withdraws itself',
      [reform({ id: 'first', withdraw: ['test/b', 'test/d'], payers: both.payers, set: { 'b.p': { '2020-01-01': 1 } } })],
      ['system/unknown-name /set/b.p'],
      'the reform "first" withdraws its policy',
    ],
    [
      'to set what an earlier one withdrew',
      [reform({ id: 'first', ...both, withdraw: ['test/b', 'test/d'] }), reform({ set: { 'b.p': { '2020-01-01': 1 } } })],
      ['system/unknown-name /set/b.p'],
      'the reform "first" withdraws its policy',
    ],
    [
      'to set what a later one adds',
      [reform({ set: { 'e.p': { '2020-01-01': 1 } } }), reform({ id: 'later', add: [named('e', {}, { parameters: { p: parameter() } })] })],
      ['system/unknown-name /set/e.p'],
      'did you mean "b.p"?',
    ],
    [
      'another shape for what an earlier one added',
      [
        reform({ add: [named('e', {}, { parameters: { p: parameter({ unit: 'flag', values: { '2016-01-01': true } }) } })] }),
        reform({ id: 'later', set: { 'e.p': { '2020-01-01': 1 } } }),
      ],
      ['policy/bad-value /set/e.p/2020-01-01'],
      undefined,
    ],
    ['a reform twice', [reform({}), reform({})], ['system/duplicate /id'], undefined],
  ])('%s', (_, reforms, places, hint) => {
    expect(refused(() => linked(documents, reforms))).toEqual(places)
    try {
      reformed(linked(documents), ...(reforms as never[]))
    } catch (error) {
      // The same whichever way it is applied, and it says why.
      expect(placesOf(error)).toEqual(places)
      expect((error as CoreError).problems[0]!.hint).toBe(hint)
    }
    expect.assertions(3)
  })

  test('all that is wrong at once', () => {
    const reforms = [
      reform({ withdraw: ['test/z'], set: { 'b.q': { '2020-01-01': 1 }, 'b.p': { '2020-01-01': true } }, payers: { 'a.v': ['b.pay'] } }),
    ]
    expect(refused(() => linked(documents, reforms))).toEqual([
      'system/unknown-name /withdraw/0',
      'system/unknown-name /set/b.q',
      'policy/bad-value /set/b.p/2020-01-01',
      'system/unknown-name /payers/a.v',
    ])
  })

  test('a reform that was found right, given as a policy', () => {
    const frozen = Object.freeze(reform({ title: Object.freeze({ en: 'T', zh: '题' }) }))
    parseReform(frozen)
    expect(refused(() => link({ vocabulary, policies: [frozen as never] })).length).toBeGreaterThan(0)
  })
})

test('names of what every object has are none of a reform', () => {
  for (const name of ['a.constructor', 'b.toString', 'constructor', 'a.w.x', 'b'])
    expect(
      refused(() => linked(documents, [reform({ set: { [name]: { '2020-01-01': 1 } }, payers: { [name]: ['b.pay'] } })])).length,
      name,
    ).toBe(2)
})
