import {
  type CompileOptions,
  compile,
  compileTogether,
  type EvaluateOptions,
  evaluate,
  type PolicySystem,
  type RunInput,
  type Situation,
} from '@doudi/core'
import { describe, expect, test } from 'vitest'
import { type Changes, fact, flagOf, linked, parameter, policy, reform, refused, refusedLater, title } from './small.ts'

// What a caller of the evaluators does wrong, by code and place.

const day = '2018-03-05'
const system = linked([policy({ share: fact({ amount: { min: ['cost', 'cap'] } }) }, { parameters: { cap: parameter() } })])
const evaluating = (of: PolicySystem, situation: unknown, at: unknown = day, options: unknown = {}): Promise<string[]> =>
  refusedLater(() => evaluate(of, situation as Situation, at as string, options as EvaluateOptions))
const compiling = (of: PolicySystem, options: unknown = {}, at: unknown = day): string[] =>
  refused(() => compile(of, at as string, options as CompileOptions))

test('what the tests begin with runs', async () => {
  expect((await evaluate(system, { bill: { cost: 250 } }, day)).values).toEqual({ 'a.share': 100 })
  const { values } = compile(system, day).run({ rows: { bill: 1 }, columns: { cost: Float64Array.of(25_000) } })
  expect(values).toEqual({ 'a.share': Float64Array.of(10_000) })
})

describe('run/bad-day', () => {
  test.each(['2018-3-5', '2019-02-29', '2018-00-10', '2018-04-31', '20180305', '2018-03-05T00:00', '', 2018, null, undefined, new Date(0)])(
    '%s',
    async (at) => {
      expect(await refusedLater(() => evaluate(system, { bill: { cost: 1 } }, at as string))).toEqual(['run/bad-day at'])
      expect(refused(() => compile(system, at as string))).toEqual(['run/bad-day at'])
    },
  )
})

describe('run/unknown-fact', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['an entity', { village: {} }, ['/village']],
    ['a fact of a bill among those of a person', { members: [{ bills: [{ age: 1 }] }] }, ['/members/0/bills/0/age']],
    ['bills of the person beside its facts', { person: { bills: [] } }, ['/person/bills']],
    ['a name', { bill: { cots: 1 } }, ['/bill/cots']],
    ['a fact of another entity', { person: { cost: 1 }, household: { age: 1 } }, ['/household/age', '/person/cost']],
    ['a computed fact', { bill: { 'a.share': 1 } }, ['/bill/a.share']],
    ['a parameter', { bill: { 'a.cap': 1 } }, ['/bill/a.cap']],
    ['the calendar', { bill: { year: 2018 } }, ['/bill/year']],
    ['a member', { members: [{}, { cost: 1 }] }, ['/members/1/cost']],
    ['a name that every object has', { bill: { constructor: 1, toString: 1 } }, ['/bill/constructor', '/bill/toString']],
    ['__proto__', JSON.parse('{"bill":{"__proto__":{"cost":1}}}'), ['/bill/__proto__']],
  ])('given: %s', async (_, situation, places) => {
    expect(await evaluating(system, situation)).toEqual(places.map((place) => `run/unknown-fact ${place}`))
  })

  test.each(['a.shore', 'a.cap', 'year', 'left:a.share', 'constructor', '', 7, null])('asked: %s', async (name) => {
    const places = ['run/unknown-fact ask/1']
    expect(await evaluating(system, { bill: { cost: 1 } }, day, { ask: ['a.share', name] })).toEqual(places)
    expect(compiling(system, { ask: ['a.share', name] })).toEqual(places)
  })

  test('asked of a situation or a table that has no such entity', async () => {
    expect(await evaluating(system, { person: { age: 1 } }, day, { ask: ['age', 'a.share'] })).toEqual(['run/unknown-fact ask/1'])
    expect(compiling(system, { ask: ['age', 'a.share'], rowsOf: 'person' })).toEqual(['run/unknown-fact ask/1'])
  })

  test('asked twice of a program', () => expect(compiling(system, { ask: ['a.share', 'a.share'] })).toEqual(['run/unknown-fact ask/1']))
  test('fixed', () => {
    expect(compiling(system, { fixed: { cots: 1, 'a.cap': 1, constructor: 1 } })).toEqual([
      'run/unknown-fact fixed/cots',
      'run/unknown-fact fixed/a.cap',
      'run/unknown-fact fixed/constructor',
    ])
  })

  test('a sum of members in one table', () => {
    const total = linked([policy({ years: { entity: 'household', title, unit: 'years', amount: { sum: 'age' } } })])
    expect(compiling(total, { rowsOf: 'person' })).toEqual(['run/unknown-fact rowsOf'])
  })
})

