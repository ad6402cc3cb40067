import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { marginOf } from './contingency.ts'
import { integerise } from './integerise.ts'
import { ipf } from './ipf.ts'
import { roundTable } from './round-table.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** The least sum of absolute changes of all roundings up or down that keep the sums, by trying each. */
function leastChange(cells: readonly (readonly number[])[]): number {
  const [rows, columns] = [cells.length, cells[0]!.length]
  const flat = cells.flat()
  const wanted = [...cells.map(sum), ...cells[0]!.map((_, j) => sum(cells.map((row) => row[j]!)))]
  let least = Number.POSITIVE_INFINITY
  for (let choice = 0; choice < 1 << flat.length; choice++) {
    const rounded = flat.map((cell, i) => Math.floor(cell) + ((choice >> i) & 1 && cell > Math.floor(cell) ? 1 : 0))
    const sums = [
      ...cells.map((_, i) => sum(rounded.slice(i * columns, (i + 1) * columns))),
      ...cells[0]!.map((_, j) => sum(Array.from({ length: rows }, (_, i) => rounded[i * columns + j]!))),
    ]
    if (sums.some((value, k) => Math.abs(value - wanted[k]!) > 1e-6)) continue
    least = Math.min(least, sum(rounded.map((value, i) => Math.abs(value - flat[i]!))))
  }
  return least
}

test('a table is rounded up or down with all sums kept, and with as little change as any such rounding has', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
  const three = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(counts, three, (seed, weights) => {
      const cells = seed.map((cell) => cell + 0.1)
      const rows = apportion(weights, 17)
      const columns = apportion([1, 2, 3, 1], 17)
      const fitted = ipf({ shape: [3, 4], cells }, [
        { axes: [0], totals: rows },
        { axes: [1], totals: columns },
      ])
      const table = [0, 1, 2].map((i) => Array.from(fitted.subarray(4 * i, 4 * i + 4)))
      const rounded = roundTable(table)
      expect(rounded.map(sum)).toEqual(rows)
      expect([0, 1, 2, 3].map((j) => sum(rounded.map((row) => row[j]!)))).toEqual(columns)
      rounded.flat().forEach((count, i) => {
        expect(Math.abs(count - fitted[i]!)).toBeLessThan(1)
      })
      // Ties and cells within 1e-7 of a whole number: a few of them make up the tolerance.
      expect(Math.abs(sum(rounded.flat().map((count, i) => Math.abs(count - fitted[i]!))) - leastChange(table))).toBeLessThan(1e-5)
    }),
    { seed: 5, numRuns: 25 },
  )
})

test('sums that are not whole are refused', () => {
  expect(() => roundTable([[0.5, 0.2]])).toThrowError(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'population/no-rounding' })] }),
  )
})

test('a table of three axes becomes whole with every total exact, zeros kept, no cell far from what was fitted', () => {
  const shape = [3, 4, 2]
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 24, maxLength: 24 }),
      fc.integer({ min: 40, max: 4000 }),
      (seed, total) => {
        const cells = seed.map((cell, i) => (i === 5 || i === 16 ? 0 : cell))
        const totals = [apportion([5, 3, 2], total), apportion([1, 4, 2, 3], total), apportion([7, 5], total)]
        const fitted = ipf(
          { shape, cells },
          totals.map((classes, axis) => ({ axes: [axis], totals: classes })),
        )
        const whole = integerise({ shape, cells: fitted }, totals)
        totals.forEach((classes, axis) => {
          expect(Array.from(marginOf({ shape, cells: whole }, [axis]))).toEqual(classes)
        })
        expect([whole[5], whole[16]]).toEqual([0, 0])
        whole.forEach((count, i) => {
          expect(Number.isInteger(count) && count >= 0).toBe(true)
          // Each of the two roundings moves a cell by less than one; the first one spreads over its cells.
          expect(Math.abs(count - fitted[i]!)).toBeLessThan(2)
        })
      },
    ),
    { seed: 6, numRuns: 60 },
  )
})
