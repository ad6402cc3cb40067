import { CoreError, nearestName, type Problem } from '../errors.ts'
import { type Data, isObject } from '../policy/plain-data.ts'
import { pointer, show } from '../policy/pointer.ts'
import { comparisons, decorators, partsOf } from './comparison.ts'
import { checkOptions, type Place, parsed, plain, type Report } from './read-rules.ts'
import type { LinkedCondition, LinkedRule, Operand, RuleEvent, RuleOptions } from './rule.ts'

/** Rules and options read, checked and linked. Nothing in it is the caller's own. */
export type LinkedRules = {
  readonly rules: readonly LinkedRule[]
  /** The facts that conditions and events read, in the order they are found. */
  readonly facts: readonly string[]
  readonly constants: ReadonlyMap<string, unknown>
  readonly allowUndefinedFacts: boolean
}

/** A condition with how many comparisons it comes to, and how deep it goes, when every name is followed. */
type Sized = { readonly condition: LinkedCondition; readonly size: number; readonly depth: number }

const mostComparisons = 200_000
const mostDepth = 256
const mostDecorators = 16
const kinds = ['all', 'any', 'not', 'condition', 'fact'] as const
const nothing: Sized = { condition: { kind: 'undefined' }, size: 0, depth: 0 }

/** Reads rules as json-rules-engine would, and reports all that keeps them from meaning the same here. */
export function linkRules(givenRules: unknown, givenOptions: unknown = {}): LinkedRules {
  const problems: Problem[] = []
  const report: Report = (code, { document, path }, found, expected, hint) => {
    problems.push({ code: `rules/${code}`, document, path: pointer(path), found, expected, ...(hint === undefined ? {} : { hint }) })
  }
  const refuse = (): void => {
    if (problems.length > 0) throw new CoreError(problems)
  }
  const list = plain(parsed(givenRules, report), 'rules', problems)
  const options = plain(givenOptions, 'options', problems) as RuleOptions & Data
  refuse()
  if (!Array.isArray(list)) report('rule', { document: 'rules', path: [] }, show(list), 'a list of rules')
  if (isObject(options)) checkOptions(options, report)
  else report('option', { document: 'options', path: [] }, show(options), 'options')
  refuse()

  const paramsOf = new Map<string, string>()
  /** Notes a fact that is read. A fact is a value here, so its `path` and differing `params` would change nothing, silently. */
  const reads = (reading: Data, place: Place): string | undefined => {
    const { fact, path, params } = reading
    const at = (key: string): Place => ({ ...place, path: [...place.path, key] })
    if (typeof fact !== 'string' || fact === '' || fact === '__proto__') report('condition', at('fact'), show(fact), 'the name of a fact')
    if (path !== undefined)
      report(
        'path',
        at('path'),
        `the path ${show(path)}`,
        'no path',
        'a path can run code: give what it finds to `run` as a fact of its own',
      )
    if (typeof fact !== 'string') return undefined
    const given = JSON.stringify(params) ?? ''
    if (!paramsOf.has(fact)) paramsOf.set(fact, given)
    if (paramsOf.get(fact) !== given)
      report(
        'params',
        params === undefined ? at('fact') : at('params'),
        `the fact "${fact}" read with ${given || 'no params'} and elsewhere with ${paramsOf.get(fact) || 'none'}`,
        'a fact read in one way: only a function could tell the params apart',
        'compute both and give them names of their own',
      )
    return fact
  }
  const defaultPriority = (condition: unknown): number => {
    const fact = isObject(condition) && kindOf(condition) === 'fact' ? condition.fact : undefined
    const priorities: Data = options.factPriorities ?? {}
    return typeof fact === 'string' && Object.hasOwn(priorities, fact) ? (priorities[fact] as number) || 1 : 1
  }
  const priorityOf = (given: unknown, otherwise: number, place: Place, least: number): number => {
    if (given === undefined || given === null || given === 0) return otherwise
    if (typeof given === 'number' && Number.isSafeInteger(given) && given >= least) return given
    report('priority', { ...place, path: [...place.path, 'priority'] }, show(given), `a whole number${least > 0 ? ' above 0' : ''}`)
    return otherwise
  }

  const comparison = (given: Data, place: Place): Sized => {
    const at = (key: string): Place => ({ ...place, path: [...place.path, key] })
    const fact = reads(given, place)
    for (const key of ['operator', 'value'])
      if (!Object.hasOwn(given, key)) report('condition', at(key), 'nothing', `the ${key} of a comparison`)
    if (Object.hasOwn(given, 'operator')) checkOperator(given.operator, at('operator'), report)
    const refers = isObject(given.value) && Object.hasOwn(given.value, 'fact')
    const other = refers ? reads(given.value as Data, at('value')) : undefined
    const value: Operand = refers ? { fact: other ?? '' } : { constant: given.value }
    const where = { document: place.document, path: pointer(place.path) }
    return { condition: { kind: 'comparison', fact: fact ?? '', comparison: String(given.operator), value, ...where }, size: 1, depth: 1 }
  }
  const among = (kind: 'all' | 'any', given: unknown, place: Place): Sized => {
    if (!Array.isArray(given)) {
      report('condition', place, show(given), 'a list of conditions')
      return nothing
    }
    const sets = new Map<number, LinkedCondition[]>()
    let [size, depth] = [1, 0]
    given.forEach((inner: unknown, i) => {
      const at: Place = { ...place, path: [...place.path, i] }
      const linked = condition(inner, at)
      const isTree = isObject(inner) && ['all', 'any', 'not'].includes(kindOf(inner) ?? '')
      const priority = isObject(inner) ? priorityOf(inner.priority, isTree ? 1 : defaultPriority(inner), at, Number.MIN_SAFE_INTEGER) : 1
      const set = sets.get(priority)
      if (set) set.push(linked.condition)
      else sets.set(priority, [linked.condition])
      size += linked.size
      depth = Math.max(depth, linked.depth)
    })
    const highestFirst = [...sets].sort(([a], [b]) => b - a).map(([, set]) => set)
    return { condition: { kind, sets: highestFirst }, size, depth: depth + 1 }
  }
  const condition = (given: unknown, place: Place): Sized => {
    if (!isObject(given)) {
      report('condition', place, show(given), 'a condition')
      return nothing
    }
    const kind = kindOf(given)
    const two = kinds.filter((key) => Object.hasOwn(given, key))
    if (kind === undefined || two.length > 1) {
      const found = two.length > 1 ? `${two.join(' and ')} in one condition` : show(given)
      report('condition', place, found, 'one of all, any, not, condition, or a comparison with fact, operator and value')
      return nothing
    }
    if (kind === 'fact') return comparison(given, place)
    for (const key of ['path', 'params'])
      if (Object.hasOwn(given, key))
        report('condition', { ...place, path: [...place.path, key] }, show(given[key]), `no ${key} beside ${kind}`)
    const at: Place = { ...place, path: [...place.path, kind] }
    if (kind === 'condition') return named(given.condition, at)
    if (kind !== 'not') return among(kind, given[kind], at)
    if (Array.isArray(given.not)) report('condition', at, show(given.not), 'one condition', 'write { not: { any: […] } }')
    const inner = Array.isArray(given.not) ? nothing : condition(given.not, at)
    return { condition: { kind: 'not', of: inner.condition }, size: inner.size + 1, depth: inner.depth + 1 }
  }
  /** A tree, or the name of one: what a rule and a named condition must be. */
  const root = (given: unknown, place: Place): Sized => {
    if (isObject(given) && kindOf(given) === 'fact')
      report('condition', place, 'a comparison', 'all, any, not or condition', 'write { all: [it] }')
    return condition(given, place)
  }

  const conditions: Data = options.conditions ?? {}
  const names = new Map<string, Sized>()
  const open: string[] = []
  const named = (name: unknown, place: Place): Sized => {
    if (typeof name !== 'string' || name === '__proto__') {
      report('condition', place, show(name), 'the name of a condition')
      return nothing
    }
    const known = names.get(name)
    if (known) return known
    if (open.includes(name)) {
      report('cycle', place, [...open.slice(open.indexOf(name)), name].join(' -> '), 'conditions that end')
      return nothing
    }
    if (!Object.hasOwn(conditions, name)) {
      if (options.allowUndefinedConditions) return nothing
      const near = nearestName(name, Object.keys(conditions))
      const hint = near === undefined ? 'give it in `conditions`, or allowUndefinedConditions' : `did you mean "${near}"?`
      report('unknown-condition', place, show(name), 'a name in the option `conditions`', hint)
      return nothing
    }
    if (open.length >= mostDepth) {
      report('too-large', place, `conditions named ${open.length} deep`, `at most ${mostDepth}`)
      return nothing
    }
    open.push(name)
    const linked = root(conditions[name], { document: 'options', path: ['conditions', name] })
    open.pop()
    names.set(name, linked)
    return linked
  }

  let size = 0
  const rule = (given: unknown, i: number): LinkedRule | undefined => {
    const place: Place = { document: 'rules', path: [i] }
    const at = (key: string): Place => ({ ...place, path: [i, key] })
    if (!isObject(given)) {
      report('rule', place, show(given), 'a rule with conditions and event')
      return undefined
    }
    for (const key of ['conditions', 'event']) if (!Object.hasOwn(given, key)) report('rule', at(key), 'nothing', `the ${key} of a rule`)
    if (!Object.hasOwn(given, 'conditions') || !Object.hasOwn(given, 'event')) return undefined
    const linked = root(given.conditions, at('conditions'))
    size += linked.size
    if (linked.depth > mostDepth) report('too-large', at('conditions'), `conditions ${linked.depth} deep`, `at most ${mostDepth}`)
    const event = eventOf(given.event, at('event'), report)
    const replaced =
      options.replaceFactsInEventParams && isObjectOrList(event.params)
        ? Object.entries(event.params).flatMap(([key, value]) => {
            if (!isObject(value) || !Object.hasOwn(value, 'fact')) return []
            const where: Place = { document: 'rules', path: [i, 'event', 'params', key] }
            return [{ key, fact: reads(value, where) ?? '', path: pointer(where.path) }]
          })
        : []
    return {
      condition: linked.condition,
      referred: isObject(given.conditions) && kindOf(given.conditions) === 'condition',
      event,
      replaced,
      looksAtParams: options.replaceFactsInEventParams === true && isObjectOrList(event.params) && Object.keys(event.params).length > 0,
      priority: priorityOf(given.priority, 1, place, 1),
    }
  }
  const rules = (list as readonly unknown[]).map(rule)
  for (const name of Object.keys(conditions)) named(name, { document: 'options', path: ['conditions', name] })
  if (size > mostComparisons) report('too-large', { document: 'rules', path: [] }, `${size} conditions`, `at most ${mostComparisons}`)
  refuse()
  return {
    rules: rules as readonly LinkedRule[],
    facts: factsOf(rules as readonly LinkedRule[]),
    constants: new Map(Object.entries(options.facts ?? {})),
    allowUndefinedFacts: options.allowUndefinedFacts === true,
  }
}

