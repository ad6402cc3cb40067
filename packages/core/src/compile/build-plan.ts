import { operatorNamed } from '../expression/operators.ts'
import { type AfterUntil, type Finding, insideNumber, parameterAt, scaleData } from '../parameter.ts'
import { firstsOfMonths } from '../period.ts'
import { type Condition, type Day, type Entity, isReference, type ParameterValue, type Scalar, type Table } from '../policy/language.ts'
import {
  type Counter,
  type Definition,
  depthOf,
  factOf,
  type LinkedAmount,
  type LinkedFact,
  type LinkedParameter,
  type PolicySystem,
  parameterOf,
  waterfallOfPolicy,
} from '../system/system.ts'
import { type Plan, prune } from './plan.ts'
import { noReach, reach } from './reach.ts'
import { type StepList, stepList } from './step-list.ts'

export type PlanOptions = {
  readonly ask: readonly string[]
  readonly after: AfterUntil
  /** Inputs that are the same in every row, as they stand inside. */
  readonly fixed: ReadonlyMap<string, Scalar>
  /** No bill was settled before: all counters are 0. */
  readonly firstOfYear: boolean
  /** One row a bill (or person): what it belongs to is given in the same row. */
  readonly rowsOf: Entity | undefined
  /** The number that stands for a category: the system's own, if left out. */
  readonly codes?: ReadonlyMap<string, number>
  /** What the column of an input or a counter is called: by its name, if left out. */
  readonly columnOf?: (name: string, kind: 'input' | 'counter') => string
  /** Told of parameters that go on after their `until`. */
  readonly note?: (finding: Finding) => void
}

/** As of what a name is read: the year with this bill or without it, and the day (of another month under `overMonths`). */
type View = { readonly without: boolean; readonly day: Day }

/** The asked facts of one system as a plan. */
export function buildPlan(system: PolicySystem, at: Day, options: PlanOptions): Plan {
  const list = stepList()
  const part = addSteps(list, system, at, options)
  return prune({ steps: list.steps, ...part })
}

/**
 * Adds the asked facts of a system, as they are on one day, to a list of steps. Rules and conditions become masks and selects. What no row
 * can come to (a mask is 0 for all) is not built: its parameters need not be in force.
 */
