import { CoreError, compile, evaluate, link, type Policy, parsePolicy, parsePolicyText, parseReform, parseVocabulary } from '@doudi/core'
import { systems } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import * as sample from '../docstrings/sample.ts'

// Documents that somebody spoiled, by thousands: through reading, linking and both evaluators nothing comes out but values and CoreErrors.

/** Numbers from 0 to 1, the same for a seed. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
  }
}

const poison = 'globalThis.codeRan = true'
const badKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'path',
  'params',
  '',
  ' ',
  'left',
  'year',
  '\u202e\u0007',
  'y'.repeat(5000),
]
const badWords = [
  '$.x',
  `$..[?(${poison})]`,
  '\ud800',
  'x'.repeat(100_000),
  'not:equal',
  'contains',
  'everyFact:equal',
  'dibao.payment',
  '9999-99-99',
  '2017-02-29',
  '1,000',
  'list of ',
  'CNY/CNY',
  'NaN',
  '__proto__.x',
]
const badNumbers = [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, -1, 0.1 + 0.2, 2 ** 53, -1e13]
const operators = [
  'add',
  'min',
  'annual',
  'yearToDate',
  'earlier',
  'sum',
  'count',
  'overMonths',
  'improve',
  'brackets',
  'firstKnown',
  'round',
]

/** A value that does not belong where it stands; some are no data at all. */
function strange(random: () => number, depth = 0): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const cyclic: { [key: string]: unknown } = {}
  cyclic.self = [cyclic]
  const makers: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => pick(badWords),
    () => pick(badNumbers),
    () => true,
    () => [],
    () => ({}),
    () => cyclic,
    () => new Date(0),
    () => new Map([[1, 2]]),
    () => Object.create({ inherited: 1 }) as unknown,
    () => Symbol('s'),
    () => 10n,
    () => () => poison,
    () =>
      Object.defineProperty({}, 'unit', {
        enumerable: true,
        get: () => {
          throw new Error('read')
        },
      }),
    () =>
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('listed')
          },
        },
      ),
    () => new Proxy([1], { get: () => new Proxy({}, {}) }),
    () => Object.assign(Array(3) as unknown[], { 7: 1 }),
    () => JSON.parse(`{"${pick(['__proto__', 'constructor', 'path'])}": {"polluted": "${poison}"}}`) as unknown,
    () => ({ [pick(operators)]: depth < 40 ? strange(random, depth + 1) : 1 }),
    () => Array.from({ length: 70 }).reduce<unknown>((inner) => ({ round: inner }), 'cost'),
    () => ({ fact: 'poor', operator: pick(['equal', 'is', 'lessThan']), value: true, path: `$.x[?(${poison})]` }),
    () => ({ '2018-01-01': 1, '2018-13-01': 2, '2017-01-01': pick([5, 'unlimited', true]) }),
  ]
  return pick(makers)()
}

type Container = { [key: string]: unknown }
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null

/** Every object and list of a document that can be read: what was spoiled before may refuse. */
function containers(value: unknown, above: readonly unknown[] = []): Container[] {
  if (!isContainer(value) || above.includes(value)) return []
  try {
    return [value, ...Object.values(value).flatMap((inner) => containers(inner, [...above, value]))]
  } catch {
    return []
  }
}

/** A copy with one to three things spoiled. */
function spoiled(document: unknown, random: () => number): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const all = containers(copy)
    const one = pick(all)
    const keys = Object.keys(one)
    const key = keys.length > 0 ? pick(keys) : 'a'
    const other = pick(all)
    switch (Math.floor(random() * 11)) {
      case 0:
        one[key] = strange(random)
        break
      case 1:
        delete one[key]
        break
      case 2:
        Object.defineProperty(one, pick(badKeys), { value: strange(random), enumerable: true, writable: true, configurable: true })
        break
      case 3: // what stands elsewhere, or a cycle where it is further out
        one[key] = other
        break
      case 4: // a key that is nearly right
        one[key.slice(1) || 'b'] = one[key]
        if (random() < 0.5) delete one[key]
        break
      case 5: // another word of the same document
        one[key] = Object.values(other).find((value) => typeof value === 'string') ?? pick(badWords)
        break
      case 6:
        if (typeof one[key] === 'number') one[key] = -one[key]
        else if (Array.isArray(one[key])) (one[key] as unknown[]).reverse()
        else one[key] = { not: one[key] }
        break
      case 7:
        one[key] = [one[key]]
        break
      default: // another number, where there is one: what may well be right
        for (const inner of all) for (const name of Object.keys(inner)) if (typeof inner[name] === 'number') inner[name] *= random()
    }
  }
  return copy
}

/** What came of it: the code of an error of ours. Anything else is a fault, and is thrown. */
async function outcome(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'fine'
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    expect(error.message.length).toBeLessThan(40_000)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is asked
    expect(error.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    for (const { code, path, found, expected } of error.problems) {
      expect(code).toMatch(/^(policy|system|run)\/[a-z-]+$/)
      expect(Math.max(path.length, found.length, expected.length)).toBeLessThan(2500)
    }
    return error.code
  }
}

