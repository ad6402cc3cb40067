import {
  type Columns,
  type CoreError,
  type Counters,
  compile,
  countersOf,
  evaluate,
  type Facts,
  link,
  type PolicySystem,
  type Program,
  type Reform,
  type Scalar,
} from '@doudi/core'
import { policies, reforms, vocabulary } from '@doudi/policies'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { columnsOf } from '../cases.ts'

// What holds under every reform of the catalogue alone, and under pairs and triples of them, with every input of the vocabulary drawn.

type Name = string
type Entity = 'household' | 'person' | 'bill'

const byId = (id: string): Reform => reforms.find((one) => one.id === id)!
const systems = new Map<string, PolicySystem>()
function systemOf(ids: readonly string[]): PolicySystem {
  const key = ids.join(' ')
  const system = systems.get(key) ?? link({ vocabulary, policies, reforms: ids.map(byId) })
  systems.set(key, system)
  return system
}
const plain = systemOf([])

/** Policies that a list of reforms adds more than once: they are refused, which is right. */
const addedTwice = (ids: readonly string[]): boolean => {
  const added = ids.flatMap((id) => (byId(id).add ?? []).map((policy) => policy.id))
  return new Set(added).size < added.length
}

const ids = reforms.map(({ id }) => id)
const drawn = (size: number, count: number): string[][] =>
  fc.sample(fc.shuffledSubarray(ids, { minLength: size, maxLength: size }), { seed: 40 + size, numRuns: count })
const together = [...drawn(2, 28), ...drawn(3, 16)]
const linked: readonly (readonly string[])[] = [...ids.map((id) => [id]), ...together.filter((list) => !addedTwice(list))]

// Every input, by its unit or values, so that one that is added is drawn here.
type Input = {
  readonly unit?: string
  readonly values?: readonly string[]
  readonly default?: Scalar
  readonly optional?: boolean
  readonly range?: readonly [number, number]
}

const yuan = fc
  .oneof(fc.constantFrom(0, 500, 3000, 10_000), fc.integer({ min: 0, max: 6_000_000 }), fc.integer({ min: 0, max: 30_000_000 }))
  .map((fen) => fen / 100)
const numbers: { readonly [unit: string]: fc.Arbitrary<number> } = {
  year: fc.integer({ min: 2013, max: 2022 }),
  share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  ratio: fc.integer({ min: -100, max: 200 }).map((percent) => percent / 100),
  grade: fc.integer({ min: 0, max: 4 }),
  months: fc.integer({ min: 0, max: 12 }),
}

function drawnValue({ unit, values, optional, range, ...input }: Input): fc.Arbitrary<Scalar | undefined> {
  const least = range?.[0] ?? 0
  const value: fc.Arbitrary<Scalar> = values
    ? fc.constantFrom(...values)
    : unit === undefined
      ? fc.boolean()
      : unit.startsWith('CNY')
        ? yuan
        : (numbers[unit] ?? fc.integer({ min: least, max: least + 5 }))
  // What most households do not have is often left out.
  return optional || input.default !== undefined ? fc.option(value, { nil: undefined, freq: 2 }) : value
}

const factsOf = (entity: Entity): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(Object.entries(vocabulary[entity]).map(([name, input]) => [name, drawnValue(input as Input)])))
const age = fc.oneof(fc.integer({ min: 0, max: 95 }), fc.constantFrom(15, 16, 17, 18, 59, 60))
const persons = fc.tuple(factsOf('person'), age).map(([facts, years]): Facts => ({ ...facts, age: years }))
/** That one municipal scheme is in force is said by the reform that brings it. */
const households = factsOf('household').map(({ municipalScheme: _, ...facts }): Facts => facts)
/** What is compliant is at most the bill: callers refuse more. */
const bills = factsOf('bill').map((facts): Facts => {
  const { grossCost, statedCompliantCost: stated } = facts as { readonly grossCost: number; readonly statedCompliantCost?: number }
  return stated === undefined ? facts : { ...facts, statedCompliantCost: Math.min(stated, grossCost) }
})

const cases = fc.record({
  household: households,
  members: fc.array(persons, { minLength: 1, maxLength: 3 }),
  bills: fc.array(bills, { minLength: 3, maxLength: 3 }),
  year: fc.constantFrom('2018', '2021', '2023'),
})
const daysOfBills = ['03-05', '03-05', '12-31']

