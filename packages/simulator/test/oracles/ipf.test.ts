import { expect, test } from 'vitest'
import { ipf } from '../../src/population/ipf.ts'
import { allowed, oracle } from './oracle.ts'

test('T23: margins exact, the odds ratio of the seed kept', () => {
  const o = oracle('T23')
  const { seed, rows, cols } = o.inputs as { seed: number[][]; rows: number[]; cols: number[] }
  const { fitted: known, oddsRatio } = o.expected as unknown as { fitted: number[][]; oddsRatio: number }
  const fitted = ipf({ shape: [2, 2], cells: seed.flat() }, [
    { axes: [0], totals: rows },
    { axes: [1], totals: cols },
  ])
  known.flat().forEach((cell, i) => {
    expect(Math.abs(fitted[i]! - cell)).toBeLessThanOrEqual(allowed(o, cell))
  })
  const ratio = (fitted[0]! * fitted[3]!) / (fitted[1]! * fitted[2]!)
  expect(Math.abs(ratio - oddsRatio)).toBeLessThanOrEqual(allowed(o, oddsRatio))
})
