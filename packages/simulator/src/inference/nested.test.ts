import { expect, it } from 'vitest'
import { normalQuantile } from '../random/normal-quantile.ts'
import { drawUniforms } from '../random/streams.ts'
import { nested } from './nested.ts'

/** Normal numbers with a standard deviation. */
function normals(name: string, replicate: number, count: number, sd: number): number[] {
  const draws = new Float64Array(count)
  drawUniforms({ seed: 'nested', replicate, year: 2020, process: name, block: 0 }, [draws], count)
  return Array.from(draws, (u) => sd * normalQuantile(u))
}
const meanOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
const varianceOf = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + (value - meanOf(list)) ** 2, 0) / (list.length - 1)

it('is worked by hand for two draws of two replicates', () => {
  // 1 3 / 4 8: means 2 and 6, of replicates 2.5 and 5.5, of all 4. Var_b = 8; residuals ±.5, MS_d = 1; Var_θ = 8 - 1/2.
  // Variances within 2 and 8, mean 5, error √(5/2).
  const { mean, monteCarloError, parameterVariance, parameterSd } = nested([
    [1, 3],
    [4, 8],
  ])
  expect(mean).toBe(4)
  expect(parameterVariance).toBe(7.5)
  expect(parameterSd).toBe(Math.sqrt(7.5))
  expect(monteCarloError).toBe(Math.sqrt(2.5))
})

// 400 experiments of 30 draws with sd 2, 5 replicates: the estimates of Var_θ = 4 scatter by about 1.5 or less each (√(2/29) of 4 + noise/5),
// so their mean has a standard error of .075 at most; four of them are .3.
const experiments = 400
const design = { draws: 30, replicates: 5 }
const each = (given: (own: number, shared: number) => number) =>
  Array.from({ length: experiments }, (_, e) => {
    const theta = normals('theta', e, design.draws, 2)
    const shared = normals('shared', e, design.replicates, 3)
    const own = normals('own', e, design.draws * design.replicates, 1.5)
    return theta.map((value, b) => shared.map((common, s) => value + given(own[b * design.replicates + s]!, common)))
  })

it('finds the variance of the parameters where all draws share their seeds, which taking off the variance within would not', () => {
  const panels = each((own, shared) => own + shared)
  expect(Math.abs(meanOf(panels.map((panel) => nested(panel).parameterVariance)) - 4)).toBeLessThan(0.3)
  const literal = panels.map((panel) => varianceOf(panel.map(meanOf)) - meanOf(panel.map(varianceOf)) / design.replicates)
  // Too low by the shared 9/5 = 1.8.
  expect(Math.abs(meanOf(literal) - 2.2)).toBeLessThan(0.3)
})

it('finds it where every draw has seeds of its own as well, as brute force does', () => {
  const panels = each((own) => 2 * own)
  const found = panels.map((panel) => nested(panel))
  expect(Math.abs(meanOf(found.map(({ parameterVariance }) => parameterVariance)) - 4)).toBeLessThan(0.3)
  const literal = panels.map((panel) => varianceOf(panel.map(meanOf)) - meanOf(panel.map(varianceOf)) / design.replicates)
  expect(Math.abs(meanOf(literal) - 4)).toBeLessThan(0.3)
  // The chance in the mean of five replicates of sd 3: 9/5; over 400 x 30 x 4 degrees of freedom its standard error is .012.
  expect(Math.abs(meanOf(found.map(({ monteCarloError }) => monteCarloError ** 2)) - 1.8)).toBeLessThan(0.05)
})

it('does not take chance for the parameters: no parameter, an estimate about 0 and at times below', () => {
  const found = each((own) => own).map((panel) => nested(panel.map((row) => row.map((value) => value - meanOf(row)))))
  for (const { parameterVariance, parameterSd } of found) {
    expect(parameterVariance).toBeLessThanOrEqual(0) // the means of all draws were made equal
    expect(parameterSd).toBe(0)
  }
})
