import type { PolicySystem, Program, RunResult, Scalar, Situation } from '@doudi/core'
import {
  type Backend,
  type CompileOptions,
  CoreError,
  type Counters,
  compile,
  countersOf,
  type Day,
  type Entity,
  type Facts,
  link,
} from '@doudi/core'
import type { World } from '@doudi/core/testing'
import { evaluateInside } from '../../src/evaluate/evaluate.ts'
import { insideInput } from '../../src/evaluate/situation.ts'
import { factOf, type LinkedInput } from '../../src/system/system.ts'

/** What was compared, so that a test can tell that it compared something. */
export type Seen = {
  /** Situations that were evaluated, each on a day and by every program of its system. */
  pairs: number
  values: number
  counters: number
  bills: number
  /** Counters of a household that were handed on. */
  shared: number
  /** Steps of all programs. */
  steps: number
  /** Households and days for which both ways ended in the same error. */
  errors: number
  /** Outputs of programs that ran over several rows, and how many of them were not the same in all. */
  outputs: number
  varying: number
  /** Programs that really ran on each backend. */
  readonly backends: Map<Backend, number>
  /** Programs that ran, by the options with which they were compiled. */
  readonly programs: Map<string, number>
  /** Steps, by operator. */
  readonly operators: Map<string, number>
}

export const nothingSeen = (): Seen => ({
  pairs: 0,
  values: 0,
  counters: 0,
  bills: 0,
  shared: 0,
  steps: 0,
  errors: 0,
  outputs: 0,
  varying: 0,
  backends: new Map(),
  programs: new Map(),
  operators: new Map(),
})

/** One household as it stands in tables; a bill is its first member's. `sides`: bills side by side, a list for each member. */
export type Row = {
  readonly household: Facts
  readonly members: readonly Facts[]
  readonly bill?: Facts
  readonly sides?: readonly (readonly Facts[])[]
  readonly counters: Counters
}
/** What the reference gives: values of the asked facts as they stand inside, or the code of an error. */
type Reference = { readonly values: { readonly [name: string]: Scalar }; readonly counters: Counters } | { readonly error: string }
const errorOf = (reference: Reference): string | undefined => ('error' in reference ? reference.error : undefined)

/**
 * Evaluates every household of a world on every day by the reference and by compiled programs of several kinds on both backends; throws, in words, at the
 * first value, counter or error that is not the same to the last bit. The counters of each way are carried on by that way.
 */
export async function agree({ documents, days, households }: World, salt: number, seen: Seen): Promise<void> {
  const system = link(documents)
  const asked = (entity: Entity): string[] => system.order.filter((name) => factOf(system, name).entity === entity)
  const plain = households.map(({ household, members, sides }): Row => ({ household, members, sides, counters: {} }))
  // Everyone stands first once: the order in which members are added up is part of the result.
  const turned = plain.flatMap((row) =>
    row.members.map((_, k): Row => ({ ...row, members: turn(row.members, k), sides: turn(row.sides!, k) })),
  )
  const shared = countersOf(system).flatMap(({ name, over }) => (over === 'household' ? [name] : []))
  let carried = new Carrying(shared)

  for (const [d, day] of days.entries()) {
    if (d > 0 && days[d - 1]!.slice(0, 4) !== day.slice(0, 4)) carried = new Carrying(shared)
    const compare = comparing(system, day, seen)
    await compare('household', asked('household'), plain, plain, [{}, { rowsOf: 'household' }])
    await compare('person', asked('person'), turned, turned, [{}, { rowsOf: 'person' }])

    // The bills of a household are its members' in turn, so that a counter of the household passes from one to another.
    const billed = households.flatMap(({ household, members, bills }, i) => {
      const who = members.length === 0 ? 0 : d % members.length
      return bills[d] ? [{ row: { household, members: turn(members, who), bill: bills[d] }, i, who }] : []
    })
    const by = (way: 'reference' | 'compiled'): Row[] => billed.map(({ row, i, who }) => ({ ...row, counters: carried.given(i, who)[way] }))
    const [references, rows] = [by('reference'), by('compiled')]
    const ways: CompileOptions[] = [{}, { rowsOf: 'bill' }]
    if (rows.every(({ counters }) => Object.keys(counters).length === 0))
      ways.push({ firstOfYear: true }, { rowsOf: 'bill', firstOfYear: true })
    const next = await compare('bill', asked('bill'), references, rows, ways)
    seen.bills += rows.length
    for (const [r, row] of rows.entries()) {
      const fixed = fixedOf(system, row, salt)
      await compare('bill', asked('bill'), [references[r]!], [row], [{ fixed }, { fixed, rowsOf: 'bill' }])
      const { i, who } = billed[r]!
      if (next[r]) carried.take(i, who, next[r])
      seen.shared += shared.filter((name) => next[r]?.reference[name] !== undefined).length
    }
  }
}

const turn = <T>(list: readonly T[], k: number): T[] => [...list.slice(k), ...list.slice(0, k)]