describe('run/bad-value', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['no situation', null, ['']],
    ['a list', [], ['']],
    ['facts that are none', { bill: 5, household: [] }, ['/household', '/bill']],
    ['members that are no list', { members: {} }, ['/members']],
    ['a member that is none', { members: [null] }, ['/members/0']],
    ['bills that are no list', { bills: {} }, ['/bills']],
    ['bills of a member that are no list', { members: [{ bills: 5 }] }, ['/members/0/bills']],
    ['a bill that is none', { bills: [{}, []] }, ['/bills/1']],
    ['text for a number', { bill: { cost: '1' } }, ['/bill/cost']],
    ['NaN', { bill: { cost: Number.NaN } }, ['/bill/cost']],
    ['NaN for what may be missing', { person: { income: Number.NaN } }, ['/person/income']],
    ['infinity', { person: { age: Number.POSITIVE_INFINITY } }, ['/person/age']],
    ['a number outside its range', { bill: { cost: -1 } }, ['/bill/cost']],
    ['part of a fen', { bill: { cost: 0.001 } }, ['/bill/cost']],
    ['1 for a flag', { household: { poor: 1 } }, ['/household/poor']],
    ['a category that is none', { bill: { tier: 'middle' } }, ['/bill/tier']],
    ['a list of categories', { bill: { tier: ['low'] } }, ['/bill/tier']],
    [
      'everywhere',
      { household: { poor: 'no' }, members: [{ age: 'old' }], bill: { tier: 0 } },
      ['/household/poor', '/members/0/age', '/bill/tier'],
    ],
  ])('%s', async (_, situation, places) => {
    expect((await evaluating(system, situation)).sort()).toEqual(places.map((place) => `run/bad-value ${place}`).sort())
  })

  test('counters that are no numbers', async () => {
    const places = await evaluating(system, { bill: { cost: 1 } }, day, {
      counters: { x: 1, y: '1', z: Number.NaN, u: Number.POSITIVE_INFINITY, v: -3 },
    })
    expect(places).toEqual(['run/bad-value counters/y', 'run/bad-value counters/z', 'run/bad-value counters/u'])
  })

  test('fixed inputs', () => {
    const fixed = { cost: '1', poor: 1, tier: 'middle', age: null, income: null }
    expect(compiling(system, { fixed })).toEqual(['cost', 'poor', 'tier', 'age'].map((name) => `run/bad-value fixed/${name}`))
  })
})

describe('run/missing-fact', () => {
  const asking = linked([
    policy(
      {
        share: fact({ amount: 'half' }),
        half: fact({ amount: { divide: ['cost', 2] } }),
        old: { entity: 'person', title, conditions: { fact: 'age', operator: 'greaterThan', value: 60 } },
        oldOnes: { entity: 'household', title, unit: 'count', amount: { count: 'old' } },
        chosen: fact({ amount: 'byTier', conditions: { fact: 'poor', operator: 'equal', value: true } }),
      },
      { parameters: { byTier: parameter({ by: 'tier', values: { '2016-01-01': { low: 1, high: 2 } } }) } },
    ),
  ])

  test.each<readonly [string, string, unknown, string]>([
    ['a fact that is asked through another names the one that reads', 'a.share', { bill: {} }, '/facts/half'],
    ['null is not given', 'a.share', { bill: { cost: null } }, '/facts/half'],
    ['undefined is not given', 'a.share', { bill: { cost: undefined } }, '/facts/half'],
    ['a condition', 'a.old', { person: {} }, '/facts/old'],
    ['a condition of a member', 'a.oldOnes', { members: [{ age: 70 }, {}] }, '/facts/old'],
    ['the key of a table', 'a.chosen', { household: { poor: true }, bill: {} }, '/facts/chosen'],
    ['what stands further out', 'a.chosen', { bill: { tier: 'low' } }, '/facts/chosen'],
    ['an input that is asked itself', 'cost', { bill: {} }, '/bill'],
  ])('%s', async (_, name, situation, place) => {
    expect(await evaluating(asking, situation, day, { ask: [name] })).toEqual([`run/missing-fact ${place}`])
  })

  test('what is not needed may be missing', async () => {
    const { values } = await evaluate(asking, { household: { poor: false }, bill: {} }, day, { ask: ['a.chosen'] })
    expect(values).toEqual({ 'a.chosen': 0 })
  })
})

