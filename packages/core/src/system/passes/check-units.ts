import { operatorNamed } from '../../expression/operators.ts'
import type { Condition } from '../../policy/language.ts'
import { type Dimension, plainNumber, sameUnit, showDimension } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedAmount, LinkedFact } from '../system.ts'
import { dimensionOf } from './check-amounts.ts'
import { checkCondition } from './check-conditions.ts'
import { checkParameter } from './check-parameters.ts'
import { type Checking, checking } from './checking.ts'

/**
 * Units, entities, tables, conditions and payments. Needs: names resolved, facts in order. Gives the facts with what was found of
 * their dimension: a computed number may turn out to be sometimes missing.
 */
export function checkUnits(
  resolved: ReadonlyMap<string, Definition>,
  order: readonly string[],
  { report }: Reporter,
): Map<string, Definition> {
  const definitions = new Map(resolved)
  for (const definition of resolved.values()) if (definition.kind === 'parameter') checkParameter(definitions, definition, report)
  for (const name of order) {
    const fact = definitions.get(name) as LinkedFact
    definitions.set(name, { ...fact, dimension: checkFact(checking(definitions, fact, report)) })
  }
  for (const name of order) checkEarlier(checking(definitions, definitions.get(name) as LinkedFact, report))
  return definitions
}

/** Conditions and amounts of a fact; gives its dimension. */
function checkFact(check: Checking): Dimension {
  const { fact, attempt, placed, fail } = check
  if (fact.conditions) checkCondition(asWritten(fact.conditions, fact.source.conditions), `${fact.path}/conditions`, check)
  fact.rules.forEach((rule, i) => {
    if (rule.conditions) checkCondition(asWritten(rule.conditions, fact.source.rules?.[i]?.conditions), `${rule.path}/conditions`, check)
  })
  if (fact.waterfall) {
    attempt(() => checkPart(fact.waterfall!.of, { ...plainNumber, money: 1 }, 'an amount that is always known', check))
    return fact.dimension
  }
  if (fact.rules.length === 0) return fact.dimension
  if (fact.source.combine === 'sum') attempt(() => placed(`${fact.path}/combine`, () => operatorNamed('add').unit([fact.dimension])))
  if (fact.source.paid && (fact.dimension.type !== 'number' || fact.dimension.money !== 1 || fact.dimension.month !== 0))
    attempt(() => fail('system/unit-mismatch', `${fact.path}/unit`, showDimension(fact.dimension), 'CNY within a year: it is paid'))
  const parts = [...fact.rules.map((rule) => rule.amount), ...(fact.source.otherwise === undefined ? [] : [fact.otherwise])]
  const known = fact.source.paid ? 'money that is always known: it is paid' : undefined
  const optional = parts.map((part) => attempt(() => checkPart(part, fact.dimension, known, check))).includes(true)
  return fact.dimension.type === 'number' ? { ...fact.dimension, optional } : fact.dimension
}

/** Linking puts a leaf that stands alone into a list; its place in the document has none. */
const asWritten = (linked: Condition, source: Condition | undefined): Condition =>
  source && 'fact' in source && 'all' in linked ? linked.all[0]! : linked

/** An amount has the unit or the values that are declared; gives whether it may be missing, which `known` forbids. */
function checkPart(part: LinkedAmount, declared: Dimension, known: string | undefined, check: Checking): boolean {
  const { fail, placed } = check
  const dimension = dimensionOf(part, check)
  placed(part.at, () => sameUnit([declared, dimension]))
  if (declared.type === 'category' && dimension.type === 'category') {
    const extra = dimension.values.filter((value) => !declared.values.includes(value))
    if (extra.length > 0) fail('system/unit-mismatch', part.at, extra.join(', '), `only the declared values: ${declared.values.join(', ')}`)
  }
  const optional = dimension.type === 'number' && dimension.optional === true
  if (optional && known !== undefined) fail('system/unit-mismatch', part.at, showDimension(dimension), known, 'use `firstKnown`')
  return optional
}

/** What `earlier` counts is always known, as is what other years to date count; it may be a fact that comes later in the order. */
function checkEarlier(check: Checking): void {
  for (const { counters } of check.fact.rules) {
    for (const { kind, of } of counters) {
      if (kind === 'earlier')
        check.attempt(() => {
          const dimension = dimensionOf(of, check)
          if (dimension.type === 'number' && dimension.optional)
            check.fail('system/unit-mismatch', of.at, showDimension(dimension), 'a number that is always known', 'use `firstKnown`')
        })
    }
  }
}
