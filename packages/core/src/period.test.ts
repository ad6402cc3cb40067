import { expect, test } from 'vitest'
import { dated, entryAt, firstsOfMonths, isDay } from './period.ts'

const values = dated({ '2019-07-01': 'second', '2016-01-01': 'first' })

test('values are sorted by day, however they are written', () => {
  expect(values).toEqual([
    { from: '2016-01-01', value: 'first' },
    { from: '2019-07-01', value: 'second' },
  ])
})

test('a value holds from its day until the day before the next', () => {
  expect(entryAt(values, '2015-12-31')).toBeUndefined()
  expect(entryAt(values, '2016-01-01')?.value).toBe('first')
  expect(entryAt(values, '2019-06-30')?.value).toBe('first')
  expect(entryAt(values, '2019-07-01')?.value).toBe('second')
  expect(entryAt(values, '2099-12-31')?.value).toBe('second')
})

test('days that exist are days', () => {
  for (const day of ['2016-01-01', '2016-02-29', '2000-02-29', '2019-12-31']) expect(isDay(day), day).toBe(true)
})

test('days that do not exist, or are written otherwise, are none', () => {
  const none = [
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-01-00',
    '2019-1-1',
    '2019-01-01T00:00',
    ' 2019-01-01',
    '',
  ]
  for (const day of none) expect(isDay(day), day).toBe(false)
  for (const value of [20190101, null, undefined, new Date(0)]) expect(isDay(value)).toBe(false)
})

test('a year has twelve firsts of months', () => {
  const firsts = firstsOfMonths('2020-03-05')
  expect(firsts).toHaveLength(12)
  expect([firsts[0], firsts[6], firsts[11]]).toEqual(['2020-01-01', '2020-07-01', '2020-12-01'])
})
