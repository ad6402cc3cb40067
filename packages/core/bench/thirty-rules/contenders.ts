import { compileRules, type FactKinds, type JsonRule } from '@doudi/core'
import type { Contender } from '../measure.ts'
import { employments, housings, type Person, thirtyRules } from '../thirty-rules.ts'
import { type PeopleColumns, rulesThatHold, rulesThatHoldInColumns } from './by-hand.ts'
import { byJsonLogic, byJsonRulesEngine, byZen, type EventsOf } from './engines.ts'

export function columnsOf(people: readonly Person[]): PeopleColumns {
  const column = (value: (person: Person) => number): Float64Array => Float64Array.from(people, value)
  const bytes = (value: (person: Person) => number): Uint8Array => Uint8Array.from(people, value)
  return {
    age: column(({ age }) => age),
    income: column(({ income }) => income),
    incomeLastYear: column(({ incomeLastYear }) => incomeLastYear),
    medicalOwnPay: column(({ medicalOwnPay }) => medicalOwnPay),
    disabilityGrade: column(({ disabilityGrade }) => disabilityGrade),
    householdSize: column(({ householdSize }) => householdSize),
    exitYear: column(({ exitYear }) => exitYear),
    registered: bytes(({ registered }) => Number(registered)),
    chronicCard: bytes(({ chronicCard }) => Number(chronicCard)),
    insured: bytes(({ insured }) => Number(insured)),
    employment: bytes(({ employment }) => employments.indexOf(employment)),
    housing: bytes(({ housing }) => housings.indexOf(housing)),
  }
}

const eventsIn = (mask: number): string[] => thirtyRules.flatMap(({ event }, k) => (mask & (1 << k) ? [event.type] : []))

function expectSameEvents(what: string, expected: readonly string[], got: readonly string[]): void {
  const [a, b] = [[...expected].sort().join(' '), [...got].sort().join(' ')]
  if (a !== b) throw new Error(`${what}: ${b}; expected ${a}`)
}

/** json-rules-engine says what the events of these people are; all others are compared with it. */
export async function eventsByJsonRulesEngine(people: readonly Person[]): Promise<string[][]> {
  const run = byJsonRulesEngine()
  const events: string[][] = []
  for (const person of people) events.push(await run(person))
  return events
}

/** Contenders that take a row at a time, checked against json-rules-engine's events; those of compileRules in their order, too. */
export async function rowContenders(people: readonly Person[], expected: readonly (readonly string[])[]): Promise<Contender[]> {
  const check = async (name: string, run: EventsOf): Promise<void> => {
    for (const [i, events] of expected.entries()) expectSameEvents(`${name}, row ${i}`, events, await run(people[i]!))
  }
  const rows = people.length
  const inFlight = (name: string, run: EventsOf): Contender => ({
    name,
    rows,
    async run() {
      for (let low = 0; low < rows; low += 64) await Promise.all(people.slice(low, low + 64).map(run))
    },
  })
  const compiled = compileRules(thirtyRules as readonly JsonRule[])
  for (const [i, events] of expected.entries()) {
    const found = compiled.run(people[i]!).events.map(({ type }) => type)
    if (found.join(' ') !== events.join(' ')) throw new Error(`compileRules, row ${i}: ${found}; expected ${events}, in this order`)
  }
  const logic = byJsonLogic()
  const zen = byZen()
  await check('by hand', (person) => eventsIn(rulesThatHold(person)))
  await check('json-logic-engine', logic)
  await check('ZEN', zen)
  return [
    { name: 'TypeScript by hand, a row', rows, run: () => people.map(rulesThatHold) },
    { name: 'Doudi compileRules, a row', rows, run: () => people.forEach((person) => compiled.run(person)) },
    { name: 'json-logic-engine, compiled', rows, run: () => people.forEach((person) => logic(person)) },
    inFlight('ZEN', zen),
    inFlight('json-rules-engine', byJsonRulesEngine()),
  ]
}

/** What the columns hold, for compileRules. */
const kinds: FactKinds = {
  age: 'number',
  income: 'number',
  incomeLastYear: 'number',
  medicalOwnPay: 'number',
  disabilityGrade: 'number',
  householdSize: 'number',
  exitYear: 'number',
  registered: 'flag',
  chronicCard: 'flag',
  insured: 'flag',
  employment: employments,
  housing: housings,
}

/** The program of compileRules over columns: alone, and with the list of events of every row. Both were compared with the loop by hand. */
export function columnsByRules(people: readonly Person[], backend: 'webassembly' | 'kernels'): Contender[] {
  const rows = people.length
  const columns = columnsOf(people)
  const program = compileRules(thirtyRules as readonly JsonRule[]).overColumns(kinds, { backend })
  const run = () => program.run({ rows, columns })
  const found = run()
  people.forEach((person, i) => {
    const mask = rulesThatHold(person)
    for (let k = 0; k < thirtyRules.length; k++)
      if (found.fired(k, i) !== ((mask & (1 << k)) !== 0)) throw new Error(`${backend}, row ${i}: rule ${k} differs from the one by hand`)
    expectSameEvents(
      `${backend}, row ${i}`,
      eventsIn(mask),
      found.eventsOf(i).map(({ type }) => type),
    )
  })
  const words = backend === 'webassembly' ? 'WebAssembly' : 'plain kernels'
  const lists: (readonly unknown[])[] = new Array(1024) // kept for a while, as a reader would
  return [
    { name: `Doudi compileRules, columns, ${words}`, rows, run },
    {
      name: `Doudi compileRules, columns, ${words}, a list of events a row`,
      rows,
      run() {
        const fired = run()
        for (let i = 0; i < rows; i++) lists[i & 1023] = fired.eventsOf(i)
      },
    },
  ]
}

/** The loop by hand, whose events were compared with those of the engines row by row. */
export function columnsByHand(people: readonly Person[], columns = columnsOf(people)): Contender {
  const rows = people.length
  const masks = new Uint32Array(rows)
  const run = (): void => rulesThatHoldInColumns(rows, columns, masks)
  run()
  people.forEach((person, i) => {
    if (masks[i] !== rulesThatHold(person)) throw new Error(`by hand, row ${i}: the loop and the function differ`)
  })
  return { name: 'TypeScript by hand, columns', rows, run }
}
