import { expect, it } from 'vitest'
import { textTable, wrapped } from './text-table.ts'

const columns = [
  { header: ['first', 'yuan'], cells: ['1', '22'] },
  { header: ['second'], cells: ['333', '4'] },
]

it('aligns columns under the last line of their headers', () => {
  expect(textTable(['kept', 'cliff'], columns, 80)).toEqual([
    '           first',
    '           yuan     second',
    '  kept     1        333',
    '  cliff    22       4',
  ])
})

it('puts below what does not fit beside', () => {
  expect(textTable(['kept', 'cliff'], columns, 20)).toEqual([
    '           first',
    '           yuan',
    '  kept     1',
    '  cliff    22',
    '',
    '           second',
    '  kept     333',
    '  cliff    4',
  ])
})

it('wraps words', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three'])
})
