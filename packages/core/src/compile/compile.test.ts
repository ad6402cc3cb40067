import { expect, test } from 'vitest'
import { CoreError } from '../errors.ts'
import type { Policy, Vocabulary } from '../policy/language.ts'
import { link } from '../system/link.ts'
import { compile } from './compile.ts'
import type { Program } from './program.ts'
import type { Columns } from './slab.ts'

const title = { en: 'of a test', zh: '测试' }
const day = '2019-03-05'

const vocabulary: Vocabulary = {
  household: { exitYear: { title, unit: 'year', optional: true } },
  person: { insured: { title }, wage: { title, unit: 'CNY/month' } },
  bill: { cost: { title, unit: 'CNY' }, tier: { title, values: ['low', 'high'] }, inside: { title } },
}
const since = (unit: string, value: number) => ({ title, unit, mark: 'K', values: { '2016-01-01': value } })
const policy = (id: string, parts: Pick<Policy, 'facts'> & Partial<Policy>): Policy => ({ id: `test/${id}`, title, sources: [], ...parts })
const column = (...values: number[]): Float64Array => Float64Array.from(values)
const listOf = (values: Columns, name: string): number[] => [...values[name]!]

// Half of the bill; then 0.6 of what is left above 1000 yuan; then all that is left, up to 2000 yuan a year.
const fall = link({
  vocabulary,
  policies: [
    policy('bill', {
      facts: {
        paid: {
          entity: 'bill',
          title,
          unit: 'CNY',
          conditions: { fact: 'inside', operator: 'equal', value: true },
          waterfall: { of: 'cost', payers: ['basic.payment', 'critical.payment', 'relief.payment'] },
        },
      },
    }),
    policy('basic', {
      parameters: { share: since('share', 0.5) },
      facts: { payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { multiply: ['left', 'share'] } } },
    }),
    policy('critical', {
      parameters: { rate: since('share', 0.6), deductible: since('CNY', 1000) },
      facts: {
        payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { multiply: ['rate', { above: ['left', 'deductible'] }] } },
      },
    }),
    policy('relief', {
      parameters: { cap: since('CNY/year', 2000) },
      facts: {
        payment: { entity: 'bill', title, unit: 'CNY', paid: true, amount: { annual: { min: ['cap', { yearToDate: 'left' }] } } },
      },
    }),
  ],
})
const payers = ['basic.payment', 'critical.payment', 'relief.payment', 'bill.paid']
const relief = 'relief.payment/0/0'

test('columns go in and come out in fen, one row a bill', () => {
  const program = compile(fall, day, { ask: payers, rowsOf: 'bill' })
  expect(program.inputs.map(({ name }) => name).sort()).toEqual(['cost', 'inside'])
  // 3333.33 yuan: half is 166666.5 fen, rounded 166667; 0.6 of the 66666 above 1000 yuan is 39999.6, rounded 40000; 126666 are left.
  // 1500 yuan: 75000; nothing above 1000; 75000 are left. Outside: nothing.
  const { values, counters } = program.run({
    rows: { bill: 3 },
    columns: { cost: column(333333, 150000, 333333), inside: column(1, 1, 0) },
  })
  expect(listOf(values, 'basic.payment')).toEqual([166667, 75000, 0])
  expect(listOf(values, 'critical.payment')).toEqual([40000, 0, 0])
  expect(listOf(values, 'relief.payment')).toEqual([126666, 75000, 0])
  expect(listOf(values, 'bill.paid')).toEqual([333333, 150000, 0])
  expect(listOf(counters, relief)).toEqual([126666, 75000, 0])
})

test('counters are taken and handed on, and a bill that is not admitted moves none', () => {
  const program = compile(fall, day, { ask: payers, rowsOf: 'bill' })
  expect(program.counters.map(({ name }) => name)).toEqual([relief])
  const columns = (inside: number): Columns => ({ cost: column(333333), inside: column(inside) })
  const first = program.run({ rows: { bill: 1 }, columns: columns(1) })
  const refused = program.run({ rows: { bill: 1 }, columns: columns(0), counters: first.counters })
  expect(listOf(refused.counters, relief)).toEqual([126666])
  const second = program.run({ rows: { bill: 1 }, columns: columns(1), counters: refused.counters })
  // 253332 are left in the year, 200000 of them are paid, 126666 before: 73334.
  expect(listOf(second.values, 'relief.payment')).toEqual([73334])
  expect(listOf(second.counters, relief)).toEqual([253332])
})

test('the first bill of a year reads no counter and gives one', () => {
  const program = compile(fall, day, { ask: payers, rowsOf: 'bill', firstOfYear: true })
  expect(program.plan.steps.some(({ operator }) => operator === 'counter')).toBe(false)
  const { values, counters } = program.run({
    rows: { bill: 1 },
    columns: { cost: column(333333), inside: column(1) },
    counters: { [relief]: column(200000) }, // not looked at
  })
  expect(listOf(values, 'relief.payment')).toEqual([126666])
  expect(listOf(counters, relief)).toEqual([126666])
})