function factOf(system: PolicySystem, name: Name) {
  const definition = system.definitions.get(name)
  if (definition?.kind !== 'fact') throw new Error(`${name} is no computed fact`)
  return definition
}
const factsNamed = (system: PolicySystem, entity: Entity): readonly Name[] =>
  system.order.filter((name) => factOf(system, name).entity === entity)
const isMoney = (system: PolicySystem, name: Name): boolean => {
  const { dimension } = factOf(system, name)
  return dimension.type === 'number' && dimension.money === 1
}

const programs = new Map<PolicySystem, Map<string, Program>>()
function programOf(system: PolicySystem, day: string, entity: 'household' | 'bill'): Program {
  const known = programs.get(system) ?? new Map<string, Program>()
  programs.set(system, known)
  const key = `${day} ${entity}`
  const ask = factsNamed(system, entity)
  const program = known.get(key) ?? compile(system, day, entity === 'bill' ? { ask, rowsOf: 'bill' } : { ask })
  known.set(key, program)
  return program
}

type Inside = { readonly [name: Name]: number }

/** As programs hold it: fen, codes, flags 0 and 1, NaN for missing. */
const inside = (system: PolicySystem, values: { readonly [name: Name]: Scalar | undefined }): Inside =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value === undefined) return [name, Number.NaN]
      if (typeof value === 'string') return [name, system.codes.get(value)!]
      return [name, typeof value === 'number' && isMoney(system, name) ? value * 100 : Number(value)]
    }),
  )
const firstRow = (columns: Columns): Inside => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[0]!]))

function runBill(system: PolicySystem, day: string, facts: Facts, counters: Counters): { values: Inside; counters: Counters } {
  const program = programOf(system, day, 'bill')
  const before = Object.fromEntries(program.counters.map(({ name }) => [name, Float64Array.of(counters[name] ?? 0)]))
  const done = program.run({ rows: { bill: 1 }, columns: columnsOf(system, program, () => [facts]), counters: before })
  return { values: firstRow(done.values), counters: firstRow(done.counters) }
}

function runHousehold(system: PolicySystem, day: string, household: Facts, members: readonly Facts[]): Inside {
  const program = programOf(system, day, 'household')
  const columns = columnsOf(system, program, (entity) => (entity === 'household' ? [household] : members))
  const parents = { person: new Int32Array(members.length) }
  return firstRow(program.run({ rows: { household: 1, person: members.length }, parents, columns }).values)
}

/** The same, a fen of rounding apart at most where nothing rounds: money that is paid is whole fen. */
function expectSame(system: PolicySystem, inYuan: { readonly [name: Name]: Scalar | undefined }, fen: Inside): void {
  for (const [name, value] of Object.entries(inside(system, inYuan))) {
    if (factOf(system, name).source.paid || name.startsWith('householdIncome.')) expect(Math.round(value), name).toBe(fen[name])
    else if (Number.isNaN(value)) expect(fen[name], name).toBeNaN()
    else expect(value, name).toBeCloseTo(fen[name]!, 6)
  }
}

function expectNotNegative(system: PolicySystem, values: Inside): void {
  for (const [name, value] of Object.entries(values))
    if (factOf(system, name).source.paid || name.startsWith('settlement.')) expect(value, name).toBeGreaterThanOrEqual(0)
}

const situation = (household: Facts, members: readonly Facts[], bill: Facts) => ({ household, person: members[0]!, bill })

describe.each(linked.map((list) => [list.join(' + '), list] as const))('%s', (_, list) => {
  const system = systemOf(list)
  const { payers } = system.documents.get('anhui/settlement')!.facts.paid!.waterfall!

  it('settles the bills of a year to the same fen by evaluator and programs, each fen once, and the year of the household too', async () => {
    const property = fc.asyncProperty(cases, async ({ household, members, bills, year }) => {
      let [counters, handed] = [{} as Counters, {} as Counters]
      for (const [i, bill] of bills.entries()) {
        const day = `${year}-${daysOfBills[i]!}`
        const run = runBill(system, day, { ...household, ...members[0]!, ...bill }, counters)
        const ask = factsNamed(system, 'bill')
        const done = await evaluate(system, situation(household, members, bill) as never, day, { ask, counters: handed, trace: false })
        ;[counters, handed] = [run.counters, done.counters]
        expectSame(system, done.values, run.values)
        for (const [name, value] of Object.entries(handed)) expect(value, name).toBeCloseTo(counters[name]!, 6)
        expectNotNegative(system, run.values)
        const paid = payers.reduce((sum, payer) => sum + run.values[payer]!, 0)
        expect(paid).toBe(run.values['settlement.paid'])
        expect(paid + run.values['settlement.outOfPocket']!).toBe(Math.round((bill.grossCost as number) * 100))
      }
      expect(Object.keys(counters).sort()).toEqual(
        countersOf(system)
          .map(({ name }) => name)
          .sort(),
      )
      const values = runHousehold(system, `${year}-01-01`, household, members)
      const ask = factsNamed(system, 'household')
      const done = await evaluate(system, { household, members } as never, `${year}-01-01`, { ask, trace: false })
      expectSame(system, done.values, values)
      expectNotNegative(system, values)
    })
    await fc.assert(property, { seed: linked.indexOf(list), numRuns: 1, endOnFailure: true })
  })
})

