import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@doudi/core'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SimulatorError } from '../../errors.ts'
import type { Microdata } from '../../population/microdata.ts'
import { readMicrodata } from './read-microdata.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-data-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const households = 'household,county,exit_year,weight,income_yuan\nh1,Linquan,2016,2.5,20000\nh2,Funan,,1,\n'
const persons = 'household,person,age,chronic\nh2,p3,50,major\nh1,p1,40,none\nh1,p2,9,\n'

const readBoth = (first: string | Uint8Array, second: string | Uint8Array, endings = ['csv', 'csv']): Promise<Microdata> => {
  const paths = [join(home, `h.${endings[0]}`), join(home, `p.${endings[1]}`)] as const
  writeFileSync(paths[0], first)
  writeFileSync(paths[1], second)
  return readMicrodata(...paths)
}

async function refusal(first: string | Uint8Array, second: string | Uint8Array = persons): Promise<readonly Problem[]> {
  const error = await readBoth(first, second).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SimulatorError)) throw error ?? new Error('was not refused')
  return error.problems.map((problem) => ({ ...problem, document: problem.document!.slice(home.length + 1) }))
}

test('households and persons become columns; members stand together in the order of their table', async () => {
  const { households: h, persons: p } = await readBoth(households, persons)
  expect(Array.from(h.first)).toEqual([0, 2, 3])
  expect([Array.from(h.weight), Array.from(h.exitYear), Array.from(h.county)]).toEqual([
    [2.5, 1],
    [2016, 0],
    [4, 6],
  ])
  expect(Array.from(h.income)).toEqual([2_000_000, -1]) // fen; not stated
  expect(Array.from(h.land)).toEqual([-1, -1])
  expect([Array.from(p.age), Array.from(p.chronic), Array.from(p.sex)]).toEqual([
    [40, 9, 50],
    [0, -1, 2],
    [-1, -1, -1],
  ])
  expect(h.village[0]).not.toBe(h.village[1]) // other counties
})

test('a byte order mark and CRLF change nothing', async () => {
  const same = await readBoth(`\ufeff${households.replaceAll('\n', '\r\n')}`, persons.replaceAll('\n', '\r\n'))
  expect(same).toEqual(await readBoth(households, persons))
})

test('Parquet gives what CSV gives', async () => {
  const h = parquetWriteBuffer({
    columnData: [
      { name: 'household', data: ['h1', 'h2'], type: 'STRING' },
      { name: 'county', data: ['Linquan', 'Funan'], type: 'STRING' },
      { name: 'exit_year', data: [2016n, null], type: 'INT64', nullable: true },
      { name: 'weight', data: [2.5, 1], type: 'DOUBLE' },
      { name: 'income_yuan', data: [20000, Number.NaN], type: 'DOUBLE' },
    ],
  })
  const p = parquetWriteBuffer({
    columnData: [
      { name: 'household', data: ['h2', 'h1', 'h1'], type: 'STRING' },
      { name: 'person', data: ['p3', 'p1', 'p2'], type: 'STRING' },
      { name: 'age', data: [50, 40, 9], type: 'INT32' },
      { name: 'chronic', data: ['major', 'none', null], type: 'STRING', nullable: true },
    ],
  })
  const read = await readBoth(new Uint8Array(h), new Uint8Array(p), ['parquet', 'parquet'])
  expect(read.files.map((path) => path.slice(home.length))).toEqual(['/h.parquet', '/p.parquet'])
  expect(read).toEqual({ ...(await readBoth(households, persons)), files: read.files })
})

test('columns that are missing or unknown are told, with what was meant', async () => {
  expect(await refusal(households.replace('exit_year', 'exitYear'), persons.replace(',age', ',years'))).toMatchObject([
    { code: 'data/unknown-column', document: 'h.csv', path: 'row 1', found: 'a column exitYear', hint: 'did you mean exit_year?' },
    { code: 'data/missing-column', document: 'h.csv', path: 'row 1', found: 'no column exit_year' },
    { code: 'data/unknown-column', document: 'p.csv', found: 'a column years' },
    { code: 'data/missing-column', document: 'p.csv', found: 'no column age' },
  ])
})