describe('run/not-in-force', () => {
  const dated = parameter({ until: '2020-01-01', values: { '2016-01-01': 100, '2018-01-01': 200 } })
  const share = policy({ share: fact({ amount: 'cap' }) }, { parameters: { cap: dated } })
  const plain = linked([share])
  const reformed = linked([share], [reform({ set: { 'a.cap': { '2021-01-01': 300 } } })])
  const place = ['run/not-in-force /parameters/cap']

  test.each<readonly [string, PolicySystem, string, 'hold' | 'refuse' | undefined, readonly string[] | number]>([
    ['the day before the first value', plain, '2015-12-31', undefined, place],
    ['the first day', plain, '2016-01-01', 'refuse', 100],
    ['the day before the second value', plain, '2017-12-31', 'refuse', 100],
    ['the second value', plain, '2018-01-01', 'refuse', 200],
    ['the last day that is known', plain, '2019-12-31', 'refuse', 200],
    ['until, refused', plain, '2020-01-01', 'refuse', place],
    ['until, held', plain, '2020-01-01', 'hold', 200],
    ['until, held if nothing is said', plain, '2020-01-01', undefined, 200],
    ['after until, before a reform, refused', reformed, '2020-12-31', 'refuse', place],
    ['a value of a reform after until', reformed, '2021-01-01', 'refuse', 300],
  ])('%s', async (_, of, at, after, expected) => {
    const options = after === undefined ? {} : { after }
    const run = (): number => compile(of, at, options).run({ rows: { bill: 1 }, columns: {} }).values['a.share']![0]!
    if (typeof expected === 'number') {
      expect((await evaluate(of, { bill: {} }, at, options)).values).toEqual({ 'a.share': expected })
      expect(run()).toBe(expected * 100)
    } else {
      expect(await evaluating(of, { bill: {} }, at, options)).toEqual(expected)
      expect(refused(run)).toEqual(expected)
    }
  })

  test('one month of a year', async () => {
    const monthly = parameter({ unit: 'CNY/month', values: { '2018-02-01': 1 } })
    const year = linked([
      policy({ due: { entity: 'person', title, unit: 'CNY', amount: { overMonths: 'cap' } } }, { parameters: { cap: monthly } }),
    ])
    expect(await evaluating(year, { person: {} }, '2018-06-01')).toEqual(place)
    expect(compiling(year, {}, '2018-06-01')).toEqual(place)
  })
})