/** The counters of a year, as a host keeps them: of each member, and of the household those that its members share. */
class Carrying {
  private readonly own = new Map<string, Carried>()
  private readonly common = new Map<number, Carried>()

  constructor(private readonly shared: readonly string[]) {}

  given(household: number, member: number): Carried {
    const own = this.own.get(`${household} ${member}`)
    const common = this.common.get(household)
    return { reference: { ...own?.reference, ...common?.reference }, compiled: { ...own?.compiled, ...common?.compiled } }
  }

  take(household: number, member: number, next: Carried): void {
    // A quotient by 0 was counted: no year goes on from there.
    if (![...Object.values(next.reference), ...Object.values(next.compiled)].every(Number.isFinite)) return
    const common = (counters: Counters): Counters =>
      Object.fromEntries(Object.entries(counters).filter(([name]) => this.shared.includes(name)))
    this.own.set(`${household} ${member}`, next)
    this.common.set(household, { reference: common(next.reference), compiled: common(next.compiled) })
  }
}

/** Some of the inputs of a household as a program may have them fixed: those that are the same for all its members. */
function fixedOf(system: PolicySystem, { household, members, bill = {} }: Row, salt: number): { [name: string]: Scalar } {
  const fixed: { [name: string]: Scalar } = {}
  let chance = salt
  for (const definition of system.definitions.values()) {
    chance = (chance * 31 + 7) % 64
    if (definition.kind !== 'input' || chance % 3 === 0) continue
    const rows = { household: [household], person: members, bill: [bill] }[definition.entity]
    const [first, ...others] = rows.map((row) => row[definition.name] ?? definition.default)
    if (first !== undefined && others.every((other) => Object.is(other, first))) fixed[definition.name] = first
  }
  return fixed
}

type Carried = { readonly reference: Counters; readonly compiled: Counters }

/** Compares rows of an entity: its household's facts, those of its first person, of its bill. Gives the counters after a bill. */
function comparing(system: PolicySystem, day: Day, seen: Seen) {
  return async (
    entity: Entity,
    ask: readonly string[],
    referenceRows: readonly Row[],
    rows: readonly Row[],
    ways: readonly CompileOptions[],
  ): Promise<(Carried | undefined)[]> => {
    const next: (Carried | undefined)[] = rows.map(() => undefined)
    if (rows.length === 0 || ask.length === 0) return next
    const references: Reference[] = []
    for (const row of referenceRows) references.push(await referenceOf(system, entity, day, ask, row))
    seen.pairs += references.length
    for (const options of ways.flatMap((way) => backends.map((backend) => ({ ...way, backend })))) {
      const program = programOf(system, day, { ask, ...options })
      if (!program) continue
      const where = `${entity}s on ${day}, compiled with ${JSON.stringify(options)}`
      const together = runRows(system, program, rows, entity, options.rowsOf)
      const error = references.map(errorOf).find((code) => code !== undefined)
      note(seen, program, options)
      if (together.error !== error) throw new Error(`${where}: reference ${error ?? 'no error'}, compiled ${together.error ?? 'no error'}`)
      rows.forEach((row, r) => {
        // Where one row is an error, nothing came of the others: each runs alone.
        const run = error === undefined ? together : runRows(system, program, [row], entity, options.rowsOf)
        const at = error === undefined ? r : 0
        // In tables all members of a household ask, not only the one who stands first.
        const asking =
          entity === 'person' && !options.rowsOf ? rows.map((other) => other.household === row.household) : rows.map((_, i) => i === r)
        const expected = references
          .filter((_, i) => asking[i])
          .map(errorOf)
          .find((code) => code !== undefined)
        if (run.error !== expected)
          throw new Error(`${where}, row ${r}: reference ${expected ?? 'no error'}, compiled ${run.error ?? 'no error'}`)
        const reference = references[r]!
        if (expected !== undefined || 'error' in reference) {
          seen.errors++
          return
        }
        compareValues(system, run, at, reference.values, `${where}, row ${r}`, seen)
        if (entity === 'bill')
          next[r] = { reference: reference.counters, compiled: compareCounters(run, at, reference.counters, `${where}, row ${r}`, seen) }
      })
      if (error === undefined && rows.length > 1) noteVarying(seen, together, ask, rows.length)
    }
    return next
  }
}

const backends: readonly Backend[] = ['webassembly', 'kernels']

function note(seen: Seen, { plan, backend: used }: Program, { backend, ...options }: CompileOptions): void {
  if (used !== backend) throw new Error(`ran on ${used}, not on ${backend}`)
  seen.backends.set(used, (seen.backends.get(used) ?? 0) + 1)
  const way = Object.keys(options).join(' + ') || 'tables'
  seen.programs.set(way, (seen.programs.get(way) ?? 0) + 1)
  seen.steps += plan.steps.length
  for (const { operator } of plan.steps) seen.operators.set(operator, (seen.operators.get(operator) ?? 0) + 1)
}

function noteVarying(seen: Seen, run: Run, ask: readonly string[], rows: number): void {
  for (const name of ask) {
    const values = Array.from({ length: rows }, (_, r) => run.at(name, r))
    seen.outputs++
    if (values.some((value) => !Object.is(value, values[0]))) seen.varying++
  }
}

