import { vocabulary } from '@doudi/policies'
import { expect, test } from 'vitest'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { drawLives } from '../population/lives.ts'
import { emptyBlock } from '../population/tables.ts'
import { codeOf } from './codes.ts'
import { schooling } from './schooling.ts'

type Pupil = {
  readonly age: number
  readonly place: number
  readonly boards?: number
  readonly known?: number
  readonly severe?: boolean
  readonly dead?: boolean
}

function inputsOf({ age, place, boards = 0.99, known = 0.99, severe, dead }: Pupil, year = 2018, values: ParameterValues = {}) {
  const block = emptyBlock(1, 1, { household: [], person: schooling.gives!.person! })
  const { persons } = block
  block.households.first[1] = 1
  persons.age[0] = age
  persons.alive[0] = dead ? 0 : 1
  persons.disability[0] = severe ? 2 : 0
  persons.places.schooling[0] = place
  persons.places.boarding[0] = boards
  persons.places.recognition[0] = known
  schooling.prepare(withParameters(values), 'lifted')(block, { year, rules: year, burnIn: false }, { persons: [], households: [] })
  return Object.fromEntries(Object.entries(block.inputs.person).map(([name, column]) => [name, column[0]!]))
}
const stageOf = (pupil: Pupil): string =>
  ['none', 'preschool', 'primary', 'middle', 'high', 'vocational', 'university'].find(
    (stage) => codeOf(stage) === inputsOf(pupil).schoolStage,
  )!

test.each([
  ['a baby', { age: 2, place: 0.9 }, 'none'],
  ['of an age for preschool, in the lowest quarter', { age: 4, place: 0.24 }, 'none'],
  ['just above it', { age: 4, place: 0.26 }, 'preschool'],
  ['from six on whatever the place', { age: 6, place: 0.01 }, 'primary'],
  ['to eleven', { age: 11, place: 0.01 }, 'primary'],
  ['from twelve', { age: 12, place: 0.01 }, 'middle'],
  ['to fourteen', { age: 14, place: 0.99 }, 'middle'],
  ['the lowest quarter leaves at fifteen', { age: 15, place: 0.24 }, 'none'],
  ['the next .30 learn a trade', { age: 15, place: 0.26 }, 'vocational'],
  ['to .55', { age: 17, place: 0.54 }, 'vocational'],
  ['above, high school', { age: 17, place: 0.56 }, 'high'],
  ['from there most do not go on', { age: 18, place: 0.77 }, 'none'],
  ['the highest .22 do', { age: 18, place: 0.79 }, 'university'],
  ['to twenty-one', { age: 21, place: 0.99 }, 'university'],
  ['then no more', { age: 22, place: 0.99 }, 'none'],
  ['severely disabled, not beyond middle school', { age: 16, place: 0.99, severe: true }, 'none'],
  ['severely disabled, in primary school', { age: 8, place: 0.99, severe: true }, 'primary'],
  ['dead', { age: 8, place: 0.99, dead: true }, 'none'],
] as const)('%s', (_, pupil, stage) => {
  expect(stageOf(pupil)).toBe(stage)
})

test('boards below the share of the stage; work-study and awards for students alone', () => {
  expect(inputsOf({ age: 8, place: 0.5, boards: 0.09 }).boarding).toBe(1)
  expect(inputsOf({ age: 8, place: 0.5, boards: 0.11 }).boarding).toBe(0)
  expect(inputsOf({ age: 13, place: 0.5, boards: 0.39 }).boarding).toBe(1)
  expect(inputsOf({ age: 30, place: 0.5, boards: 0 }).boarding).toBe(0)
  expect(inputsOf({ age: 19, place: 0.9, boards: 0.1 })).toMatchObject({ boarding: 0, workStudyMonths: 8 })
  expect(inputsOf({ age: 16, place: 0.9, boards: 0.1 }).workStudyMonths).toBe(0)
  expect(inputsOf({ age: 16, place: 0.3, known: 0.01 }).schoolAward).toBe(1)
  expect(inputsOf({ age: 16, place: 0.9, known: 0.01 }).schoolAward).toBe(0)
})

test('school cost is that of the stage, in prices that grow from 2018', () => {
  expect(inputsOf({ age: 19, place: 0.9 }).schoolOwnPay).toBe(1_100_000)
  expect(inputsOf({ age: 19, place: 0.9 }, 2020).schoolOwnPay).toBe(Math.round(1_100_000 * 1.03 ** 2))
  expect(inputsOf({ age: 19, place: 0.9 }, 2018, { 'education.cost': [0, 0, 0, 0, 0, 1] }).schoolOwnPay).toBe(100)
  expect(inputsOf({ age: 40, place: 0.9 }).schoolOwnPay).toBe(0)
})

test('it gives inputs that the vocabulary has', () => {
  for (const name of schooling.gives!.person!) expect(Object.keys(vocabulary.person ?? {})).toContain(name)
})

// Four standard errors of a share over 20 000 persons, at most 4 * sqrt(.25 / 20000) = .0142. Catches shares of one age read at another.
test('the grown have the schooling of their age, the young that of their path', () => {
  const rows = 20_000
  for (const [age, primary, middle] of [
    [10, 0, 0.25],
    [30, 0.15, 0.7],
    [45, 0.35, 0.85],
    [60, 0.6, 0.92],
    [80, 0.85, 0.98],
  ] as const) {
    const block = emptyBlock(1, rows)
    const { persons } = block
    persons.age.fill(age)
    drawLives(block, withParameters(), { seed: 'lives', replicate: 0, year: 2011, block: age })
    const share = (most: number): number => persons.education.reduce((sum, one) => sum + Number(one <= most), 0) / rows
    expect(Math.abs(share(0) - primary)).toBeLessThan(0.0142)
    expect(Math.abs(share(1) - middle)).toBeLessThan(0.0142)
  }
})
