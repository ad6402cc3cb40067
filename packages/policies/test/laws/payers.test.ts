import { type Counters, compile, evaluate, type Facts, link, type PolicySystem, type Program } from '@doudi/core'
import { policies, reforms, vocabulary } from '@doudi/policies'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bill, billSituation, columnsOf, inOrder, type Person } from '../cases.ts'
import { bills, persons, settlementCases } from '../random-cases.ts'

// Laws of the settlement with payers beyond the contract's five, under any of the reforms that bring them.

/** Each once at most; of a group, one. */
const groups: readonly (readonly string[])[] = [
  ['county-schemes'],
  ['unify-best', 'unify-mean', 'unify-worst'],
  ['tilt-assistance', 'full-stack'],
  ['emergency-relief'],
  ['commercial-insurance'],
  ['charity'],
  ['outside-relief', 'outside-relief-both'],
  ['outside-relief-others'],
  ['one-stop-for-all'],
  ['wider-rehabilitation'],
]
/** What is in these already is not put in again. */
const holds: { readonly [id: string]: readonly string[] } = {
  'full-stack': ['emergency-relief', 'commercial-insurance', 'charity'],
  'outside-relief-both': ['outside-relief-others'],
}
const withoutTwice = (ids: readonly string[]): string[] => {
  const held = ids.flatMap((id) => holds[id] ?? [])
  return ids.filter((id) => !held.includes(id))
}
const subsets: fc.Arbitrary<readonly string[]> = fc
  .tuple(...groups.map((group) => fc.option(fc.constantFrom(...group), { nil: undefined })))
  .chain((chosen) => fc.shuffledSubarray(withoutTwice(chosen.filter((id) => id !== undefined)), { minLength: 0 }))

const inputs = fc.record({
  household: fc.record({ county: fc.constantFrom(...vocabulary.household.county.values) }),
  person: fc.record({ commercialPolicy: fc.boolean() }),
  bill: fc.record({ emergencyCannotPay: fc.boolean() }),
})
type More = { readonly household: Facts; readonly person: Facts; readonly bill: Facts }

const situationOf = (person: Person, bill: Bill, more: More) => {
  const situation = billSituation(person, bill)
  return {
    household: { ...situation.household, ...more.household },
    person: { ...situation.person, ...more.person },
    bill: { ...situation.bill, ...more.bill },
  }
}

const systems = new Map<string, PolicySystem>()
function systemWith(ids: readonly string[]): PolicySystem {
  const key = ids.join(' ')
  const system = systems.get(key) ?? link({ vocabulary, policies, reforms: ids.map((id) => reforms.find((one) => one.id === id)!) })
  systems.set(key, system)
  return system
}
const payersOf = (system: PolicySystem): readonly string[] => {
  const { waterfall } = system.documents.get('anhui/settlement')!.facts.paid!
  return waterfall!.payers
}
const asked = (system: PolicySystem): readonly string[] => [
  ...payersOf(system),
  'settlement.compliantCost',
  'settlement.paid',
  'settlement.outOfPocket',
  'oneStop.advanced',
  'oneStop.awaited',
  'oneStop.deposit',
]

const programs = new Map<PolicySystem, Map<string, Program>>()
function programOf(system: PolicySystem, day: string): Program {
  const known = programs.get(system) ?? new Map<string, Program>()
  programs.set(system, known)
  const program = known.get(day) ?? compile(system, day, { ask: asked(system), rowsOf: 'bill' })
  known.set(day, program)
  return program
}

const fen = (yuan: unknown): number => Math.round((yuan as number) * 100)
type Settled = { readonly values: { readonly [fact: string]: number }; readonly counters: Counters }

async function byEvaluate(system: PolicySystem, person: Person, bill: Bill, more: More, counters: Counters): Promise<Settled> {
  const done = await evaluate(system, situationOf(person, bill, more), bill.date, { ask: asked(system), counters, trace: false })
  return { values: Object.fromEntries(asked(system).map((name) => [name, fen(done.values[name])])), counters: done.counters }
}

function byProgram(system: PolicySystem, person: Person, bill: Bill, more: More, counters: Counters): Settled {
  const program = programOf(system, bill.date)
  const { household, person: own, bill: facts } = situationOf(person, bill, more)
  const before = Object.fromEntries(program.counters.map(({ name }) => [name, Float64Array.of(counters[name] ?? 0)]))
  const columns = columnsOf(system, program, () => [{ ...household, ...own, ...facts }])
  const done = program.run({ rows: { bill: 1 }, columns, counters: before })
  return {
    values: Object.fromEntries(asked(system).map((name) => [name, done.values[name]![0]!])),
    counters: Object.fromEntries(Object.entries(done.counters).map(([name, column]) => [name, column[0]!])),
  }
}

