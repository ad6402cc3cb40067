import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { TidyTable } from '../outcomes/tidy.ts'
import { tidyFiles } from './tidy-files.ts'

const text = { en: 'yuan', zh: '元' }
const table: TidyTable = {
  name: 'example',
  title: { en: 'Example', zh: '示例' },
  description: { en: 'One row a county.', zh: '每行一县。' },
  columns: [
    { name: 'county', type: 'string', unit: text, description: { en: 'a | b', zh: '县' } },
    { name: 'households', type: 'integer', unit: text, description: { en: 'how many', zh: '户数' } },
    { name: 'money_yuan', type: 'number', unit: text, description: { en: 'paid', zh: '支付' } },
  ],
  rows: [
    ['临泉, Linquan', 56_030, 12_345_678_901.23],
    ['太和', null, 0.1],
    ['none', 9_007_199_254_740_991, null],
    ['say "so"', 0, -5e-7],
  ],
}
const files = tidyFiles([table])
const bytesOf = (name: string): ArrayBuffer => (files.get(name) as Uint8Array).slice().buffer as ArrayBuffer

describe('a table', () => {
  it('reads back from Parquet as it was, and as the CSV has it', async () => {
    const read = await parquetReadObjects({ file: bytesOf('example.parquet') })
    const rows = read.map((row) => table.columns.map(({ name }) => row[name]))
    expect(rows).toEqual(table.rows.map(([name, count, money]) => [name, count == null ? null : BigInt(count), money]))
    const lines = rows.map((row) =>
      row.map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : (cell ?? ''))).join(','),
    )
    expect(files.get('example.csv')).toBe(`county,households,money_yuan\n${lines.join('\n')}\n`)
  })

  it('has the same bytes each time, and its words in the metadata', () => {
    expect(tidyFiles([table])).toEqual(files)
    const { key_value_metadata: words, created_by: by } = parquetMetadata(bytesOf('example.parquet'))
    expect(by).toBe('doudi')
    expect(JSON.parse(words![0]!.value!)).toMatchObject({ title: table.title, columns: [{ name: 'county' }, {}, { unit: text }] })
  })

  it('is explained in the dictionary, for readers and for programs', () => {
    expect(files.get('data-dictionary.md')).toContain('| `county` | string | yuan, 元 | a \\| b | 县 |')
    expect(JSON.parse(files.get('data-dictionary.json') as string)).toMatchObject({
      tables: [{ name: 'example', files: ['example.csv', 'example.parquet'], rows: 4, columns: table.columns }],
    })
  })
})

it('an empty table has columns and no rows', async () => {
  const empty = tidyFiles([{ ...table, rows: [] }])
  const file = (empty.get('example.parquet') as Uint8Array).slice().buffer as ArrayBuffer
  expect(await parquetReadObjects({ file })).toEqual([])
  expect(
    parquetMetadata(file)
      .schema.slice(1)
      .map(({ name }) => name),
  ).toEqual(['county', 'households', 'money_yuan'])
})
