import { type ColumnRules, type CompiledRules, CoreError, compileRules, type FactKinds, type JsonRule, type RuleOptions } from '@doudi/core'
import { afterEach, describe, expect, test } from 'vitest'

const refusals = (work: () => unknown): string[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof CoreError) return error.problems.map(({ code, document, path }) => `${code} ${document}${path}`)
    throw error
  }
  return []
}
const event = { type: 'x' }
const leaf = { fact: 'a', operator: 'equal', value: 1 }
const rule = (conditions: unknown, more: object = {}): unknown => ({ conditions, event, ...more })
const compiled = (rules: unknown, options?: unknown): CompiledRules => compileRules(rules as JsonRule[], options as RuleOptions)
const refused = (rules: unknown, options?: unknown): string[] => refusals(() => compiled(rules, options))

const canary = (): unknown => (globalThis as { __doudiCanary?: unknown }).__doudiCanary
afterEach(() => {
  const found = canary()
  delete (globalThis as { __doudiCanary?: unknown }).__doudiCanary
  expect(found).toBeUndefined()
})

describe('rules are refused', () => {
  const self: { [key: string]: unknown } = {}
  self.all = [self]
  test.each<[string, unknown, string]>([
    ['that are no list', {}, 'rules/rule rules'],
    ['that are no JSON', '[{', 'rules/not-json rules'],
    ['one of which is no JSON', ['{'], 'rules/not-json rules/0'],
    ['that are null', [null], 'rules/rule rules/0'],
    ['without conditions', [{ event }], 'rules/rule rules/0/conditions'],
    ['without an event', [{ conditions: { all: [leaf] } }], 'rules/rule rules/0/event'],
    ['with an event that has no type', [rule({ all: [leaf] }, { event: {} })], 'rules/event rules/0/event/type'],
    ['with an event on which the engine fails', [rule({ all: [leaf] }, { event: { type: 'error' } })], 'rules/event rules/0/event/type'],
    [
      'with an event that every object has',
      [rule({ all: [leaf] }, { event: { type: '__defineGetter__' } })],
      'rules/event rules/0/event/type',
    ],
    ['with a negative priority', [rule({ all: [leaf] }, { priority: -1 })], 'rules/priority rules/0/priority'],
    ['with a priority that is text', [rule({ all: [leaf] }, { priority: '10' })], 'rules/priority rules/0/priority'],
    ['with a broken priority', [rule({ all: [{ ...leaf, priority: 1.5 }] })], 'rules/priority rules/0/conditions/all/0/priority'],
    ['with a comparison at the root', [rule(leaf)], 'rules/condition rules/0/conditions'],
    ['with two trees at once', [rule({ all: [leaf], any: [leaf] })], 'rules/condition rules/0/conditions'],
    ['with an all that is no list', [rule({ all: leaf })], 'rules/condition rules/0/conditions/all'],
    ['with a not that is a list', [rule({ not: [leaf] })], 'rules/condition rules/0/conditions/not'],
    ['with an empty condition', [rule({ all: [{}] })], 'rules/condition rules/0/conditions/all/0'],
    ['without a value', [rule({ all: [{ fact: 'a', operator: 'equal' }] })], 'rules/condition rules/0/conditions/all/0/value'],
    ['without an operator', [rule({ all: [{ fact: 'a', value: 1 }] })], 'rules/condition rules/0/conditions/all/0/operator'],
    ['with a fact that is no name', [rule({ all: [{ ...leaf, fact: 7 }] })], 'rules/condition rules/0/conditions/all/0/fact'],
    ['with the fact __proto__', [rule({ all: [{ ...leaf, fact: '__proto__' }] })], 'rules/condition rules/0/conditions/all/0/fact'],
    [
      'with an operator of one’s own',
      [rule({ all: [{ ...leaf, operator: 'startsWith' }] })],
      'rules/operator rules/0/conditions/all/0/operator',
    ],
    [
      'with an unknown decorator',
      [rule({ all: [{ ...leaf, operator: 'never:equal' }] })],
      'rules/operator rules/0/conditions/all/0/operator',
    ],
    [
      'with an operator every object has',
      [rule({ all: [{ ...leaf, operator: 'constructor' }] })],
      'rules/operator rules/0/conditions/all/0/operator',
    ],
    [
      'with decorators without end',
      [rule({ all: [{ ...leaf, operator: `${'not:'.repeat(99)}equal` }] })],
      'rules/operator rules/0/conditions/all/0/operator',
    ],
    ['with a condition nobody named', [rule({ condition: 'b' })], 'rules/unknown-condition rules/0/conditions/condition'],
    [
      'with a fact in two readings',
      [rule({ all: [leaf, { ...leaf, params: { of: 1 } }] })],
      'rules/params rules/0/conditions/all/1/params',
    ],
    ['with a function to call', [rule({ all: [leaf] }, { onSuccess() {} })], 'rules/not-data rules/0/onSuccess'],
    [
      'with a function among params',
      [rule({ all: [{ ...leaf, params: { of() {} } }] })],
      'rules/not-data rules/0/conditions/all/0/params/of',
    ],
    ['with what JSON cannot say', [rule({ all: [{ ...leaf, value: new Date(0) }] })], 'rules/not-data rules/0/conditions/all/0/value'],
    ['with a hole among them', Object.assign([rule({ all: [leaf] })], { length: 2 }), 'rules/not-data rules'],
    ['with a hole among conditions', [rule({ all: Object.assign([leaf], { length: 2 }) })], 'rules/not-data rules/0/conditions/all'],
    [
      'that refuse to be read',
      new Proxy([], {
        get: () => {
          throw new Error('read')
        },
      }),
      'rules/not-data rules',
    ],
    ['that contain themselves', [rule(self)], 'rules/not-data rules/0/conditions/all/0'],
    [
      'with a prototype in them',
      JSON.stringify([rule({ all: [leaf] })]).replace('"fact"', '"__proto__":{},"fact"'),
      'rules/not-data rules/0/conditions/all/0/__proto__',
    ],
  ])('%s', (_, rules, expected) => {
    expect(refused(rules)).toEqual([expected])
  })

  test('all that is wrong at once, with what to do', () => {
    const wrong = { fact: 'a', operator: 'equals', value: { fact: 'b', path: '$.x' } }
    expect(refused([rule({ all: [wrong] }), {}])).toEqual([
      'rules/operator rules/0/conditions/all/0/operator',
      'rules/path rules/0/conditions/all/0/value/path',
      'rules/rule rules/1/conditions',
      'rules/rule rules/1/event',
    ])
    expect(() => compiled([rule({ all: [wrong] })])).toThrow('did you mean "equal"?')
  })
})

