import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import { apportion } from './apportion.ts'
import { tableFit } from './fit.ts'
import { householdTable } from './household-table.ts'
import { personTable } from './person-table.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const { cohort, person } = parameters

test('at full scale every margin of county, size and year of exit is met without error: 243,612 households, 710,675 persons', () => {
  const sizes = [...cohort.sizes.value]
  const households = sum(sizes)
  const counties = apportion(Object.values(cohort.counties.value), households)
  const exits = apportion(cohort.exitShares.value, households)
  const table = householdTable({ counties, sizes, exits })
  const errorOf = (target: readonly number[], realised: readonly number[]): number => tableFit(target, realised).tae
  expect(
    errorOf(
      counties,
      table.map((ofCounty) => sum(ofCounty.flat())),
    ),
  ).toBe(0)
  expect(
    errorOf(
      sizes,
      sizes.map((_, s) => sum(table.flatMap((ofCounty) => ofCounty[s]!))),
    ),
  ).toBe(0)
  expect(
    errorOf(
      exits,
      exits.map((_, e) => sum(table.flatMap((ofCounty) => ofCounty.map((ofSize) => ofSize[e]!)))),
    ),
  ).toBe(0)
  expect(sum(table.flat(2))).toBe(243_612)
  expect(sum(table.flatMap((ofCounty) => ofCounty.flatMap((ofSize, s) => sum(ofSize) * (s + 1))))).toBe(710_675)
  // A flat seed leaves no interaction: each cell is the product of its shares, rounded twice.
  counties.forEach((inCounty, c) => {
    sizes.forEach((ofSize, s) => {
      exits.forEach((inYear, e) => {
        expect(Math.abs(table[c]![s]![e]! - (inCounty * ofSize * inYear) / households ** 2)).toBeLessThan(2)
      })
    })
  })
})

test('first members are grown and further ones make up for it, every class of age and sex exact', () => {
  const classes = apportion(
    person.ageShares.value.flatMap((share) => [share / 2, share / 2]),
    710_675,
  )
  const grown = classes.map((_, k) => k >= 4) // 0-4 and 5-14, of both sexes, are not
  const { first, further } = personTable(243_612, classes, grown)
  expect(sum(first)).toBe(243_612)
  expect(first.slice(0, 4)).toEqual([0, 0, 0, 0])
  expect(further.slice(0, 4)).toEqual(classes.slice(0, 4))
  expect(first.map((count, k) => count + further[k]!)).toEqual(classes)
  // Shares among the grown are those of all grown: 243,612 · .11/.82 men of 65 and over, and as many women.
  expect(Math.abs(first.at(-1)! - (243_612 * 0.11) / 0.82)).toBeLessThan(2)
})

test('more households than grown persons are refused', () => {
  expect(() => personTable(3, [2, 2], [false, true])).toThrowError(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'population/no-fit' })] }),
  )
})