test('every bad cell of both tables is told with file, row, line and column', async () => {
  const bad = 'household,county,exit_year,weight,income_yuan\nh1,Linqan,2105,-2,"20,000"\nh2,Funan,,0,x\n'
  expect(await refusal(bad, 'household,person,age,chronic\nh1,p1,40.5,ill\nh2,p2,,\n')).toMatchObject([
    { code: 'data/bad-cell', document: 'h.csv', path: 'row 2 (household h1), column county', line: 2, hint: 'did you mean Linquan?' },
    { code: 'data/bad-cell', path: 'row 2 (household h1), column exit_year', found: '"2105"' },
    { code: 'data/bad-cell', path: 'row 2 (household h1), column weight', found: '"-2"', expected: 'a number above 0' },
    { code: 'data/bad-cell', path: 'row 3 (household h2), column weight', found: '"0"' },
    { code: 'data/bad-cell', path: 'row 2 (household h1), column income_yuan', found: '"20,000"' },
    { code: 'data/bad-cell', path: 'row 3 (household h2), column income_yuan', found: '"x"' },
    { code: 'data/bad-cell', document: 'p.csv', path: 'row 2 (person p1), column age', found: '"40.5"' },
    { code: 'data/bad-cell', document: 'p.csv', path: 'row 3 (person p2), column age', found: 'nothing' },
    { code: 'data/bad-cell', document: 'p.csv', path: 'row 2 (person p1), column chronic', found: '"ill"' },
  ])
})

test('ids that stand twice, persons of no household and households of no person are told', async () => {
  expect(
    await refusal('household,county,exit_year\nh1,Funan,\nh1,Funan,\nh3,Funan,2014\n', 'household,person,age\nh1,p1,1\nh9,p1,2\n'),
  ).toMatchObject([
    { code: 'data/duplicate-id', document: 'h.csv', path: 'row 3 (household h1), column household', found: '"h1", which row 2 has, too' },
    { code: 'data/duplicate-id', document: 'p.csv', path: 'row 3 (person p1), column person' },
    { code: 'data/unknown-household', document: 'p.csv', path: 'row 3, column household', line: 3, found: '"h9"' },
    { code: 'data/no-person', document: 'h.csv', path: 'row 4 (household h3), column household' },
  ])
})

test('of many rows with one problem a few are listed, with their number', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `h${i},Funan,1999\n`).join('')
  const all = await refusal(
    `household,county,exit_year\n${rows}`,
    Array.from({ length: 40 }, (_, i) => `h${i},p${i},30\n`).reduce((a, b) => a + b, 'household,person,age\n'),
  )
  expect(all.length).toBe(5)
  expect(all.at(-1)!.hint).toBe('40 rows have this problem')
})

test.each([
  ['', 'data/empty'],
  ['household,county,exit_year\n', 'data/empty'],
  ['household,county,exit_year\nh1,Funan\n', 'data/bad-csv'],
  ['household,county,county\nh1,Funan,Funan\n', 'data/repeated-column'],
  [new Uint8Array([0x68, 0xff, 0xfe, 0x0a]), 'input/not-readable'],
])('a table that is none is refused: %j', async (text, code) => {
  expect((await refusal(text)).map((problem) => problem.code)).toEqual([code])
})

test('files that are not there or end in something else are told, both at once', async () => {
  await expect(readMicrodata(join(home, 'none.csv'), join(home, 'p.xlsx'))).rejects.toMatchObject({
    problems: [
      { code: 'input/not-readable', found: 'no such file' },
      { code: 'input/not-readable', found: 'another ending' },
    ],
  })
})