async function referenceOf(system: PolicySystem, entity: Entity, day: Day, ask: readonly string[], row: Row): Promise<Reference> {
  const { household, members, bill, sides = [], counters } = row
  const others = members.map((facts, k) => (sides[k] ? { ...facts, bills: sides[k] } : facts))
  const situation: Situation =
    entity === 'household'
      ? { household, members: others }
      : {
          household,
          person: members[0]!,
          members: others.slice(1),
          ...(entity === 'bill' ? { bill: bill! } : { bills: sides[0] ?? [] }),
        }
  try {
    return await evaluateInside(system, situation, day, { ask, counters, trace: false })
  } catch (error) {
    if (error instanceof CoreError) return { error: error.code }
    throw error
  }
}

/** Undefined where one table is asked for and members are added up, which one table has not. */
function programOf(system: PolicySystem, day: Day, options: CompileOptions): Program | undefined {
  try {
    return compile(system, day, options)
  } catch (error) {
    if (error instanceof CoreError && error.problems[0]!.path === 'rowsOf') return undefined
    throw error
  }
}

export type Run = { readonly result?: RunResult; readonly error?: string; readonly at: (name: string, row: number) => number }

/** Runs a program over rows, as tables joined by parents or as one table. `at` gives a row's value: of its first person, of its bill. */
export function runRows(system: PolicySystem, program: Program, rows: readonly Row[], entity: Entity, rowsOf?: Entity): Run {
  const household = rows.map((row) => row.household)
  const person = rows.flatMap(({ members }) => (rowsOf ? [members[0] ?? {}] : members))
  const sides = rows.flatMap(({ members, sides = [] }) => members.map((_, k) => sides[k] ?? []))
  const bill = rowsOf || entity === 'bill' ? rows.map((row) => row.bill ?? {}) : sides.flat()
  const facts = { household, person, bill }
  const firstPerson: number[] = []
  let persons = 0
  for (const { members } of rows) {
    firstPerson.push(persons)
    persons += members.length
  }
  const columns: { [name: string]: Float64Array } = {}
  for (const { name } of program.inputs) {
    const input = system.definitions.get(name) as LinkedInput
    columns[name] = Float64Array.from(facts[input.entity], (row) => codeOf(system, input, row[name] ?? input.default))
  }
  const counters: { [name: string]: Float64Array } = {}
  for (const { name } of program.counters) {
    // Left out where nobody has counted yet.
    if (rows.some((row) => row.counters[name] !== undefined)) counters[name] = Float64Array.from(rows, (row) => row.counters[name] ?? 0)
  }
  const parents = {
    person: Int32Array.from(rows.flatMap(({ members }, h) => members.map(() => h))),
    bill: Int32Array.from(entity === 'bill' ? firstPerson : sides.flatMap((list, person) => list.map(() => person))),
  }
  const tables = { rows: { household: household.length, person: person.length, bill: bill.length }, parents }
  const outputs = new Map(program.outputs.map((output) => [output.name, output.entity]))
  try {
    const result = program.run({ ...(rowsOf ? { rows: { [rowsOf]: rows.length } } : tables), columns, counters })
    return { result, at: (name, row) => result.values[name]![outputs.get(name) === 'person' && !rowsOf ? firstPerson[row]! : row]! }
  } catch (error) {
    if (error instanceof CoreError) return { error: error.code, at: () => Number.NaN }
    throw error
  }
}

function codeOf(system: PolicySystem, input: LinkedInput, given: Scalar | undefined): number {
  if (given === undefined) return Number.NaN
  const value = insideInput(input, given)
  return typeof value === 'string' ? system.codes.get(value)! : Number(value)
}

const shown = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

/** Every value of a row, bit by bit. */
function compareValues(system: PolicySystem, run: Run, row: number, values: { [name: string]: Scalar }, where: string, seen: Seen): void {
  for (const [name, value] of Object.entries(values)) {
    const expected = typeof value === 'string' ? system.codes.get(value)! : Number(value)
    const got = run.at(name, row)
    seen.values++
    if (!Object.is(got, expected)) throw new Error(`${where}: ${name} is ${shown(expected)} by the reference, ${shown(got)} compiled`)
  }
}

/** Every counter of a row, bit by bit; gives those of the program. */
function compareCounters(run: Run, row: number, counters: Counters, where: string, seen: Seen): Counters {
  const next: { [name: string]: number } = {}
  for (const [name, column] of Object.entries(run.result!.counters)) {
    next[name] = column[row]!
    const expected = counters[name] ?? 0
    seen.counters++
    if (!Object.is(next[name], expected))
      throw new Error(`${where}: counter ${name} is ${shown(expected)} by the reference, ${shown(next[name])} compiled`)
  }
  const unknown = Object.keys(counters).find((name) => next[name] === undefined)
  if (unknown !== undefined) throw new Error(`${where}: counter ${unknown} is none of the program`)
  return next
}