export function addSteps(list: StepList, system: PolicySystem, at: Day, options: PlanOptions): Omit<Plan, 'steps'> {
  const { zero, one, constant, apply } = list
  const memo = new Map<string, number>()
  const pending = new Map<string, { counter: Counter; mask: number }>()
  const conflicts: { fact: LinkedFact; key: string; mask: number }[] = []
  const now: View = { without: false, day: at }
  const mayConflict = system.order.some((name) => factOf(system, name).source.combine === 'unique')
  const rows = mayConflict ? reach(list, options.rowsOf !== undefined) : noReach
  const { codes = system.codes, columnOf = (name: string): string => name } = options
  const rowEntity = (entity: Entity): Entity => options.rowsOf ?? entity
  let counts = false

  const and = (...masks: number[]): number => masks.reduce((x, y) => apply('and', [x, y]), one)
  const or = (...masks: number[]): number => masks.reduce((x, y) => apply('or', [x, y]), zero)
  const not = (mask: number): number => apply('not', [mask])
  const select = (mask: number, yes: number, no: number): number => apply('select', [mask, yes, no])
  const code = (value: Scalar): number =>
    typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : codes.get(value)!

  const valueIn = (p: LinkedParameter, { day }: View): ParameterValue => parameterAt(p, day, options.after, options.note).value
  const parameter = (p: LinkedParameter, view: View): number => {
    const value = valueIn(p, view)
    if (p.by.length === 0) return constant(insideNumber(p, value as number))
    const size = Math.max(codes.size, 2)
    const otherwise = p.source.otherwise
    const table: number[] = Array(size ** p.by.length).fill(otherwise === undefined ? Number.NaN : insideNumber(p, otherwise))
    const fill = (entry: Table[string], index: number, level: number): void => {
      if (level === p.by.length) table[index] = insideNumber(p, entry as number)
      else
        for (const [key, inner] of Object.entries(entry))
          fill(inner, index * size + (keyIsFlag(p, level) ? Number(key === 'true') : code(key)), level + 1)
    }
    fill(value as Table, 0, 0)
    const index = p.by.map((by) => read(by, view)).reduce((x, y) => apply('add', [apply('multiply', [x, constant(size)]), y]))
    return apply('lookup', [index], { table })
  }
  const keyIsFlag = (p: LinkedParameter, level: number): boolean => system.definitions.get(p.by[level]!)!.dimension.type === 'flag'

  const mask = (c: Condition | undefined, view: View): number => {
    if (c === undefined) return one
    if ('all' in c) return and(...c.all.map((inner) => mask(inner, view)))
    if ('any' in c) return or(...c.any.map((inner) => mask(inner, view)))
    if ('not' in c) return not(mask(c.not, view))
    const { operator, value } = c
    const fact = read(c.fact, view)
    if (operator === 'in' || operator === 'notIn') {
      const values = isReference(value) ? valueIn(parameterOf(system, value.fact), view) : value
      const found = apply('in', [fact], { list: (values as readonly Scalar[]).map(code) })
      return operator === 'in' ? found : not(found)
    }
    const other = isReference(value) ? read(value.fact, view) : constant(code(value as Scalar))
    switch (operator) {
      case 'equal':
        return apply('equal', [fact, other])
      case 'notEqual':
        return not(apply('equal', [fact, other]))
      case 'greaterThan':
        return apply('lessThan', [other, fact])
      case 'greaterThanInclusive':
        return apply('lessThanInclusive', [other, fact])
      default:
        return apply(operator, [fact, other])
    }
  }

  const amount = (a: LinkedAmount, view: View): number => {
    switch (a.kind) {
      case 'number':
        return constant(a.value)
      case 'category':
        return constant(code(a.value))
      case 'name':
        return read(a.name, view)
      case 'improve': {
        const none = apply('equal', [read(a.strength, view), zero])
        if (none === one) return amount(a.none, view) // the better terms need no code
        const full = rows.within(not(none), () => amount(a.full, view))
        return none === zero
          ? full
          : select(
              none,
              rows.within(none, () => amount(a.none, view)),
              full,
            )
      }
      case 'operation': {
        const scale = a.scale === undefined ? undefined : parameterOf(system, a.scale)
        const args = a.args.map((arg) => amount(arg, view))
        return apply(a.operator, args, scale && scaleData(scale, valueIn(scale, view)))
      }
      case 'total': {
        const ofEach = !(a.of in depthOf)
        const member = ofEach ? (system.definitions.get(a.of) as LinkedFact).entity : (a.of as Entity)
        return list.total(ofEach ? read(a.of, view) : one, member)
      }
      case 'overMonths':
        return firstsOfMonths(at)
          .map((day) => amount(a.of, { ...view, day }))
          .reduce((x, y) => apply('add', [x, y]), zero)
      case 'annual':
        return apply('subtract', [amount(a.of, { ...view, without: false }), amount(a.of, { ...view, without: true })])
      case 'earlier':
        return counter(a)
      default:
        return view.without ? counter(a) : counted(a)
    }
  }
  const counter = ({ key }: Counter): number => {
    counts = true
    return options.firstOfYear ? zero : list.input('counter', columnOf(key, 'counter'), rowEntity('bill'))
  }
  const counted = (c: Counter): number => apply(c.kind === 'highestToDate' ? 'max' : 'add', [counter(c), amount(c.of, now)])

  const read = (name: string, view: View): number => {
    const definition = system.definitions.get(name)!
    // What was paid stays paid, in the year without this bill and in every month.
    const settled =
      definition.kind === 'left' ||
      definition.kind === 'admitted' ||
      (definition.kind === 'fact' && (definition.source.paid || definition.waterfall))
    const as = settled ? now : view
    const key = `${name}|${as.without}|${as.day}`
    // A table is looked up by whoever reads it, so these are the reader's own readings.
    if (mayConflict && definition.kind === 'parameter') for (const by of definition.by) read(by, as)
    rows.reads(key)
    let id = memo.get(key)
    if (id === undefined) {
      id = 'entity' in definition ? rows.building(key, definition.entity, () => built(definition, as, key)) : built(definition, as, key)
      memo.set(key, id)
    }
    return id
  }

  const built = (d: Definition, view: View, key: string): number => {
    switch (d.kind) {
      case 'calendar':
        return constant(d.name === 'year' ? Number(view.day.slice(0, 4)) : 12)
      case 'input': {
        const fixed = options.fixed.get(d.name)
        return fixed === undefined ? list.input('input', columnOf(d.name, 'input'), rowEntity(d.entity)) : constant(code(fixed))
      }
      case 'parameter':
        return parameter(d, view)
      case 'admitted':
        return mask(factOf(system, d.waterfall).conditions, view)
      case 'left': {
        const { of, payers } = factOf(system, d.waterfall).waterfall!
        if (d.index === 0) return paid(amount(of, view))
        const before = payers[d.index - 1]!
        return apply('subtract', [read(`left:${before}`, view), read(before, view)])
      }
      case 'fact':
        return fact(d, view, key)
    }
  }
  /** Money that changes hands: whole fen, never negative. */
  const paid = (id: number): number => apply('max', [apply('round', [id]), zero])

  const fact = (d: LinkedFact, view: View, key: string): number => {
    if (d.waterfall) return d.waterfall.payers.map((payer) => read(payer, view)).reduce((x, y) => apply('add', [x, y]), zero)
    const place = system.payers.get(d.name)
    const admitted = place ? read(`admitted:${place.waterfall}`, view) : one
    const guard = and(
      admitted,
      rows.within(admitted, () => mask(d.conditions, view)),
    )
    if (d.dimension.type === 'flag') return guard
    const { how, parts, any } = ruled(d, view, guard, key)
    const covered = and(guard, any)
    const otherwise = covered === one ? zero : rows.within(and(admitted, not(covered)), () => amount(d.otherwise, view))
    const rest = select(admitted, otherwise, zero)
    const value = select(guard, combined(how, parts, rest), rest)
    if (!d.source.paid) return value
    return place ? apply('min', [read(`left:${d.name}`, view), paid(value)]) : paid(value)
  }

  /** The rules that some row may apply, each with its mask and amount; `any` is the mask of all of them. */
  const ruled = (d: LinkedFact, view: View, guard: number, key: string): { how: string; parts: Part[]; any: number } => {
    const how = d.source.combine ?? 'first'
    const parts: Part[] = []
    let any = zero
    for (const rule of d.rules) {
      const free = how === 'first' ? not(any) : one
      const holds = and(guard, free) === zero ? zero : rows.within(and(guard, free), () => mask(rule.conditions, view))
      const applies = and(guard, holds, free)
      if (!view.without && view.day === at) count(d, rule.counters, applies)
      if (applies === zero) continue
      if (how === 'unique') conflicts.push({ fact: d, key, mask: and(applies, any) })
      parts.push({ holds, amount: rows.within(applies, () => amount(rule.amount, view)) })
      any = or(any, holds)
    }
    return { how, parts, any }
  }
  /** The counters of a rule move where it applies and the waterfall admits the bill. */
  const count = ({ policy }: LinkedFact, counters: readonly Counter[], applies: number): void => {
    if (counters.length === 0) return
    counts = true
    const waterfall = waterfallOfPolicy(system, policy)
    const moves = applies === zero || waterfall === undefined ? applies : and(applies, read(`admitted:${waterfall}`, now))
    for (const c of counters) pending.set(c.key, { counter: c, mask: moves })
  }

  const entityOf = (name: string): Entity => (system.definitions.get(name) as { entity: Entity }).entity
  const asked = (name: string): number => rows.building('', entityOf(name), () => list.moved(read(name, now), rowEntity(entityOf(name))))
  const outputs = new Map(options.ask.map((name) => [name, asked(name)]))
  // Where bills are counted at all, all counters move, whatever else is asked: the next bill needs them.
  if (counts || options.ask.some((name) => entityOf(name) === 'bill'))
    for (const name of system.order) if (factOf(system, name).rules.some((rule) => rule.counters.length > 0)) asked(name)
  const counters = new Map<string, number>()
  // A counter's own value may open further counters; Map iteration takes them in.
  for (const [key, { counter: c, mask: moves }] of pending) {
    const next = (): number =>
      moves === zero
        ? counter(c)
        : select(
            moves,
            rows.within(moves, () => counted(c)),
            counter(c),
          )
    counters.set(key, list.moved(rows.building('', 'bill', next), rowEntity('bill')))
  }
  const errors = conflicts.flatMap(({ fact, key, mask }) => {
    const entity = rowEntity(fact.entity)
    const both = mask === zero ? zero : and(rows.maskOf(key, fact.entity), mask)
    return both === zero ? [] : [{ document: fact.document, path: fact.path, entity, mask: list.moved(both, entity) }]
  })
  return { outputs, counters, conflicts: errors }

  function combined(how: string, parts: readonly Part[], rest: number): number {
    if (how === 'first' || how === 'unique') return parts.reduceRight((value, part) => select(part.holds, part.amount, value), rest)
    const operator = operatorNamed(how === 'sum' ? 'add' : how).name
    let any = zero
    let value = rest
    for (const { holds, amount: of } of parts) {
      value = select(holds, select(any, apply(operator, [value, of]), of), value)
      any = or(any, holds)
    }
    return value
  }
}

type Part = { readonly holds: number; readonly amount: number }
