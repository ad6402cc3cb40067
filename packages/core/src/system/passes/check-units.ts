import { conditionOperators, memberships, orderings } from '../../condition/operators.ts'
import { nearestName } from '../../errors.ts'
import { operatorNamed } from '../../expression/operators.ts'
import type { Condition, Entity } from '../../policy/language.ts'
import { show } from '../../policy/parse.ts'
import { type Dimension, plainNumber, sameUnit, showDimension, UnitMismatch, zero } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import { type Definition, depthOf, type LinkedAmount, type LinkedFact, type LinkedParameter } from '../system.ts'

/** A problem of a fact that has been reported: its unit is taken as declared, and the check goes on. */
class Reported extends Error {}

/**
 * Units, entities, tables, conditions and payments. Needs: names resolved, facts in order. Gives the facts with what was found of
 * their dimension: a computed number may turn out to be sometimes missing.
 */
export function checkUnits(
  resolved: ReadonlyMap<string, Definition>,
  order: readonly string[],
  payers: ReadonlyMap<string, { readonly waterfall: string }>,
  { report }: Reporter,
): Map<string, Definition> {
  const definitions = new Map(resolved)
  for (const definition of resolved.values()) if (definition.kind === 'parameter') checkTable(definitions, definition, report)
  for (const name of order) {
    const fact = definitions.get(name) as LinkedFact
    definitions.set(name, { ...fact, dimension: checkFact(definitions, fact, report) })
  }
  checkPayers(definitions, payers, report)
  return definitions
}

function checkTable(definitions: ReadonlyMap<string, Definition>, parameter: LinkedParameter, report: Reporter['report']): void {
  const fail = (path: string, found: string, expected: string, hint?: string): void =>
    report({ code: 'policy/table', document: parameter.document, path, found, expected, ...(hint ? { hint } : {}) })
  const domains = parameter.by.map((name, i) => {
    const { dimension } = definitions.get(name)!
    if (dimension.type === 'flag') return ['true', 'false']
    if (dimension.type === 'category') return dimension.values.map(String)
    fail(`${parameter.path}/by${parameter.by.length > 1 ? `/${i}` : ''}`, `${name}, ${showDimension(dimension)}`, 'a category or a flag')
    return undefined
  })
  if (domains.includes(undefined)) return
  const check = (value: unknown, level: number, path: string): void => {
    const domain = domains[level]
    if (domain === undefined) return
    const keys = Object.keys(value as object)
    for (const key of keys) {
      if (domain.includes(key)) check((value as Record<string, unknown>)[key], level + 1, `${path}/${key}`)
      else fail(`${path}/${key}`, `"${key}"`, `one of ${domain.join(', ')}`, nearHint(key, domain))
    }
    const absent = domain.filter((key) => !keys.includes(key))
    if (absent.length > 0 && parameter.source.otherwise === undefined) {
      fail(
        path,
        `nothing for ${absent.join(', ')}`,
        `a value for every ${parameter.by[level]}`,
        'list it, or give the parameter `otherwise`',
      )
    }
  }
  for (const { from, value } of parameter.values) check(value, 0, `${parameter.path}/values/${from}`)
}

const nearHint = (found: string, known: readonly string[]): string | undefined => {
  const near = nearestName(found, known)
  return near === undefined ? undefined : `did you mean "${near}"?`
}

