import type { TidyCell, TidyTable } from '../outcomes/tidy.ts'

export type TableRow = { readonly [column: string]: TidyCell }

/** Rows of a table by the names of its columns; none where the run has no such table. */
export const rowsOf = (tables: readonly TidyTable[], name: string): readonly TableRow[] => {
  const table = tables.find((one) => one.name === name)
  if (!table) return []
  const rows = known.get(table) ?? table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column.name, row[i]!])))
  known.set(table, rows)
  return rows
}

/** Figures ask for the same rows several times. */
const known = new WeakMap<TidyTable, readonly TableRow[]>()