test('results are written into the columns that are given', () => {
  const program = compile(fall, day, { ask: ['bill.paid'], rowsOf: 'bill' })
  const into = { 'bill.paid': column(-1, -1, -1), [relief]: column(-1, -1, -1) }
  const { values, counters } = program.run({ rows: { bill: 2 }, columns: { cost: column(200, 400), inside: column(1, 1) }, into })
  expect(values['bill.paid']).toBe(into['bill.paid'])
  expect(counters[relief]).toBe(into[relief])
  // All is paid; a longer column keeps what stands behind the rows. Left to relief: half, 100 and 200.
  expect([...into['bill.paid']]).toEqual([200, 400, -1])
  expect([...into[relief]!]).toEqual([100, 200, -1])
})

test('a counter may be written over in its place', () => {
  const program = compile(fall, day, { ask: ['relief.payment'], rowsOf: 'bill' })
  const counters = { [relief]: column(126666) }
  const { values } = program.run({ rows: { bill: 1 }, columns: { cost: column(333333), inside: column(1) }, counters, into: counters })
  expect(listOf(values, 'relief.payment')).toEqual([73334])
  expect([...counters[relief]!]).toEqual([253332])
})

const care = link({
  vocabulary,
  policies: [
    policy('care', {
      parameters: {
        rates: {
          title,
          unit: 'share',
          by: ['tier', 'insured'],
          mark: 'K',
          values: { '2016-01-01': { low: { true: 0.75, false: 0.25 }, high: { true: 0.5, false: 0.125 } } },
        },
      },
      facts: {
        rate: { entity: 'bill', title, unit: 'share', amount: 'rates' },
        kind: {
          entity: 'bill',
          title,
          values: ['plain', 'high'],
          conditions: { fact: 'tier', operator: 'equal', value: 'high' },
          amount: { category: 'high' },
          otherwise: { category: 'plain' },
        },
        exited: { entity: 'household', title, conditions: { fact: 'exitYear', operator: 'lessThanInclusive', value: 2018 } },
        notOf2018: { entity: 'household', title, conditions: { fact: 'exitYear', operator: 'notIn', value: [2018] } },
      },
    }),
  ],
})

test('categories are codes common to all facts, flags 0 and 1', () => {
  const code = (value: string): number => care.codes.get(value)!
  const { values } = compile(care, day, { ask: ['care.rate', 'care.kind'], rowsOf: 'bill' }).run({
    rows: { bill: 4 },
    columns: { tier: column(code('low'), code('low'), code('high'), code('high')), insured: column(1, 0, 1, 0) },
  })
  expect(listOf(values, 'care.rate')).toEqual([0.75, 0.25, 0.5, 0.125])
  expect(listOf(values, 'care.kind')).toEqual([code('plain'), code('plain'), code('high'), code('high')])
})

test('a fixed input is no column any more, and a fixed category chooses its entry', () => {
  const program = compile(care, day, { ask: ['care.rate'], rowsOf: 'bill', fixed: { tier: 'high' } })
  expect(program.inputs.map(({ name }) => name)).toEqual(['insured'])
  expect(listOf(program.run({ rows: { bill: 2 }, columns: { insured: column(1, 0) } }).values, 'care.rate')).toEqual([0.5, 0.125])
})

test('money that is fixed is given in yuan', () => {
  const program = compile(fall, day, { ask: ['basic.payment'], rowsOf: 'bill', fixed: { cost: 3333.33 } })
  expect(listOf(program.run({ rows: { bill: 1 }, columns: { inside: column(1) } }).values, 'basic.payment')).toEqual([166667])
})

test('a number may be missing in a row, or fixed as missing in all', () => {
  const ask = ['care.exited', 'care.notOf2018']
  const { values } = compile(care, day, { ask }).run({ rows: { household: 3 }, columns: { exitYear: column(2018, Number.NaN, 2019) } })
  expect([listOf(values, ask[0]!), listOf(values, ask[1]!)]).toEqual([
    [1, 0, 0],
    [0, 1, 1],
  ])
  const fixed = compile(care, day, { ask, fixed: { exitYear: null } })
  expect(fixed.inputs).toEqual([])
  const missing = fixed.run({ rows: { household: 2 }, columns: {} }).values
  expect([listOf(missing, ask[0]!), listOf(missing, ask[1]!)]).toEqual([
    [0, 0],
    [1, 1],
  ])
})

const home = link({
  vocabulary,
  policies: [
    policy('home', {
      facts: {
        earning: { entity: 'person', title, conditions: { fact: 'wage', operator: 'greaterThan', value: 0 } },
        wages: { entity: 'household', title, unit: 'CNY/month', amount: { sum: 'wage' } },
        earners: { entity: 'household', title, unit: 'persons', amount: { count: 'earning' } },
        persons: { entity: 'household', title, unit: 'persons', amount: { count: 'person' } },
        each: { entity: 'person', title, unit: 'CNY/month', amount: { divide: ['wages', 'persons'] } },
      },
    }),
  ],
})

