import { CoreError, defineVocabulary, evaluate, link, type PolicySystem, type Problem } from '@doudi/core'
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
