import { expect, test } from 'vitest'
import { CoreError, type Problem } from '../errors.ts'
import { parsePolicyText, parseReformText, parseText, parseVocabularyText, type TextOptions } from './parse-text.ts'

const policy = `# An allowance, with an anchor for what stands twice.
id: test/allowance
title: { en: An allowance, zh: 津贴 }
sources: []
parameters:
  amount:
    title: &once { en: a year, zh: 每年 }
    unit: CNY/year
    mark: K l
    by: poor
    until: 2022-01-01
    values:
      2018-01-01: { true: 600, false: 0 }
  option:
    title: *once
    unit: flag
    mark: { 2018-01-01: S }
    values: { 2018-01-01: no }
facts:
  payment:
    entity: person
    unit: CNY/year
    paid: true
    title: { en: allowance, zh: 津贴 }
    amount: amount
`

function problemsOf(text: string | Uint8Array, options?: TextOptions): readonly Problem[] {
  try {
    parsePolicyText(text, options)
  } catch (error) {
    if (error instanceof CoreError) return error.problems
    throw error
  }
  return []
}
/** Code, pointer, line and column. */
const placesOf = (text: string | Uint8Array, options?: TextOptions): string[] =>
  problemsOf(text, options).map(({ code, path, line, column }) => `${code} ${path} ${line}:${column}`)
const codesOf = (text: string | Uint8Array, options?: TextOptions): string[] => problemsOf(text, options).map(({ code }) => code)

test('days, flags and words that YAML might turn into something else stay what they are', () => {
  const read = parsePolicyText(policy.replace('no }', 'false }'))
  expect(read.parameters!.amount!.values).toEqual({ '2018-01-01': { true: 600, false: 0 } })
  expect(read.parameters!.amount!.until).toBe('2022-01-01')
  expect(read.parameters!.option!.title).toEqual({ en: 'a year', zh: '每年' })
})

test('a problem has line and column beside the pointer', () => {
  // YAML 1.2: "no" is a word.
  expect(placesOf(policy)).toEqual(['policy/bad-value /parameters/option/values/2018-01-01 18:27'])
  expect(problemsOf(policy)[0]!.found).toBe('"no" (text)')
})

test('an unknown key stands where the key is', () => {
  const text = policy.replace('no }', 'false }').replace('    by:', '    bye:')
  expect(placesOf(text)).toContain('policy/unknown-key /parameters/amount/bye 10:5')
})

test('what is absent stands where it is missed', () => {
  expect(placesOf('id: test/a\ntitle: { en: A, zh: 甲 }\nsources: []\n')).toEqual(['policy/bad-value /facts 1:1'])
})

