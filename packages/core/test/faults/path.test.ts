import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Condition, compile, evaluate, type PolicySystem, parsePolicy } from '@doudi/core'
import { afterEach, describe, expect, test } from 'vitest'
import { fact, flagOf, linked, policy, refused } from './small.ts'

// json-rules-engine hands the `path` of a condition to jsonpath-plus, which runs code written in it
// (CVE-2024-21534, CVE-2025-1302, and an escape of 2026-06-29). A document comes from anybody. Four locks stand before it: reading
// refuses it, linking rebuilds every leaf, the facts refuse a path, and the engine's resolver throws.

const payloads = [
  '$[?(globalThis.__doudiCanary = true)]',
  '$..[?(globalThis.__doudiCanary = true)]',
  '$..[?(this.constructor.constructor("globalThis.__doudiCanary = true")())]',
  '$[?(@.constructor.constructor("globalThis.__doudiCanary = true")())]',
  '$[(globalThis.__doudiCanary = true)]',
  '$..[?(var a = "".at; a.constructor("globalThis.__doudiCanary = true")())]',
  '$[?(p="globalThis.__doudiCanary = true";a=@.constructor.constructor;a(p)())]',
  '$[(this.constructor.constructor("globalThis.__doudiCanary = true")())]',
  '$..[?(p = [].constructor.constructor, p("globalThis.__doudiCanary = true")())]',
  '$.a',
]
const canary = (): unknown => (globalThis as { __doudiCanary?: unknown }).__doudiCanary
afterEach(() => {
  const found = canary()
  delete (globalThis as { __doudiCanary?: unknown }).__doudiCanary
  expect(found).toBeUndefined()
})

const leaf = { fact: 'poor', operator: 'equal', value: true }

describe('a condition is refused that carries', () => {
  const depths: readonly (readonly [string, (condition: unknown) => unknown, string])[] = [
    ['alone', (c) => c, ''],
    ['in all', (c) => ({ all: [leaf, c] }), '/all/1'],
    ['in any', (c) => ({ any: [c, leaf] }), '/any/0'],
    ['in not', (c) => ({ not: c }), '/not'],
    ['far down', (c) => ({ all: [{ any: [leaf, { not: { all: [c] } }] }] }), '/all/0/any/1/not/all/0'],
  ]
  const carried: readonly (readonly [string, unknown, string])[] = [
    ...payloads.map((path) => [`the path ${path}`, { ...leaf, path }, '/path'] as const),
    ['an empty path', { ...leaf, path: '' }, '/path'],
    ['a path in its value', { ...leaf, value: { fact: 'poor', path: '$' } }, '/value/path'],
    ['params', { ...leaf, params: {} }, '/params'],
    ['params in its value', { ...leaf, value: { fact: 'poor', params: {} } }, '/value/params'],
    ['a priority', { ...leaf, priority: 1 }, '/priority'],
    ['a name', { ...leaf, name: 'x' }, '/name'],
    ['null for its value', { ...leaf, value: null }, '/value'],
    ['no value', { fact: 'poor', operator: 'equal' }, '/value'],
    ['no operator', { fact: 'poor', value: true }, '/operator'],
    ['an operator that is no text', { ...leaf, operator: 1 }, '/operator'],
    ['an object for its value', { ...leaf, value: { poor: true } }, '/value'],
    ['an empty list for its value', { ...leaf, operator: 'in', value: [] }, '/value'],
    ['all: []', { all: [] }, '/all'],
    ['any: []', { any: [] }, '/any'],
    ['not: []', { not: [] }, '/not'],
    ['the name of another', { condition: 'other' }, ''],
    ['a path beside all', { all: [leaf], path: '$' }, '/path'],
    ['two trees at once', { all: [leaf], any: [leaf] }, ''],
    ['a priority beside any', { any: [leaf], priority: 1 }, '/priority'],
    ['nothing', {}, ''],
    ['null itself', null, ''],
  ]
  describe.each(depths)('%s', (_, around, place) => {
    test.each(carried)('%s', (_, condition, within) => {
      const documents = [
        [policy({ x: flagOf(around(condition)) }), '/facts/x/conditions'],
        [policy({ x: fact({ rules: [{ amount: 1, conditions: around(condition) }] }) }), '/facts/x/rules/0/conditions'],
        [policy({}, { derives: { poor: { conditions: around(condition) } } }), '/derives/poor/conditions'],
      ] as const
      for (const [document, where] of documents) {
        const places = refused(() => parsePolicy(document))
        expect(places.length).toBeGreaterThan(0)
        for (const found of places) expect(found).toMatch(/^policy\/condition /)
        expect(places.some((found) => found.startsWith(`policy/condition ${where}${place}${within}`))).toBe(true)
        expect(refused(() => linked([document]))).toEqual(places)
      }
    })

    // Operators are known when all is linked: what they may compare depends on the vocabulary.
    test.each(['swap:equal', 'everyFact:equal', 'not:in', 'swap:swap:lessThan', 'contains', 'constructor'])(
      'the operator %s',
      (operator) => {
        const document = policy({ x: flagOf(around({ ...leaf, operator })) })
        expect(refused(() => linked([document]))).toEqual([`policy/condition /facts/x/conditions${place}/operator`])
      },
    )
  })
})

