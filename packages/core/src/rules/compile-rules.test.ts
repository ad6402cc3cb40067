import { describe, expect, test } from 'vitest'
import { CoreError } from '../errors.ts'
import { compileRules } from './compile-rules.ts'
import type { JsonRule, RuleCondition, RuleOptions } from './rule.ts'

const when = (conditions: RuleCondition, more: Partial<JsonRule> = {}): JsonRule => ({ conditions, event: { type: 'holds' }, ...more })
const leaf = (fact: string, operator: string, value: unknown): RuleCondition => ({ fact, operator, value })
const typed = (type: string, conditions: RuleCondition, more: Partial<JsonRule> = {}): JsonRule => ({
  conditions,
  event: { type },
  ...more,
})
const holds = (condition: RuleCondition, facts: { [fact: string]: unknown }, options: RuleOptions = {}): boolean =>
  compileRules([when({ all: [condition] })], options).run(facts).events.length === 1
const types = (rules: readonly JsonRule[], facts: { [fact: string]: unknown }, options: RuleOptions = {}): string[] =>
  compileRules(rules, options)
    .run(facts)
    .events.map(({ type }) => type)

describe('a comparison', () => {
  test.each<[unknown, string, unknown, boolean]>([
    [1, 'equal', 1, true],
    ['1', 'equal', 1, false],
    [Number.NaN, 'equal', 1, false],
    [undefined, 'notEqual', null, true],
    ['7', 'lessThan', 8, true], // text that starts with a number counts as one …
    ['7 days', 'lessThan', 8, false], // … but is compared as JavaScript does
    ['old', 'greaterThan', 0, false],
    [null, 'lessThanInclusive', 1, false],
    [[5], 'greaterThanInclusive', 5, true],
    ['b', 'in', ['a', 'b'], true],
    ['b', 'in', 'abc', true], // text, too, has an indexOf
    ['d', 'notIn', 'abc', true],
    [['a'], 'contains', 'a', true],
    ['a', 'contains', 'a', false],
    ['a', 'doesNotContain', 'b', false], // text is no list: neither holds
    [['a'], 'doesNotContain', 'b', true],
  ])('%j %s %j: %s', (fact, operator, value, expected) => {
    expect(holds(leaf('x', operator, value), { x: fact })).toBe(expected)
  })

  test.each<[unknown, string, unknown, boolean]>([
    [[1, 9], 'someFact:greaterThan', 5, true],
    [[1, 9], 'everyFact:greaterThan', 5, false],
    [[], 'everyFact:greaterThan', 5, true],
    [9, 'someFact:greaterThan', 5, false],
    [3, 'someValue:equal', [3, 4], true],
    [3, 'everyValue:lessThan', [3, 4], false],
    ['a', 'swap:contains', ['a'], true],
    ['x', 'not:lessThan', 5, true],
    [[1, 2], 'everyFact:someValue:equal', [1, 2, 3], true],
    ['a', 'not:swap:not:contains', ['a'], true],
  ])('decorated: %j %s %j: %s', (fact, operator, value, expected) => {
    expect(holds(leaf('x', operator, value), { x: fact })).toBe(expected)
  })

  test('with a fact on the right compares two facts', () => {
    const rule = leaf('spent', 'greaterThan', { fact: 'limit' })
    expect(holds(rule, { spent: 3, limit: 2 })).toBe(true)
    expect(holds(rule, { spent: 3, limit: 4 })).toBe(false)
  })
})