/** The facts that rules read: not those of a named condition that no rule has. */
function factsOf(rules: readonly LinkedRule[]): string[] {
  const facts = new Set<string>()
  const seen = new Set<LinkedCondition>()
  const visit = (condition: LinkedCondition): void => {
    if (seen.has(condition)) return
    seen.add(condition)
    if (condition.kind === 'not') visit(condition.of)
    else if (condition.kind === 'all' || condition.kind === 'any') condition.sets.flat().forEach(visit)
    else if (condition.kind === 'comparison') {
      facts.add(condition.fact)
      if ('fact' in condition.value) facts.add(condition.value.fact)
    }
  }
  for (const { condition, replaced } of rules) {
    visit(condition)
    for (const { fact } of replaced) facts.add(fact)
  }
  return [...facts]
}

const isObjectOrList = (value: unknown): value is object => typeof value === 'object' && value !== null
const kindOf = (condition: Data): (typeof kinds)[number] | undefined => kinds.find((key) => Object.hasOwn(condition, key))

function checkOperator(operator: unknown, place: Place, report: Report): void {
  if (typeof operator !== 'string') {
    report('operator', place, show(operator), 'the name of an operator')
    return
  }
  const parts = operator.split(':')
  if (parts.length > mostDecorators + 1) {
    report('operator', place, `${parts.length - 1} decorators`, `at most ${mostDecorators}`)
    return
  }
  if (partsOf(operator)) return
  const known = (i: number): object => (i === parts.length - 1 ? comparisons : decorators)
  const wrong = parts.findIndex((part, i) => !Object.hasOwn(known(i), part))
  const near = nearestName(parts[wrong]!, Object.keys(known(wrong)))
  report(
    'operator',
    place,
    `the operator ${show(operator)}`,
    `${wrong === parts.length - 1 ? 'one of' : 'decorators of'} ${Object.keys(known(wrong)).join(', ')}`,
    near ? `did you mean "${near}"?` : 'an operator of your own: compute what it compares and give it as a fact',
  )
}

