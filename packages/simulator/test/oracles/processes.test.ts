import { expect, test } from 'vitest'
import { illness } from '../../src/dynamics/illness.ts'
import { income, meanIncome } from '../../src/dynamics/income.ts'
import { type Draws, drawBuffers, type Process, prepared, runProcesses } from '../../src/dynamics/process.ts'
import { propensity } from '../../src/dynamics/propensity.ts'
import { ln, normalCdf } from '../../src/math.ts'
import { type ParameterValues, withParameters } from '../../src/parameters.ts'
import { persistentVariance } from '../../src/population/registration.ts'
import { type Block, emptyBlock } from '../../src/population/tables.ts'
import { normalQuantile } from '../../src/random/normal-quantile.ts'
import { drawUniforms } from '../../src/random/streams.ts'
import { allowed, type Oracle, oracle } from './oracle.ts'

// The processes of the model themselves, run for years with the values of the oracle: by the response to single shocks, or over a drawn panel.

const expected = (o: Oracle, name: string): number => o.expected[name] as number
const close = (o: Oracle, name: string, value: number, tolerance = allowed(o, expected(o, name))): void => {
  expect(Math.abs(value - expected(o, name)), `${o.id} ${name}: ${value} against ${expected(o, name)}`).toBeLessThanOrEqual(tolerance)
}
/** Four standard errors of a share among so many. */
const within = (share: number, count: number): number => 4 * Math.sqrt((share * (1 - share)) / count)

function normals(name: string, rows: number): Float64Array {
  const column = new Float64Array(rows)
  drawUniforms({ seed: 'oracles', replicate: 0, year: 0, process: name, block: 0 }, [column], rows)
  return column.map(normalQuantile)
}

/** Households of one grown member who works. */
function singles(rows: number): Block {
  const block = emptyBlock(rows, rows)
  const { households, persons } = block
  for (let i = 0; i <= rows; i++) households.first[i] = i
  for (const column of [households.members, households.startMembers, households.workers, households.startWorkers, persons.alive])
    column.fill(1)
  persons.age.fill(40)
  persons.household.forEach((_, i) => {
    persons.household[i] = i
  })
  return block
}

/** Runs a process over a block for years, drawn from its own stream. */
function run(process: Process, block: Block, years: readonly number[], values: ParameterValues): void {
  const buffers = drawBuffers(block, [process])
  const ready = prepared([process], withParameters(values), 'lifted')
  for (const year of years)
    runProcesses(ready, block, { year, rules: 2018, burnIn: false }, buffers, { seed: 'oracles', replicate: 0, block: 0 })
}

const t4 = oracle('T4')
const t5 = oracle('T5')
const incomeOf = ({ inputs }: Oracle): ParameterValues => ({
  'income.persistence': inputs.rho as number,
  'income.shockSd': inputs.sigmaEta as number,
  'income.transitorySd': inputs.sigmaU as number,
  'income.permanentSd': inputs.sigmaA as number,
  // So high that whole fen do not round.
  'income.level': 1e5,
})
const logMarket = ({ households: { wages, farmIncome, otherIncome } }: Block, j: number): number =>
  ln(wages[j]! + farmIncome[j]! + otherIncome[j]!)

test('T4: variance, autocorrelations and half-life of income are those of its responses to single shocks', () => {
  const values = incomeOf(t4)
  const parameters = withParameters(values)
  // Rows: nothing; a permanent income of one sd; a transitory shock, and a persistent one, of one sd in the first year.
  const block = singles(4)
  block.households.permanent[1] = t4.inputs.sigmaA as number
  const step = income.prepare(parameters, 'lifted')
  const one = normalCdf(1)
  const responses = Array.from({ length: 300 }, (_, k) => {
    const first = (row: number): Float64Array => Float64Array.from({ length: 4 }, (_, j) => (k === 0 && j === row ? one : 0.5))
    const draws: Draws = { persons: [], households: [first(3), first(2)] }
    step(block, { year: 2018, rules: 2018, burnIn: false }, draws)
    return [1, 2, 3].map((j) => logMarket(block, j) - logMarket(block, 0))
  })
  /** Covariance at a lag of what one of the shocks gives year by year: a shock of every year, or one for good. */
  const covariance = (shock: 1 | 2, lag: number): number =>
    responses.reduce((sum, response, k) => sum + response[shock]! * (responses[k + lag]?.[shock] ?? 0), 0)
  const permanent = responses[0]![0]! ** 2
  const at = (lag: number): number => permanent + covariance(1, lag) + covariance(2, lag)
  close(t4, 'varPersistent', covariance(2, 0), 1e-9)
  close(t4, 'varPersistent', persistentVariance(parameters))
  close(t4, 'totalSd', Math.sqrt(at(0)), 1e-9)
  for (const lag of t4.inputs.lags as number[]) close(t4, `r${lag}`, at(lag) / at(0), 1e-9)
  close(t4, 'halfLife', ln(0.5) / ln(responses[1]![2]! / responses[0]![2]!), 1e-8)
})