describe('run/two-rules', () => {
  const rules = [
    { amount: 1, conditions: { fact: 'tier', operator: 'equal', value: 'low' } },
    { amount: 2, conditions: { fact: 'age', operator: 'greaterThan', value: 60 } },
  ]
  const body: Changes = { entity: 'bill', title, unit: 'count', combine: 'unique', rules, otherwise: 3 }
  const unique = linked([
    policy({
      first: body,
      only: { ...body, rules: [{ amount: 'first' }], combine: 'first', conditions: { fact: 'poor', operator: 'equal', value: true } },
    }),
  ])
  const one = (tier: number, age: number, poor = 1): RunInput => ({
    rows: { household: 1, person: 1, bill: 1 },
    parents: { person: Int32Array.of(0), bill: Int32Array.of(0) },
    columns: { tier: Float64Array.of(tier), age: Float64Array.of(age), poor: Float64Array.of(poor) },
  })
  const low = unique.codes.get('low')!
  const high = unique.codes.get('high')!

  test.each([
    ['both', 'low', low, 61, undefined],
    ['the first', 'low', low, 60, 1],
    ['the second', 'high', high, 61, 2],
    ['neither', 'high', high, 60, 3],
  ] as const)('%s', async (_, tier, code, age, expected) => {
    const ask = ['a.first']
    const situation = { person: { age }, bill: { tier } }
    const { run } = compile(unique, day, { ask })
    if (expected === undefined) {
      expect(await evaluating(unique, situation, day, { ask })).toEqual(['run/two-rules /facts/first'])
      expect(refused(() => run(one(code, age)))).toEqual(['run/two-rules /facts/first'])
    } else {
      expect((await evaluate(unique, situation, day, { ask })).values).toEqual({ 'a.first': expected })
      expect(run(one(code, age)).values['a.first']).toEqual(Float64Array.of(expected))
    }
  })

  test('only where the fact is needed', async () => {
    const ask = ['a.only']
    const situation = (poor: boolean): Situation => ({ household: { poor }, person: { age: 61 }, bill: { tier: 'low' } })
    const { run } = compile(unique, day, { ask })
    expect(await evaluating(unique, situation(true), day, { ask })).toEqual(['run/two-rules /facts/first'])
    expect(refused(() => run(one(low, 61, 1)))).toEqual(['run/two-rules /facts/first'])
    expect((await evaluate(unique, situation(false), day, { ask })).values).toEqual({ 'a.only': 3 })
    expect(run(one(low, 61, 0)).values['a.only']).toEqual(Float64Array.of(3))
  })

  test('in one row of many', () => {
    const { run } = compile(unique, day, { ask: ['a.first'], rowsOf: 'bill' })
    const tier = new Float64Array(5_000).fill(low)
    const age = new Float64Array(5_000).fill(30)
    expect(refused(() => run({ rows: { bill: 5_000 }, columns: { tier, age } }))).toEqual([])
    age[4_321] = 61
    expect(refused(() => run({ rows: { bill: 5_000 }, columns: { tier, age } }))).toEqual(['run/two-rules /facts/first'])
  })
})

