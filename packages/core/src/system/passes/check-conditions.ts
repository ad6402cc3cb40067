import { conditionOperators, memberships, orderings } from '../../condition/operators.ts'
import { nearestName } from '../../errors.ts'
import { type Condition, isReference, type Scalar } from '../../policy/language.ts'
import { show } from '../../policy/pointer.ts'
import { type Dimension, sameUnit, showDimension } from '../../unit.ts'
import type { Checking } from './checking.ts'

type Leaf = Extract<Condition, { fact: string }>

/** Every comparison of a condition, at its place: operators that are there, between things that can be compared. */
export function checkCondition(condition: Condition, path: string, checking: Checking): void {
  if ('all' in condition) condition.all.forEach((inner, i) => checkCondition(inner, `${path}/all/${i}`, checking))
  else if ('any' in condition) condition.any.forEach((inner, i) => checkCondition(inner, `${path}/any/${i}`, checking))
  else if ('not' in condition) checkCondition(condition.not, `${path}/not`, checking)
  else checking.attempt(() => checkLeaf(condition, path, checking))
}

const nearHint = (found: unknown, known: readonly string[]): string | undefined => {
  const near = typeof found === 'string' ? nearestName(found, known) : undefined
  return near === undefined ? undefined : `did you mean "${near}"?`
}

function checkLeaf({ fact, operator, value }: Leaf, path: string, { fail, placed, read }: Checking): void {
  const wrong = (where: string, found: string, expected: string, hint?: string): never =>
    fail('policy/condition', `${path}/${where}`, found, expected, hint)
  if (!conditionOperators.includes(operator)) {
    const ofLists = operator === 'contains' || operator === 'doesNotContain'
    const hint = ofLists ? 'no fact is a list; use in or notIn' : nearHint(operator, conditionOperators)
    wrong('operator', show(operator), `one of ${conditionOperators.join(', ')}`, hint)
  }
  const left = read(fact, `${path}/fact`)
  if (left.type === 'list') wrong('fact', `the list "${fact}"`, 'a number, a category or a flag')
  if (orderings.includes(operator) && left.type !== 'number')
    wrong('operator', `${operator} on ${showDimension(left)}`, 'equal, notEqual, in or notIn')
  const member = memberships.includes(operator)
  if (isReference(value)) {
    const right = read(value.fact, `${path}/value/fact`)
    if (member !== (right.type === 'list'))
      wrong('value/fact', showDimension(right), member ? 'a parameter of unit "list of …"' : 'one value, not a list')
    if (right.type !== 'list') placed(`${path}/value/fact`, () => sameUnit([left, right]))
    else for (const entry of right.values) checkLiteral(left, entry, fact, (...words) => wrong('value/fact', ...words))
    return
  }
  if (member !== Array.isArray(value)) wrong('value', show(value), member ? 'a list, or a parameter that is one' : 'one value, not a list')
  if (!Array.isArray(value)) checkLiteral(left, value as Scalar, fact, (...words) => wrong('value', ...words))
  else
    for (const [i, entry] of (value as readonly Scalar[]).entries())
      checkLiteral(left, entry, fact, (...words) => wrong(`value/${i}`, ...words))
}

function checkLiteral(
  left: Dimension,
  value: Scalar,
  name: string,
  wrong: (found: string, expected: string, hint?: string) => never,
): void {
  if (left.type === 'flag' && typeof value !== 'boolean') wrong(show(value), `true or false, as "${name}" is`)
  if (left.type === 'category' && !left.values.includes(value))
    wrong(show(value), `one of ${left.values.join(', ')}`, nearHint(value, left.values.map(String)))
  if (left.type !== 'number') return
  if (typeof value !== 'number') wrong(show(value), `a number, as "${name}" is`)
  if (left.money !== 0 && value !== 0)
    wrong(show(value), 'a parameter, a fact or 0 beside money', 'make the amount a parameter: it has a date, a mark and a source')
}