it('refuses together only reforms that add a policy twice', () => {
  expect(linked.length).toBeGreaterThan(ids.length + 30)
  for (const list of together.filter(addedTwice)) {
    const problems = (() => {
      try {
        systemOf(list)
        return []
      } catch (error) {
        return (error as CoreError).problems.map(({ code }) => code)
      }
    })()
    expect([...new Set(problems)], list.join(' + ')).toEqual(['system/duplicate'])
  }
})

const dated = reforms.filter(({ set, add, withdraw, payers }) => set && !add && !withdraw && !payers)
const firstDayOf = ({ set = {} }: Reform): string =>
  Object.values(set)
    .flatMap((values) => Object.keys(values))
    .sort()[0]!
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
const sample = fc.sample(cases, { seed: 5, numRuns: 6 })

// Care is settled from 2016 on: what begins then or earlier has no day before.
const later = dated.filter((one) => firstDayOf(one) > '2017-01-01')

test.each(later.map((one) => [one.id, one] as const))('%s changes nothing before its first day', (id, reform) => {
  const system = systemOf([id])
  const eve = dayBefore(firstDayOf(reform))
  // A household's year reads all its months: its last one is the year before.
  const year = `${Number(firstDayOf(reform).slice(0, 4)) - 1}-01-01`
  for (const { household, members, bills } of sample) {
    const facts = { ...household, ...members[0]!, ...bills[0]! }
    expect(runBill(system, eve, facts, {}).values).toEqual(runBill(plain, eve, facts, {}).values)
    expect(runHousehold(system, year, household, members)).toEqual(runHousehold(plain, year, household, members))
  }
})

/** A reform that gives back, from the first day of another, what it replaced; of what was in force on that day. */
function undoing({ id, set = {} }: Reform): Reform {
  const back = Object.entries(set).map(([name, values]) => {
    const parameter = plain.definitions.get(name)
    if (parameter?.kind !== 'parameter') throw new Error(`${name} is no parameter`)
    const first = Object.keys(values).sort()[0]!
    const before = parameter.values.filter(({ from }) => from <= first).at(-1)
    if (before === undefined) throw new Error(`${name} is not in force on ${first}`)
    const later = parameter.values.filter(({ from }) => from > first).map(({ from, value }) => [from, value])
    return [name, Object.fromEntries([[first, before.value], ...later])] as const
  })
  const title = { en: `without ${id}`, zh: `不含${id}` }
  return { id: `undo-${id}`, title, set: Object.fromEntries(back) }
}

test.each(dated.map((one) => [one.id, one] as const))(
  '%s and a reform that takes it back give the policies as they stand, to the bit',
  (_, one) => {
    const undo = undoing(one)
    const back = link({ vocabulary, policies, reforms: [one, undo] })
    expect(countersOf(back)).toEqual(countersOf(plain))
    for (const entity of ['bill', 'household'] as const)
      for (const day of ['2018-01-01', '2026-01-01']) {
        const [after, before] = [programOf(back, day, entity), programOf(plain, day, entity)]
        expect(after.fingerprint, `${entity} ${day}`).toBe(before.fingerprint)
      }
  },
)

it('has no counter behind an option that is off, and those of the option where it is on', () => {
  const counters = (ids: readonly string[]): string[] => countersOf(systemOf(ids)).map(({ name }) => name)
  const options = dated.filter(({ set = {} }) =>
    Object.values(set).every((values) => Object.values(values).every((value) => value === true)),
  )
  expect(options.length).toBeGreaterThan(9)
  const more = Object.fromEntries(
    options.map(({ id }) => [id, counters([id]).length - counters([]).length] as const).filter(([, count]) => count > 0),
  )
  // The year's compliant cost; the highest deductible so far; own pay of each level.
  expect(more).toEqual({ 'assistance-on-compliant': 1, 'deductible-once-a-year': 4, 'level-351': 6 })
})
