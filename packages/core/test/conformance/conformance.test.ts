import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@doudi/core'
import { afterEach, describe, expect, test } from 'vitest'
import { conditionOperators } from '../../src/condition/operators.ts'
import { round } from '../../src/expression/operators/round.ts'
import { jsonSchemas } from '../../src/policy/json-schema.ts'

// The corpus for other implementations: our evaluators agree with all of it, and an engine that is wrong somewhere is told so, there alone.

type Data = { readonly [key: string]: unknown }
type Request = { readonly id: string; readonly system: System; readonly counters: unknown }
type System = { readonly vocabulary: Data; readonly policies: readonly Data[]; readonly reforms: readonly Data[] }
type Engine = (request: Request) => Promise<unknown>
type Step = { readonly expect: { readonly values?: Data; readonly error?: string } }
type Case = Step & { readonly id: string; readonly steps?: readonly Step[] }
type Corpus = readonly {
  readonly concept: string
  readonly systems: { readonly [name: string]: System }
  readonly cases: readonly Case[]
}[]
type Count = { readonly concept: string; readonly [count: string]: number | string }
type Score = {
  readonly concepts: readonly Count[]
  readonly disagreements: readonly { readonly id: string; readonly what: string; readonly problem: string }[]
}

const folder = new URL('../../../../conformance/', import.meta.url)
const path = (file: string): string => fileURLToPath(new URL(file, folder))
/** Plain JavaScript: imported past the compiler. */
const script = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, folder).href)
const { readCorpus, score } = (await script('run.mjs')) as {
  readCorpus(): Corpus
  score(corpus: Corpus, engine: Engine): Promise<Score>
}
const { doudi } = (await script('doudi.mjs')) as { doudi(of: typeof core, options?: { readonly compiled?: boolean }): Engine }
const corpus = readCorpus()

const total = ({ concepts }: Score, what: string): number => concepts.reduce((sum, count) => sum + Number(count[what]), 0)

describe('what our evaluators score', () => {
  test('the reference agrees with every case and every trace', async () => {
    const scored = await score(corpus, doudi(core))
    expect(scored.disagreements).toEqual([])
    expect(total(scored, 'passed')).toBe(total(scored, 'cases'))
    expect(total(scored, 'traced')).toBe(total(scored, 'traces'))
    expect(total(scored, 'traces')).toBeGreaterThan(40)
  })

  test('compiled programs agree, but for what some row might need', async () => {
    const left: string[] = []
    const engine = doudi(core, { compiled: true })
    const scored = await score(corpus, async (request) => {
      const answer = (await engine(request)) as Data
      if ('skip' in answer) left.push(request.id)
      return answer
    })
    expect(scored.disagreements).toEqual([])
    expect(left).toEqual(['parameters/what-is-not-needed-may-not-be-in-force', 'refused-situations/not-needed'])
    expect(total(scored, 'passed')).toBe(total(scored, 'cases') - left.length)
    expect(total(scored, 'traced')).toBe(0)
  })
})

/** Concepts on which an engine scores less than all; the contract is left out, because everything is used in it. */
async function below(engine: Engine): Promise<string[]> {
  const { concepts } = await score(
    corpus.filter(({ concept }) => concept !== 'anhui'),
    engine,
  )
  return concepts.flatMap(({ concept, cases, passed }) => (passed === cases ? [] : [concept]))
}

/** The documents changed in every object, innermost first, before the reference has them. */
const withDocuments = (change: (part: Data, key: string) => Data): Engine => {
  const engine = doudi(core)
  const changed = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((entry) => changed(entry, key))
    if (typeof value !== 'object' || value === null) return value
    return change(Object.fromEntries(Object.entries(value).map(([inner, part]) => [inner, changed(part, inner)])), key)
  }
  return (request) => engine({ ...request, system: changed(request.system, '') as System })
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

describe('an engine that is wrong is told where', () => {
  const { value } = round
  afterEach(() => {
    round.value = value
  })

  test('half to even', async () => {
    round.value = (a) => {
      const low = Math.floor(a)
      return a - low === 0.5 ? low + (low % 2 === 0 ? 0 : 1) : Math.floor(a + 0.5)
    }
    expect(await below(doudi(core))).toEqual(['rounding'])
  })

  test('a value that still holds on the day of the next', async () => {
    const closed = withDocuments((part) => {
      const days = Object.keys(part)
      if (days.length === 0 || !days.every((day) => core.isDay(day))) return part
      const [first] = [...days].sort()
      return Object.fromEntries(Object.entries(part).map(([day, held]) => [day === first ? day : dayAfter(day), held]))
    })
    expect(await below(closed)).toEqual(['over-months', 'parameters', 'reforms'])
  })

  test('0 for what is missing', async () => {
    const zero = withDocuments(({ optional, ...input }) => (optional === true ? { ...input, default: 0 } : input))
    expect(await below(zero)).toEqual(['missing', 'refused-documents'])
  })

  test('every bill a year of its own', async () => {
    const engine = doudi(core)
    const found = await below((request) => engine({ ...request, counters: null }))
    expect(found).toEqual(['annual', 'household-year', 'reforms', 'unlimited', 'waterfall', 'year-to-date'])
  })
})

