import { expect, test } from 'vitest'
import { csvRecords } from './csv-records.ts'

const cellsOf = (text: string): readonly (readonly string[])[] => csvRecords(text).records.map(({ cells }) => cells)

test('cells in quotes hold commas, line ends and quotes', () => {
  expect(cellsOf('a,b\n"1, or ""one""","two\r\nlines"\n')).toEqual([
    ['a', 'b'],
    ['1, or "one"', 'two\r\nlines'],
  ])
})

test.each(['\n', '\r\n', '\r'])('lines may end in %j, the last one in nothing', (end) => {
  expect(cellsOf(`a,b${end}1,${end}${end},2`)).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', '2'],
  ])
})

test('a record knows its line, behind cells of several lines, too', () => {
  expect(csvRecords('a\n"1\n2"\n3\n').records.map(({ line }) => line)).toEqual([1, 2, 4])
})

test('a quote that is not closed, and text after one that is, are told with their line', () => {
  expect(csvRecords('a\n1\n"2\n').problem).toMatchObject({ code: 'data/bad-csv', line: 3, path: 'row 3' })
  expect(csvRecords('a\n"1"2\n').problem).toMatchObject({ code: 'data/bad-csv', line: 2, path: 'row 2' })
})

test('an empty text has no records', () => {
  expect(cellsOf('')).toEqual([])
  expect(cellsOf('\n\n')).toEqual([])
})
