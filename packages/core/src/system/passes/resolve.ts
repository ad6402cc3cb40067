import { nearestName } from '../../errors.ts'
import { type Amount, type Condition, type CountedOver, type Entity, isReference } from '../../policy/language.ts'
import type { Reporter } from '../reporter.ts'
import { type Counter, type Definition, depthOf, type LinkedAmount, type LinkedFact, type LinkedRule, type Payer } from '../system.ts'
import type { Names, WrittenFact } from './define-names.ts'
import { shortName } from './short-name.ts'

const operation = (at: string, operator: string, ...args: LinkedAmount[]): LinkedAmount => ({ kind: 'operation', at, operator, args })
const number = (at: string, value: number): LinkedAmount => ({ kind: 'number', at, value })

/**
 * Facts and parameters with every name resolved and every amount written out. Needs: names defined. Leaves: definitions complete but
 * for units and order.
 */
export function resolveNames(
  names: Names,
  payers: ReadonlyMap<string, Payer>,
  parts: readonly Definition[],
  { report }: Reporter,
): Map<string, Definition> {
  const known = new Set([...names.definitions.keys(), ...names.facts.keys()])

  /** The full name of what a document of `policy` calls `name`. */
  const resolve = (policy: string, document: string, name: string, path: string): string => {
    if (name === 'left') {
      const payer = [...payers.keys()].find((payer) => payer.startsWith(`${policy}.`))
      if (payer) return `left:${payer}`
      report({
        code: 'system/waterfall',
        document,
        path,
        found: '"left"',
        expected: 'a policy whose payment stands in a waterfall',
        hint: 'put its payment among the payers of a waterfall',
      })
      return name
    }
    const full = [`${policy}.${name}`, name].find((candidate) => known.has(candidate))
    if (full !== undefined) return full
    const gone = names.withdrawn.get(name.split('.')[0]!)
    const near = nearestName(
      name,
      [...known].map((other) => (other.startsWith(`${policy}.`) ? other.slice(policy.length + 1) : other)),
    )
    report({
      code: 'system/unknown-name',
      document,
      path,
      found: `"${name}"`,
      expected: 'an input fact, or a fact or parameter of a linked policy',
      ...(gone === undefined
        ? near === undefined
          ? {}
          : { hint: `did you mean "${near}"?` }
        : { hint: `the reform "${gone}" withdraws its policy` }),
    })
    return name
  }

  const out = new Map<string, Definition>()
  for (const definition of names.definitions.values()) {
    if (definition.kind !== 'parameter') {
      out.set(definition.name, definition)
      continue
    }
    const policy = shortName(definition.document)
    const by = definition.by.map((name, i) =>
      resolve(policy, definition.document, name, `${definition.path}/by${definition.by.length > 1 ? `/${i}` : ''}`),
    )
    out.set(definition.name, { ...definition, by })
  }
  for (const part of parts) out.set(part.name, part)
  for (const fact of names.facts.values()) out.set(fact.name, linkFact(fact, payers, resolve, report))
  return out
}

type Resolve = (policy: string, document: string, name: string, path: string) => string

function linkFact(written: WrittenFact, payers: ReadonlyMap<string, Payer>, resolve: Resolve, report: Reporter['report']): LinkedFact {
  const { source, policy, document, path } = written
  const find = (name: string, at: string): string => resolve(policy, document, name, at)
  const writing: Writing = { entity: source.entity, document, find, report }
  const conditionsOf = (condition: Condition, at: string): Condition => {
    const linked = linkCondition(condition, at, find)
    return frozen('fact' in linked ? { all: [linked] } : linked) // json-rules-engine takes no bare leaf at the top
  }
  // A payer that a reform left out keeps its conditions and pays nothing.
  const bodies = payers.get(written.name)?.out ? [] : (source.rules ?? (source.amount === undefined ? [] : [{ amount: source.amount }]))
  const rules = bodies.map((rule, i): LinkedRule => {
    const rulePath = source.rules ? `${path}/rules/${i}` : path
    const counters: Counter[] = []
    return {
      ...('title' in rule && rule.title ? { title: rule.title } : {}),
      ...('conditions' in rule && rule.conditions ? { conditions: conditionsOf(rule.conditions, `${rulePath}/conditions`) } : {}),
      amount: linkAmount(rule.amount, `${rulePath}/amount`, {
        ...writing,
        ...(source.entity === 'bill' ? { counting: { prefix: `${written.name}/${i}`, found: counters } } : {}),
      }),
      counters,
      path: rulePath,
    }
  })
  return {
    kind: 'fact',
    name: written.name,
    policy,
    document,
    path,
    entity: source.entity,
    source,
    dimension: written.dimension,
    rules,
    otherwise:
      bodies.length === 0 || source.otherwise === undefined ? number(path, 0) : linkAmount(source.otherwise, `${path}/otherwise`, writing),
    ...(source.conditions ? { conditions: conditionsOf(source.conditions, `${path}/conditions`) } : {}),
    ...(source.waterfall
      ? { waterfall: { of: linkAmount(source.waterfall.of, `${path}/waterfall/of`, writing), payers: payersOf(written.name, payers) } }
      : {}),
  }
}

const payersOf = (waterfall: string, payers: ReadonlyMap<string, Payer>): string[] =>
  [...payers]
    .filter(([, place]) => place.waterfall === waterfall && !place.out)
    .sort(([, a], [, b]) => a.index - b.index)
    .map(([name]) => name)

