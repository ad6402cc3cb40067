import { type CompileOptions, CoreError, type Counters, compile, type Entity, type Facts, type PolicySystem } from '@doudi/core'
import { expect, test } from 'vitest'
import { evaluateInside } from '../../src/evaluate/evaluate.ts'
import { type Changes, fact, linked, parameter, policy, title } from '../faults/small.ts'
import { runRows } from './agree.ts'

// Where the two evaluators once disagreed, or agreed on something wrong: the smallest case, worked by hand, both ways. Amounts in fen.

const day = '2018-03-05'
const of = (entity: Entity, body: Changes): Changes => ({ entity, title, unit: 'CNY', ...body })
const vocabulary = {
  household: { poor: { title }, rent: { title, unit: 'CNY' } },
  person: { savings: { title, unit: 'CNY' }, lent: { title, unit: 'CNY' } },
  bill: { cost: { title, unit: 'CNY' }, visits: { title, unit: 'count' } },
}
const systemOf = (facts: Changes, parameters: Changes = {}, more: readonly unknown[] = []): PolicySystem =>
  linked([policy(facts, { parameters }), ...more], [], vocabulary)

type Case = { household?: Facts; members?: readonly Facts[]; bill?: Facts; counters?: Counters }

/** Values (of the household, its first member, its bill) and counters both ways, or the code of the error. */
async function both(system: PolicySystem, entity: Entity, ask: readonly string[], given: Case, options: CompileOptions = {}) {
  const { household = {}, members = [], bill, counters = {} } = given
  const [person, ...others] = members
  const situation =
    entity === 'household' ? { household, members } : { household, person: person!, members: others, ...(bill ? { bill } : {}) }
  const reference = async () => {
    const found = await evaluateInside(system, situation, day, { ask, counters })
    return { values: ask.map((name) => Number(found.values[name])), counters: { ...found.counters } }
  }
  const compiled = async () => {
    const row = { household, members, ...(bill ? { bill } : {}), counters }
    const run = runRows(system, compile(system, day, { ask, ...options }), [row], entity, options.rowsOf)
    if (run.error !== undefined) throw run.error
    const next = Object.entries(run.result!.counters).map(([name, column]) => [name, column[0]!] as const)
    return { values: ask.map((name) => run.at(name, 0)), counters: Object.fromEntries(next) }
  }
  const errorOf = (error: unknown): string => (error instanceof CoreError ? error.code : String(error))
  return { reference: await reference().catch(errorOf), compiled: await compiled().catch(errorOf) }
}

const same = (values: readonly number[], counters: Counters = {}) => ({
  reference: { values, counters },
  compiled: { values, counters },
})
const twoRules = { reference: 'run/two-rules', compiled: 'run/two-rules' }

test('a fact of each member that is the household’s counts once a member', async () => {
  const system = systemOf({ share: of('person', { amount: 'rent' }), sum: of('household', { amount: { sum: 'share' } }) })
  // Three members, each the rent of 5 yuan.
  const members = [{ savings: 1 }, { savings: 2 }, { savings: 3 }]
  expect(await both(system, 'household', ['a.sum'], { household: { rent: 5 }, members })).toEqual(same([1500]))
})

test('a fact of a bill that is its person’s has a row a bill', () => {
  const system = systemOf({ x: of('bill', { amount: 'savings' }) })
  const program = compile(system, day)
  expect(program.outputs).toEqual([{ name: 'a.x', entity: 'bill' }])
  const { values } = program.run({
    rows: { person: 2, bill: 3 },
    parents: { bill: Int32Array.of(0, 0, 1) },
    columns: { savings: Float64Array.of(100, 200) },
  })
  expect(values['a.x']).toEqual(Float64Array.of(100, 100, 200))
})

test('a counter of what is the person’s has a row a bill, on the first bill of a year as well', () => {
  const system = systemOf({ x: of('bill', { amount: { yearToDate: 'savings' } }) })
  const { counters } = compile(system, day, { firstOfYear: true }).run({
    rows: { person: 2, bill: 3 },
    parents: { bill: Int32Array.of(0, 1, 1) },
    columns: { savings: Float64Array.of(100, 200) },
  })
  expect(counters['a.x/0/0']).toEqual(Float64Array.of(100, 200, 200))
})

test('bills and households without persons between them are joined through persons', () => {
  const system = systemOf({ x: of('bill', { amount: 'cost' }), y: of('household', { amount: 'rent' }) })
  const { values } = compile(system, day).run({
    rows: { household: 1, person: 1, bill: 2 },
    parents: { person: Int32Array.of(0), bill: Int32Array.of(0, 0) },
    columns: { cost: Float64Array.of(100, 200), rent: Float64Array.of(7) },
  })
  expect(values).toEqual({ 'a.x': Float64Array.of(100, 200), 'a.y': Float64Array.of(7) })
})

