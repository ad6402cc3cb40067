import { expect, test } from 'vitest'
import { estimate, pairedDifference } from '../../src/inference/estimate.ts'
import { cumulativeIncidence, hazards, type LifeTable, survival } from '../../src/inference/life-table.ts'
import { logNegativeBinomial, negativeBinomialQuantile } from '../../src/inference/negative-binomial.ts'
import { shapleyValues } from '../../src/inference/shapley.ts'
import { areaUnderPrecision, areaUnderRoc } from '../../src/inference/warning-quality.ts'
import { exp, normalCdf } from '../../src/math.ts'
import { normalQuantile } from '../../src/random/normal-quantile.ts'
import { drawUniforms } from '../../src/random/streams.ts'
import { allowed, oracle } from './oracle.ts'

// Oracles that are no process of the model drive the estimators: on a panel drawn from them by the project's streams, or exactly.

/** Uniform draws of a year and process. */
function uniforms(process: string, year: number, rows: number): Float64Array {
  const column = new Float64Array(rows)
  drawUniforms({ seed: 'oracles', replicate: 0, year, process, block: 0 }, [column], rows)
  return column
}

/** Four standard errors of a share over so many. */
const within = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count)

test('T6: stationary share, five-step transition and first relapse of a two-state Markov panel', () => {
  const o = oracle('T6')
  const { a, b, steps } = o.inputs as { a: number; b: number; steps: number }
  const rows = 40_000
  const share = o.expected.stationary as number
  // Starts in the stationary distribution; states of all rows, step by step.
  const panel = [Uint8Array.from(uniforms('start', 0, rows), (u) => (u < share ? 1 : 0))]
  for (let k = 1; k <= steps; k++) {
    const before = panel[k - 1]!
    panel.push(Uint8Array.from(uniforms('step', k, rows), (u, i) => (u < (before[i] === 1 ? 1 - b : a) ? 1 : 0)))
  }
  const last = panel[steps]!
  const poor = last.reduce((sum, state) => sum + state, 0)
  expect(Math.abs(poor / rows - share)).toBeLessThan(within(share, rows))

  // Those not poor at the start: who is poor after `steps`, and the first relapses among them as a life table.
  const start = Array.from(panel[0]!.keys()).filter((i) => panel[0]![i] === 0)
  const p01 = hazards({ atRisk: [start.length], events: [start.filter((i) => last[i] === 1).length], competing: [0] }).value[0]!
  expect(Math.abs(p01 - (o.expected.P01 as number))).toBeLessThan(within(o.expected.P01 as number, start.length))
  const first = start.map((i) => panel.findIndex((states, k) => k > 0 && states[i] === 1))
  const table = lifeTable(first, steps)
  const known = o.expected.firstRelapse as number
  // A hazard that counted repeated spells, too, would give a sixth more: 30 standard errors.
  expect(Math.abs(1 - survival(table).value.at(-1)! - known)).toBeLessThan(within(known, start.length))
  hazards(table).value.forEach((hazard, k) => {
    expect(Math.abs(hazard - a)).toBeLessThan(within(a, table.atRisk[k]!))
  })
})

/** @param at - the year of the event, from 1; 0 or less for never */
function lifeTable(at: readonly number[], years: number): LifeTable {
  const all = Array.from({ length: years }, (_, k) => k + 1)
  const events = all.map((k) => at.filter((year) => year === k).length)
  return { atRisk: all.map((k) => at.filter((year) => year <= 0 || year >= k).length), events, competing: all.map(() => 0) }
}

