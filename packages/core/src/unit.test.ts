import { expect, test } from 'vitest'
import {
  addedUnit,
  flag,
  multipliedUnit,
  type NumberDimension,
  parseUnit,
  plainNumber,
  sameNumber,
  sameUnit,
  showDimension,
  UnitMismatch,
  zero,
} from './unit.ts'

const unit = (text: string): NumberDimension => parseUnit(text)!
const optional = (dimension: NumberDimension): NumberDimension => ({ ...dimension, optional: true })

test('per year, person, household and admission are words for readers', () => {
  for (const text of ['CNY', 'CNY/year', 'CNY/person', 'CNY/household', 'CNY/admission', 'CNY/year/person'])
    expect(parseUnit(text), text).toEqual({ type: 'number', money: 1, month: 0 })
})

test('per month is a dimension, which months take away', () => {
  expect(unit('CNY/month')).toEqual({ type: 'number', money: 1, month: -1 })
  expect(multipliedUnit([unit('CNY/month'), unit('months')], 1)).toEqual(unit('CNY'))
})

test('shares, ratios, years of age and counts are plain numbers; a calendar year and a strength are not', () => {
  for (const text of ['share', 'ratio', 'years', 'persons', 'posts', 'grade', 'count']) expect(parseUnit(text), text).toEqual(plainNumber)
  expect(unit('year').is).toBe('year')
  expect(unit('strength').is).toBe('strength')
})

test('what is no unit is none', () => {
  for (const text of ['', 'yuan', 'CNY/', 'CNY/week', 'CNY/year/year', 'CNY/year/month', 'cny'])
    expect(parseUnit(text), text).toBeUndefined()
})

test('yuan a month do not add to yuan a year, and the hint says what is missing', () => {
  const wrong = (): unknown => addedUnit([unit('CNY'), unit('CNY/month')])
  expect(wrong).toThrow(UnitMismatch)
  expect(wrong).toThrow('CNY/month; expected CNY')
  try {
    wrong()
  } catch (error) {
    expect((error as UnitMismatch).hint).toContain('overMonths')
  }
})

test('zero fits every number but no flag', () => {
  expect(sameUnit([zero, unit('CNY')])).toEqual(unit('CNY'))
  expect(sameUnit([unit('year'), zero])).toEqual(unit('year'))
  expect(() => sameUnit([zero, flag])).toThrow(UnitMismatch)
})

test('years and strengths are not multiplied, strengths are not added', () => {
  expect(() => multipliedUnit([unit('CNY'), unit('strength')], 1)).toThrow(UnitMismatch)
  expect(() => multipliedUnit([unit('year'), plainNumber], 1)).toThrow(UnitMismatch)
  expect(() => addedUnit([unit('strength'), unit('strength')])).toThrow(UnitMismatch)
})

test('powers add up in a product and fall in a quotient', () => {
  expect(multipliedUnit([unit('CNY'), unit('CNY')], 1)).toEqual({ type: 'number', money: 2, month: 0 })
  expect(multipliedUnit([unit('CNY'), unit('CNY')], -1)).toEqual(plainNumber)
  expect(multipliedUnit([unit('CNY'), unit('months')], -1)).toEqual(unit('CNY/month'))
})

test('nothing is divided by a written 0, and a product with 0 is 0', () => {
  expect(() => multipliedUnit([unit('CNY'), zero], -1)).toThrow(UnitMismatch)
  expect(multipliedUnit([unit('CNY'), zero], 1)).toEqual(zero)
  expect(multipliedUnit([zero, unit('CNY')], -1)).toEqual(zero)
})

test('may be missing passes through arithmetic', () => {
  expect(sameUnit([unit('CNY'), optional(unit('CNY'))])).toEqual(optional(unit('CNY')))
  expect(multipliedUnit([optional(plainNumber), unit('CNY')], 1)).toEqual(optional(unit('CNY')))
})

test('categories join their values, and have no order', () => {
  const low = { type: 'category', values: ['low', 'none'] } as const
  const high = { type: 'category', values: ['none', 'high'] } as const
  expect(sameUnit([low, high])).toEqual({ type: 'category', values: ['low', 'none', 'high'] })
  expect(() => sameNumber([low, high])).toThrow('a category; expected a number')
})

test('a dimension is shown in words', () => {
  expect(
    [flag, zero, plainNumber, unit('CNY'), unit('CNY/month'), unit('months'), unit('year'), optional(unit('CNY'))].map(showDimension),
  ).toEqual(['a flag', '0', 'a plain number', 'CNY', 'CNY/month', 'a plain number x months^1', 'year', 'CNY that may be missing'])
})
