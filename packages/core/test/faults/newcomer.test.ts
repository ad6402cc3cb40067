import {
  CoreError,
  check,
  cliffChart,
  compile,
  compileTogether,
  coverLedger,
  defineVocabulary,
  diff,
  evaluate,
  explain,
  findCliffs,
  link,
  type PolicySystem,
  type Problem,
  parsePolicyText,
  reform,
  timeChart,
  timeCliffs,
  whyNot,
} from '@doudi/core'
import { describe, expect, test } from 'vitest'
import { fact, parameter, policy } from './small.ts'

// What somebody gets wrong who comes from another engine or a spreadsheet. The error has to say what to write instead.

const words = (en: string) => ({ en, zh: en })
const vocabulary = defineVocabulary({
  household: { income: { unit: 'CNY/year', title: words('income') } },
  person: { age: { unit: 'years', title: words('age') } },
  bill: {},
})
const line = parameter({ unit: 'CNY/year' })
const payment = { entity: 'household', unit: 'CNY/year', conditions: undefined, amount: { subtract: ['line', 'income'] } } as const
const leaf = { fact: 'income', operator: 'lessThan', value: { fact: 'line' } }

const documentOf = (parts: object, change: object = {}): object => {
  const { conditions, ...rest } = { ...payment, ...parts }
  return policy({ payment: fact({ ...rest, ...(conditions === undefined ? {} : { conditions }) }) }, { parameters: { line }, ...change })
}
const linkedOf = (document: object): PolicySystem => link({ vocabulary, policies: [document as never] }) as unknown as PolicySystem

async function firstProblem(work: () => unknown): Promise<Problem> {
  try {
    await work()
  } catch (error) {
    if (error instanceof CoreError) return error.problems[0]!
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what to write instead is said', () => {
  test.each<[what: string, document: object, hint: RegExp]>([
    ['a comparison as a sign', documentOf({ conditions: { ...leaf, operator: '<=' } }), /"lessThanInclusive"/],
    ['a comparison in letters', documentOf({ conditions: { ...leaf, operator: 'gte' } }), /"greaterThanInclusive"/],
    ['a fact as in conditions', documentOf({ amount: { subtract: [{ fact: 'line' }, 'income'] } }), /a name stands alone/],
    ['another word for an operator', documentOf({ amount: { minus: ['line', 'income'] } }), /"subtract"/],
    ['an if', documentOf({ amount: { if: [true, 'line', 0] } }), /`rules`/],
    ['a formula', documentOf({ amount: 'line - income' }), /a formula is data/],
    ['two operators', documentOf({ amount: { add: ['line'], divide: ['line', 2] } }), /put one inside of the other/],
    ['a bare number for money', documentOf({ amount: 5000 }), /a parameter of unit CNY/],
    ['a bare number beside money', documentOf({ amount: { add: [100, 'income'] } }), /a parameter of unit CNY/],
  ])('%s', async (_, document, hint) => {
    expect((await firstProblem(() => linkedOf(document))).hint).toMatch(hint)
  })
})

describe('what belongs there is said, not only its shape', () => {
  test.each<[what: string, document: object, expected: RegExp]>([
    ['a title of one language', documentOf({}, { title: 'Top-up' }), /\{ en, zh \}/],
    ['no sources', documentOf({}, { sources: undefined }), /a list of sources/],
    ['a source as text', documentOf({}, { sources: ['the law'] }), /\{ title, mark \}/],
    ['a value without a day', documentOf({}, { parameters: { line: { ...line, values: 5000 } } }), /values by day/],
    ['no mark', documentOf({}, { parameters: { line: { ...line, mark: undefined } } }), /a mark: S/],
  ])('%s', async (_, document, expected) => {
    const plain: object = JSON.parse(JSON.stringify(document))
    expect((await firstProblem(() => linkedOf(plain))).expected).toMatch(expected)
  })

  test('of a wrong key the key is what was found', async () => {
    const document = documentOf({}, { parameters: { line: { ...line, values: { '2020-1-1': 5000 } } } })
    expect((await firstProblem(() => linkedOf(document))).found).toBe('"2020-1-1" (text)')
  })
})

describe('of YAML what is mostly behind an error is said', () => {
  test.each<[what: string, text: string, place: string, hint: RegExp]>([
    ['a tab', 'id: a/b\ntitle:\n\ten: A', '3:1', /with spaces/],
    ['a key too far left', 'title:\n   en: A\n  zh: A', '3:1', /same column/],
    ['a colon in a text', 'title: An allowance: more', '1:8', /in quotes/],
    ['a colon in a text in braces', 'title: { en: An allowance: more }', '1:14', /in quotes/],
  ])('%s', async (_, text, place, hint) => {
    const problem = await firstProblem(() => parsePolicyText(text))
    expect(`${problem.line}:${problem.column}`).toBe(place)
    expect(problem.hint).toMatch(hint)
  })

  test('a format that nobody reads is refused, not taken for JSON', async () => {
    expect((await firstProblem(() => parsePolicyText('', { format: 'xml' } as never))).code).toBe('run/option')
  })
})