test('T11: the area under the ROC curve of two normal scores, in fine bins exactly and on a drawn panel', () => {
  const o = oracle('T11')
  const { d, auc } = o.inputs as { d: number; auc: number }
  // Shares between -8 and 8 + d in bins of 1/200; a tie within a bin costs its share of pairs only, of the order of the width squared.
  const binned = (shift: number): number[] =>
    Array.from({ length: 3600 }, (_, k) => normalCdf(-8 + (k + 1) / 200 - shift) - normalCdf(-8 + k / 200 - shift))
  const area = (shift: number): number => areaUnderRoc({ cases: binned(shift), others: binned(0) })
  expect(Math.abs(area(d) - (o.expected.AUC as number))).toBeLessThan(1e-5)
  expect(Math.abs(area(o.expected.dForAUC as number) - auc)).toBeLessThan(1e-5)

  // 1,000 cases among 50,000 others, in 200 bins as a run counts them. Hanley-McNeil's standard error of .76 with 1,000 cases is about .008.
  const bin = (score: number): number => Math.max(0, Math.min(199, Math.floor((score + 4) * 22)))
  const counts = (process: string, count: number, shift: number): number[] => {
    const bins = Array.from({ length: 200 }, () => 0)
    for (const u of uniforms(process, 0, count)) bins[bin(normalQuantile(u) + shift)]!++
    return bins
  }
  const drawn = { cases: counts('cases', 1000, d), others: counts('others', 50_000, 0) }
  expect(Math.abs(areaUnderRoc(drawn) - (o.expected.AUC as number))).toBeLessThan(4 * 0.008)
  // With 2 % of cases precision is low however good the score: far above the base rate, far below the ROC area.
  expect(areaUnderPrecision(drawn)).toBeGreaterThan(2 * (1000 / 51_000))
  expect(areaUnderPrecision(drawn)).toBeLessThan(0.3)
})

test('T15: a paired difference under common random numbers varies as the closed form says, an unpaired one far more', () => {
  const o = oracle('T15')
  const { p0, p1 } = o.inputs as { p0: number; p1: number }
  const n = 40_000
  const same = uniforms('illness', 2021, n)
  const other = uniforms('other', 2021, n)
  const struck = (u: Float64Array, p: number): number[] => Array.from(u, (x) => (x < p ? 1 : 0))
  // estimate's standard error, squared and times n, is the variance of one difference. The variance of a sample variance of a variable of
  // few values is near m4/n: sd √(m4/n) is .0005 paired (m4 about .01) and about .0014 unpaired; four of them.
  const variance = (a: number[], b: number[]): number => pairedDifference(a, b).standardError ** 2 * n
  const common = variance(struck(same, p0), struck(same, p1))
  const independent = variance(struck(same, p0), struck(other, p1))
  expect(Math.abs(common - (o.expected.varDifferenceCommon as number))).toBeLessThan(4 * 0.0005)
  expect(Math.abs(independent - (o.expected.varDifferenceIndependent as number))).toBeLessThan(4 * 0.0014)
  // Its mean is the difference of the means, paired or not.
  const difference = pairedDifference(struck(same, p0), struck(same, p1)).mean
  expect(Math.abs(difference - (estimate(struck(same, p0)).mean - estimate(struck(same, p1)).mean))).toBeLessThan(1e-12)
})

test('T18: the Shapley value of two independent shocks', () => {
  const o = oracle('T18')
  const { p, q } = o.inputs as { p: number; q: number }
  const [first, second] = shapleyValues([0, p, q, 1 - (1 - p) * (1 - q)]) as [number, number]
  const { phi1, phi2, sum } = o.expected as { [name: string]: number }
  expect(Math.abs(first - phi1!)).toBeLessThan(allowed(o, phi1!))
  expect(Math.abs(second - phi2!)).toBeLessThan(allowed(o, phi2!))
  expect(Math.abs(first + second - sum!)).toBeLessThan(allowed(o, sum!))
})

