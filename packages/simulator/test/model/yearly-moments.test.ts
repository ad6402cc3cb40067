import { expect, test } from 'vitest'
import { admissionClass, admissionTable } from '../../src/dynamics/admission.ts'
import { death } from '../../src/dynamics/death.ts'
import { meanIncome } from '../../src/dynamics/income.ts'
import { povertyLine } from '../../src/dynamics/line.ts'
import { medicalPrices } from '../../src/dynamics/prices.ts'
import { propensity } from '../../src/dynamics/propensity.ts'
import { support } from '../../src/dynamics/support.ts'
import { ageBandStarts, parameters, withParameters } from '../../src/parameters.ts'
import { bandOfAge } from '../../src/population/age.ts'
import type { Block } from '../../src/population/tables.ts'
import { among, asInWholePopulation, costOf2018, drawnBlocks, runYears, shareOf } from './cohort-draw.ts'

// Draws as in the cohort's; four standard errors, from the spread between 25 blocks.

const within = ({ mean, error }: { mean: number; error: number }, known: number): void => {
  expect(error).toBeGreaterThan(0)
  expect(Math.abs(mean - known), `${mean} against ${known}, standard error ${error}`).toBeLessThan(4 * error)
}
const everybody = (): boolean => true

const blocks = drawnBlocks().map(asInWholePopulation)
blocks.forEach((block, at) => {
  runYears(block, at, [2018])
})

// Catches the wrong tail (rates would be above .7), a factor left out, and z compared with the rate instead of its quantile.
test.each(ageBandStarts.map((start, band) => [start, band] as const))(
  'in need of an admission in 2018 among those without illness from age %d: the rate over p₀',
  (_, band) => {
    const { byAge, level, byChronic } = parameters.admission
    const healthy = ({ persons }: Block, i: number): boolean =>
      bandOfAge[persons.age[i]!] === band && persons.chronic[i] === 0 && persons.disability[i] !== 2
    within(
      among(blocks, healthy, ({ admitted }, i) => admitted[i] === 1),
      (byAge.value[band]! * level.value * byChronic.value[0]!) / 0.785,
    )
  },
)

test('illness and severe disability raise the need by their factors, up to the ceiling', () => {
  const realised = withParameters({ 'careSeeking.inForce': 0 })
  const { rate } = admissionTable(realised, 2018)
  const at = (age: number, chronic: number, disability: number): number => rate[admissionClass(age, chronic, disability)]!
  expect(Math.abs(at(50, 1, 0) - 0.11 * 0.95 * 1.2)).toBeLessThan(1e-15)
  expect(Math.abs(at(70, 2, 0) - 0.27 * 0.95 * 2.2)).toBeLessThan(1e-15)
  expect(Math.abs(at(70, 2, 2) - 0.27 * 0.95 * 2.2 * 1.3)).toBeLessThan(1e-15)
  expect(admissionTable(realised, 2030).rate[admissionClass(70, 2, 2)]).toBe(0.85)
  // Of those, nobody is without need where care is sought by its price: there are no more needs than persons.
  expect(admissionTable(parameters, 2030).rate[admissionClass(70, 2, 2)]).toBe(1)
  for (const chronic of [1, 2]) {
    const old = ({ persons }: Block, i: number): boolean =>
      persons.age[i]! >= 65 && persons.chronic[i] === chronic && persons.disability[i] !== 2
    within(
      among(blocks, old, ({ admitted }, i) => admitted[i] === 1),
      at(70, chronic, 0) / 0.785,
    )
  }
})

// Severity is a normal score among the admitted; its cost at the median and at the splice follow from the quantile. Catches a severity
// that is not standard (the propensity of the admitted not conditioned on), and the ratio of the registered left out.
test('half of the inpatient bills are above the median, a tenth in the tail', () => {
  const { median, bodyShare, registered } = parameters.inpatient
  const cost = costOf2018()
  const above = (yuan: number): { mean: number; error: number } =>
    shareOf(
      blocks.map(({ inpatient }) => ({
        rows: inpatient.count,
        hits: inpatient.gross.subarray(0, inpatient.count).reduce((sum, gross) => sum + Number(gross > yuan * 100 * registered.value), 0),
      })),
    )
  within(above(median.value), 0.5)
  within(above(cost.threshold), 1 - bodyShare.value)
})

test('outpatient users and their medians, the insured', () => {
  const { outpatient } = parameters
  within(
    among(blocks, everybody, ({ ordinary }, i) => ordinary[i]! > 0),
    outpatient.ordinaryUsers.value,
  )
  within(
    among(
      blocks,
      ({ ordinary }, i) => ordinary[i]! > 0,
      ({ ordinary }, i) => ordinary[i]! > outpatient.ordinaryMedian.value * 100,
    ),
    0.5,
  )
  const users = shareOf(
    blocks.map(({ chronic, persons }) => ({ hits: chronic.count, rows: persons.chronic.reduce((sum, ill) => sum + Number(ill > 0), 0) })),
  )
  within(users, outpatient.chronicUsers.value)
  within(
    among(blocks, everybody, ({ persons }, i) => persons.insurance[i]! > 0),
    outpatient.insured.value,
  )
})