/** Types that the engine's emitter would trip over: it rejects a run on `error`, and it calls what an object inherits. */
const untold = new Set(['error', ...Object.getOwnPropertyNames(Object.prototype)])

function eventOf(given: unknown, place: Place, report: Report): RuleEvent {
  const { type, params }: Data = isObject(given) ? given : {}
  const at: Place = isObject(given) ? { ...place, path: [...place.path, 'type'] } : place
  if (typeof type !== 'string') report('event', at, show(isObject(given) ? type : given), 'an event with a type, which is text')
  else if (untold.has(type))
    report('event', at, `the type "${type}"`, 'another name', 'json-rules-engine itself fails or does something else when it fires')
  return Object.freeze(params ? { type: String(type), params: withoutInherited(params) } : { type: String(type) })
}

/** Params as the engine's copy of them: it leaves out keys such as `constructor`, which all objects inherit, however deep. */
function withoutInherited(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(withoutInherited))
  if (!isObject(value)) return value
  const prototype: object | null = Object.getPrototypeOf(value)
  const kept = Object.entries(value).filter(([key]) => prototype === null || !Object.hasOwn(prototype, key))
  const copied = Object.fromEntries(kept.map(([key, inner]) => [key, withoutInherited(inner)]))
  return Object.freeze(Object.assign(Object.create(prototype), copied))
}