describe('conditions', () => {
  const yes = leaf('x', 'equal', 1)
  const no = leaf('x', 'equal', 2)
  test.each<[string, RuleCondition, boolean]>([
    ['all of them', { all: [yes, { not: no }] }, true],
    ['any of them', { any: [no, { all: [yes, no] }] }, false],
    ['an empty all', { all: [] }, true],
    ['an empty any, which the engine lets hold', { any: [] }, true],
    ['not an empty any', { not: { any: [] } }, false],
  ])('%s', (_, condition, expected) => {
    expect(compileRules([when(condition)]).run({ x: 1 }).events.length === 1).toBe(expected)
  })

  test('are read by name', () => {
    const conditions = { one: { all: [yes] }, same: { condition: 'one' } }
    expect(holds({ all: [{ condition: 'same' }] }, { x: 1 }, { conditions })).toBe(true)
    expect(holds({ not: { condition: 'nowhere' } }, { x: 1 }, { allowUndefinedConditions: true })).toBe(true)
  })

  test('of lower priority are not looked at once the result is known', () => {
    const condition: RuleCondition = { any: [{ ...yes, priority: 2 }, leaf('unknown', 'equal', 1)] }
    expect(holds(condition, { x: 1 })).toBe(true)
    expect(() => holds(condition, { x: 2 })).toThrow(CoreError)
    // One priority is one look, whatever stands first.
    expect(() => holds({ any: [yes, leaf('unknown', 'equal', 1)] }, { x: 1 })).toThrow(CoreError)
  })
})

describe('events come', () => {
  const x = leaf('x', 'equal', 1)
  test('by priority, then as the engine ends: the shallow before the deep, the first before the later', () => {
    const rules = [
      typed('low', { all: [x] }),
      typed('deep', { all: [{ all: [x, x] }] }, { priority: 5 }),
      typed('flat', { all: [x] }, { priority: 5 }),
      typed('flat too', { any: [x] }, { priority: 5 }),
      typed('first', { not: { not: { all: [x] } } }, { priority: 9 }),
    ]
    expect(types(rules, { x: 1 })).toEqual(['first', 'flat', 'flat too', 'deep', 'low'])
  })

  test('later where a lower priority had to be looked at', () => {
    const rules = [typed('a', { any: [{ ...leaf('x', 'equal', 2), priority: 2 }, x] }), typed('b', { all: [{ any: [x, x] }] })]
    expect(types(rules, { x: 1 })).toEqual(['b', 'a'])
  })

  test('with their params, and with facts in them', () => {
    const rule = { conditions: { all: [x] }, event: { type: 'told', params: { text: 'hi', of: { fact: 'x' } } } }
    expect(compileRules([rule]).run({ x: 1 }).events).toEqual([rule.event])
    const events = [{ type: 'told', params: { text: 'hi', of: 1 } }]
    expect(compileRules([rule], { replaceFactsInEventParams: true }).run({ x: 1 }).events).toEqual(events)
  })

  test('without the params that the engine loses: those called as what every object inherits', () => {
    const params = { constructor: 1, kept: [{ toString: 2, valueOf: { fact: 'nowhere' }, x: 3 }] }
    const rule = { conditions: { all: [x] }, event: { type: 'told', params } }
    expect(compileRules([rule], { replaceFactsInEventParams: true }).run({ x: 1 }).events).toEqual([
      { type: 'told', params: { kept: [{ x: 3 }] } },
    ])
  })

  test('of failure apart', () => {
    expect(compileRules([when({ all: [x] })]).run({ x: 2 })).toEqual({ events: [], failureEvents: [{ type: 'holds' }] })
  })
})

test('rules may be JSON text, all at once or one by one', () => {
  const rule = when({ all: [leaf('x', 'equal', 1)] })
  expect(compileRules(JSON.stringify([rule])).run({ x: 1 }).events).toHaveLength(1)
  expect(compileRules([JSON.stringify(rule), rule]).run({ x: 1 }).events).toHaveLength(2)
})

test('constant facts are those of a run that gives none of its own', () => {
  expect(holds(leaf('x', 'equal', 1), {}, { facts: { x: 1 } })).toBe(true)
  expect(holds(leaf('x', 'equal', 1), { x: 2 }, { facts: { x: 1 } })).toBe(false)
})

test('rules changed after they were compiled change nothing', () => {
  const value = ['a']
  const compiled = compileRules([when({ all: [leaf('x', 'in', value)] })])
  value.push('b')
  expect(compiled.run({ x: 'b' }).events).toEqual([])
})