describe('what the cases cover', () => {
  test('every id once, begun with its concept', () => {
    const ids = corpus.flatMap(({ concept, cases }) => cases.map(({ id }) => [concept, id] as const))
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
    for (const [concept, id] of ids) expect(id.startsWith(`${concept}/`), id).toBe(true)
  })

  /** Keys and texts of the documents that are not there to be refused. */
  const keys = new Set<string>()
  const texts = new Set<unknown>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) texts.add(part)
    else
      for (const [key, inner] of Object.entries(part)) {
        if (!Array.isArray(part)) keys.add(key)
        collect(inner)
      }
  }
  const accepted = corpus.filter(({ concept }) => !['refused-documents', 'anhui'].includes(concept))
  for (const { systems } of accepted) collect(systems)

  type Schema = {
    readonly properties: { readonly [key: string]: { readonly enum?: readonly string[] } }
    readonly anyOf: readonly Schema[]
  }
  const schemas = jsonSchemas() as unknown as {
    readonly [file: string]: Schema & { readonly definitions: { readonly [name: string]: Schema } }
  }
  const policy = schemas['policy.json']!
  const { Amount, Condition, Fact, Parameter, InputFact } = { ...policy.definitions, ...schemas['vocabulary.json']!.definitions } as {
    readonly [name: string]: Schema
  }
  const keysOf = (schema: Schema): string[] => Object.keys(schema.properties ?? {})

  test('every operator of amounts and of conditions', () => {
    const operators = Amount!.anyOf.flatMap(keysOf)
    expect(operators.length).toBeGreaterThan(20)
    expect(operators.filter((key) => !keys.has(key))).toEqual([])
    expect(Condition!.anyOf.flatMap(keysOf).filter((key) => !keys.has(key))).toEqual([])
    expect(conditionOperators.filter((operator) => !texts.has(operator))).toEqual([])
  })

  test('every key of policies, facts, inputs, parameters and reforms', () => {
    const known = [Fact!, Parameter!, InputFact!, schemas['reform.json']!, policy].flatMap(keysOf)
    expect(known).toContain('waterfall')
    expect(known.filter((key) => !keys.has(key))).toEqual([])
    expect(Fact!.properties.combine!.enum!.filter((how) => how !== 'first' && !texts.has(how))).toEqual([])
  })

  test('every code of the language that a document or a situation can have', () => {
    const page = readFileSync(new URL('../docs/language.md', folder), 'utf8')
    const codes = [...page.matchAll(/^\| (.*) \| /gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code]) => code!),
    )
    // Of text that JSON cannot be, of limits that an implementation sets, of options and of columns.
    const elsewhere = [
      ...['policy/not-data', 'policy/bad-text', 'system/too-large', 'run/after-until', 'run/option', 'run/no-trace', 'run/no-waterfall'],
      ...['run/missing-column', 'run/bad-column', 'run/different-inputs', 'run/no-webassembly', 'sweep/not-linear'],
    ]
    const expected = new Set(
      corpus.flatMap(({ cases }) => cases.flatMap((one) => (one.steps ?? [one]).map(({ expect: { error } }) => error ?? ''))),
    )
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => !expected.has(code) && !elsewhere.includes(code))).toEqual([])
  })
})

describe('the runner', () => {
  const node = `"${process.execPath}"`
  const run = (command: string, ...more: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [path('run.mjs'), '--command', command, '--only', 'tables,names', ...more], {
      encoding: 'utf8',
    })
    return { status, stdout }
  }

  test('scores a command', () => {
    const { status, stdout } = run(`${node} "${path('doudi.mjs')}"`)
    expect(stdout).toMatch(/^all +(\d+) of \1; traces (\d+) of \2$/m)
    expect(status).toBe(0)
  })

  test('prints disagreements', () => {
    const answers = `process.stdin.on('data', (d) => console.log(JSON.stringify({ id: JSON.parse(d).id, values: {} })))`
    const { status, stdout } = run(`${node} -e "${answers}"`)
    expect(stdout).toContain('names/own-and-others: firstAid2.payment is nothing; expected 10')
    expect(stdout).toMatch(/^names +0 of 5$/m)
    expect(status).toBe(1)
  })

  test.each([
    ['ends', 'console.error(42); process.exit(3)', /ended with status 3 without an answer; it said:\n42/, '60'],
    ['answers what is no JSON', "process.stdin.on('data', () => console.log('well'))", /answered what is no JSON: well/, '60'],
    ['answers what was not asked', "process.stdin.on('data', () => console.log('{}'))", /answered nothing, which was not asked/, '60'],
    ['hangs', 'setInterval(() => {}, 1000)', /did not answer within 0\.5 s/, '0.5'],
  ] as const)('says of a command that it %s', (_, code, words, timeout) => {
    const { status, stdout } = run(`${node} -e "${code}"`, '--timeout', timeout)
    expect(stdout).toMatch(words)
    expect(stdout).toContain('asked names/own-and-others, the command ')
    expect(status).toBe(2)
  })
})
