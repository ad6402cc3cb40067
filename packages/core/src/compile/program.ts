import { CoreError, nearestName, type Problem } from '../errors.ts'
import { checkDay } from '../evaluate/evaluate.ts'
import type { Column, Operator, OperatorData } from '../expression/operator.ts'
import { operatorNamed } from '../expression/operators.ts'
import type { AfterUntil } from '../parameter.ts'
import type { Day, Entity, Scalar } from '../policy/language.ts'
import { entities } from '../policy/language.ts'
import { depthOf, factOf, type PolicySystem } from '../system/system.ts'
import { buildPlan } from './build-plan.ts'
import type { Plan } from './plan.ts'

export type CompileOptions = {
  /** The facts wanted; all computed facts if left out. */
  readonly ask?: readonly string[]
  /** Inputs that are the same in every row, as a situation would give them (yuan, text, flags): they are folded. */
  readonly fixed?: { readonly [input: string]: Scalar }
  /** No bill was settled before this year: all counters are 0, and the program takes none. */
  readonly firstOfYear?: boolean
  /**
   * One table: every row is a bill (or a person) with the facts of all that it belongs to beside it. Left out: a table an entity, joined
   * by `parents`.
   */
  readonly rowsOf?: Entity
  readonly after?: AfterUntil
}

export type Columns = { readonly [name: string]: Float64Array }

export type RunInput = {
  /** How many rows each table has. */
  readonly rows: { readonly [E in Entity]?: number }
  /** The row of the household of each person, of the person of each bill; sorted. */
  readonly parents?: { readonly person?: Int32Array; readonly bill?: Int32Array }
  /** One column an input: fen, codes of the system, flags 0 and 1, missing NaN. */
  readonly columns: Columns
  /** One column a counter, where the program takes counters; 0 where left out. */
  readonly counters?: Columns
  /** Columns to write results into, by name; new ones where left out. */
  readonly into?: Columns
}

export type RunResult = {
  readonly values: { readonly [name: string]: Float64Array }
  readonly counters: { readonly [name: string]: Float64Array }
}

export type ColumnInfo = { readonly name: string; readonly entity: Entity }

/** A system compiled for one day: the same rules over columns. */
export type Program = {
  readonly at: Day
  readonly inputs: readonly ColumnInfo[]
  readonly outputs: readonly ColumnInfo[]
  readonly counters: readonly ColumnInfo[]
  /** Equal for programs that do the same. */
  readonly fingerprint: string
  readonly plan: Plan
  /** @throws CoreError `run/missing-column`, `run/bad-column`, `run/two-rules` */
  readonly run: (input: RunInput) => RunResult
}

/** Rows worked on at a time: few enough that the columns of a block stay in the cache. */
const blockRows = 512

/**
 * Compiles a system for one day into a program over columns: bit for bit what {@link evaluate} gives, for many rows.
 *
 * The rules become one list of steps, with the parameters of the day folded and equal parts shared, run by plain kernels block by block.
 *
 * @param at - the day whose parameters hold
 * @throws CoreError `run/bad-day`, `run/unknown-fact`, `run/not-in-force`
 */
export function compile(system: PolicySystem, at: Day, options: CompileOptions = {}): Program {
  checkDay(at)
  const ask =
    options.ask ??
    system.order.filter((name) => options.rowsOf === undefined || depthOf[factOf(system, name).entity] <= depthOf[options.rowsOf])
  checkNames(system, ask, options)
  const plan = buildPlan(system, at, {
    ask,
    after: options.after ?? 'hold',
    fixed: options.fixed ?? {},
    firstOfYear: options.firstOfYear ?? false,
    rowsOf: options.rowsOf,
  })
  if (options.rowsOf !== undefined) checkOneTable(plan)

  const info = (operator: string): ColumnInfo[] =>
    plan.steps.filter((step) => step.operator === operator).map(({ name, entity }) => ({ name: name!, entity: entity! }))
  const entityOf = (name: string, id: number): Entity => {
    const definition = system.definitions.get(name)
    return plan.steps[id]!.entity ?? options.rowsOf ?? (definition && 'entity' in definition ? definition.entity : 'household')
  }
  const inputs = info('input')
  const outputs = [...plan.outputs].map(([name, id]) => ({ name, entity: entityOf(name, id) }))
  const counters = [...plan.counters.keys()].map((name) => ({ name, entity: options.rowsOf ?? ('bill' as const) }))
  return { at, inputs, outputs, counters, fingerprint: fingerprintOf(plan), plan, run: runner(system, plan, inputs, outputs, counters) }
}