test('a counter goes on past a day on which its rule cannot apply', async () => {
  const inForce = parameter({ unit: 'flag', values: { '2016-01-01': true, '2018-01-01': false } })
  const body = { conditions: { fact: 'open', operator: 'equal', value: true }, amount: { yearToDate: 'cost' } }
  const system = systemOf({ x: of('bill', body) }, { open: inForce })
  const given = { members: [{}], bill: { cost: 3 }, counters: { 'a.x/0/0': 500 } }
  expect(await both(system, 'bill', ['a.x'], given)).toEqual(same([0], { 'a.x/0/0': 500 }))
})

test('a sum over bills side by side is no year to date: it is the same without this bill', async () => {
  const system = systemOf(
    {
      ofAll: of('person', { amount: { sum: 'cost' } }),
      over: of('bill', { amount: { annual: { above: [{ add: ['ofAll', { yearToDate: 'cost' }] }, 'deductible'] } } }),
    },
    { deductible: parameter({ values: { '2016-01-01': 10 } }) },
  )
  // 12 yuan before, 15 with this bill, and 3 either way; above 10: 8 less 5.
  const given = { members: [{}], bill: { cost: 3 }, counters: { 'a.over/0/0': 1200 } }
  expect(await both(system, 'bill', ['a.over'], given)).toEqual(same([300], { 'a.over/0/0': 1500 }))
})

test('what was paid stays paid, in the year without this bill and in every month', async () => {
  const grant = parameter({ values: { '2016-01-01': 12, '2018-07-01': 24 } })
  const system = systemOf(
    {
      pay: of('bill', { paid: true, amount: { yearToDate: 'cost' } }),
      step: of('bill', { amount: { annual: 'pay' } }),
      given: of('person', { paid: true, amount: 'grant' }),
      months: of('person', { amount: { overMonths: { divide: ['given', 'monthsInYear'] } } }),
    },
    { grant },
  )
  // 5 yuan before and 3 now are paid with this bill and without it. In March 12 yuan are given; a twelfth of them twelve times.
  const given = { members: [{}], bill: { cost: 3 }, counters: { 'a.pay/0/0': 500 } }
  expect(await both(system, 'bill', ['a.pay', 'a.step', 'a.months'], given)).toEqual(same([800, 0, 1200], { 'a.pay/0/0': 800 }))
})

test('bills are added up in every month, with what is in force in it', async () => {
  const rate = parameter({ unit: 'CNY/month', values: { '2016-01-01': 1, '2018-07-01': 2 } })
  const system = systemOf(
    {
      part: of('bill', { unit: 'CNY/month', amount: { add: ['rate', { divide: ['cost', 'monthsInYear'] }] } }),
      ofYear: of('person', { amount: { overMonths: { sum: 'part' } } }),
    },
    { rate },
  )
  // Six months of 1 and six of 2, and a twelfth of 12 yuan twelve times.
  expect(await both(system, 'bill', ['a.ofYear'], { members: [{}], bill: { cost: 12 } })).toEqual(same([3000]))
})

test('at strength 0 it is the ordinary terms, though the better ones are no number', async () => {
  const improve = { ordinary: 'cost', better: { divide: ['cost', 'visits'] }, strength: 'w' }
  for (const [w, expected] of [
    [0, 300],
    [0.5, Number.POSITIVE_INFINITY],
  ] as const) {
    const dated = parameter({ unit: 'strength', values: { '2016-01-01': w } })
    const fixed = systemOf({ x: of('bill', { amount: { improve } }) }, { w: dated })
    const given = { household: { poor: true }, members: [{}], bill: { cost: 3, visits: 0 } }
    expect(await both(fixed, 'bill', ['a.x'], given)).toEqual(same([expected]))
    // The strength of a row, not of the day.
    const strength = of('person', { unit: 'strength', conditions: { fact: 'poor', operator: 'equal', value: true }, amount: 'w' })
    const varying = systemOf({ x: of('bill', { amount: { improve: { ...improve, strength: 's' } } }), s: strength }, { w: dated })
    expect(await both(varying, 'bill', ['a.x'], given)).toEqual(same([expected]))
  }
})

test('what no row can come to need not be in force', async () => {
  const later = parameter({ values: { '2020-01-01': 5 } })
  const rules = [{ conditions: { fact: 'year', operator: 'greaterThanInclusive', value: 2020 }, amount: 'later' }, { amount: 'cost' }]
  const system = systemOf({ x: of('bill', { rules }) }, { later })
  expect(await both(system, 'bill', ['a.x'], { members: [{}], bill: { cost: 3 } })).toEqual(same([300]))
})

