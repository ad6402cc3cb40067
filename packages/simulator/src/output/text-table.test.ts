import { expect, it } from 'vitest'
import { displayWidth, folded, padded, textTable, wrapped } from './text-table.ts'

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

it('a terminal folds a long line further in than it begins; without one it stays whole', () => {
  const line = '  - deductible: 400.00 yuan (for county)'
  expect(folded(line, 24)).toEqual(['  - deductible: 400.00', '    yuan (for county)'])
  expect(folded(line, undefined)).toEqual([line])
  expect(folded(line, 80)).toEqual([line])
})

it('Chinese takes two columns a character, and breaks between any two but not before a mark', () => {
  expect(displayWidth('低保 dibao')).toBe(10)
  expect(padded('低保', 6)).toBe('低保  ')
  expect(wrapped('最低生活保障，按月发放。', 14)).toEqual(['最低生活保障，', '按月发放。'])
  expect(wrapped('共（甲）乙', 4)).toEqual(['共', '（甲）', '乙'])
})