test('T20: prevalence under a constant onset hazard, exactly and on a drawn panel with deaths', () => {
  const o = oracle('T20')
  const { h, years } = o.inputs as { h: number; years: number }
  const known = o.expected.prevalence as number
  // Expected counts of a closed cohort: one minus Kaplan-Meier is the prevalence.
  const left = Array.from({ length: years }, (_, k) => 1e6 * (1 - h) ** k)
  const exact = { atRisk: left, events: left.map((n) => n * h), competing: left.map(() => 0) }
  expect(Math.abs(1 - survival(exact).value.at(-1)! - known)).toBeLessThan(allowed(o, known))
  // Drawn, with one in twenty of the healthy taken each year: Kaplan-Meier still finds it, the share of those ever ill does not.
  let atRisk = 40_000
  const table = { atRisk: [] as number[], events: [] as number[], competing: [] as number[] }
  for (let k = 0; k < years; k++) {
    const ill = uniforms('onset', k, atRisk).filter((u) => u < h).length
    const taken = uniforms('death', k, atRisk - ill).filter((u) => u < 0.05).length
    table.atRisk.push(atRisk)
    table.events.push(ill)
    table.competing.push(taken)
    atRisk -= ill + taken
  }
  const curve = survival(table)
  expect(Math.abs(1 - curve.value.at(-1)! - known)).toBeLessThan(4 * curve.standardError.at(-1)!)
  expect(cumulativeIncidence(table).events.value.at(-1)!).toBeLessThan(known - 0.07)
})

test('T22: Kaplan-Meier without censoring is one minus the empirical distribution; incidences and survival add up to 1', () => {
  const o = oracle('T22')
  const { atRisk, events } = o.inputs as { atRisk: number[]; events: number[] }
  const { survival: known, oneMinusEcdf } = o.expected as unknown as { survival: number[]; oneMinusEcdf: number[] }
  survival({ atRisk, events, competing: atRisk.map(() => 0) }).value.forEach((chance, k) => {
    expect(Math.abs(chance - known[k]!)).toBeLessThan(allowed(o, known[k]!))
    expect(Math.abs(chance - oneMinusEcdf[k]!)).toBeLessThan(allowed(o, oneMinusEcdf[k]!))
  })
  const competing = [2, 1, 0, 5]
  const { events: first, competing: second, free } = cumulativeIncidence({ atRisk, events, competing })
  free.forEach((left, k) => {
    expect(Math.abs(first.value[k]! + second[k]! + left - 1)).toBeLessThan(1e-12)
  })
})

test('T13: a thinned count, the chance of none, and how rare what was never seen can be', () => {
  const o = oracle('T13')
  const { Lambda, rho, m, k, trials } = o.inputs as { Lambda: number; rho: number; m: number; k: number; trials: number }
  const { thinnedMean, nbZero, ruleOfThree } = o.expected as { thinnedMean: number; nbZero: number; ruleOfThree: number }
  expect(Math.abs(exp(logNegativeBinomial(0, m, k)) - nbZero)).toBeLessThan(allowed(o, nbZero))
  // With a k of ten million it is Poisson to the sixth digit: three expected events of so many trials leave a chance of exp(-3) for none.
  expect(Math.abs(exp(logNegativeBinomial(0, trials * ruleOfThree, 1e7)) - exp(-3))).toBeLessThan(1e-6)
  // The forecast of the office draws what the thinned latent count is: Poisson(Λ) kept with chance ρ each is Poisson(Λ ρ).
  const drawn = uniforms('thinned', 0, 20_000).map((u) => negativeBinomialQuantile(u, Lambda * rho, 1e7))
  const mean = drawn.reduce((sum, count) => sum + count, 0) / drawn.length
  const variance = drawn.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / drawn.length
  expect(Math.abs(mean - thinnedMean)).toBeLessThan(4 * Math.sqrt(thinnedMean / drawn.length))
  // The variance of a sample variance of Poisson counts is (m + 2 m²) / n.
  expect(Math.abs(variance - thinnedMean)).toBeLessThan(4 * Math.sqrt((thinnedMean + 2 * thinnedMean ** 2) / drawn.length))
})
