import { readdirSync, readFileSync } from 'node:fs'
import { compile, link, parsePolicyText, parseReformText, parseVocabularyText } from '@doudi/core'
import { systems } from '@doudi/core/testing'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { jsonSchemas } from '../../src/policy/json-schema.ts'
import * as sample from '../docstrings/sample.ts'
import { type Changes, fact, flagOf, parameter, policy, reform, title, vocabulary } from '../faults/small.ts'

// Documents in TypeScript, JSON and YAML are the same documents, and the JSON Schemas that the package ships are those of the code.

const generated = fc.sample(systems(), { seed: 20_201_231, numRuns: 60 })

test('a system of documents in TypeScript, in JSON and in YAML is the same system', () => {
  const format = 'json'
  let policies = 0
  for (const documents of generated) {
    const { reforms = [] } = documents
    const asJson = {
      vocabulary: parseVocabularyText(JSON.stringify(documents.vocabulary), { format }),
      policies: documents.policies.map((one) => parsePolicyText(JSON.stringify(one), { format })),
      reforms: reforms.map((one) => parseReformText(JSON.stringify(one), { format })),
    }
    const asYaml = {
      vocabulary: parseVocabularyText(stringify(documents.vocabulary)),
      policies: documents.policies.map((one, i) => parsePolicyText(stringify(one, { collectionStyle: i % 2 === 0 ? 'any' : 'flow' }))),
      reforms: reforms.map((one) => parseReformText(new TextEncoder().encode(stringify(one)))),
    }
    // As JSON, because the generators write keys that are undefined.
    expect(JSON.stringify(asJson)).toBe(JSON.stringify({ ...documents, reforms }))
    expect(asYaml).toEqual(asJson)
    policies += documents.policies.length
    const [first, ...others] = [documents, asJson, asYaml].map((one) => compile(link(one), '2020-03-05').fingerprint)
    for (const other of others) expect(other).toBe(first)
  }
  expect(policies).toBeGreaterThan(100)
}, 300_000)

test('the documents in docs/language.md are right', () => {
  const page = readFileSync(new URL('../../../../docs/language.md', import.meta.url), 'utf8')
  const texts = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text!)
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) {
    const allowance = parsePolicyText(text)
    expect(allowance.id).toBe('example/allowance')
    const words = { household: {}, person: { poor: { title }, selfCare: { title, values: ['full', 'partial', 'none'] } }, bill: {} }
    expect(link({ vocabulary: words, policies: [allowance] }).order).toEqual(['allowance.payment'])
  }
})

describe('the JSON Schemas', () => {
  const folder = new URL('../../schema/', import.meta.url)
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false })
  const valid = Object.fromEntries(Object.entries(jsonSchemas()).map(([file, schema]) => [file, ajv.compile(schema)]))

  test('shipped are those of the code; "node scripts/write-docs.mjs" writes them anew', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(jsonSchemas()).sort())
    for (const [file, schema] of Object.entries(jsonSchemas())) expect(read(file)).toEqual(schema)
  })

  test('admit every document that is right', () => {
    const right: [string, unknown][] = [
      ['vocabulary.json', sample.vocabulary],
      ...[sample.insurance, sample.help, sample.settlement].map((one): [string, unknown] => ['policy.json', one]),
      ...generated.flatMap(({ vocabulary: words, policies, reforms = [] }): [string, unknown][] => [
        ['vocabulary.json', words],
        ...policies.map((one): [string, unknown] => ['policy.json', JSON.parse(JSON.stringify(one))]),
        ...reforms.map((one): [string, unknown] => ['reform.json', JSON.parse(JSON.stringify(one))]),
      ]),
    ]
    expect(right.length).toBeGreaterThan(200)
    for (const [file, document] of right) {
      valid[file]!(document)
      expect(valid[file]!.errors ?? []).toEqual([])
    }
  })

  const withParameter = (parts: Changes): Changes => policy({}, { parameters: { p: parameter(parts) } })
  const leaf = { fact: 'poor', operator: 'equal', value: true }
  test.each<readonly [string, string, unknown]>([
    ['an unknown key', 'policy.json', policy({}, { tittle: title })],
    ['a key too few', 'policy.json', { id: 'test/a', title, sources: [] }],
    ['an id without a folder', 'policy.json', policy({}, { id: 'a' })],
    ['a name in capitals', 'policy.json', policy({ Cap: fact({ amount: 1 }) })],
    ['an unknown unit', 'policy.json', policy({ x: fact({ unit: 'EUR', amount: 1 }) })],
    ['an unknown entity', 'policy.json', policy({ x: fact({ entity: 'village', amount: 1 }) })],
    ['an unknown operator', 'policy.json', policy({ x: fact({ amount: { ad: [1] } }) })],
    ['an amount of two keys', 'policy.json', policy({ x: fact({ amount: { min: [1], max: [1] } }) })],
    ['an operator of conditions that is none', 'policy.json', policy({ x: flagOf({ ...leaf, operator: 'equals' }) })],
    ['a path', 'policy.json', policy({ x: flagOf({ ...leaf, path: '$.x' }) })],
    ['a day written otherwise', 'policy.json', withParameter({ values: { '2018-1-1': 1 } })],
    ['an unknown mark', 'policy.json', withParameter({ mark: 'X' })],
    ['a number as text', 'policy.json', withParameter({ values: { '2016-01-01': '100' } })],
    ['a range of nothing', 'policy.json', withParameter({ range: { relative: 0 } })],
    ['a reform of no name', 'reform.json', reform({ set: { 'A p': { '2019-01-01': 1 } } })],
    ['a reform without payers', 'reform.json', reform({ payers: { 'a.w': [] } })],
    ['a vocabulary with an entity too few', 'vocabulary.json', { household: {}, person: {} }],
    ['an input that is optional in part', 'vocabulary.json', { ...vocabulary, bill: { x: { title, unit: 'CNY', optional: false } } }],
  ])('refuse %s', (_, file, document) => {
    expect(valid[file]!(document)).toBe(false)
  })

  test('explain every property', () => {
    const silent: string[] = []
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const { properties = {}, description } = schema as {
        properties?: { [name: string]: { description?: string; $ref?: string } }
      } & Changes
      for (const [name, inner] of Object.entries(properties)) if (inner.description === undefined) silent.push(`${path}/${name}`)
      expect(description === undefined || typeof description === 'string').toBe(true)
      // The keys of `properties` are names of a document, and one of them may be `description`.
      for (const [name, inner] of Object.entries(properties)) visit(inner, `${path}/${name}`)
      for (const [key, inner] of Object.entries(schema)) if (key !== 'properties') visit(inner, `${path}/${key}`)
    }
    for (const [file, schema] of Object.entries(jsonSchemas())) visit(schema, file)
    expect(silent).toEqual([])
  })
})