test('what is left to the first payer is whole fen and never negative', async () => {
  const facts = (amount: unknown) => ({
    w: of('bill', { waterfall: { of: amount, payers: ['pay'] } }),
    pay: of('bill', { paid: true, amount: 'cost' }),
  })
  // Half of 0.03 yuan is 1.5 fen, which are 2: of the 3 that are due 2 are paid.
  const half = systemOf(facts({ divide: ['cost', 2] }))
  expect(await both(half, 'bill', ['a.pay', 'a.w'], { members: [{}], bill: { cost: 0.03 } })).toEqual(same([2, 2]))
  const negative = systemOf(facts({ subtract: [0, 'cost'] }))
  expect(await both(negative, 'bill', ['a.pay', 'a.w'], { members: [{}], bill: { cost: 0.03 } })).toEqual(same([0, 0]))
})

test('a bill that is not admitted is paid nothing, whatever the payment is otherwise', async () => {
  const system = systemOf({
    w: of('bill', { conditions: { fact: 'poor', operator: 'equal', value: true }, waterfall: { of: 'cost', payers: ['pay'] } }),
    pay: of('bill', { paid: true, conditions: { fact: 'visits', operator: 'greaterThan', value: 5 }, amount: 0, otherwise: 'cost' }),
  })
  const given = (poor: boolean) => ({ household: { poor }, members: [{}], bill: { cost: 3, visits: 0 } })
  expect(await both(system, 'bill', ['a.pay'], given(true))).toEqual(same([300]))
  expect(await both(system, 'bill', ['a.pay'], given(false))).toEqual(same([0]))
})

test('two tables that differ in the sign of a zero are two', async () => {
  // A ten-millionth of a fen below 0 is rounded to -0.
  const tiny = (value: number) => parameter({ by: 'poor', values: { '2016-01-01': { true: value, false: 1 } } })
  const system = systemOf({ x: of('household', { amount: 'p' }), y: of('household', { amount: 'q' }) }, { p: tiny(0), q: tiny(-1e-9) })
  expect(await both(system, 'household', ['a.x', 'a.y'], { household: { poor: true } })).toEqual(same([0, -0]))
})

// `either` may be 1 or 2; where somebody is poor and has savings both of its rules apply.
const either = (entity: Entity): Changes =>
  of(entity, {
    combine: 'unique',
    rules: [
      { conditions: { fact: 'poor', operator: 'equal', value: true }, amount: 'rent' },
      { conditions: { fact: 'savings', operator: 'greaterThan', value: 0 }, amount: 'savings' },
    ],
  })
const rich = { household: { poor: true, rent: 1 }, members: [{ savings: 2, lent: 0 }] }

test('two rules that apply are an error only where somebody comes to them', async () => {
  const system = systemOf({
    either: either('person'),
    x: of('person', { conditions: { fact: 'lent', operator: 'greaterThan', value: 0 }, amount: 'either', otherwise: 'lent' }),
    worth: of('person', {
      rules: [{ conditions: { fact: 'lent', operator: 'equal', value: 0 }, amount: 'savings' }, { amount: 'either' }],
    }),
    all: of('household', { amount: { sum: 'x' } }),
  })
  for (const options of [{}, { rowsOf: 'person' }] as const)
    for (const ask of ['a.x', 'a.worth']) {
      const expected = ask === 'a.x' ? 0 : 200
      expect(await both(system, 'person', [ask], rich, options)).toEqual(same([expected]))
      expect(await both(system, 'person', [ask], { ...rich, members: [{ savings: 2, lent: 1 }] }, options)).toEqual(twoRules)
    }
  expect(await both(system, 'household', ['a.all'], rich)).toEqual(same([0]))
  // The second member comes to them.
  const members = [...rich.members, { savings: 2, lent: 1 }]
  expect(await both(system, 'household', ['a.all'], { ...rich, members })).toEqual(twoRules)
})

test('two rules that apply are an error where one of several readers comes to them', async () => {
  const reader = (value: number) => ({ conditions: { fact: 'lent', operator: 'equal', value }, amount: 'either' })
  const system = systemOf({
    either: either('person'),
    x: of('person', reader(0)),
    y: of('person', { conditions: { not: reader(0).conditions }, amount: 'either' }),
  })
  // Whoever has lent nothing comes through the one, whoever has comes through the other.
  for (const lent of [0, 1])
    expect(await both(system, 'person', ['a.x', 'a.y'], { ...rich, members: [{ savings: 2, lent }] })).toEqual(twoRules)
})