test('T5: who enters and leaves the lowest incomes from one year to the next', () => {
  const rows = 60_000
  const values = incomeOf(t5)
  const parameters = withParameters(values)
  const block = singles(rows)
  block.households.permanent.set(normals('permanent', rows).map((x) => (t5.inputs.sigmaA as number) * x))
  block.households.persistent.set(normals('persistent', rows).map((x) => Math.sqrt(persistentVariance(parameters)) * x))
  const sd = Math.sqrt((t5.inputs.sigmaA as number) ** 2 + persistentVariance(parameters) + (t5.inputs.sigmaU as number) ** 2)
  const middle = ln(1e5 * 100 * meanIncome(parameters, 2018)) - sd ** 2 / 2
  const scores = (year: number): Float64Array => {
    run(income, block, [year], values)
    return Float64Array.from({ length: rows }, (_, j) => (logMarket(block, j) - middle) / sd)
  }
  const [before, after] = [scores(2018), scores(2019)] as const
  const c = t5.inputs.c as number
  const low = (score: number): boolean => score < c
  const stock = before.filter(low).length
  const entered = before.filter((score, j) => !low(score) && low(after[j]!)).length
  const left = before.filter((score, j) => low(score) && !low(after[j]!)).length
  close(t5, 'stock', stock / rows, within(expected(t5, 'stock'), rows))
  close(t5, 'entry', entered / (rows - stock), within(expected(t5, 'entry'), rows - stock))
  close(t5, 'exit', left / stock, within(expected(t5, 'exit'), stock))
  // A product of two standard normals with correlation r varies by 1 + r².
  const product = before.reduce((sum, score, j) => sum + score * after[j]!, 0) / rows
  close(t5, 'correlation', product, 4 * Math.sqrt((1 + expected(t5, 'correlation') ** 2) / rows))
})

test('T9: who needs most care stays among those who do, through the process of the propensity', () => {
  const o = oracle('T9')
  const { top, rhos } = o.inputs as { top: number; rhos: [number, number] }
  // λ² + (1 - λ²) φ and λ² + (1 - λ²) φ⁴ are the two correlations: λ² from φ by the first, φ by bisection of the second.
  const fixedOf = (passing: number): number => (rhos[0] - passing) / (1 - passing)
  let [low, high] = [0, rhos[1]]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    const fixed = fixedOf(middle)
    if (fixed + (1 - fixed) * middle ** 4 > rhos[1]) low = middle
    else high = middle
  }
  const rows = 60_000
  const block = emptyBlock(rows, rows)
  block.persons.frailty.set(normals('frailty', rows))
  block.persons.passing.set(normals('passing', rows))
  const values = { 'propensity.fixedShare': fixedOf(low), 'propensity.persistence': low }
  const limit = normalQuantile(1 - top)
  const inTop = [2014, 2015, 2016, 2017, 2018].map((year) => {
    run(propensity, block, [year], values)
    return Uint8Array.from(block.persons.propensity, (z) => Number(z > limit))
  })
  const count = inTop[0]!.reduce((sum, one) => sum + one, 0)
  expect(Math.abs(count / rows - top)).toBeLessThan(within(top, rows))
  for (const [name, later] of [
    [`rho=${rhos[0]}`, inTop[1]!],
    [`rho=${rhos[1]}`, inTop[4]!],
  ] as const) {
    const stay = inTop[0]!.filter((one, i) => one === 1 && later[i] === 1).length
    close(o, name, stay / count, within(expected(o, name), count))
  }
})

test('T20: chronic illness under a constant hazard of onset', () => {
  const o = oracle('T20')
  const { h, years } = o.inputs as { h: number; years: number }
  const rows = 40_000
  const block = emptyBlock(1, rows)
  const values = {
    'chronic.onset': { intercept: ln(h), slope: 0 },
    'chronic.onsetCap': 1,
    'chronic.registered': 1,
    'chronic.majorOnset': [0.1, 0.1],
  }
  run(
    illness,
    block,
    Array.from({ length: years }, (_, k) => 2014 + k),
    values,
  )
  const ill = block.persons.chronic.filter((state) => state > 0).length
  close(o, 'prevalence', ill / rows, within(expected(o, 'prevalence'), rows))
})
