import { expect, test } from 'vitest'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms } from '../random/streams.ts'
import { correlated, pearsonOfRanks } from './copula.ts'
import { spearman } from './spearman.ts'

test('the correlation of the normals that give a rank correlation, from its closed form', () => {
  // 2 sin(π/12) = (√6 - √2)/2; and at the ends the ranks and the normals agree.
  expect(Math.abs(pearsonOfRanks(0.5) - (Math.sqrt(6) - Math.sqrt(2)) / 2)).toBeLessThan(1e-13)
  expect(Math.abs(pearsonOfRanks(1) - 1)).toBeLessThan(1e-12)
  expect(pearsonOfRanks(0)).toBe(0)
  expect(pearsonOfRanks(-0.2)).toBe(-pearsonOfRanks(0.2))
})

test('rank correlation with ties, by hand', () => {
  // Ranks (1.5, 1.5, 3, 4) and (1, 2.5, 2.5, 4): 3.75/√(4.5 · 4.5).
  const cells = [1, 1, 0, 0, 1, 0, 0, 0, 1]
  expect(Math.abs(spearman({ shape: [3, 3], cells }) - 3.75 / 4.5)).toBeLessThan(1e-12)
  expect(spearman({ shape: [2, 2], cells: [0, 3, 3, 0] })).toBe(-1)
  expect(spearman({ shape: [1, 2], cells: [3, 3] })).toBeNaN()
})

test.each([-0.25, 0.3, 0.6])('drawn pairs have the rank correlation %d, under margins that are far from normal, too', (target) => {
  const rows = 40_000
  const columns = [new Float64Array(rows), new Float64Array(rows)]
  drawUniforms({ seed: 'copula', replicate: 0, year: 0, process: `test-${target}`, block: 0 }, columns, rows)
  const bins = 200
  const cells = new Float64Array(bins * bins)
  const x = Float64Array.from(columns[0]!, normalQuantile)
  const y = Float64Array.from(columns[1]!, (u, i) => correlated(pearsonOfRanks(target), x[i]!, normalQuantile(u)))
  // A margin that rises with the normal leaves ranks alone: log-normal, here sorted into bins of equal number.
  const binOf = (values: Float64Array): Int32Array => {
    const order = Array.from(values, (value, i) => [Math.exp(1.3 * value), i] as const).sort((a, b) => a[0] - b[0])
    const out = new Int32Array(rows)
    order.forEach(([, i], rank) => {
      out[i] = Math.floor((rank * bins) / rows)
    })
    return out
  }
  const [bx, by] = [binOf(x), binOf(y)]
  for (let i = 0; i < rows; i++) cells[bx[i]! * bins + by[i]!]!++
  // Standard error of a rank correlation of independent pairs is 1/√n = .005, less for correlated ones; 200 bins shrink it by .00003.
  // The target taken for the correlation of the normals is off by .01 at .3 and .6, and .012 at -.25: near to what is allowed, so the closed form is tested above.
  expect(Math.abs(spearman({ shape: [bins, bins], cells }) - target)).toBeLessThan(4 / Math.sqrt(rows))
})