describe('where a fact belongs is said', () => {
  const system = linkedOf(documentOf({}))
  test.each<[what: string, run: () => unknown, hint: RegExp]>([
    ['a fact of another entity', () => evaluate(system, { person: { income: 1 } }, '2021-01-01'), /\/household\/income/],
    ['a fact outside of an entity', () => evaluate(system, { income: 1 } as object, '2021-01-01'), /\/household\/income/],
    ['a part misspelt', () => evaluate(system, { houshold: {} } as object, '2021-01-01'), /"household"/],
    ['a fact without its policy', () => evaluate(system, {}, '2021-01-01', { ask: ['payment'] }), /"[a-zA-Z]+\.payment"/],
  ])('%s', async (_, run, hint) => {
    expect((await firstProblem(run)).hint).toMatch(hint)
  })

  test('a day given as a Date is named', async () => {
    expect((await firstProblem(() => evaluate(system, {}, new Date(0) as never))).found).toBe('a Date')
  })
})

describe('a call that TypeScript would not have let through is refused by name', () => {
  const system = linkedOf(documentOf({}))
  const rich = { household: { income: 6000 } }
  const day = '2021-01-01'
  const any = (value: unknown) => value as never
  const [payment] = system.order as [string]
  const sweep = { along: 'income', from: 0, to: 9000, at: day, net: payment }
  test.each<[what: string, run: () => unknown, place: string]>([
    ['an option misspelt', () => evaluate(system, rich, day, any({ asks: [] })), 'run/option options/asks'],
    ['a list where options belong', () => evaluate(system, rich, day, any([payment])), 'run/option options'],
    ['one name where a list belongs', () => evaluate(system, rich, day, any({ ask: payment })), 'run/option options/ask'],
    ['documents that are not linked', () => evaluate(any({ vocabulary, policies: [] }), rich, day), 'run/bad-value system'],
    ['another word for a backend', () => compile(system, day, any({ backend: 'wasm' })), 'run/option options/backend'],
    ['no system to compile', () => compile(any(undefined), day), 'run/bad-value system'],
    ['one system where several belong', () => compileTogether(any(system), day), 'run/bad-value systems'],
    ['no input of a run', () => compile(system, day).run(any(undefined)), 'run/missing-column rows/household'],
    ['no rows', () => compile(system, day).run(any({ columns: {} })), 'run/missing-column rows/household'],
    ['an evaluation that was not awaited', () => explain(any(evaluate(system, rich, day)), payment), 'run/bad-value evaluation'],
    [
      'a language that nobody speaks here',
      async () => explain(await evaluate(system, rich, day), payment, any({ language: 'de' })),
      'run/option options/language',
    ],
    [
      'an unknown detail',
      async () => explain(await evaluate(system, rich, day), payment, any({ detail: 'long' })),
      'run/option options/detail',
    ],
    ['a ledger of nothing', () => coverLedger(any(undefined)), 'run/bad-value evaluation'],
    ['a target as a name', () => whyNot(system, rich, day, any(payment)), 'run/option target'],
    [
      'an input misspelt that is to be kept',
      () => whyNot(system, rich, day, { fact: payment }, { fixed: ['incom'] }),
      'run/unknown-fact fixed/0',
    ],
    ['a sweep without options', () => findCliffs(system, {}, any(undefined)), 'run/option options'],
    ['an option of a sweep misspelt', () => findCliffs(system, {}, any({ ...sweep, part: [] })), 'run/option options/part'],
    ['time without options', () => timeCliffs(system, rich, day, '2022-01-01', any(undefined)), 'run/option options'],
    [
      'a chart in another language',
      () => cliffChart(findCliffs(system, {}, sweep), any({ language: 'de' })),
      'run/option options/language',
    ],
    ['a chart of nothing', () => timeChart({}), 'run/bad-value scenarios'],
    [
      'a scenario that is not among those of a chart',
      async () => timeChart({ kept: await timeCliffs(system, rich, day, '2022-01-01', { net: payment }) }, { shown: 'keep' }),
      'run/option options/shown',
    ],
    ['a check without a period', () => check(system, any(undefined)), 'run/option period'],
    ['a reform of documents', () => reform(any({ vocabulary })), 'run/bad-value system'],
    ['a difference to a number', () => diff(system, any(3)), 'policy/bad-value '],
    ['a difference to nothing', () => diff(system, any(undefined)), 'policy/bad-value '],
  ])('%s', async (_, run, place) => {
    const { code, path } = await firstProblem(run)
    expect(`${code} ${path}`).toBe(place)
  })
})
