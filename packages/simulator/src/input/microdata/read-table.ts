import { readFile } from 'node:fs/promises'
import type { Problem } from '@doudi/core'
import { parquetReadObjects } from 'hyparquet'
import { SimulatorError } from '../../errors.ts'
import { whyNotRead } from '../read-cases.ts'
import { csvRecords } from './csv-records.ts'

/** A table as text: an empty cell is one that says nothing. */
export type TextTable = {
  /** What messages call it. */
  readonly document: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Where a row stands: its number as a spreadsheet has it (the header is row 1), and its line in a text. */
  readonly placeOf: (row: number) => { readonly row: number; readonly line?: number }
}

/**
 * Reads a table from CSV (UTF-8, with or without a byte order mark) or Parquet, by the ending of its name.
 *
 * @throws SimulatorError `input/not-readable`, `data/bad-csv`, `data/empty`, `data/repeated-column`
 */
export async function readTable(path: string): Promise<TextTable> {
  const fail = (problem: Omit<Problem, 'document'>): SimulatorError => new SimulatorError([{ ...problem, document: path }])
  const expected = 'a table that ends in .csv or .parquet'
  if (!/\.(csv|parquet)$/i.test(path)) throw fail({ code: 'input/not-readable', path: '', found: 'another ending', expected })
  let table: TextTable
  try {
    const bytes = await readFile(path)
    table = /\.csv$/i.test(path) ? fromCsv(path, bytes) : await fromParquet(path, bytes)
  } catch (error) {
    if (error instanceof SimulatorError) throw error
    throw fail({ code: 'input/not-readable', path: '', found: whyNotRead(error), expected })
  }
  const repeated = table.columns.find((name, i) => table.columns.indexOf(name) !== i)
  if (repeated !== undefined)
    throw fail({ code: 'data/repeated-column', path: 'row 1', found: `two columns ${repeated}`, expected: 'every column once' })
  if (table.rows.length === 0)
    throw fail({ code: 'data/empty', path: '', found: table.columns.length === 0 ? 'nothing' : 'no row', expected: 'a row at least' })
  return table
}

function fromCsv(document: string, bytes: Uint8Array): TextTable {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // takes a byte order mark off
  const { records, problem } = csvRecords(text)
  const [header, ...body] = records
  const columns = (header?.cells ?? []).map((name) => name.trim())
  const problems = body.flatMap(({ cells, line }, i): Problem[] =>
    cells.length === columns.length
      ? []
      : [
          {
            code: 'data/bad-csv',
            document,
            path: `row ${i + 2}`,
            line,
            found: cellsInWords(cells.length),
            expected: `${cellsInWords(columns.length)}, as in the header`,
          },
        ],
  )
  if (problem) problems.push({ ...problem, document })
  if (problems.length > 0) throw new SimulatorError(problems)
  return {
    document,
    columns,
    rows: body.map(({ cells }) => cells.map((cell) => cell.trim())),
    placeOf: (row) => ({ row: row + 2, line: body[row]!.line }),
  }
}

const cellsInWords = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`)

async function fromParquet(document: string, bytes: Uint8Array): Promise<TextTable> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const objects = await parquetReadObjects({ file })
  const columns = Object.keys(objects[0] ?? {})
  return {
    document,
    columns,
    rows: objects.map((row) => columns.map((name) => textOf(row[name]))),
    placeOf: (row) => ({ row: row + 1 }),
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) return ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}