it('under any of the reforms the payers pay no more than the compliant cost, each fen once, and evaluator and program the same', async () => {
  const property = fc.asyncProperty(subsets, settlementCases, inputs, async (ids, { person, bills }, more) => {
    const system = systemWith(ids)
    let [year, counters] = ['', {} as Counters]
    for (const bill of inOrder(bills)) {
      if (bill.date.slice(0, 4) !== year) counters = {}
      year = bill.date.slice(0, 4)
      const { values, counters: after } = byProgram(system, person, bill, more, counters)
      expect((await byEvaluate(system, person, bill, more, counters)).values).toEqual(values)
      counters = after
      const paid = payersOf(system).map((payer) => values[payer]!)
      for (const amount of Object.values(values)) expect(amount).toBeGreaterThanOrEqual(0)
      expect(paid.reduce((a, b) => a + b, 0)).toBe(values['settlement.paid'])
      expect(values['settlement.paid']).toBeLessThanOrEqual(values['settlement.compliantCost']!)
      expect(values['settlement.paid']! + values['settlement.outOfPocket']!).toBe(fen(bill.gross))
      // Who lays it out changes, what is paid does not.
      expect(values['oneStop.advanced']! - values['oneStop.awaited']!).toBe(values['settlement.outOfPocket'])
      expect(values['oneStop.advanced']).toBeLessThanOrEqual(fen(bill.gross))
      expect(values['oneStop.deposit']).toBeLessThanOrEqual(fen(bill.gross))
    }
  })
  await fc.assert(property, { seed: 1579, numRuns: 100 })
}, 240_000)

const further = ['tilt-assistance', 'emergency-relief', 'commercial-insurance', 'charity', 'county-schemes', 'outside-relief-others']

it('with one bill a year a further payer never raises own pay, but for a fen', async () => {
  const some = fc.shuffledSubarray(further, { minLength: 1 })
  const property = fc.asyncProperty(some, persons, bills, inputs, async (ids, person, bill, more) => {
    const ownPay = (under: readonly string[]): number =>
      byProgram(systemWith(under), person, bill, more, {}).values['settlement.outOfPocket']!
    expect(ownPay(ids)).toBeLessThanOrEqual(ownPay(ids.slice(0, -1)) + 1)
  })
  await fc.assert(property, { seed: 3515, numRuns: 150 })
}, 240_000)

it('a more generous municipal scheme never raises own pay of one bill: best, mean, worst, none', async () => {
  const property = fc.asyncProperty(persons, bills, inputs, async (person, bill, more) => {
    const ownPay = (...ids: readonly string[]): number =>
      byProgram(systemWith(ids), person, bill, more, {}).values['settlement.outOfPocket']!
    const [best, mean, worst, none] = [ownPay('unify-best'), ownPay('unify-mean'), ownPay('unify-worst'), ownPay()]
    expect(best).toBeLessThanOrEqual(mean + 1)
    expect(mean).toBeLessThanOrEqual(worst + 1)
    expect(worst).toBeLessThanOrEqual(none + 1)
    if (bill.date < '2020-01-01') expect(best).toBe(none)
  })
  await fc.assert(property, { seed: 8, numRuns: 200 })
}, 120_000)

it('who is excluded gets nothing', async () => {
  const all = ['county-schemes', 'full-stack', 'outside-relief-both']
  const system = systemWith(all)
  const one = systemWith([...all, 'unify-mean'])
  const property = fc.asyncProperty(persons, bills, inputs, async (person, bill, more) => {
    const { values } = byProgram(system, person, bill, more, {})
    const unified = byProgram(one, person, bill, more, {}).values
    const covered = person.registered && person.exitYear !== 2014 && person.exitYear !== 2015
    const nothing = (...names: readonly string[]): void => {
      for (const name of names) expect(values[name], name).toBe(0)
    }
    if (!person.insured) expect(values['settlement.paid']).toBe(0)
    if (covered) {
      nothing('countyScheme.payment', 'outsideReliefOthers.payment')
      expect(unified['municipalScheme.payment']).toBe(0)
    }
    if (!bill.insideProvince) nothing('countyScheme.payment', 'tiltAssistance.payment')
    if (bill.insideProvince || !bill.referred) nothing('outsideReliefOthers.payment')
    if (person.assistance === 'none' || bill.date < '2022-01-01') nothing('tiltAssistance.payment')
    if (person.assistance === 'none' && !person.registered) nothing('charity.payment')
    if (!more.person.commercialPolicy) nothing('commercialInsurance.payment')
    if (!more.bill.emergencyCannotPay) nothing('emergencyRelief.payment')
    // One scheme at a time.
    if (bill.date < '2020-01-01') expect(unified['municipalScheme.payment']).toBe(0)
    else expect(unified['countyScheme.payment']).toBe(0)
  })
  await fc.assert(property, { seed: 2014, numRuns: 300 })
}, 120_000)

it('without a reform the settlement is that of the contract’s five, whatever the new inputs say', async () => {
  const property = fc.asyncProperty(persons, bills, inputs, async (person, bill, more) => {
    const none = { household: {}, person: {}, bill: {} }
    const system = systemWith([])
    expect(byProgram(system, person, bill, more, {}).values).toEqual(byProgram(system, person, bill, none, {}).values)
    expect(payersOf(system)).toHaveLength(5)
  })
  await fc.assert(property, { seed: 5, numRuns: 100 })
}, 120_000)
