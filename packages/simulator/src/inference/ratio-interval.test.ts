import { expect, it } from 'vitest'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms } from '../random/streams.ts'
import { pairedDifference } from './estimate.ts'
import { fieller } from './ratio-interval.ts'

/** Normal numbers from the project's streams. */
function normals(process: string, count: number): number[] {
  const column = new Float64Array(count)
  drawUniforms({ seed: 'ratio', replicate: 0, year: 0, process, block: 0 }, [column], count)
  return Array.from(column, normalQuantile)
}

it('holds exactly the ratios for which the paired difference y - θ x does not differ from 0', () => {
  const [e, f] = [normals('e', 20), normals('f', 20)]
  const y = e.map((z) => 50 + 8 * z)
  const x = e.map((z, i) => 10 + z + 2 * f[i]!)
  const { ratio, interval } = fieller(y, x)
  if (interval.kind !== 'between') throw new Error(interval.kind)
  expect(interval.low).toBeLessThan(ratio)
  expect(interval.high).toBeGreaterThan(ratio)
  for (const [theta, side] of [
    [interval.low, 'low'],
    [interval.high, 'high'],
  ] as const) {
    // At the ends the interval of the difference touches 0.
    const difference = pairedDifference(
      y,
      x.map((value) => theta * value),
    )
    expect(Math.abs(side === 'low' ? difference.low : difference.high)).toBeLessThan(1e-9)
  }
})

it('says that any ratio may be, where neither number differs from 0, and all but some where only the numerator does', () => {
  expect(fieller([1, -1, 0.5, -0.5], [1, 1, -1, -1]).interval.kind).toBe('all')
  expect(fieller([10, 11, 12, 10], [-1, 2, 0.4, 1]).interval.kind).toBe('outside')
})

it('is one number where every replicate has the same ratio', () => {
  const { ratio, interval } = fieller([10, 12, 11], [5, 6, 5.5])
  if (interval.kind !== 'between') throw new Error(interval.kind)
  for (const value of [ratio, interval.low, interval.high]) expect(Math.abs(value - 2)).toBeLessThan(1e-6)
})

it('covers the true ratio in 95 of 100 samples, with a coefficient of variation of the denominator above .2', () => {
  // 2,000 samples of 10 pairs; the mean of x has a coefficient of variation of 7 / √10 / 10 = .22. Four standard errors of a share of .95
  // over 2,000: .0195. The fault we fear, the delta interval with a normal quantile, covers about .91.
  const [samples, n] = [2000, 10]
  const [e, f] = [normals('cover-e', samples * n), normals('cover-f', samples * n)]
  let covered = 0
  for (let s = 0; s < samples; s++) {
    const at = Array.from({ length: n }, (_, i) => s * n + i)
    const x = at.map((i) => 10 + 7 * e[i]!)
    const y = at.map((i) => 30 + 12 * f[i]! + 6 * e[i]!)
    const { interval } = fieller(y, x)
    const inside = interval.kind === 'all' || (interval.low <= 3 && 3 <= interval.high) === (interval.kind === 'between')
    if (inside) covered++
  }
  expect(Math.abs(covered / samples - 0.95)).toBeLessThan(0.0195)
})