describe('a linked system runs no path, whatever is done to it afterwards', () => {
  const documents = [
    policy({
      x: flagOf({ all: [leaf] }),
      y: fact({ amount: 'cost', conditions: { any: [{ not: leaf }, { ...leaf, value: { fact: 'poor' } }] } }),
    }),
  ]
  const situation = { household: { poor: true }, bill: { cost: 1 } }
  type Loose = { [key: string]: unknown }

  test('its conditions cannot be changed in place', () => {
    for (const definition of linked(documents).definitions.values()) {
      if (definition.kind !== 'fact') continue
      const all = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return
        expect(() => Object.assign(value, { path: '$' })).toThrow(TypeError)
        Object.values(value).forEach(all)
      }
      all(definition.conditions)
    }
  })

  test.each(payloads)('the document is given the path %s', async (path) => {
    const conditions = { ...leaf }
    const system = linked([policy({ x: flagOf(conditions) })])
    Object.assign(conditions, { path })
    expect((await evaluate(system, situation, '2018-01-01', { ask: ['a.x'] })).values).toEqual({ 'a.x': true })
  })

  /** The system with other conditions in its facts, put there past all checks. */
  const replaced = (change: (leaf: Loose) => Loose): PolicySystem => {
    const system = linked(documents)
    const changed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(changed)
      if (typeof value !== 'object' || value === null) return value
      if ('fact' in value && 'operator' in value) return change(value as Loose)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]))
    }
    const definitions = new Map(system.definitions)
    for (const [name, definition] of definitions)
      if (definition.kind === 'fact' && definition.conditions)
        definitions.set(name, { ...definition, conditions: changed(definition.conditions) as Condition })
    return { ...system, definitions }
  }

  test('changed conditions are what is evaluated', async () => {
    expect(
      (
        await evaluate(
          replaced((l) => l),
          situation,
          '2018-01-01',
        )
      ).values,
    ).toEqual({ 'a.x': true, 'a.y': 1 })
    const never = replaced((l) => ({ ...l, operator: 'notEqual' }))
    expect((await evaluate(never, situation, '2018-01-01', { ask: ['a.x'] })).values).toEqual({ 'a.x': false })
  })

  describe.each(payloads)('%s', (path) => {
    test.each<readonly [string, (leaf: Loose) => Loose]>([
      ['beside the fact', (l) => ({ ...l, path })],
      ['in the value', (l) => ({ ...l, value: { fact: 'poor', path } })],
      ['in both, with params', (l) => ({ ...l, path, params: { a: 1 }, value: { fact: 'poor', path, params: { a: 1 } } })],
    ])('%s', async (_, change) => {
      const system = replaced(change)
      for (const ask of ['a.x', 'a.y']) await expect(evaluate(system, situation, '2018-01-01', { ask: [ask] })).rejects.toThrow()
      // A program has no paths at all: it may run or refuse.
      try {
        const { run } = compile(system, '2018-01-01', { rowsOf: 'bill' })
        run({ rows: { bill: 1 }, columns: { poor: Float64Array.of(1), cost: Float64Array.of(1) } })
      } catch {
        // refused
      }
      expect(canary()).toBeUndefined()
    })
  })
})

test('the jsonpath-plus that json-rules-engine finds is one without the known escapes', () => {
  const engine = createRequire(new URL('../../src/condition/engine.ts', import.meta.url)).resolve('json-rules-engine')
  const found = createRequire(engine).resolve('jsonpath-plus/package.json')
  const { version } = JSON.parse(readFileSync(found, 'utf8')) as { version: string }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  expect(major > 11 || (major === 11 && minor >= 3), version).toBe(true)
})
