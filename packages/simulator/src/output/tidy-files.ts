import type { TidyTable } from '../outcomes/tidy.ts'
import { csv } from './csv.ts'
import { dictionaryJson, dictionaryMarkdown } from './data-dictionary.ts'
import type { FileContent } from './folder.ts'
import { parquet } from './parquet.ts'

/** Every table as CSV and Parquet, and the data dictionary of all. */
export function tidyFiles(tables: readonly TidyTable[]): ReadonlyMap<string, FileContent> {
  const files = new Map<string, FileContent>()
  for (const table of tables) {
    const rows = table.rows.map((row) => row.map((cell) => cell ?? ''))
    files.set(`${table.name}.csv`, csv([table.columns.map(({ name }) => name), ...rows]))
    files.set(`${table.name}.parquet`, parquet(table))
  }
  files.set('data-dictionary.md', dictionaryMarkdown(tables))
  return files.set('data-dictionary.json', dictionaryJson(tables))
}