function frozen(condition: Condition): Condition {
  for (const value of Object.values(condition)) if (typeof value === 'object') frozen(value)
  return Object.freeze(condition)
}

/** Built anew from the three keys of a leaf, lists too: whatever else an object might carry (a `path`) cannot get past here. */
function linkCondition(condition: Condition, at: string, find: (name: string, at: string) => string): Condition {
  const each = (list: readonly Condition[], key: string): Condition[] => list.map((c, i) => linkCondition(c, `${at}/${key}/${i}`, find))
  if ('all' in condition) return { all: each(condition.all, 'all') }
  if ('any' in condition) return { any: each(condition.any, 'any') }
  if ('not' in condition) return { not: linkCondition(condition.not, `${at}/not`, find) }
  const { fact, operator, value } = condition
  const linked = Array.isArray(value) ? [...value] : isReference(value) ? { fact: find(value.fact, `${at}/value/fact`) } : value
  return { fact: find(fact, `${at}/fact`), operator, value: linked }
}

/** Where an amount is written. `counting`: in a rule of a bill, where years to date are counted. */
type Writing = {
  readonly entity: Entity
  readonly document: string
  readonly find: (name: string, at: string) => string
  readonly report: Reporter['report']
  readonly counting?: { readonly prefix: string; readonly found: Counter[] }
}

function linkAmount(amount: Amount, at: string, writing: Writing): LinkedAmount {
  const { entity, document, find, report, counting } = writing
  const inner = (a: Amount, step: string): LinkedAmount => linkAmount(a, `${at}/${step}`, writing)
  /** From the left; a step stands where its second argument does, which is where units that do not fit are seen. */
  const fold = (operator: string, list: readonly Amount[]): LinkedAmount =>
    list.map((a, i) => inner(a, `${operator}/${i}`)).reduce((a, b) => operation(b.at, operator, a, b))
  const misplaced = (found: string, expected: string, hint?: string): LinkedAmount => {
    report({ code: 'policy/misplaced', document, path: at, found, expected, ...(hint === undefined ? {} : { hint }) })
    return number(at, 0)
  }
  if (typeof amount === 'number') return number(at, amount)
  if (typeof amount === 'string') return { kind: 'name', at, name: find(amount, at) }
  if ('category' in amount) return { kind: 'category', at, value: amount.category }
  if ('add' in amount) return fold('add', amount.add)
  if ('subtract' in amount) return fold('subtract', amount.subtract)
  if ('multiply' in amount) return fold('multiply', amount.multiply)
  if ('divide' in amount) return fold('divide', amount.divide)
  if ('min' in amount) return fold('min', amount.min)
  if ('max' in amount) return fold('max', amount.max)
  if ('firstKnown' in amount) return fold('firstKnown', amount.firstKnown)
  if ('above' in amount) {
    const difference = operation(`${at}/above/1`, 'subtract', inner(amount.above[0], 'above/0'), inner(amount.above[1], 'above/1'))
    // Zero stands first: where the difference is missing, so is the result (see the operator max).
    return operation(at, 'max', number(at, 0), difference)
  }
  if ('round' in amount) return operation(at, 'round', inner(amount.round, 'round'))
  if ('brackets' in amount) {
    const { of, scale, plus } = amount.brackets
    const base = inner(of, 'brackets/of')
    const scaled: LinkedAmount = { kind: 'operation', at, operator: 'brackets', args: [base], scale: find(scale, `${at}/brackets/scale`) }
    if (plus === undefined) return scaled
    const added = inner(plus, 'brackets/plus')
    const place = added.at
    return operation(place, 'add', scaled, operation(place, 'multiply', added, operation(place, 'max', number(place, 0), base)))
  }
  if ('improve' in amount) {
    const strength = find(amount.improve.strength, `${at}/improve/strength`)
    const w: LinkedAmount = { kind: 'name', at: `${at}/improve/strength`, name: strength }
    const better = inner(amount.improve.better, 'improve/better')
    const zero = number(at, 0)
    if (amount.improve.ordinary === undefined)
      return { kind: 'improve', at, parts: [better], strength, full: operation(at, 'multiply', w, better), none: zero }
    const ordinary = inner(amount.improve.ordinary, 'improve/ordinary')
    const gain = operation(at, 'multiply', w, operation(better.at, 'subtract', better, ordinary))
    return { kind: 'improve', at, parts: [ordinary, better], strength, full: operation(at, 'add', ordinary, gain), none: ordinary }
  }
  if ('sum' in amount) return { kind: 'total', at, of: find(amount.sum, at), count: false }
  if ('count' in amount) return { kind: 'total', at, of: amount.count in depthOf ? amount.count : find(amount.count, at), count: true }
  if ('overMonths' in amount) {
    const of = inner(amount.overMonths, 'overMonths')
    if (entity === 'bill') return misplaced('overMonths in a fact of a bill', 'a fact of a person or household', 'a bill is of one day')
    return { kind: 'overMonths', at, of }
  }
  const kind = (['annual', 'yearToDate', 'highestToDate', 'earlier'] as const).find((key) => Object.hasOwn(amount, key))!
  const { over = 'person', ...written } = amount as { readonly [k in typeof kind]: Amount } & { readonly over?: CountedOver }
  const of = inner(written[kind], kind)
  if (!counting) return misplaced(kind, 'a rule of a bill, the only place where a year to date is counted')
  if (kind === 'annual') return { kind, at, of }
  const counter: Counter = { kind, at, of, over, key: `${counting.prefix}/${counting.found.length}` }
  counting.found.push(counter)
  return counter
}