function checkNames(system: PolicySystem, ask: readonly string[], { fixed = {}, rowsOf }: CompileOptions): void {
  const problems: Problem[] = []
  const unknown = (path: string, name: string, expected: string, known: Iterable<string>): void => {
    const near = nearestName(name, known)
    problems.push({ code: 'run/unknown-fact', path, found: `"${name}"`, expected, ...(near ? { hint: `did you mean "${near}"?` } : {}) })
  }
  ask.forEach((name, i) => {
    const definition = system.definitions.get(name)
    if (!definition || name.includes(':') || !('entity' in definition)) unknown(`ask/${i}`, name, 'a fact of the system', system.order)
    else if (rowsOf !== undefined && depthOf[definition.entity] > depthOf[rowsOf])
      unknown(`ask/${i}`, name, `a fact of a ${rowsOf} or what it belongs to`, [])
  })
  const inputs = [...system.definitions.values()].flatMap((d) => (d.kind === 'input' ? [d.name] : []))
  for (const name of Object.keys(fixed)) if (!inputs.includes(name)) unknown(`fixed/${name}`, name, 'an input fact', inputs)
  if (problems.length > 0) throw new CoreError(problems)
}

function checkOneTable(plan: Plan): void {
  const total = plan.steps.find((step) => step.operator === 'total')
  if (total)
    throw new CoreError([
      {
        code: 'run/unknown-fact',
        path: 'rowsOf',
        found: `facts that add up ${total.name}s`,
        expected: 'facts of one row',
        hint: 'leave `rowsOf` out and give a table an entity',
      },
    ])
}

/** Text that two plans share exactly if they do the same. JSON has no NaN and no negative zero, so numbers are written out. */
const fingerprintOf = (plan: Plan): string =>
  JSON.stringify([plan.steps, [...plan.outputs], [...plan.counters], plan.conflicts], (_, value: unknown) =>
    typeof value === 'number' ? (Object.is(value, -0) ? '-0' : String(value)) : value,
  )

/** A step ready to run: its kernel, where it reads and writes. */
type Task = {
  readonly operator: Operator | 'spread' | 'total'
  readonly data: OperatorData
  readonly args: readonly number[]
  readonly out: number
  readonly entity: Entity
  /** Of a total: the table that is added up. Of a spread: the table it comes from. */
  readonly other: Entity
}

/**
 * Gives every step a slot, a slot back as soon as its last reader ran. A result may stand in the slot of an argument, but not of a
 * spread or a total, whose rows are others'.
 */
function assignSlots(plan: Plan): { readonly tasks: readonly Task[]; readonly slotOf: readonly number[]; readonly slots: number } {
  const lastUse = new Array<number>(plan.steps.length).fill(-1)
  plan.steps.forEach((step, id) => {
    for (const arg of step.args) lastUse[arg] = id
  })
  for (const id of [...plan.outputs.values(), ...plan.counters.values(), ...plan.conflicts.map(({ mask }) => mask)])
    lastUse[id] = plan.steps.length
  const slotOf: number[] = []
  const free: number[] = []
  const tasks: Task[] = []
  let slots = 0
  const take = (): number => free.pop() ?? slots++
  plan.steps.forEach((step, id) => {
    if (['constant', 'input', 'counter'].includes(step.operator)) {
      slotOf[id] = slots++ // never given back: filled once, or bound to a column
      return
    }
    const reusable = step.args.filter((arg, i) => lastUse[arg] === id && step.args.indexOf(arg) === i && plan.steps[arg]!.args.length > 0)
    const joins = step.operator === 'spread' || step.operator === 'total'
    if (joins) slotOf[id] = take()
    for (const arg of reusable) free.push(slotOf[arg]!)
    if (!joins) slotOf[id] = take()
    const entity = step.entity!
    const parent: Entity = entity === 'bill' ? 'person' : 'household'
    tasks.push({
      operator: joins ? (step.operator as 'spread' | 'total') : operatorNamed(step.operator),
      data: step.data ?? {},
      args: step.args.map((arg) => slotOf[arg]!),
      out: slotOf[id]!,
      entity,
      other: step.operator === 'total' ? (step.name as Entity) : parent,
    })
  })
  return { tasks, slotOf, slots }
}

type Block = { readonly [E in Entity]: { from: number; to: number } }