function checkFact(definitions: ReadonlyMap<string, Definition>, fact: LinkedFact, report: Reporter['report']): Dimension {
  const fail = (code: string, path: string, found: string, expected: string, hint?: string): never => {
    report({ code, document: fact.document, path, found, expected, ...(hint ? { hint } : {}) })
    throw new Reported()
  }
  /** Units that do not fit are words without a place; here they get it. */
  const placed = <T>(path: string, work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof UnitMismatch)) throw error
      return fail('system/unit-mismatch', path, error.found, error.expected, error.hint)
    }
  }
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (error instanceof Reported) return undefined
      throw error
    }
  }

  const read = (name: string, path: string): Dimension => {
    const definition = definitions.get(name)!
    const owners = definition.kind === 'parameter' ? definition.by.map((by) => definitions.get(by)!) : [definition]
    for (const owner of owners) {
      if ('entity' in owner && depthOf[owner.entity] > depthOf[fact.entity]) {
        fail(
          'system/entity',
          path,
          `"${name}" of each ${owner.entity}`,
          `something of a ${fact.entity} or what it belongs to`,
          'add the members up with `sum` or `count`',
        )
      }
    }
    return definition.dimension
  }

  const infer = (amount: LinkedAmount, path: string): Dimension => {
    switch (amount.kind) {
      case 'number':
        return amount.value === 0 ? zero : plainNumber
      case 'category':
        return { type: 'category', values: [amount.value] }
      case 'name': {
        const dimension = read(amount.name, path)
        return dimension.type === 'list'
          ? fail(
              'system/unit-mismatch',
              path,
              `the list "${amount.name}"`,
              'a number or a category',
              'a list stands in a condition, under in or notIn',
            )
          : dimension
      }
      case 'total': {
        if (amount.of in depthOf) {
          if (depthOf[amount.of as Entity] !== depthOf[fact.entity] + 1)
            fail('system/entity', path, `the ${amount.of}s of a ${fact.entity}`, 'its members')
          return plainNumber
        }
        const of = definitions.get(amount.of)!
        if (!('entity' in of) || depthOf[of.entity] !== depthOf[fact.entity] + 1)
          fail('system/entity', path, `"${amount.of}"`, `a fact of the members of a ${fact.entity}`)
        if (amount.count && of.dimension.type !== 'flag') fail('system/unit-mismatch', path, showDimension(of.dimension), 'a flag to count')
        if (amount.count) return plainNumber
        if (of.dimension.type !== 'number') return fail('system/unit-mismatch', path, showDimension(of.dimension), 'a number to add up')
        if (of.dimension.optional)
          fail(
            'system/unit-mismatch',
            path,
            showDimension(of.dimension),
            'a number that is always known',
            'use `firstKnown` in a fact of the member',
          )
        return of.dimension
      }
      case 'overMonths': {
        const of = infer(amount.of, path)
        return of.type === 'number'
          ? { ...of, month: of.month + 1 }
          : fail('system/unit-mismatch', path, showDimension(of), 'a number a month')
      }
      case 'improve': {
        const strength = read(amount.strength, path)
        if (strength.type !== 'number' || strength.is !== 'strength')
          fail('system/unit-mismatch', `${path}/improve/strength`, showDimension(strength), 'a strength')
        const dimension = placed(path, () => sameUnit(amount.parts.map((part) => infer(part, path))))
        if (dimension.type !== 'number' || (dimension.money !== 1 && dimension.is !== 'zero')) {
          fail('system/unit-mismatch', path, showDimension(dimension), 'amounts of money: a strength scales amounts, never a cap or a rate')
        }
        if (dimension.type === 'number' && dimension.optional)
          fail('system/unit-mismatch', path, showDimension(dimension), 'amounts that are always known', 'use `firstKnown`')
        return dimension
      }
      case 'operation': {
        if (amount.scale !== undefined) checkScale(amount.scale, path)
        const args = amount.args.map((arg) => infer(arg, path))
        return placed(path, () => operatorNamed(amount.operator).unit(args))
      }
      default: {
        const of = infer(amount.of, path)
        return of.type === 'number' ? of : fail('system/unit-mismatch', path, showDimension(of), 'a number to count')
      }
    }
  }

  const checkScale = (name: string, path: string): void => {
    const scale = definitions.get(name)!
    if (scale.kind !== 'parameter' || scale.source.over === undefined)
      fail('system/unit-mismatch', `${path}/brackets/scale`, `"${name}"`, 'a parameter with `over`: a bracket scale')
  }

  const condition = (c: Condition, path: string): void => {
    if ('all' in c) c.all.forEach((inner, i) => condition(inner, `${path}/all/${i}`))
    else if ('any' in c) c.any.forEach((inner, i) => condition(inner, `${path}/any/${i}`))
    else if ('not' in c) condition(c.not, `${path}/not`)
    else attempt(() => leaf(c, path))
  }
  const leaf = (c: Extract<Condition, { fact: string }>, path: string): void => {
    const wrong = (where: string, found: string, expected: string, hint?: string): never =>
      fail('policy/condition', `${path}/${where}`, found, expected, hint)
    if (!conditionOperators.includes(c.operator)) {
      const hint =
        c.operator === 'contains' || c.operator === 'doesNotContain'
          ? 'no fact is a list; use in or notIn'
          : nearHint(c.operator, conditionOperators)
      wrong('operator', `"${c.operator}"`, `one of ${conditionOperators.join(', ')}`, hint)
    }
    const left = read(c.fact, `${path}/fact`)
    if (left.type === 'list') wrong('fact', `the list "${c.fact}"`, 'a number, a category or a flag')
    if (orderings.includes(c.operator) && left.type !== 'number')
      wrong('operator', `${c.operator} on ${showDimension(left)}`, 'equal, notEqual, in or notIn')
    const member = memberships.includes(c.operator)
    if (typeof c.value === 'object' && 'fact' in c.value) {
      const right = read(c.value.fact, `${path}/value/fact`)
      if (member !== (right.type === 'list'))
        wrong('value/fact', showDimension(right), member ? 'a parameter of unit "list of …"' : 'one value, not a list')
      if (right.type !== 'list') {
        placed(`${path}/value/fact`, () => sameUnit([left, right]))
        return
      }
      for (const value of right.values) literal(left, value, `${path}/value/fact`, c.fact)
      return
    }
    if (member !== Array.isArray(c.value))
      wrong('value', show(c.value), member ? 'a list, or a parameter that is one' : 'one value, not a list')
    for (const value of [c.value].flat() as readonly (string | number | boolean)[]) literal(left, value, `${path}/value`, c.fact)
  }
  const literal = (left: Dimension, value: string | number | boolean, path: string, name: string): void => {
    const wrong = (expected: string, hint?: string): never => fail('policy/condition', path, show(value), expected, hint)
    if (left.type === 'flag' && typeof value !== 'boolean') wrong(`true or false, as "${name}" is`)
    if (left.type === 'category' && !left.values.includes(value))
      wrong(`one of ${left.values.join(', ')}`, typeof value === 'string' ? nearHint(value, left.values.map(String)) : undefined)
    if (left.type === 'number' && typeof value !== 'number') wrong(`a number, as "${name}" is`)
    if (left.type === 'number' && left.money !== 0 && value !== 0)
      wrong('a parameter, a fact or 0 beside money', 'make the amount a parameter: it has a date, a mark and a source')
  }

  if (fact.conditions) condition(fact.conditions, `${fact.path}/conditions`)
  for (const rule of fact.rules) if (rule.conditions && rule.path !== fact.path) condition(rule.conditions, `${rule.path}/conditions`)
  if (fact.waterfall) {
    const { of } = fact.waterfall
    attempt(() => {
      const dimension = infer(of, `${fact.path}/waterfall/of`)
      placed(`${fact.path}/waterfall/of`, () => sameUnit([{ ...plainNumber, money: 1 }, dimension]))
      if (dimension.type === 'number' && dimension.optional)
        fail('system/unit-mismatch', `${fact.path}/waterfall/of`, showDimension(dimension), 'an amount that is always known')
    })
    return fact.dimension
  }
  if (fact.rules.length === 0) return fact.dimension

  const parts = fact.rules.map((rule) => ({
    path: `${rule.path}/amount`,
    dimension: attempt(() => infer(rule.amount, `${rule.path}/amount`)),
  }))
  if (fact.source.otherwise !== undefined)
    parts.push({ path: `${fact.path}/otherwise`, dimension: attempt(() => infer(fact.otherwise, `${fact.path}/otherwise`)) })
  let optional = false
  for (const { path, dimension } of parts) {
    if (!dimension) continue
    attempt(() => {
      const both = placed(path, () => sameUnit([fact.dimension, dimension]))
      if (fact.dimension.type === 'category' && both.type === 'category') {
        const declared = fact.dimension.values
        const extra = both.values.filter((value) => !declared.includes(value))
        if (extra.length > 0) fail('system/unit-mismatch', path, extra.join(', '), `only the declared values: ${declared.join(', ')}`)
      }
      if (dimension.type === 'number' && dimension.optional) optional = true
      if (fact.source.paid && dimension.type === 'number' && dimension.optional)
        fail('system/unit-mismatch', path, showDimension(dimension), 'money that is always known: it is paid', 'use `firstKnown`')
    })
  }
  if (fact.source.paid && (fact.dimension.type !== 'number' || fact.dimension.money !== 1 || fact.dimension.month !== 0)) {
    attempt(() => fail('system/unit-mismatch', `${fact.path}/unit`, showDimension(fact.dimension), 'CNY within a year: it is paid'))
  }
  return fact.dimension.type === 'number' ? { ...fact.dimension, optional } : fact.dimension
}

/** Payers are computed facts that are paid, of the waterfall's entity, one a policy. */
function checkPayers(
  definitions: ReadonlyMap<string, Definition>,
  payers: ReadonlyMap<string, { readonly waterfall: string }>,
  report: Reporter['report'],
): void {
  const byPolicy = new Map<string, string>()
  for (const [payer, { waterfall }] of payers) {
    const fact = definitions.get(payer)
    const place = definitions.get(waterfall) as LinkedFact
    const fail = (found: string, expected: string): void =>
      report({ code: 'system/waterfall', document: place.document, path: `${place.path}/waterfall/payers`, found, expected })
    if (fact?.kind !== 'fact') fail(`"${payer}"`, 'a computed fact of a linked policy')
    else if (!fact.source.paid || fact.entity !== place.entity)
      fail(`"${payer}", ${fact.source.paid ? `of a ${fact.entity}` : 'not paid'}`, `a fact of a ${place.entity} with \`paid: true\``)
    else if (byPolicy.has(fact.policy))
      fail(`"${payer}" and "${byPolicy.get(fact.policy)}"`, 'one payment of a policy in waterfalls, or `left` would mean two things')
    else byPolicy.set(fact.policy, payer)
  }
}
