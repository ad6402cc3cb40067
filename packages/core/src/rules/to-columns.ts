import { pointer } from '../policy/pointer.ts'
import type { FactColumn, FactColumns, FactKind, FactKinds } from './columns.ts'
import { undefinedFact } from './judge.ts'
import type { LinkedRules } from './link-rules.ts'
import { checked, ownFacts } from './run-row.ts'

/** Facts of many rows, a column each. */
export type FactTable = {
  /** How many. */
  readonly rows: number
  /** What each column holds. */
  readonly kinds: FactKinds
  /** A place a row. */
  readonly columns: FactColumns
}

/** Puts rows of facts into columns: numbers and flags where all are, else codes of the values that occur. */
export function tableOf({ facts, constants, allowUndefinedFacts }: LinkedRules, given: readonly unknown[]): FactTable {
  const rows = given.map(ownFacts)
  const read = facts.map((fact) => {
    const column = rows.map((row, i): unknown => {
      if (Object.hasOwn(row, fact)) return checked(fact, row[fact])
      if (!constants.has(fact) && !allowUndefinedFacts) throw undefinedFact('facts', pointer([i, fact]), fact)
      return constants.get(fact)
    })
    return [fact, column] as const
  })
  const kinds = Object.fromEntries(read.map(([fact, column]) => [fact, kindOf(column)]))
  const columns = Object.fromEntries(read.map(([fact, column]) => [fact, encoded(column, kinds[fact]!)]))
  return { rows: rows.length, kinds, columns }
}

function kindOf(column: readonly unknown[]): FactKind {
  if (column.every((value) => typeof value === 'number')) return 'number'
  if (column.every((value) => typeof value === 'boolean')) return 'flag'
  return [...new Map(column.map((value) => [keyOf(value), value])).values()]
}

function encoded(column: readonly unknown[], kind: FactKind): FactColumn {
  if (kind === 'number') return Float64Array.from(column as readonly number[])
  if (kind === 'flag') return Uint8Array.from(column, Number)
  const codes = new Map(kind.map((value, code) => [keyOf(value), code]))
  return Int32Array.from(column, (value) => codes.get(keyOf(value))!)
}

/** A Map takes -0 for 0; an event with the fact in its params would tell them apart. */
const minusZero = Symbol('-0')
const keyOf = (value: unknown): unknown => (Object.is(value, -0) ? minusZero : value)