// λ² + (1 - λ²) φ^k. Catches λ for λ², and the innovation of the AR(1) left at variance 1.
test('the propensity: variance 1, correlation a year and four years on', () => {
  const persistent = drawnBlocks().map(asInWholePopulation)
  persistent.forEach((block, at) => {
    runYears(block, at, [2014], [propensity])
  })
  const start = persistent.map(({ persons }) => persons.propensity.slice())
  const { fixedShare, persistence } = parameters.propensity
  const correlation = (k: number): number => fixedShare.value + (1 - fixedShare.value) * persistence.value ** k
  const product = (): { mean: number; error: number } =>
    shareOf(
      persistent.map(({ persons }, b) => ({
        rows: persons.rows,
        hits: persons.propensity.reduce((sum, z, i) => sum + z * start[b]![i]!, 0),
      })),
    )
  within(product(), 1)
  persistent.forEach((block, at) => {
    runYears(block, at, [2015], [propensity])
  })
  within(product(), correlation(1))
  persistent.forEach((block, at) => {
    runYears(block, at, [2016, 2017, 2018], [propensity])
  })
  within(product(), correlation(4))
})

// Innovations of p: catches a shock drawn once for good, and its sd taken for its variance.
test('persistent income: p(t) - ρ p(t-1) has mean 0 and the variance of its shock', () => {
  const before = blocks.map(({ households }) => households.persistent.slice())
  const copies = drawnBlocks()
  const moments = (power: 1 | 2): { mean: number; error: number } =>
    shareOf(
      copies.map(({ households }, b) => ({
        rows: households.rows,
        hits: households.persistent.reduce((sum, p, j) => sum + (before[b]![j]! - parameters.income.persistence.value * p) ** power, 0),
      })),
    )
  within(moments(1), 0)
  within(moments(2), parameters.income.shockSd.value ** 2)
})

test('dibao take-up stays at its share, and as many change as are redrawn', () => {
  const years = drawnBlocks()
  const start = years.map(({ households }) => households.takesUpDibao.slice())
  years.forEach((block, at) => {
    runYears(block, at, [2018], [support])
  })
  const { dibaoTakeUp, dibaoRedrawn } = parameters.support
  const share = (hit: (block: Block, j: number, b: number) => boolean): { mean: number; error: number } =>
    shareOf(
      years.map((block, b) => ({
        rows: block.households.rows,
        hits: Array.from({ length: block.households.rows }, (_, j) => Number(hit(block, j, b))).reduce((x, y) => x + y, 0),
      })),
    )
  within(
    share(({ households }, j) => households.takesUpDibao[j] === 1),
    dibaoTakeUp.value,
  )
  within(
    share(({ households }, j, b) => households.takesUpDibao[j] !== start[b]![j]),
    dibaoRedrawn.value * 2 * dibaoTakeUp.value * (1 - dibaoTakeUp.value),
  )
})

// Gompertz by hand at 70: 5.43e-5 e^6.3 (e^.09 - 1)/.09 = .030944, so .030470 die. Catches a monthly rate, or age taken in decades.
test('one in thirty-three of the healthy die in the year after their 70th birthday', () => {
  const lifted = drawnBlocks()
  for (const { households, persons } of lifted) {
    households.exitYear.fill(2014)
    persons.age.fill(70)
    persons.chronic.fill(0)
    persons.disability.fill(0)
  }
  lifted.forEach((block, at) => {
    runYears(block, at, [2018], [death])
  })
  within(
    among(lifted, everybody, ({ persons }, i) => persons.alive[i] === 0),
    0.03047,
  )
})

test('a household that is not lifted yet keeps a living member', () => {
  const frail = drawnBlocks().slice(0, 2)
  for (const { persons } of frail) persons.age.fill(120)
  frail.forEach((block, at) => {
    runYears(block, at, [2015, 2016, 2017], [death])
  })
  for (const { households, persons } of frail) {
    const living = new Uint8Array(households.rows)
    for (let i = 0; i < persons.rows; i++) living[persons.household[i]!]! += persons.alive[i]!
    expect(Math.max(...living)).toBe(1)
    expect(Math.min(...living)).toBe(1)
  }
})

test('the line, the mean income and medical prices by year', () => {
  expect([2014, 2018, 2020].map((year) => povertyLine(parameters, year))).toEqual([280_000, 353_500, 400_000])
  expect(povertyLine(parameters, 2021)).toBe(403_600)
  expect(povertyLine(parameters, 2022)).toBe(Math.floor(400_000 * 1.009 * 1.02 + 0.5))
  expect(povertyLine(parameters, 2026)).toBe(Math.floor(400_000 * 1.009 * 1.02 * 1.002 * 1.002 * 1.02 * 1.02 + 0.5))
  expect([2011, 2014, 2018, 2024].map((year) => meanIncome(parameters, year))).toEqual([8_300, 8_300, 11_900, 19_600])
  expect(Math.abs(meanIncome(parameters, 2026) - 19_600 * 1.055 * 1.055)).toBeLessThan(1e-8)
  expect(medicalPrices(parameters, 2018)).toBe(1)
  expect(Math.abs(medicalPrices(parameters, 2020) - 1.1025)).toBeLessThan(1e-12)
})