test('two rules that apply are an error where `otherwise` comes to them', async () => {
  const lends = { fact: 'lent', operator: 'greaterThan', value: 0 }
  const system = systemOf({ either: either('person'), x: of('person', { conditions: lends, amount: 'savings', otherwise: 'either' }) })
  expect(await both(system, 'person', ['a.x'], rich)).toEqual(twoRules)
  expect(await both(system, 'person', ['a.x'], { ...rich, members: [{ savings: 2, lent: 1 }] })).toEqual(same([200]))
})

test('two rules that apply are an error where a table is looked up by them, by whomever', async () => {
  const kind = {
    ...either('person'),
    unit: undefined,
    values: ['one', 'two'],
    rules: (either('person').rules as object[]).map((rule) => ({ ...rule, amount: { category: 'one' } })),
    otherwise: { category: 'two' },
  }
  const table = parameter({ by: 'kind', values: { '2016-01-01': { one: 1, two: 2 } } })
  const reader = (operator: string) => of('person', { conditions: { fact: 'lent', operator, value: 0 }, amount: 'p' })
  const system = systemOf({ kind, x: reader('equal'), y: reader('greaterThan') }, { p: table })
  for (const lent of [0, 1])
    expect(await both(system, 'person', ['a.x', 'a.y'], { ...rich, members: [{ savings: 2, lent }] })).toEqual(twoRules)
  expect(await both(system, 'person', ['a.x', 'a.y'], { ...rich, members: [{ savings: 0, lent: 1 }] })).toEqual(same([0, 100]))
})

test('two rules of the household are an error where one of its members comes to them', async () => {
  const rules = [
    { conditions: { fact: 'poor', operator: 'equal', value: true }, amount: 1 },
    { conditions: { fact: 'rent', operator: 'greaterThan', value: 0 }, amount: 2 },
  ]
  const system = systemOf({
    kind: of('household', { unit: 'count', combine: 'unique', rules }),
    x: of('person', { unit: 'count', conditions: { fact: 'lent', operator: 'greaterThan', value: 0 }, amount: 'kind' }),
    n: of('household', { unit: 'count', amount: { sum: 'x' } }),
  })
  expect(await both(system, 'household', ['a.n'], { ...rich, members: [{ lent: 0 }, { lent: 0 }] })).toEqual(same([0]))
  expect(await both(system, 'household', ['a.n'], { ...rich, members: [{ lent: 0 }, { lent: 1 }] })).toEqual(twoRules)
  expect(await both(system, 'household', ['a.n'], { ...rich, members: [] })).toEqual(same([0]))
})

test('two rules that apply on every row are an error, in one table as well', async () => {
  const system = systemOf({ x: of('bill', { combine: 'unique', rules: [{ amount: 'cost' }, { amount: 0 }] }) })
  const given = { members: [{}], bill: { cost: 3 } }
  for (const options of [{}, { rowsOf: 'bill' }, { fixed: { cost: 3 } }] as const)
    expect(await both(system, 'bill', ['a.x'], given, options)).toEqual(twoRules)
})

test('two rules that apply only in the year without this bill are an error too', async () => {
  const none = { fact: 'seen', operator: 'equal', value: 0 }
  const system = systemOf({
    seen: of('bill', { amount: { yearToDate: 'cost' } }),
    // Where nothing was seen before this bill, both rules apply without it.
    odd: of('bill', { combine: 'unique', rules: [{ conditions: none, amount: 'cost' }, { amount: 'cost' }] }),
    x: of('bill', { amount: { annual: 'odd' } }),
  })
  const given = { members: [{}], bill: { cost: 3 } }
  expect(await both(system, 'bill', ['a.odd'], given)).toEqual(same([300], { 'a.seen/0/0': 300 }))
  expect(await both(system, 'bill', ['a.x'], given)).toEqual(twoRules)
  const second = { ...given, counters: { 'a.seen/0/0': 100 } }
  expect(await both(system, 'bill', ['a.x'], second)).toEqual(same([0], { 'a.seen/0/0': 400 }))
})

test('two rules in the better terms are no error at strength 0', async () => {
  const twice = fact({ combine: 'unique', rules: [{ amount: 'cost' }, { amount: 'cost' }] })
  const system = (w: number) =>
    systemOf(
      { twice, x: of('bill', { amount: { improve: { ordinary: 'cost', better: 'twice', strength: 'w' } } }) },
      { w: parameter({ unit: 'strength', values: { '2016-01-01': w } }) },
    )
  const given = { members: [{}], bill: { cost: 3 } }
  expect(await both(system(0), 'bill', ['a.x'], given)).toEqual(same([300]))
  expect(await both(system(1), 'bill', ['a.x'], given)).toEqual(twoRules)
})
