import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SimulatorError } from '../errors.ts'
import { type Contingency, marginOf } from './contingency.ts'
import { ipf, type Margin } from './ipf.ts'

const problemsOf = (seed: Contingency, margins: readonly Margin[]): readonly { code: string; path: string }[] => {
  try {
    ipf(seed, margins)
  } catch (error) {
    if (error instanceof SimulatorError) return error.problems.map(({ code, path }) => ({ code, path }))
    throw error
  }
  return []
}

test('margins over one axis and over two, of a table of three axes, are exact, and the interaction of three is kept', () => {
  const shape = [2, 3, 2]
  const inner = { minLength: 12, maxLength: 12 }
  const seeds = fc.array(fc.integer({ min: 1, max: 40 }), inner)
  fc.assert(
    fc.property(seeds, fc.array(fc.integer({ min: 1, max: 40 }), inner), (cells, truth) => {
      const margins = [[0, 1], [2, 0], [1]].map((axes) => ({ axes, totals: marginOf({ shape, cells: truth }, axes) }))
      const fitted = ipf({ shape, cells }, margins)
      for (const { axes, totals } of margins)
        marginOf({ shape, cells: fitted }, axes).forEach((sum, k) => {
          // Twelve cells of at most 480 in all, fitted to 1e-12 of the total.
          expect(Math.abs(sum - totals[k]!)).toBeLessThan(1e-9)
        })
      // Of the ratios of odds ratios, no margin says anything: (x000 x011 x101 x110) / (x001 x010 x100 x111).
      const interaction = (x: ArrayLike<number>): number => (x[0]! * x[3]! * x[7]! * x[8]!) / (x[1]! * x[2]! * x[6]! * x[9]!)
      expect(Math.abs(interaction(fitted) / interaction(cells) - 1)).toBeLessThan(1e-9)
    }),
    { seed: 4, numRuns: 60 },
  )
})

test('a structural zero stays zero and the rest makes up for it', () => {
  // First and further members by age: nobody under 15 heads a household.
  const fitted = ipf({ shape: [2, 2], cells: [0, 1, 1, 1] }, [
    { axes: [0], totals: [40, 60] },
    { axes: [1], totals: [18, 82] },
  ])
  expect(fitted[0]).toBe(0)
  ;[0, 40, 18, 42].forEach((cell, i) => {
    expect(Math.abs(fitted[i]! - cell)).toBeLessThan(1e-9)
  })
})

test('a row that must be empty is empty', () => {
  const fitted = ipf({ shape: [2, 2], cells: [1, 2, 3, 4] }, [
    { axes: [0], totals: [0, 7] },
    { axes: [1], totals: [3, 4] },
  ])
  expect(Array.from(fitted.subarray(0, 2))).toEqual([0, 0])
})

test('margins of different totals, or that differ in an axis they share, are refused', () => {
  const seed = { shape: [2, 2], cells: [1, 1, 1, 1] }
  const rows = { axes: [0], totals: [60, 40] }
  expect(problemsOf(seed, [rows, { axes: [1], totals: [50, 45] }])).toEqual([{ code: 'population/margins-disagree', path: '/margins/1' }])
  expect(problemsOf(seed, [rows, { axes: [1, 0], totals: [50, 10, 20, 20] }])).toEqual([
    { code: 'population/margins-disagree', path: '/margins/1' },
  ])
})

test('a class that only zeros could fill is refused with its place', () => {
  expect(
    problemsOf({ shape: [2, 2], cells: [0, 0, 1, 1] }, [
      { axes: [0], totals: [1, 9] },
      { axes: [1], totals: [5, 5] },
    ]),
  ).toEqual([{ code: 'population/unreachable-margin', path: '/margins/0/totals/0' }])
})

test('zeros that leave no table with these margins are refused', () => {
  // The first row can only lie in the second column, which has room for 5 of its 6.
  expect(
    problemsOf({ shape: [2, 2], cells: [0, 1, 1, 1] }, [
      { axes: [0], totals: [6, 4] },
      { axes: [1], totals: [5, 5] },
    ]),
  ).toEqual([{ code: 'population/no-fit', path: '/seed' }])
})

test('numbers that are no counts and lists of the wrong length are refused, all at once', () => {
  expect(
    problemsOf({ shape: [2, 2], cells: [1, -1, 1, 1] }, [
      { axes: [0], totals: [1, 2, 3] },
      { axes: [1], totals: [1, Number.NaN] },
    ]),
  ).toEqual([
    { code: 'population/bad-table', path: '/seed/1' },
    { code: 'population/bad-table', path: '/margins/0/totals' },
    { code: 'population/bad-table', path: '/margins/1/totals/1' },
  ])
})