function runner(
  system: PolicySystem,
  plan: Plan,
  inputs: readonly ColumnInfo[],
  outputs: readonly ColumnInfo[],
  counters: readonly ColumnInfo[],
): Program['run'] {
  const { tasks, slotOf, slots } = assignSlots(plan)
  const bound = plan.steps.flatMap((step, id) =>
    step.operator === 'input' || step.operator === 'counter' ? [{ step, slot: slotOf[id]! }] : [],
  )
  const own: Column[] = Array.from({ length: slots }, () => new Float64Array(0))
  const boundSlots = new Set(bound.map(({ slot }) => slot))
  let capacity = 0
  const reserve = (rows: number): void => {
    if (rows <= capacity) return
    capacity = rows
    for (let slot = 0; slot < slots; slot++) if (!boundSlots.has(slot)) own[slot] = new Float64Array(rows)
    plan.steps.forEach((step, id) => {
      if (step.operator === 'constant') own[slotOf[id]!]!.fill(step.value!)
    })
  }
  const none = new Float64Array(0)
  const used = [
    ...new Set([...inputs, ...outputs, ...counters].map(({ entity }) => entity).concat(plan.steps.flatMap((step) => step.entity ?? []))),
  ]

  return ({ rows, parents = {}, columns, counters: given = {}, into = {} }) => {
    const count = (entity: Entity): number => rows[entity] ?? 0
    checkColumns(system, plan, inputs, rows, parents, columns, given, used)
    const values: { [name: string]: Float64Array } = {}
    const next: { [name: string]: Float64Array } = {}
    for (const { name, entity } of outputs) values[name] = into[name] ?? new Float64Array(count(entity))
    for (const { name, entity } of counters) next[name] = into[name] ?? new Float64Array(count(entity))

    for (const block of blocksOf(used, rows, parents)) {
      reserve(Math.max(blockRows, ...entities.map((entity) => block[entity].to - block[entity].from)))
      for (const { step, slot } of bound) {
        const { from, to } = block[step.entity!]
        const column = step.operator === 'input' ? columns[step.name!]! : given[step.name!]
        own[slot] = column ? column.subarray(from, to) : new Float64Array(to - from)
      }
      for (const { operator, data, args, out, entity, other } of tasks) {
        const n = block[entity].to - block[entity].from
        if (operator === 'spread')
          spread(own[out]!, own[args[0]!]!, parents[entity as 'person' | 'bill']!, block[entity].from, n, block[other].from)
        else if (operator === 'total')
          total(
            own[out]!,
            n,
            own[args[0]!]!,
            parents[other as 'person' | 'bill']!,
            block[other].from,
            block[other].to - block[other].from,
            block[entity].from,
          )
        else operator.kernel(own[out]!, own[args[0]!] ?? none, own[args[1]!] ?? none, own[args[2]!] ?? none, data, n)
      }
      for (const { fact, mask } of plan.conflicts)
        refuseConflict(system, fact, own[slotOf[mask]!]!, block[plan.steps[mask]!.entity ?? 'household'])
      for (const { name, entity } of outputs) copyBlock(values[name]!, own[slotOf[plan.outputs.get(name)!]!]!, block[entity])
      for (const { name, entity } of counters) copyBlock(next[name]!, own[slotOf[plan.counters.get(name)!]!]!, block[entity])
    }
    return { values, counters: next }
  }
}

function copyBlock(out: Column, from: Column, { from: start, to }: { from: number; to: number }): void {
  for (let i = start; i < to; i++) out[i] = from[i - start]!
}

/** Gives each member its parent's value. */
function spread(out: Column, value: Column, parent: Int32Array, from: number, rows: number, parentFrom: number): void {
  for (let i = 0; i < rows; i++) out[i] = value[parent[from + i]! - parentFrom]!
}

/** Adds the members up, in their order. */
function total(out: Column, rows: number, value: Column, parent: Int32Array, from: number, members: number, parentFrom: number): void {
  out.fill(0, 0, rows)
  for (let i = 0; i < members; i++) {
    const row = parent[from + i]! - parentFrom
    out[row] = out[row]! + value[i]!
  }
}

/** Blocks of about `blockRows` rows that hold whole households (or whole persons, where no household is used). */
function* blocksOf(used: readonly Entity[], rows: RunInput['rows'], parents: NonNullable<RunInput['parents']>): Generator<Block> {
  const count = (entity: Entity): number => rows[entity] ?? 0
  const outermost = entities.find((entity) => used.includes(entity)) ?? 'household'
  const innermost = [...entities].reverse().find((entity) => used.includes(entity)) ?? outermost
  const at: { [E in Entity]: number } = { household: 0, person: 0, bill: 0 }
  /** The first row of a table whose parent lies at or after a row. */
  const reach = (entity: 'person' | 'bill', parentTo: number): number => {
    const parent = parents[entity]
    let i = at[entity]
    if (!parent) return i
    while (i < parent.length && parent[i]! < parentTo) i++
    return i
  }
  while (at[outermost] < count(outermost)) {
    const ratio = Math.max(1, count(innermost) / count(outermost))
    const to: { [E in Entity]: number } = {
      ...at,
      [outermost]: Math.min(count(outermost), at[outermost] + Math.max(1, Math.floor(blockRows / ratio))),
    }
    if (outermost === 'household') to.person = reach('person', to.household)
    if (outermost !== 'bill') to.bill = reach('bill', to.person)
    yield {
      household: { from: at.household, to: to.household },
      person: { from: at.person, to: to.person },
      bill: { from: at.bill, to: to.bill },
    }
    at.household = to.household
    at.person = to.person
    at.bill = to.bill
  }
}

