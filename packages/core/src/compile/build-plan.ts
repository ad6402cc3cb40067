import type { OperatorData } from '../expression/operator.ts'
import { operatorNamed } from '../expression/operators.ts'
import { type AfterUntil, insideNumber, parameterAt, scaleData } from '../parameter.ts'
import type { Condition, Day, Entity, Scalar, Table } from '../policy/language.ts'
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
import { type Plan, prune, type Step } from './plan.ts'

export type PlanOptions = {
  readonly ask: readonly string[]
  readonly after: AfterUntil
  /** Inputs that are the same in every row. */
  readonly fixed: { readonly [input: string]: Scalar }
  /** No bill was settled before: all counters are 0. */
  readonly firstOfYear: boolean
  /** One row a bill (or person): what it belongs to is given in the same row. */
  readonly rowsOf: Entity | undefined
}

/** As of what a name is read: the year with this bill or without it, and the day (of another month under `overMonths`). */
type View = { readonly without: boolean; readonly day: Day }

/** The asked facts of a system as the steps of one day. Rules and conditions become masks and selects. */
export function buildPlan(system: PolicySystem, at: Day, options: PlanOptions): Plan {
  const steps: Step[] = []
  const ids = new Map<string, number>()
  const memo = new Map<string, number>()
  const pending = new Map<string, { counter: Counter; mask: number }>()
  const conflicts: { fact: string; mask: number }[] = []
  const now: View = { without: false, day: at }

  const step = (s: Step): number => {
    const key = JSON.stringify([
      s.operator,
      s.args,
      s.entity,
      s.data,
      s.name,
      s.value === undefined ? 0 : Object.is(s.value, -0) ? '-0' : String(s.value),
    ])
    let id = ids.get(key)
    if (id === undefined) {
      id = steps.push(s) - 1
      ids.set(key, id)
    }
    return id
  }
  const constant = (value: number): number => step({ operator: 'constant', args: [], value })
  const zero = constant(0)
  const one = constant(1)
  const known = (id: number): number | undefined => steps[id]!.value
  const rowEntity = (entity: Entity): Entity => options.rowsOf ?? entity

  const moved = (id: number, entity: Entity): number => {
    const from = steps[id]!.entity
    if (from === undefined || from === entity) return id
    return step({ operator: 'spread', args: [moved(id, entity === 'bill' ? 'person' : 'household')], entity })
  }
  const isMask = (id: number): boolean => {
    const { operator, args } = steps[id]!
    if (operator === 'spread') return isMask(args[0]!)
    return !['constant', 'input', 'counter', 'total'].includes(operator) && operatorNamed(operator).mask === true
  }
  const apply = (operator: string, args: readonly number[], data?: OperatorData): number => {
    const [a, b, c] = args as [number, number, number]
    // Simpler forms that change no bit: masks are 0 or 1.
    if (operator === 'equal' && isMask(a) && (b === zero || b === one)) return b === one ? a : apply('not', [a])
    if (operator === 'not' && steps[a]!.operator === 'not') return steps[a]!.args[0]!
    if (operator === 'select' && known(a) !== undefined) return known(a) === 1 ? b : c
    if (operator === 'select' && b === c) return b
    if (operator === 'and' && (a === zero || b === zero)) return zero
    if (operator === 'and' && (a === one || b === one)) return a === one ? b : a
    if (operator === 'or' && (a === one || b === one)) return one
    if (operator === 'or' && (a === zero || b === zero)) return a === zero ? b : a
    const values = args.map(known)
    if (values.every((value) => value !== undefined))
      return constant(operatorNamed(operator).value(values[0]!, values[1]!, values[2]!, data ?? {}))
    const entity = args.map((arg) => steps[arg]!.entity).reduce((x, y) => (y && (!x || depthOf[y] > depthOf[x]) ? y : x))!
    return step({ operator, args: args.map((arg) => moved(arg, entity)), entity, ...(data ? { data } : {}) })
  }
  const code = (value: Scalar): number =>
    typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : system.codes.get(value)!

  const parameter = (p: LinkedParameter, view: View): number => {
    const { value } = parameterAt(p, view.day, options.after)
    if (p.by.length === 0) return constant(insideNumber(p, value as number))
    const size = Math.max(system.codes.size, 2)
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
    if ('all' in c) return c.all.map((inner) => mask(inner, view)).reduce((x, y) => apply('and', [x, y]), one)
    if ('any' in c) return c.any.map((inner) => mask(inner, view)).reduce((x, y) => apply('or', [x, y]), zero)
    if ('not' in c) return apply('not', [mask(c.not, view)])
    const fact = read(c.fact, view)
    const other = typeof c.value === 'object' && 'fact' in c.value ? c.value.fact : undefined
    if (c.operator === 'in' || c.operator === 'notIn') {
      const values = other === undefined ? c.value : parameterAt(parameterOf(system, other), view.day, options.after).value
      const found = apply('in', [fact], { list: (values as readonly Scalar[]).map(code) })
      return c.operator === 'in' ? found : apply('not', [found])
    }
    const value = other === undefined ? constant(code(c.value as Scalar)) : read(other, view)
    switch (c.operator) {
      case 'equal':
        return apply('equal', [fact, value])
      case 'notEqual':
        return apply('not', [apply('equal', [fact, value])])
      case 'greaterThan':
        return apply('lessThan', [value, fact])
      case 'greaterThanInclusive':
        return apply('lessThanInclusive', [value, fact])
      default:
        return apply(c.operator, [fact, value])
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
        // At strength 0 the ordinary terms; the better ones need no code.
        if (known(read(a.strength, view)) === 0) return a.parts.length === 2 ? apply('add', [amount(a.parts[0]!, view), zero]) : zero
        return amount(a.lowered, view)
      }
      case 'operation': {
        const scale = a.scale === undefined ? undefined : parameterOf(system, a.scale)
        return apply(
          a.operator,
          a.args.map((arg) => amount(arg, view)),
          scale && scaleData(scale, parameterAt(scale, view.day, options.after).value),
        )
      }
      case 'total': {
        const member: Entity = a.of in depthOf ? (a.of as Entity) : (system.definitions.get(a.of) as LinkedFact).entity
        const of = a.of in depthOf ? one : read(a.of, view)
        return step({ operator: 'total', args: [of], entity: member === 'bill' ? 'person' : 'household', name: member })
      }
      case 'overMonths':
        return Array.from({ length: 12 }, (_, month) =>
          amount(a.of, { ...view, day: `${at.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01` }),
        ).reduce((x, y) => apply('add', [x, y]), zero)
      case 'annual':
        return apply('subtract', [amount(a.of, { ...view, without: false }), amount(a.of, { ...view, without: true })])
      case 'earlier':
        return counter(a)
      default:
        return view.without ? counter(a) : counted(a)
    }
  }
  const counter = ({ key }: Counter): number =>
    options.firstOfYear ? zero : step({ operator: 'counter', args: [], name: key, entity: rowEntity('bill') })
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
    let id = memo.get(key)
    if (id === undefined) {
      id = built(definition, as)
      memo.set(key, id)
    }
    return id
  }

  const built = (d: Definition, view: View): number => {
    switch (d.kind) {
      case 'calendar':
        return constant(d.name === 'year' ? Number(view.day.slice(0, 4)) : 12)
      case 'input':
        if (Object.hasOwn(options.fixed, d.name)) return constant(insideScalar(d, options.fixed[d.name]!))
        return step({ operator: 'input', args: [], name: d.name, entity: rowEntity(d.entity) })
      case 'parameter':
        return parameter(d, view)
      case 'admitted':
        return mask(factOf(system, d.waterfall).conditions, view)
      case 'left': {
        const { of, payers } = factOf(system, d.waterfall).waterfall!
        if (d.index === 0) return amount(of, view)
        const before = payers[d.index - 1]!
        return apply('subtract', [read(`left:${before}`, view), read(before, view)])
      }
      case 'fact':
        return fact(d, view)
    }
  }
  const insideScalar = (d: Definition, value: Scalar): number =>
    d.dimension.type === 'number' && d.dimension.money === 1 ? Math.round((value as number) * 100) : code(value)

  const fact = (d: LinkedFact, view: View): number => {
    if (d.waterfall) return d.waterfall.payers.map((payer) => read(payer, view)).reduce((x, y) => apply('add', [x, y]), zero)
    const place = system.payers.get(d.name)
    const own = mask(d.conditions, view)
    const guard = place ? apply('and', [read(`admitted:${place.waterfall}`, view), own]) : own
    if (d.dimension.type === 'flag') return guard
    const otherwise = amount(d.otherwise, view)
    let value = ruled(d, view, guard, otherwise)
    value = apply('select', [guard, value, otherwise])
    if (d.source.paid) value = apply('max', [apply('round', [value]), zero])
    return place ? apply('min', [read(`left:${d.name}`, view), value]) : value
  }

  const ruled = (d: LinkedFact, view: View, guard: number, otherwise: number): number => {
    const how = d.source.combine ?? 'first'
    const masks = d.rules.map((rule) => mask(rule.conditions, view))
    const amounts = d.rules.map((rule) => amount(rule.amount, view))
    const waterfall = waterfallOfPolicy(system, d.policy)
    let any = zero
    let value = otherwise
    let conflict = zero
    if (how === 'first' || how === 'unique')
      for (let i = masks.length - 1; i >= 0; i--) value = apply('select', [masks[i]!, amounts[i]!, value])
    masks.forEach((m, i) => {
      const applies = how === 'first' ? apply('and', [m, apply('not', [any])]) : m
      if (!view.without && view.day === at) {
        const admitted = waterfall === undefined ? one : read(`admitted:${waterfall}`, now)
        for (const c of d.rules[i]!.counters)
          pending.set(c.key, { counter: c, mask: [guard, applies, admitted].reduce((x, y) => apply('and', [x, y])) })
      }
      if (how === 'unique') conflict = apply('or', [conflict, apply('and', [m, any])])
      if (how !== 'first' && how !== 'unique') {
        const both = apply(how === 'sum' ? 'add' : how, [value, amounts[i]!])
        value = apply('select', [m, apply('select', [any, both, amounts[i]!]), value])
      }
      any = apply('or', [any, m])
    })
    if (conflict !== zero && !view.without) conflicts.push({ fact: d.name, mask: apply('and', [guard, conflict]) })
    return value
  }

  const outputs = new Map(options.ask.map((name) => [name, read(name, now)]))
  const ofBills = options.ask.some((name) => {
    const definition = system.definitions.get(name)!
    return 'entity' in definition && definition.entity === 'bill'
  })
  if (ofBills) for (const name of system.order) if (factOf(system, name).rules.some((rule) => rule.counters.length > 0)) read(name, now)
  // A counter's own value may open further counters; Map iteration takes them in.
  const counters = new Map<string, number>()
  for (const [key, { counter: c, mask: m }] of pending) counters.set(key, apply('select', [m, counted(c), counter(c)]))
  return prune({ steps, outputs, counters, conflicts })
}