test('members are added up to their household, and read what is the household’s', () => {
  // Households of 2, 0 and 3 persons: 1000 + 2000 fen, nothing, 300 + 0 + 600.
  const { values } = compile(home, day).run({
    rows: { household: 3, person: 5 },
    parents: { person: Int32Array.of(0, 0, 2, 2, 2) },
    columns: { wage: column(1000, 2000, 300, 0, 600) },
  })
  expect(listOf(values, 'home.wages')).toEqual([3000, 0, 900])
  expect(listOf(values, 'home.earners')).toEqual([2, 0, 2])
  expect(listOf(values, 'home.persons')).toEqual([2, 0, 3])
  expect(listOf(values, 'home.each')).toEqual([1500, 1500, 300, 300, 300])
})

test('a bill reads its person’s and its household’s facts through the parents', () => {
  const code = care.codes.get('low')!
  const { values } = compile(care, day, { ask: ['care.rate'] }).run({
    rows: { person: 2, bill: 3 },
    parents: { bill: Int32Array.of(0, 1, 1) },
    columns: { tier: column(code, code, code), insured: column(0, 1) },
  })
  expect(listOf(values, 'care.rate')).toEqual([0.25, 0.75, 0.75])
})

test('two thousand households of one to five persons, more than one block', () => {
  const households = 2000
  const sizeOf = (h: number): number => 1 + (h % 5)
  const parents = Array.from({ length: households }, (_, h) => Array<number>(sizeOf(h)).fill(h)).flat()
  // The k-th person of household h earns (h + 1) * k fen, from k = 1.
  const wages = Array.from({ length: households }, (_, h) => Array.from({ length: sizeOf(h) }, (_, k) => (h + 1) * (k + 1))).flat()
  // 400 times 1 + 2 + 3 + 4 + 5 persons: more than twice the largest block.
  expect(parents).toHaveLength(6000)
  const program = compile(home, day)
  const input = {
    rows: { household: households, person: 6000 },
    parents: { person: Int32Array.from(parents) },
    columns: { wage: column(...wages) },
  }
  const { values } = program.run(input)
  // A household of n has (h + 1) * n (n + 1) / 2, each of its persons (h + 1) * (n + 1) / 2.
  expect(listOf(values, 'home.wages')).toEqual(Array.from({ length: households }, (_, h) => ((h + 1) * sizeOf(h) * (sizeOf(h) + 1)) / 2))
  expect(listOf(values, 'home.persons')).toEqual(Array.from({ length: households }, (_, h) => sizeOf(h)))
  expect(listOf(values, 'home.each')).toEqual(parents.map((h) => ((h + 1) * (sizeOf(h) + 1)) / 2))
  // The columns that blocks are worked in are kept: a second run gives the same.
  expect(program.run(input).values).toEqual(values)
})

test('no rows give no rows', () => {
  const { values } = compile(home, day).run({
    rows: { household: 0, person: 0 },
    parents: { person: new Int32Array(0) },
    columns: { wage: column() },
  })
  expect(listOf(values, 'home.wages')).toEqual([])
})

test('programs that do the same have one fingerprint, those of days with other values another', () => {
  const grant = link({
    vocabulary,
    policies: [
      policy('grant', {
        parameters: { amount: { title, unit: 'CNY', mark: 'K', values: { '2016-01-01': 100, '2019-07-01': 120 } } },
        facts: { due: { entity: 'bill', title, unit: 'CNY', amount: { min: ['cost', 'amount'] } } },
      }),
    ],
  })
  const of = (at: string): Program => compile(grant, at)
  expect(of('2019-06-30').fingerprint).toBe(of('2016-01-01').fingerprint)
  expect(of('2019-07-01').fingerprint).not.toBe(of('2019-06-30').fingerprint)
  const run = (program: Program): number[] =>
    listOf(program.run({ rows: { bill: 2 }, columns: { cost: column(5000, 20000) } }).values, 'grant.due')
  expect(run(of('2019-06-30'))).toEqual([5000, 10000])
  expect(run(of('2019-07-01'))).toEqual([5000, 12000])
})

test('what a program needs and is not given is named, all of it at once', () => {
  const program = compile(home, day)
  try {
    program.run({ rows: { household: 1, person: 1 }, columns: {} })
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(CoreError)
    const { problems } = error as CoreError
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'run/missing-column columns/wage',
      'run/missing-column parents/person',
    ])
  }
})

test('slabs that fit into no memory are refused, and the program stays what it was', () => {
  const program = compile(fall, day, { ask: payers, rowsOf: 'bill' })
  expect(() => program.slabs({ bill: 1e9 }, 1e6)).toThrow(CoreError)
  expect(() => program.slabs({ bill: 0.5 })).toThrow(CoreError)
  expect(program.backend).toBe('webassembly')
  const [slab] = program.slabs({ bill: 2 })
  slab!.columns.cost!.set([333333])
  slab!.columns.inside!.set([1])
  slab!.run({ bill: 1 })
  expect(slab!.values['basic.payment']![0]).toBe(166667)
})
