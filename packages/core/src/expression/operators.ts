import type { Operator } from './operator.ts'
import { add } from './operators/add.ts'
import { brackets } from './operators/brackets.ts'
import { equal, isIn, lessThan, lessThanInclusive } from './operators/compare.ts'
import { divide } from './operators/divide.ts'
import { firstKnown } from './operators/first-known.ts'
import { and, not, or } from './operators/logic.ts'
import { lookup } from './operators/lookup.ts'
import { max } from './operators/max.ts'
import { min } from './operators/min.ts'
import { multiply } from './operators/multiply.ts'
import { round } from './operators/round.ts'
import { select } from './operators/select.ts'
import { subtract } from './operators/subtract.ts'

/** Written in documents as a list of amounts, folded from the left. */
export const listOperators = [add, subtract, multiply, divide, min, max, firstKnown] as const satisfies readonly Operator[]

/** Every operator that a linked amount, a rule or a condition comes down to. */
export const operators: readonly Operator[] = [
  ...listOperators,
  round,
  brackets,
  select,
  lookup,
  equal,
  lessThan,
  lessThanInclusive,
  isIn,
  and,
  or,
  not,
]

const byName = new Map(operators.map((operator) => [operator.name, operator]))

export function operatorNamed(name: string): Operator {
  const operator = byName.get(name)
  if (!operator) throw new Error(`no operator ${name}`) // linking admits no other
  return operator
}