describe('columns', () => {
  const wide = linked([
    policy({
      due: fact({
        amount: { min: ['cost', { yearToDate: 'cost' }] },
        conditions: {
          any: [
            { fact: 'tier', operator: 'equal', value: 'low' },
            { fact: 'poor', operator: 'equal', value: true },
            { fact: 'age', operator: 'lessThan', value: 3 },
            { fact: 'income', operator: 'equal', value: 0 },
          ],
        },
      }),
      kind: { entity: 'person', title, values: ['other'], amount: { category: 'other' }, otherwise: { category: 'other' } },
    }),
  ])
  const program = compile(wide, day, { ask: ['a.due'] })
  const [counter] = program.counters.map(({ name }) => name)
  const code = (value: string): number => wide.codes.get(value)!
  const columns = {
    cost: Float64Array.of(100, 200, 300),
    tier: Float64Array.of(code('low'), code('high'), code('low')),
    age: Float64Array.of(1, 2),
    income: Float64Array.of(Number.NaN, 5),
    poor: Float64Array.of(0),
  }
  const right: RunInput = {
    rows: { household: 1, person: 2, bill: 3 },
    parents: { person: Int32Array.of(0, 0), bill: Int32Array.of(0, 1, 1) },
    columns,
  }
  const running = (parts: Changes): string[] => refused(() => program.run({ ...right, ...parts } as RunInput))
  const without = (from: object, name: string): Changes => Object.fromEntries(Object.entries(from).filter(([key]) => key !== name))

  test('what is right runs, optional numbers missing', () => expect(running({})).toEqual([]))
  test('no rows at all', () =>
    expect(
      running({ rows: { household: 0, person: 0, bill: 0 }, parents: { person: new Int32Array(0), bill: new Int32Array(0) } }),
    ).toEqual([]))

  test.each(Object.keys(columns))('run/missing-column: %s', (name) => {
    expect(running({ columns: without(columns, name) })).toEqual([`run/missing-column columns/${name}`])
  })
  test.each(['person', 'bill'])('run/missing-column: the parents of each %s', (entity) => {
    expect(running({ parents: without(right.parents!, entity) })).toEqual([`run/missing-column parents/${entity}`])
  })
  test('run/missing-column: how many rows there are', () => {
    expect(running({ rows: { person: 2, bill: 3 } })).toContain('run/missing-column rows/household')
  })

  test.each<readonly [string, Changes, string]>([
    ['too short', { cost: Float64Array.of(1, 2) }, 'cost'],
    ['a list', { cost: [1, 2, 3] }, 'cost'],
    ['single precision', { cost: Float32Array.of(1, 2, 3) }, 'cost'],
    ['a number missing that must be known', { cost: Float64Array.of(1, Number.NaN, 3) }, 'cost'],
    ['a number missing in another table', { age: Float64Array.of(1, Number.NaN) }, 'age'],
    ['a code that nothing has', { tier: Float64Array.of(code('low'), 99, code('low')) }, 'tier'],
    ['a code of another fact', { tier: Float64Array.of(code('low'), code('other'), code('low')) }, 'tier'],
    ['a code between two', { tier: Float64Array.of(code('low'), 0.5, code('low')) }, 'tier'],
    ['a negative code', { tier: Float64Array.of(code('low'), -1, code('low')) }, 'tier'],
    ['a category missing', { tier: Float64Array.of(code('low'), Number.NaN, code('low')) }, 'tier'],
    ['a flag of 2', { poor: Float64Array.of(2) }, 'poor'],
    ['a flag missing', { poor: Float64Array.of(Number.NaN) }, 'poor'],
  ])('run/bad-column: %s', (_, change, name) => {
    expect(running({ columns: { ...columns, ...change } })).toEqual([`run/bad-column columns/${name}`])
  })

  test.each<readonly [string, Changes, string]>([
    ['a negative number of rows', { rows: { ...right.rows, bill: -1 } }, 'rows/bill'],
    ['part of a row', { rows: { ...right.rows, bill: 2.5 } }, 'rows/bill'],
    ['parents that go back', { parents: { ...right.parents, bill: Int32Array.of(1, 0, 1) } }, 'parents/bill'],
    ['a parent that is not there', { parents: { ...right.parents, bill: Int32Array.of(0, 1, 2) } }, 'parents/bill'],
    ['a negative parent', { parents: { ...right.parents, bill: Int32Array.of(-1, 0, 1) } }, 'parents/bill'],
    ['half a parent', { parents: { ...right.parents, bill: Float64Array.of(0, 0.5, 1) as never } }, 'parents/bill'],
    ['parents that are a list', { parents: { ...right.parents, bill: [0, 1, 1] as never } }, 'parents/bill'],
    ['too few parents', { parents: { ...right.parents, bill: Int32Array.of(0, 1) } }, 'parents/bill'],
    ['too many parents', { parents: { ...right.parents, person: Int32Array.of(0, 0, 0) } }, 'parents/person'],
    ['a counter too short', { counters: { [counter!]: Float64Array.of(0) } }, `counters/${counter}`],
    ['a counter that is no number', { counters: { [counter!]: Float64Array.of(0, Number.NaN, 0) } }, `counters/${counter}`],
    ['a counter without end', { counters: { [counter!]: Float64Array.of(0, 0, Number.NEGATIVE_INFINITY) } }, `counters/${counter}`],
    ['a counter that is a list', { counters: { [counter!]: [0, 0, 0] } }, `counters/${counter}`],
    ['a place for results too short', { into: { 'a.due': Float64Array.of(0) } }, 'into/a.due'],
    ['a place for counters too short', { into: { [counter!]: Float64Array.of(0) } }, `into/${counter}`],
  ])('run/bad-column: %s', (_, parts, place) => {
    expect(running(parts)).toContain(`run/bad-column ${place}`)
  })

  test('all problems at once', () => {
    const bad = { ...without(columns, 'age'), cost: Float64Array.of(1), poor: Float64Array.of(7) }
    expect(running({ columns: bad, parents: { person: Int32Array.of(0, 5) } }).sort()).toEqual([
      'run/bad-column columns/cost',
      'run/bad-column columns/poor',
      'run/bad-column parents/person',
      'run/missing-column columns/age',
      'run/missing-column parents/bill',
    ])
  })

  test('a flag that needs no column is not asked for one', () => {
    const narrow = compile(linked([policy({ x: flagOf({ fact: 'poor', operator: 'equal', value: true }) })]), day, {
      fixed: { poor: true },
    })
    expect(narrow.run({ rows: { bill: 2 }, columns: {} }).values['a.x']).toEqual(Float64Array.of(1, 1))
  })
})

test('several systems: none at all, and an input of its own that no system has', () => {
  expect(refused(() => compileTogether({}, day))).toEqual(['run/bad-value systems'])
  expect(refused(() => compileTogether({ one: system }, day, { own: ['costs'] }))).toEqual(['run/unknown-fact own/costs'])
})