const generated = fc.sample(systems(), { seed: 7, numRuns: 40 })
const documents = [
  ...Array.from({ length: 40 }, () => ({ vocabulary: sample.vocabulary, policies: [sample.insurance, sample.help, sample.settlement] })),
  ...generated,
]
const before = { proto: Object.getOwnPropertyNames(Object.prototype), array: Object.getOwnPropertyNames(Array.prototype) }

const rounds = 3000

test('spoiled documents: reading, linking, compiling and evaluating give values or CoreErrors', { timeout: 600_000 }, async () => {
  const seen = new Map<string, number>()
  const note = (where: string, code: string): void => {
    seen.set(`${where} ${code}`, (seen.get(`${where} ${code}`) ?? 0) + 1)
  }
  for (let round = 0; round < rounds; round++) {
    const random = chances(round)
    const { vocabulary, policies, reforms = [] } = documents[round % documents.length]! as (typeof generated)[number]
    const which = Math.floor(random() * (policies.length + 1.5))
    const words = which === policies.length ? spoiled(vocabulary, random) : vocabulary
    const changed: unknown[] = policies.map((one, i) => (i === which ? spoiled(one, random) : one))
    const reformed: readonly unknown[] = which > policies.length && reforms.length > 0 ? [spoiled(reforms[0], random)] : reforms
    try {
      note('policy', await outcome(() => changed.map(parsePolicy)))
      note('reform', await outcome(() => reformed.map(parseReform)))
      note('vocabulary', await outcome(() => parseVocabulary(words)))
      const linking = async (): Promise<void> => {
        const system = link({ vocabulary: words as never, policies: changed as Policy[], reforms: reformed as never })
        const at = ['2018-03-05', '2021-01-01', '2014-01-01'][round % 3]!
        note('compile', await outcome(() => compile(system, at, { after: round % 2 === 0 ? 'hold' : 'refuse' })))
        note('evaluate', await outcome(() => evaluate(system, { household: {}, members: [{}], bill: { cost: 10 } } as never, at)))
      }
      note('link', await outcome(linking))
    } catch (error) {
      throw new Error(`round ${round}`, { cause: error })
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before.proto)
  expect(Object.getOwnPropertyNames(Array.prototype)).toEqual(before.array)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect((globalThis as { codeRan?: unknown }).codeRan).toBeUndefined()
  // It met what it is for: every way to be wrong, and documents that are right all the same.
  for (const code of ['fine', 'policy/not-data', 'policy/bad-value', 'policy/unknown-key', 'policy/condition', 'policy/misplaced'])
    expect(seen.get(`policy ${code}`) ?? 0, code).toBeGreaterThan(20)
  for (const code of ['fine', 'policy/bad-value', 'system/unknown-name', 'system/unit-mismatch'])
    expect(seen.get(`link ${code}`) ?? 0, code).toBeGreaterThan(5)
  expect(seen.get('compile fine')).toBeGreaterThan(100)
  expect([...seen.keys()].filter((key) => key.startsWith('evaluate')).length).toBeGreaterThan(2)
})

const marks = [
  '*a',
  '&a ',
  '!!js/function ',
  '? ',
  '- ',
  '[',
  '{',
  '"',
  "'",
  '|\n',
  '%YAML 1.1\n',
  '---\n',
  '<<: ',
  '\t',
  '\u0000',
  '\ufeff',
  '#',
  ': ',
  '.nan',
  '0x',
  '~',
  '\n',
  '  ',
  '__proto__: ',
]

/** Something put in, or taken from elsewhere, anywhere. */
function otherCharacters(page: string, random: () => number): string {
  let text = page
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * text.length)
    const to = at + Math.floor(random() * random() * 80)
    const put = random() < 0.7 ? marks[Math.floor(random() * marks.length)] : text.slice(to, to + 40)
    text = text.slice(0, at) + put + text.slice(random() < 0.5 ? at : to)
  }
  return text
}

/** A line with another key, another word, a comment, or none. */
function otherLines(page: string, random: () => number): string {
  const lines = page.split('\n')
  const at = Math.floor(random() * lines.length)
  const line = lines[at]!
  const changed = [
    line.replace(/\w(\w*:)/, '$1'),
    line.replace(/: \w+$/, ': other'),
    `${line} # a comment`,
    ...(random() < 0.5 ? [''] : [`${line}x`]),
  ]
  lines[at] = changed[Math.floor(random() * changed.length)]!
  return lines.join('\n')
}

test('spoiled text: the same, with any bytes', { timeout: 600_000 }, async () => {
  const seen = new Set<string>()
  const pages = [sample.insurance, sample.help, sample.settlement, ...generated.flatMap(({ policies }) => policies)].map((one) =>
    stringify(JSON.parse(JSON.stringify(one))),
  )
  for (let round = 0; round < 1200; round++) {
    const random = chances(round + 1_000_000)
    const page = pages[round % pages.length]!
    const text = round % 3 === 0 ? otherLines(page, random) : otherCharacters(page, random)
    const bytes = new TextEncoder().encode(text)
    if (round % 5 === 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    const format = round % 4 === 0 ? 'json' : 'yaml'
    try {
      seen.add(await outcome(() => parsePolicyText(round % 2 === 0 ? text : bytes, { format })))
    } catch (error) {
      throw new Error(`round ${round}`, { cause: error })
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['fine', 'policy/bad-text', 'policy/bad-value', 'policy/unknown-key']))
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before.proto)
})
