import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { evaluate, parsePolicy } from '@doudi/core'
import { afterEach, describe, expect, test } from 'vitest'
import { factOf } from '../../src/system/system.ts'
import { type Changes, flagOf, linked, policy, refused } from './small.ts'

// json-rules-engine hands a condition's `path` to jsonpath-plus, which runs code written in it (CVE-2024-21534, CVE-2025-1302, and an
// escape of 2026-06-29). A document comes from anybody.

const canary = globalThis as { __doudiCanary?: unknown }
afterEach(() => {
  delete canary.__doudiCanary
})

const payloads = [
  '$[?(globalThis.__doudiCanary = true)]',
  '$..[?(@.constructor.constructor("globalThis.__doudiCanary = true")())]',
  '$[?(p="globalThis.__doudiCanary = true";a=@.constructor.constructor;a(p)())]',
  '$[(this.constructor.constructor("globalThis.__doudiCanary = true")())]',
  '$..[?(p = [].constructor.constructor, p("globalThis.__doudiCanary = true")())]',
  '$.a',
]
const leaf = { fact: 'poor', operator: 'equal', value: true }
const situation = { household: { poor: true }, person: {}, bill: { cost: 1 } }

describe.each(payloads)('the path %s', (path) => {
  test.each<[string, unknown, string]>([
    ['in a leaf alone', { ...leaf, path }, '/path'],
    ['deep in a tree', { all: [leaf, { any: [leaf, { not: { ...leaf, path } }] }] }, '/all/1/any/1/not/path'],
    ['in the fact it is compared with', { ...leaf, value: { fact: 'poor', path } }, '/value/path'],
  ])('is refused %s', (_, conditions, place) => {
    const found = refused(() => parsePolicy(policy({ x: flagOf(conditions) })))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^policy\/[a-z-]+ /)
    expect(found[0]!.endsWith(`/facts/x/conditions${place}`)).toBe(true)
    expect(refused(() => linked([policy({ x: flagOf(conditions) })]))).toEqual(found)
    expect(canary.__doudiCanary).toBeUndefined()
  })

  test('is refused in a rule and in the conditions of a waterfall’s fact', () => {
    const rule = { entity: 'bill', title: { en: 'T', zh: '题' }, unit: 'CNY', rules: [{ conditions: { ...leaf, path }, amount: 1 }] }
    expect(refused(() => parsePolicy(policy({ x: rule })))[0]).toMatch(/\/facts\/x\/rules\/0\/conditions\/path$/)
    expect(canary.__doudiCanary).toBeUndefined()
  })

  test.each<[string, Changes]>([
    ['a leaf', { ...leaf, path }],
    ['the fact it is compared with', { ...leaf, value: { fact: 'poor', path } }],
  ])('never runs when it gets past parsing and linking, in %s', async (_, smuggled) => {
    const system = linked([policy({ x: flagOf(leaf) })])
    const fact = factOf(system, 'a.x')
    // What was linked cannot be changed; so another system is made around it.
    expect(() => Object.assign((fact.conditions as unknown as { all: Changes[] }).all[0]!, smuggled)).toThrow(TypeError)
    const conditions = { all: [smuggled] } as unknown as NonNullable<typeof fact.conditions>
    const definitions = new Map([...system.definitions, ['a.x', { ...fact, conditions }] as const])
    const run = evaluate({ ...system, definitions }, situation, '2020-01-01', { ask: ['a.x'] })
    await expect(run).rejects.toThrow()
    expect(canary.__doudiCanary).toBeUndefined()
  })

  test('never runs when the document is changed after it was linked', async () => {
    const document = policy({ x: flagOf({ ...leaf }) }) as { facts: { x: { conditions: Changes } } }
    const system = linked([document])
    Object.assign(document.facts.x.conditions, { path })
    const { values } = await evaluate(system, situation, '2020-01-01', { ask: ['a.x'] })
    expect(values['a.x']).toBe(true)
    expect(canary.__doudiCanary).toBeUndefined()
  })
})

describe('what else json-rules-engine would take is refused', () => {
  test.each<[string, unknown]>([
    ['params', { ...leaf, params: { a: 1 } }],
    ['a priority', { ...leaf, priority: 2 }],
    ['a name of a leaf', { ...leaf, name: 'poor' }],
    ['a decorated operator', { ...leaf, operator: 'swap:equal' }],
    ['contains', { ...leaf, operator: 'contains' }],
    ['a named condition', { condition: 'poor' }],
    ['an empty any, which the engine lets hold', { any: [] }],
    ['an empty all', { all: [] }],
    ['null', { ...leaf, value: null }],
    ['two trees at once', { all: [leaf], any: [leaf] }],
  ])('%s', (_, conditions) => {
    expect(refused(() => linked([policy({ x: flagOf({ all: [leaf, conditions] }) })]))).not.toEqual([])
  })
})

test('the installed jsonpath-plus is one without the known escapes', () => {
  const engine = createRequire(import.meta.url).resolve('json-rules-engine')
  const main = createRequire(engine).resolve('jsonpath-plus')
  const folder = main.slice(0, main.lastIndexOf('jsonpath-plus') + 'jsonpath-plus'.length)
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }
  const [major, minor] = version.split('.').map(Number) as [number, number]
  expect(major * 1000 + minor, version).toBeGreaterThanOrEqual(11_003)
})