describe('options are refused', () => {
  const rules = [rule({ all: [leaf] })]
  const going = { a: { all: [{ condition: 'b' }] }, b: { not: { condition: 'a' } } }
  const doubling = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`c${i}`, { all: i === 0 ? [leaf] : [{ condition: `c${i - 1}` }, { condition: `c${i - 1}` }] }]),
  )
  const chained = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`c${i}`, { not: { condition: `c${i + 1}` } }]))
  test.each<[string, unknown, string]>([
    ['that are no object', [], 'rules/option options'],
    ['that nobody knows', { allowUndefined: true }, 'rules/option options/allowUndefined'],
    ['of another kind', { allowUndefinedFacts: 1 }, 'rules/option options/allowUndefinedFacts'],
    ['with a path resolver', { pathResolver: null }, 'rules/option options/pathResolver'],
    ['with a fact to compute', { facts: { a: () => 1 } }, 'rules/not-data options/facts/a'],
    ['with the priority of no fact', { factPriorities: { a: 2 } }, 'rules/priority options/factPriorities/a'],
    ['with a comparison for a condition', { conditions: { b: leaf } }, 'rules/condition options/conditions/b'],
    ['with conditions that go round', { conditions: going }, 'rules/cycle options/conditions/b/not/condition'],
  ])('%s', (_, options, expected) => {
    expect(refused(rules, options)).toEqual([expected])
  })

  test('where a few named conditions become a billion', () => {
    expect(refused([rule({ condition: 'c29' })], { conditions: doubling })).toEqual(['rules/too-large rules'])
  })

  test('where names lead on and on', () => {
    for (const found of refused([rule({ condition: 'c0' })], { conditions: chained }))
      expect(found).toMatch(/^rules\/(too-large|unknown-condition) /)
    expect(refused([rule({ condition: 'c0' })], { conditions: chained })).not.toEqual([])
  })
})

describe('a path, which could run code, is refused', () => {
  test.each([
    '$[?(globalThis.__doudiCanary = true)]',
    '$..[?(this.constructor.constructor("globalThis.__doudiCanary = true")())]',
    '$..[?(var a = "".at; a.constructor("globalThis.__doudiCanary = true")())]',
    '$.a',
    '',
  ])('%s', (path) => {
    const places: [unknown, unknown, string][] = [
      [[rule({ all: [{ ...leaf, path }] })], {}, 'rules/path rules/0/conditions/all/0/path'],
      [[rule({ not: { ...leaf, value: { fact: 'b', path } } })], {}, 'rules/path rules/0/conditions/not/value/path'],
      [[rule({ all: [leaf], path })], {}, 'rules/condition rules/0/conditions/path'],
      [[rule({ all: [leaf] })], { conditions: { c: { any: [{ ...leaf, path }] } } }, 'rules/path options/conditions/c/any/0/path'],
      [
        [rule({ all: [leaf] }, { event: { type: 'x', params: { y: { fact: 'a', path } } } })],
        { replaceFactsInEventParams: true },
        'rules/path rules/0/event/params/y/path',
      ],
    ]
    for (const [rules, options, expected] of places) {
      expect(refused(rules, options)).toEqual([expected])
      expect(refused(JSON.stringify(rules), options)).toEqual([expected])
    }
  })

  test('and one that is set afterwards is not there', () => {
    const given = { ...leaf }
    const { run } = compiled([rule({ all: [given] })])
    Object.assign(given, { path: '$[?(globalThis.__doudiCanary = true)]' })
    expect(run({ a: 1 }).events).toEqual([event])
  })
})

