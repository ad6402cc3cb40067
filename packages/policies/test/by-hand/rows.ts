import { readCases } from '../cases.ts'

/** A row of a table of parameters: a value holds from its day until the next. */
export type Row = {
  readonly id: string
  readonly mark: string
  readonly range?: string
  readonly values: { readonly [from: string]: unknown }
}

export const rowsOf = (table: string): readonly Row[] => readCases<{ readonly parameters: readonly Row[] }>(table).parameters

/** The value of a row in force on a day. */
export function valueAt({ id, values }: Row, day: string): unknown {
  const from = Object.keys(values)
    .sort()
    .filter((start) => start <= day)
    .at(-1)
  if (from === undefined) throw new Error(`${id} has no value on ${day}`)
  return values[from]
}

/** Looks values up in a table. */
export function lookUp(table: string): <T>(id: string, day: string) => T {
  const rows = new Map(rowsOf(table).map((row) => [row.id, row]))
  return <T>(id: string, day: string) => valueAt(rows.get(id)!, day) as T
}
