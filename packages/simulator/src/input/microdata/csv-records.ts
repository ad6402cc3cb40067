import type { Problem } from '@doudi/core'

/** A row of a text table and the line on which it starts, from 1. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number }

/**
 * Splits CSV (RFC 4180) into records: cells in quotes may hold commas, line ends and doubled quotes. Lines end in LF, CRLF or CR; blank
 * lines are no records.
 *
 * @returns the records up to the first that cannot be read, and what is wrong with that one
 */
export function csvRecords(text: string): { readonly records: readonly CsvRecord[]; readonly problem?: Omit<Problem, 'document'> } {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let [line, startLine] = [1, 1]
  for (let i = 0; ; ) {
    let cell = ''
    if (text[i] === '"') {
      const openLine = line
      for (i++; ; i++) {
        if (i >= text.length) return { records, problem: unclosed(records.length + 1, openLine) }
        if (text[i] === '"' && text[i + 1] !== '"') break
        if (text[i] === '"') i++
        if (text[i] === '\n') line++
        cell += text[i]
      }
      i++
      if (i < text.length && !',\r\n'.includes(text[i]!)) return { records, problem: trailing(records.length + 1, line, text[i]!) }
    } else {
      const from = i
      while (i < text.length && !',\r\n'.includes(text[i]!)) i++
      cell = text.slice(from, i)
    }
    cells.push(cell)
    if (text[i] === ',') {
      i++
      continue
    }
    if (cells.length > 1 || cells[0] !== '') records.push({ cells, line: startLine })
    if (i >= text.length) return { records }
    i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1
    if (i >= text.length) return { records }
    line++
    startLine = line
    cells = []
  }
}

const unclosed = (row: number, line: number): Omit<Problem, 'document'> => ({
  code: 'data/bad-csv',
  path: `row ${row}`,
  line,
  found: 'a quote that is never closed',
  expected: 'a closing quote; a quote inside a quoted cell is doubled',
})

const trailing = (row: number, line: number, character: string): Omit<Problem, 'document'> => ({
  code: 'data/bad-csv',
  path: `row ${row}`,
  line,
  found: `"${character}" after a closing quote`,
  expected: 'a comma or the end of the line; a quote inside a quoted cell is doubled',
})
