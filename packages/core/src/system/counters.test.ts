import { expect, test } from 'vitest'
import { compile } from '../compile/compile.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import type { Counters } from '../evaluate/scope.ts'
import type { Policy, Reform, Vocabulary } from '../policy/language.ts'
import { countersOf } from './counters.ts'
import { link } from './link.ts'

const title = { en: 'of a test', zh: '测试' }
const vocabulary: Vocabulary = { household: {}, person: {}, bill: { cost: { title, unit: 'CNY' } } }
const flag = { title, unit: 'flag', mark: 'K l' }

/** Pays all above 1000 of a year: of the person, or where the option is on, of the household. */
const cap: Policy = {
  id: 'test/cap',
  title,
  sources: [],
  parameters: {
    most: { title, unit: 'CNY/year', mark: 'K l', values: { '2016-01-01': 1000 } },
    perHousehold: { ...flag, values: { '2016-01-01': false } },
  },
  facts: {
    payment: {
      entity: 'bill',
      title,
      unit: 'CNY',
      paid: true,
      rules: [
        {
          conditions: { fact: 'perHousehold', operator: 'equal', value: true },
          amount: { annual: { above: [{ yearToDate: 'cost', over: 'household' }, 'most'] } },
        },
        { amount: { annual: { above: [{ over: 'person', yearToDate: 'cost' }, 'most'] } } },
      ],
    },
  },
}
const together: Reform = { id: 'together', title, set: { 'cap.perHousehold': { '2016-01-01': true } } }
const bills = [
  { person: 'a', cost: 800 },
  { person: 'b', cost: 700 },
  { person: 'a', cost: 300 },
]

/** Payments of bills of two members, with counters handed on as `countersOf` says: by the reference and by columns. */
async function settled(reforms: readonly Reform[]): Promise<unknown[]> {
  const system = link({ vocabulary, policies: [cap], reforms })
  const program = compile(system, '2018-03-05')
  const household = new Set(countersOf(system).flatMap(({ name, over }) => (over === 'household' ? [name] : [])))
  let shared: Counters = {}
  const own = new Map<string, Counters>()
  const payments: unknown[] = []
  for (const { person, cost } of bills) {
    const counters = { ...own.get(person), ...shared }
    const { values, counters: next } = await evaluate(system, { bill: { cost } }, '2018-03-05', { counters })
    const columns = Object.fromEntries(Object.entries(counters).map(([name, value]) => [name, Float64Array.of(value)]))
    const run = program.run({ rows: { bill: 1 }, columns: { cost: Float64Array.of(cost * 100) }, counters: columns })
    expect(run.values['cap.payment']![0]).toBe((values['cap.payment'] as number) * 100)
    for (const { name } of program.counters) expect(run.counters[name]![0]).toBe(next[name] ?? 0)
    payments.push(values['cap.payment'])
    own.set(person, next)
    shared = Object.fromEntries(Object.entries(next).filter(([name]) => household.has(name)))
  }
  return payments
}

test('a counter says whose bills it counts, and is named as in evaluations and programs', () => {
  const system = link({ vocabulary, policies: [cap], reforms: [together] })
  expect(countersOf(system)).toEqual([
    { name: 'cap.payment/0/0', fact: 'cap.payment', kind: 'yearToDate', over: 'household' },
    { name: 'cap.payment/1/0', fact: 'cap.payment', kind: 'yearToDate', over: 'person' },
  ])
  const named = compile(system, '2018-03-05').counters.map(({ name }) => name)
  expect(named.sort()).toEqual(countersOf(system).map(({ name }) => name))
})

test('what only an option counts that is off has no counter', () => {
  const system = link({ vocabulary, policies: [cap] })
  expect(countersOf(system)).toEqual([{ name: 'cap.payment/1/0', fact: 'cap.payment', kind: 'yearToDate', over: 'person' }])
  expect(compile(system, '2018-03-05').counters.map(({ name }) => name)).toEqual(['cap.payment/1/0'])
})

test('an option by group that is on for some keeps its counter', () => {
  const byGroup: Policy = {
    ...cap,
    parameters: { ...cap.parameters, perHousehold: { ...flag, by: 'poor', values: { '2016-01-01': { true: true, false: false } } } },
  }
  const words: Vocabulary = { ...vocabulary, person: { poor: { title } } }
  expect(countersOf(link({ vocabulary: words, policies: [byGroup] })).map(({ over }) => over)).toEqual(['household', 'person'])
})

test('counted for each person, the members reach the cap one by one', async () => {
  // a: 800, then 1100 of which 100 are above; b: 700
  expect(await settled([])).toEqual([0, 0, 100])
})

test('counted for the household, they reach it together', async () => {
  // 800; 1500, of which 500 are above; 1800
  expect(await settled([together])).toEqual([0, 500, 300])
})