function refuseConflict(system: PolicySystem, name: string, mask: Column, { from, to }: { from: number; to: number }): void {
  for (let i = 0; i < to - from; i++) {
    if (mask[i] === 0) continue
    const { document, path, entity } = factOf(system, name)
    throw new CoreError([
      {
        code: 'run/two-rules',
        document,
        path,
        found: `two rules that both apply, in ${entity} row ${from + i}`,
        expected: 'one rule that applies',
        hint: 'make their conditions exclude each other, or combine them otherwise',
      },
    ])
  }
}

/** Every column is there, long enough, and every code and flag inside its domain: a look-up outside its table would be a silent NaN. */
function checkColumns(
  system: PolicySystem,
  plan: Plan,
  inputs: readonly ColumnInfo[],
  rows: RunInput['rows'],
  parents: NonNullable<RunInput['parents']>,
  columns: Columns,
  counters: Columns,
  used: readonly Entity[],
): void {
  const problems: Problem[] = []
  const bad = (path: string, found: string, expected: string): void => {
    problems.push({ code: 'run/bad-column', path, found, expected })
  }
  for (const { name, entity } of inputs) {
    const column = columns[name]
    const needed = rows[entity] ?? 0
    if (!column)
      problems.push({
        code: 'run/missing-column',
        path: `columns/${name}`,
        found: 'no column',
        expected: `a column of ${needed} rows, one a ${entity}`,
      })
    else if (column.length < needed) bad(`columns/${name}`, `${column.length} rows`, `${needed}, one a ${entity}`)
    else checkDomain(system, name, column, needed, bad)
  }
  for (const step of plan.steps) {
    const column = step.operator === 'counter' ? counters[step.name!] : undefined
    if (column && column.length < (rows[step.entity!] ?? 0)) bad(`counters/${step.name}`, `${column.length} rows`, `${rows[step.entity!]}`)
  }
  for (const entity of ['person', 'bill'] as const) {
    const parent = parents[entity]
    if (!used.includes(entity) || !used.includes(entity === 'person' ? 'household' : 'person')) continue
    if (!parent)
      problems.push({
        code: 'run/missing-column',
        path: `parents/${entity}`,
        found: 'no column',
        expected: `the row of the ${entity === 'person' ? 'household' : 'person'} of each ${entity}`,
      })
    else checkParents(entity, parent, rows, bad)
  }
  if (problems.length > 0) throw new CoreError(problems)
}

function checkDomain(
  system: PolicySystem,
  name: string,
  column: Column,
  rows: number,
  bad: (path: string, found: string, expected: string) => void,
): void {
  const dimension = system.definitions.get(name)!.dimension
  if (dimension.type === 'number') return
  const allowed = new Uint8Array(Math.max(2, system.codes.size))
  if (dimension.type === 'flag') allowed.fill(1, 0, 2)
  else for (const value of dimension.values) allowed[system.codes.get(String(value))!] = 1
  for (let i = 0; i < rows; i++) {
    if (allowed[column[i]!] === 1) continue
    bad(
      `columns/${name}`,
      `${column[i]} in row ${i}`,
      dimension.type === 'flag' ? '0 or 1' : `a code of ${(dimension.values as readonly string[]).join(', ')} (system.codes)`,
    )
    return
  }
}

function checkParents(
  entity: 'person' | 'bill',
  parent: Int32Array,
  rows: RunInput['rows'],
  bad: (path: string, found: string, expected: string) => void,
): void {
  const above = rows[entity === 'person' ? 'household' : 'person'] ?? 0
  if (parent.length !== (rows[entity] ?? 0)) return bad(`parents/${entity}`, `${parent.length} rows`, `${rows[entity] ?? 0}`)
  for (let i = 0; i < parent.length; i++) {
    if (parent[i]! < (i === 0 ? 0 : parent[i - 1]!) || parent[i]! >= above)
      return bad(`parents/${entity}`, `${parent[i]} in row ${i}`, `rows from 0 to ${above - 1}, sorted`)
  }
}
