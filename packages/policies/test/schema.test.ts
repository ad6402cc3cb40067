import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile, link, parsePolicyText, parseReformText, parseVocabularyText } from '@doudi/core'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { policies, reforms, vocabulary } from '../src/index.ts'

// The catalogue as an editor sees it, by the schemas that @doudi/core ships, and as files.

const resolve = createRequire(import.meta.url).resolve
const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false })
const schemaOf = (kind: string) => ajv.compile(JSON.parse(readFileSync(resolve(`@doudi/core/schema/${kind}.json`), 'utf8')) as object)

test.each([
  ['vocabulary', [vocabulary]],
  ['policy', policies],
  ['reform', reforms],
] as const)('every %s of the catalogue is right by its JSON Schema', (kind, documents) => {
  const valid = schemaOf(kind)
  expect(documents.length).toBeGreaterThan(0)
  for (const document of documents) {
    valid(document)
    expect(valid.errors ?? []).toEqual([])
  }
})

test('one key that is wrong, and a document is not', () => {
  const valid = schemaOf('policy')
  for (const policy of policies) expect(valid({ ...policy, titel: policy.title }), policy.id).toBe(false)
})

test('written to files and read again, it is the same catalogue', () => {
  for (const format of ['yaml', 'json'] as const) {
    const read = {
      vocabulary: parseVocabularyText(JSON.stringify(vocabulary), { format }),
      policies: policies.map((policy) => parsePolicyText(JSON.stringify(policy, undefined, 1), { format })),
      reforms: reforms.map((reform) => parseReformText(JSON.stringify(reform), { format })),
    }
    const fingerprint = (input: Parameters<typeof link>[0]): string => compile(link(input), '2021-01-01').fingerprint
    expect(fingerprint({ ...read, reforms: [] })).toBe(fingerprint({ vocabulary, policies }))
    // Not linked all together: some hold others, and are not applied with them.
    expect(read.reforms).toEqual(reforms)
  }
})