describe('facts are refused', () => {
  const { run } = compiled([rule({ all: [leaf, { fact: 'list', operator: 'notIn', value: { fact: 'b' } }] })])
  const given = { a: 1, list: 2, b: [1] }
  test.each<[string, unknown, string]>([
    ['that are no object', 'a', 'rules/facts facts'],
    ['of which one is missing', { a: 1, b: [] }, 'rules/undefined-fact rules/0/conditions/all/1/fact'],
    ['of which the one on the right is missing', { a: 1, list: 2 }, 'rules/undefined-fact rules/0/conditions/all/1/value'],
    ['that compute', { ...given, a: () => 1 }, 'rules/function-fact facts/a'],
    ['that must be waited for', { ...given, a: Promise.resolve(1) }, 'rules/async-fact facts/a'],
    ['on which an operator fails', { ...given, b: 1 }, 'rules/failed-comparison rules/0/conditions/all/1'],
  ])('%s', (_, facts, expected) => {
    expect(refusals(() => run(facts as never))).toEqual([expected])
  })

  test('but not for what no rule reads', () => {
    expect(run({ ...given, other: () => 1, more: Promise.resolve(2) }).events).toEqual([event])
  })

  test('that an object inherits from all objects', () => {
    const reading = compiled([rule({ all: [{ fact: 'toString', operator: 'notEqual', value: 1 }] })])
    expect(refusals(() => reading.run({}))).toEqual(['rules/undefined-fact rules/0/conditions/all/0/fact'])
    expect(reading.run({ toString: 2 } as never).events).toEqual([event])
  })
})

describe('columns are refused', () => {
  const program = (condition: object, kinds: FactKinds): ColumnRules => compiled([rule({ all: [condition] })]).overColumns(kinds)
  const words = ['x', 'y']
  test.each<[string, object, FactKinds, string]>([
    ['that are missing', leaf, {}, 'rules/missing-column columns/a'],
    ['of no kind', leaf, { a: 'text' as never }, 'rules/bad-column columns/a'],
    ['of no value', leaf, { a: [] }, 'rules/bad-column columns/a'],
    ['of functions', leaf, { a: [() => 1] }, 'rules/function-fact facts/a'],
    [
      'of numbers that are looked for in text',
      { fact: 'a', operator: 'in', value: '123' },
      { a: 'number' },
      'rules/not-columnar rules/0/conditions/all/0',
    ],
    [
      'of numbers that are looked for in lists',
      { fact: 'a', operator: 'in', value: { fact: 'b' } },
      { a: 'number', b: [[1]] },
      'rules/not-columnar rules/0/conditions/all/0',
    ],
    [
      'of values the operator fails on',
      { fact: 'a', operator: 'someValue:equal', value: { fact: 'b' } },
      { a: words, b: words },
      'rules/not-columnar rules/0/conditions/all/0',
    ],
  ])('%s', (_, condition, kinds, expected) => {
    expect(refusals(() => program(condition, kinds))).toEqual([expected])
  })

  const { run } = compiled([
    rule({ all: [leaf, { fact: 'w', operator: 'equal', value: 'x' }, { fact: 'f', operator: 'equal', value: true }] }),
  ]).overColumns({
    a: 'number',
    w: words,
    f: 'flag',
  })
  const columns = { a: Float64Array.of(1, 2), w: Uint8Array.of(0, 1), f: Int32Array.of(1, 0) }
  test.each<[string, object, string]>([
    ['where one is not given', { columns: { a: columns.a, w: columns.w } }, 'rules/bad-column columns/f'],
    ['where one is too short', { columns: { ...columns, a: Float64Array.of(1) } }, 'rules/bad-column columns/a'],
    ['where one is a list', { columns: { ...columns, a: [1, 2] } }, 'rules/bad-column columns/a'],
    ['with a code that means nothing', { columns: { ...columns, w: Uint8Array.of(0, 2) } }, 'rules/bad-column columns/w'],
    ['with a broken code', { columns: { ...columns, w: Float64Array.of(0.5, 1) } }, 'rules/bad-column columns/w'],
    ['with a flag that is missing', { columns: { ...columns, f: Float64Array.of(Number.NaN, 1) } }, 'rules/bad-column columns/f'],
    ['with no number of rows', { rows: -1 }, 'rules/bad-column columns/rows'],
  ])('%s', (_, change, expected) => {
    expect(run({ rows: 2, columns }).eventsOf(0)).toEqual([event])
    expect(refusals(() => run({ rows: 2, columns, ...change } as never))).toEqual([expected])
  })

  test('where a row is asked for that is not there', () => {
    const fired = run({ rows: 2, columns })
    for (const row of [-1, 2, 0.5, Number.NaN]) expect(() => fired.eventsOf(row)).toThrow(RangeError)
    expect(() => fired.fired(1, 0)).toThrow(RangeError)
  })
})
