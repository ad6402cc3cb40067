import { nearestName } from '../../errors.ts'
import type { Amount, Condition } from '../../policy/language.ts'
import type { Reporter } from '../reporter.ts'
import { type Counter, type Definition, depthOf, type LinkedAmount, type LinkedFact, type LinkedRule } from '../system.ts'
import type { Names, WrittenFact } from './define-names.ts'
import { shortName } from './define-names.ts'

const operation = (operator: string, ...args: LinkedAmount[]): LinkedAmount => ({ kind: 'operation', operator, args })
const number = (value: number): LinkedAmount => ({ kind: 'number', value })
const nothing = number(0)

/**
 * Facts and parameters with every name resolved and every amount written out. Needs: names defined. Leaves: definitions complete but
 * for units and order.
 */
export function resolveNames(names: Names, { report }: Reporter): Map<string, Definition> {
  const known = new Set([...names.definitions.keys(), ...names.facts.keys()])
  const readable = [...known].filter((name) => !name.includes(':'))

  /** The full name of what a document of `policy` calls `name`. */
  const resolve = (policy: string, document: string, name: string, path: string): string => {
    if (name === 'left') {
      const payer = [...names.payers.keys()].find((payer) => payer.startsWith(`${policy}.`))
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
    const near = nearestName(
      name,
      readable.map((other) => (other.startsWith(`${policy}.`) ? other.slice(policy.length + 1) : other)),
    )
    report({
      code: 'system/unknown-name',
      document,
      path,
      found: `"${name}"`,
      expected: 'an input fact, or a fact or parameter of a linked policy',
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
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
  for (const fact of names.facts.values()) out.set(fact.name, linkFact(fact, resolve, report))
  return out
}

type Resolve = (policy: string, document: string, name: string, path: string) => string

function linkFact(written: WrittenFact, resolve: Resolve, report: Reporter['report']): LinkedFact {
  const { source, policy, document, path } = written
  const find = (name: string, at: string): string => resolve(policy, document, name, at)
  const amountOf = (amount: Amount, at: string, counters?: Counting): LinkedAmount =>
    linkAmount(amount, at, find, document, report, counters)

  const conditionsOf = (condition: Condition, at: string): Condition => {
    const linked = linkCondition(condition, at, find)
    return 'fact' in linked ? { all: [linked] } : linked // json-rules-engine takes no bare leaf at the top
  }
  const bodies = source.rules ?? (source.amount === undefined ? [] : [{ amount: source.amount }])
  const rules = bodies.map((rule, i): LinkedRule => {
    const rulePath = source.rules ? `${path}/rules/${i}` : path
    const counters: Counter[] = []
    return {
      ...('title' in rule && rule.title ? { title: rule.title } : {}),
      ...('conditions' in rule && rule.conditions ? { conditions: conditionsOf(rule.conditions, `${rulePath}/conditions`) } : {}),
      amount: amountOf(
        rule.amount,
        `${rulePath}/amount`,
        source.entity === 'bill' ? { prefix: `${written.name}/${i}`, found: counters } : undefined,
      ),
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
    otherwise: source.otherwise === undefined ? nothing : amountOf(source.otherwise, `${path}/otherwise`),
    ...(source.conditions ? { conditions: conditionsOf(source.conditions, `${path}/conditions`) } : {}),
    ...(source.waterfall ? { waterfall: { of: amountOf(source.waterfall.of, `${path}/waterfall/of`), payers: written.payers! } } : {}),
  }
}

/** Built anew from the three keys of a leaf: whatever else a value might carry (a `path`) cannot get past here. */
function linkCondition(condition: Condition, at: string, find: (name: string, at: string) => string): Condition {
  const each = (list: readonly Condition[], key: string): Condition[] => list.map((c, i) => linkCondition(c, `${at}/${key}/${i}`, find))
  if ('all' in condition) return { all: each(condition.all, 'all') }
  if ('any' in condition) return { any: each(condition.any, 'any') }
  if ('not' in condition) return { not: linkCondition(condition.not, `${at}/not`, find) }
  const { fact, operator, value } = condition
  const linked = typeof value === 'object' && 'fact' in value ? { fact: find(value.fact, `${at}/value/fact`) } : value
  return { fact: find(fact, `${at}/fact`), operator, value: linked }
}

/** Counters of the rule that is being linked. */
type Counting = { readonly prefix: string; readonly found: Counter[] }

function linkAmount(
  amount: Amount,
  at: string,
  find: (name: string, at: string) => string,
  document: string,
  report: Reporter['report'],
  counters?: Counting,
): LinkedAmount {
  const inner = (a: Amount, step: string): LinkedAmount => linkAmount(a, `${at}/${step}`, find, document, report, counters)
  const fold = (operator: string, list: readonly Amount[]): LinkedAmount =>
    list.map((a, i) => inner(a, `${operator}/${i}`)).reduce((a, b) => operation(operator, a, b))
  if (typeof amount === 'number') return number(amount)
  if (typeof amount === 'string') return { kind: 'name', name: find(amount, at) }
  if ('category' in amount) return { kind: 'category', value: amount.category }
  if ('add' in amount) return fold('add', amount.add)
  if ('subtract' in amount) return fold('subtract', amount.subtract)
  if ('multiply' in amount) return fold('multiply', amount.multiply)
  if ('divide' in amount) return fold('divide', amount.divide)
  if ('min' in amount) return fold('min', amount.min)
  if ('max' in amount) return fold('max', amount.max)
  if ('firstKnown' in amount) return fold('firstKnown', amount.firstKnown)
  // Zero stands first: where the difference is missing, so is the result (see the operator max).
  if ('above' in amount)
    return operation('max', nothing, operation('subtract', inner(amount.above[0], 'above/0'), inner(amount.above[1], 'above/1')))
  if ('round' in amount) return operation('round', inner(amount.round, 'round'))
  if ('brackets' in amount) {
    const { of, scale, plus } = amount.brackets
    const base = inner(of, 'brackets/of')
    const scaled: LinkedAmount = { kind: 'operation', operator: 'brackets', args: [base], scale: find(scale, `${at}/brackets/scale`) }
    if (plus === undefined) return scaled
    return operation('add', scaled, operation('multiply', inner(plus, 'brackets/plus'), operation('max', nothing, base)))
  }
  if ('improve' in amount) {
    const strength = find(amount.improve.strength, `${at}/improve/strength`)
    const w: LinkedAmount = { kind: 'name', name: strength }
    const better = inner(amount.improve.better, 'improve/better')
    // `+ 0` makes a negative zero a plain one, so that leaving the better terms out at strength 0 gives the same bits.
    if (amount.improve.ordinary === undefined)
      return { kind: 'improve', parts: [better], strength, lowered: operation('add', operation('multiply', w, better), nothing) }
    const ordinary = inner(amount.improve.ordinary, 'improve/ordinary')
    const gain = operation('multiply', w, operation('subtract', better, ordinary))
    return { kind: 'improve', parts: [ordinary, better], strength, lowered: operation('add', operation('add', ordinary, gain), nothing) }
  }
  if ('sum' in amount) return { kind: 'total', of: find(amount.sum, `${at}/sum`), count: false }
  if ('count' in amount)
    return { kind: 'total', of: amount.count in depthOf ? amount.count : find(amount.count, `${at}/count`), count: true }
  if ('overMonths' in amount) {
    if (counters)
      report({
        code: 'policy/misplaced',
        document,
        path: at,
        found: 'overMonths in a fact of a bill',
        expected: 'a fact of a person or household',
        hint: 'a bill is of one day',
      })
    return { kind: 'overMonths', of: inner(amount.overMonths, 'overMonths') }
  }
  if ('annual' in amount) return { kind: 'annual', of: inner(amount.annual, 'annual') }
  const kind = 'yearToDate' in amount ? 'yearToDate' : 'highestToDate' in amount ? 'highestToDate' : 'earlier'
  const of = inner((amount as { readonly [k in typeof kind]: Amount })[kind], kind)
  if (!counters) {
    report({
      code: 'policy/misplaced',
      document,
      path: at,
      found: kind,
      expected: 'a rule of a bill, the only place where a year to date is counted',
    })
    return nothing
  }
  const counter: Counter = { kind, of, key: `${counters.prefix}/${counters.found.length}` }
  counters.found.push(counter)
  return counter
}