test('bytes of UTF-8 are read, others refused', () => {
  const bytes = new TextEncoder().encode(policy.replace('no }', 'false }'))
  expect(parsePolicyText(bytes).title.zh).toBe('津贴')
  expect(codesOf(Uint8Array.of(...bytes, 0xff))).toEqual(['policy/bad-text'])
  // "é" as Latin-1, and UTF-16.
  expect(codesOf(Uint8Array.of(0x61, 0x3a, 0x20, 0xe9))).toEqual(['policy/bad-text'])
  expect(codesOf(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toEqual(['policy/bad-text'])
  expect(codesOf('a: \ud800')).toEqual(['policy/bad-text'])
  expect(codesOf(7 as unknown as string)).toEqual(['policy/bad-text'])
})

test.each([
  ['a key twice', 'a: 1\nb: 2\na: 3', '3:1'],
  ['a key twice, written otherwise', 'a: 1\n"a": 3', '2:1'],
  ['a tag', 'a: !!str 1', '1:10'],
  ['a tag of a map', '!!map\na: 1', '2:1'],
  ['a tag of a key', '!!str a: 1', '1:7'],
  ['a tag of its own', 'a: !js/function "x"', '1:4'],
  ['a date by a tag', 'a: !!timestamp 2016-01-01', '1:16'],
  ['the YAML of before, where dates are no text', '%YAML 1.1\n---\na: 2016-01-01', '1:1'],
  ['several documents', 'a: 1\n---\nb: 2', '2:1'],
  ['a key that is a list', '? [a, b]\n: 1', '1:3'],
  ['an alias inside of its anchor', 'a: &a\n  b: *a', '2:6'],
  ['an alias of nothing', 'a: *b', '1:4'],
  ['tabs', 'a:\n\tb: 1', '2:1'],
  ['a quote that stays open', 'a: "x', '1:6'],
])('%s is refused, with line and column', (_, text, place) => {
  expect(placesOf(text)).toContain(`policy/bad-text  ${place}`)
})

test('aliases that explode are counted before they grow', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : Array(10).fill(`*a${i - 1}`)}]`)
  const [problem] = problemsOf(levels.join('\n'))
  expect(problem).toMatchObject({ code: 'policy/bad-text', found: 'more than 200000 values' })
})

test('too deep, too long: refused, whatever the parser makes of it', () => {
  expect(problemsOf('['.repeat(70) + ']'.repeat(70))[0]).toMatchObject({
    code: 'policy/bad-text',
    found: 'a value more than 64 levels deep',
  })
  expect(codesOf('['.repeat(20_000))[0]).toBe('policy/bad-text')
  expect(codesOf('- '.repeat(20_000))[0]).toBe('policy/bad-text')
  expect(codesOf(`a: ${'x'.repeat(1_000_000)}`)).toEqual(['policy/bad-text'])
  expect(codesOf(new Uint8Array(5_000_000))).toEqual(['policy/bad-text'])
})

test.each(['.nan', '.inf', '-.inf', '1e999', '-0', '-0.0'])('the number %s is refused', (number) => {
  expect(codesOf(policy.replace('true: 600', `true: ${number}`))).toContain('policy/not-data')
})

test('names that every object has touch no prototype', () => {
  expect(codesOf('__proto__: { polluted: 1 }')).toEqual(['policy/not-data'])
  expect(placesOf(policy.replace('no }', 'false }').replace('  payment:', '  constructor:'))).toEqual([
    'policy/bad-value /facts/constructor 21:5',
  ])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('JSON is read as YAML; as JSON, what is YAML alone is refused', () => {
  const text = '{"id": "none", "title": {"en": "No change", "zh": "\\u4e0d\\u53d8"}}'
  expect(parseReformText(text)).toEqual({ id: 'none', title: { en: 'No change', zh: '不变' } })
  expect(parseReformText(text, { format: 'json' })).toEqual(parseReformText(text))
  expect(codesOf('{ id: none }', { format: 'json' })).toEqual(['policy/bad-text'])
  expect(codesOf('{"id": "none"} # a comment', { format: 'json' })).toEqual(['policy/bad-text'])
  expect(placesOf('{"a": 1,\n "a": 2}', { format: 'json' })).toEqual(['policy/bad-text  2:2'])
})

test('a vocabulary is read', () => {
  const text = 'household: {}\nperson:\n  poor: { title: { en: poor, zh: 贫困 } }\nbill: {}\n'
  expect(parseVocabularyText(text).person.poor!.title.zh).toBe('贫困')
})

test('what is no document is read with the places of its parts', () => {
  const { value, placeOf } = parseText('- at: 2020-01-01\n  situation: { person: { poor: true } }\n')
  expect(value).toEqual([{ at: '2020-01-01', situation: { person: { poor: true } } }])
  expect(placeOf('/0/situation/person/poor')).toEqual({ line: 2, column: 32 })
  expect(placeOf('/0/situation/person/poor', true)).toEqual({ line: 2, column: 26 })
  expect(placeOf('/0/situation/person/rich')).toEqual({ line: 2, column: 24 })
})

test('several documents in one text are refused where the second begins', () => {
  const found = 'several documents'
  expect(() => parseText('a: 1\n---\na: 2\n')).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ found, line: 2, column: 1 })] }),
  )
})
