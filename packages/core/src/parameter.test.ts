import { expect, test } from 'vitest'
import { CoreError } from './errors.ts'
import { entryOf, insideNumber, markOf, parameterAt, scaleData } from './parameter.ts'
import type { Parameter, Policy, Reform } from './policy/language.ts'
import { link } from './system/link.ts'
import { type LinkedParameter, type PolicySystem, parameterOf } from './system/system.ts'

const title = { en: 'of a test', zh: '测试' }

function systemOf(parameters: { readonly [name: string]: Parameter }, reforms: readonly Reform[] = []): PolicySystem {
  const policy: Policy = {
    id: 'test/care',
    title,
    sources: [],
    parameters,
    facts: { one: { entity: 'household', title, unit: 'ratio', amount: 1 } },
  }
  return link({ vocabulary: { household: {}, person: {}, bill: {} }, policies: [policy], reforms })
}
const linked = (parameter: Partial<Parameter>, reforms: readonly Reform[] = []): LinkedParameter =>
  parameterOf(systemOf({ cap: { title, unit: 'CNY', mark: 'K', values: {}, ...parameter } }, reforms), 'care.cap')

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof CoreError) return error.code
    throw error
  }
  return 'none'
}

const two = { '2016-01-01': 100, '2019-07-01': 200 }

test('the value in force changes on its day, not before', () => {
  const cap = linked({ values: two })
  expect(parameterAt(cap, '2016-01-01', 'hold').value).toBe(100)
  expect(parameterAt(cap, '2019-06-30', 'hold').value).toBe(100)
  expect(parameterAt(cap, '2019-07-01', 'hold').value).toBe(200)
})

test('before its first day a parameter is not in force', () => {
  expect(codeOf(() => parameterAt(linked({ values: two }), '2015-12-31', 'hold'))).toBe('run/not-in-force')
})

test('from `until` on the last value holds, or is refused', () => {
  const cap = linked({ values: two, until: '2020-12-31' })
  expect(parameterAt(cap, '2020-12-30', 'refuse').value).toBe(200)
  expect(codeOf(() => parameterAt(cap, '2020-12-31', 'refuse'))).toBe('run/not-in-force')
  expect(parameterAt(cap, '2020-12-31', 'hold').value).toBe(200)
  expect(parameterAt(cap, '2035-01-01', 'hold').value).toBe(200)
})

test('without `until` nothing is refused', () => {
  expect(parameterAt(linked({ values: two }), '2035-01-01', 'refuse').value).toBe(200)
})

test('a reform replaces every value from its first day on', () => {
  const cap = linked({ values: two }, [{ id: 'higher', title, set: { 'care.cap': { '2018-01-01': 150 } } }])
  expect(parameterAt(cap, '2017-12-31', 'hold')).toEqual({ from: '2016-01-01', value: 100 })
  expect(parameterAt(cap, '2018-01-01', 'hold')).toEqual({ from: '2018-01-01', value: 150, reform: 'higher' })
  // The document's own change of July 2019 is gone.
  expect(parameterAt(cap, '2020-01-01', 'hold').value).toBe(150)
})

test('a later reform replaces what an earlier one gave', () => {
  const cap = linked({ values: two }, [
    { id: 'first', title, set: { 'care.cap': { '2018-01-01': 150, '2021-01-01': 170 } } },
    { id: 'second', title, set: { 'care.cap': { '2020-01-01': 300 } } },
  ])
  expect(parameterAt(cap, '2019-12-31', 'hold').value).toBe(150)
  expect(parameterAt(cap, '2020-01-01', 'hold').reform).toBe('second')
  expect(parameterAt(cap, '2021-01-01', 'hold').value).toBe(300)
})

test('what a reform gives after `until` is known', () => {
  const cap = linked({ values: two, until: '2020-12-31' }, [{ id: 'longer', title, set: { 'care.cap': { '2020-12-31': 250 } } }])
  expect(parameterAt(cap, '2022-01-01', 'refuse').value).toBe(250)
})

test('inside, yuan are fen, flags 0 and 1, and unlimited a number that nothing reaches', () => {
  const cap = linked({ values: two })
  expect(insideNumber(cap, 4.35)).toBe(435)
  expect(insideNumber(cap, 'unlimited')).toBe(1e300)
  expect(insideNumber(cap, true)).toBe(1)
  expect(insideNumber(linked({ unit: 'share', values: { '2016-01-01': 0.6 } }), 0.6)).toBe(0.6)
})

test('unlimited is finite, so that 0 times it is 0', () => {
  const none = insideNumber(linked({ values: { '2016-01-01': 'unlimited' } }), 'unlimited')
  expect(0 * none).toBe(0)
})

test('a bracket scale has its limits in fen where they are money, and its rates as written', () => {
  const slices = [{ to: 435.35, rate: 0.5 }, { to: 1000, rate: 0.6 }, { rate: 0.8 }]
  const money = linked({ unit: 'share', over: 'CNY/year', values: { '2016-01-01': slices } })
  expect(scaleData(money, slices)).toEqual({ limits: [43535, 100000], rates: [0.5, 0.6, 0.8] })
  const days = linked({ unit: 'share', over: 'count', values: { '2016-01-01': [{ to: 10, rate: 1 }, { rate: 0 }] } })
  expect(scaleData(days, [{ to: 10, rate: 1 }, { rate: 0 }])).toEqual({ limits: [10], rates: [1, 0] })
})

test('a table says nothing for a key it has not, even one that every object has', () => {
  expect(entryOf({ low: 1 }, 'low')).toBe(1)
  expect(entryOf({ low: 1 }, 'high')).toBeUndefined()
  expect(entryOf({ low: 1 }, 'toString')).toBeUndefined()
})

test('the mark is that of the day, and of a reform those of its sources', () => {
  const mark = { '2016-01-01': 'K l', '2018-01-01': 'S' }
  const cap = linked({ values: two, mark })
  expect(markOf(cap, cap.values[0]!, [])).toBe('K l')
  expect(markOf(cap, cap.values[1]!, [])).toBe('S')
  const sources = [
    { title: 'a', mark: 'F' },
    { title: 'b', mark: 'S' },
    { title: 'c', mark: 'F' },
  ]
  const entry = { from: '2020-01-01', value: 1, reform: 'higher' }
  expect(markOf(cap, entry, [{ id: 'higher', title, sources }])).toBe('F, S')
  expect(markOf(cap, entry, [{ id: 'higher', title }])).toBe('unmarked')
})
