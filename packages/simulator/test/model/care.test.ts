import { expect, test } from 'vitest'
import { admissionClass, admissionTable } from '../../src/dynamics/admission.ts'
import { normalCdf } from '../../src/math.ts'
import { parameters } from '../../src/parameters.ts'
import type { Block } from '../../src/population/tables.ts'
import { normalQuantile } from '../../src/random/normal-quantile.ts'
import { costAtScore } from '../../src/random/spliced-cost.ts'
import { scoreOf } from '../oracles/quadrature.ts'
import { asInWholePopulation, costOf2018, drawnBlocks, runYears, shareOf } from './cohort-draw.ts'

// A tenth of the cohort with the frailty of the whole population; four standard errors, from the spread between 25 blocks.

const within = ({ mean, error }: { mean: number; error: number }, known: number): void => {
  expect(error).toBeGreaterThan(0)
  expect(Math.abs(mean - known), `${mean} against ${known}, standard error ${error}`).toBeLessThan(4 * error)
}
const blocksOf = (year: number): Block[] => {
  const blocks = drawnBlocks().map(asInWholePopulation)
  blocks.forEach((block, at) => {
    runYears(block, at, [year])
  })
  return blocks
}
const blocks = blocksOf(2018)

type Bill = { readonly yuan: number; readonly tier: number; readonly inside: boolean; readonly referred: boolean; readonly person: number }
const billsOf = ({ inpatient }: Block): Bill[] =>
  Array.from({ length: inpatient.count }, (_, b) => ({
    yuan: inpatient.gross[b]! / 100,
    tier: inpatient.tier[b]!,
    inside: inpatient.inside[b] === 1,
    referred: inpatient.referred[b] === 1,
    person: inpatient.person[b]!,
  }))
/** Mean over bills of what is found less what is expected of each: 0. */
const excess = (of: readonly Block[], found: (bill: Bill) => boolean, chance: (bill: Bill) => number, which = (_: Bill) => true) =>
  shareOf(
    of.map((block) => {
      const bills = billsOf(block).filter(which)
      return { hits: bills.reduce((sum, bill) => sum + Number(found(bill)) - chance(bill), 0), rows: bills.length }
    }),
  )

// y = ln(X / 5,000 of 2018) + L, L logistic: P(y < c | X) = 1/(1 + X e^-c / 5,000). Catches a sign, and prices left out of the reference.
test.each([2018, 2026])('care moves up with its cost, %d', (year) => {
  const of = year === 2018 ? blocks : blocksOf(year)
  const reference = 5_000 * 1.05 ** (year - 2018)
  const below =
    (limit: number) =>
    ({ yuan }: Bill): number =>
      1 / (1 + (yuan / reference) * Math.exp(-limit))
  within(
    excess(of, ({ tier, inside }) => inside && tier === 0, below(-1.3)),
    0,
  )
  within(
    excess(of, ({ tier, inside }) => inside && tier <= 1, below(0.95)),
    0,
  )
  within(
    excess(of, ({ tier, inside }) => inside && tier <= 2, below(2)),
    0,
  )
  within(
    excess(
      of,
      ({ inside }) => !inside,
      () => 0.67,
      ({ tier, inside }) => tier === 3 || !inside,
    ),
    0,
  )
})

test('four in five are referred inside the province, one in two outside', () => {
  for (const [inside, share] of [
    [true, 0.8],
    [false, 0.5],
  ] as const)
    within(
      excess(
        blocks,
        ({ referred }) => referred,
        () => share,
        (bill) => bill.inside === inside,
      ),
      0,
    )
})

// v = .6 g + .8 e: the mean of (v - .6 g) g is 0 and that of v² is 1. Catches weights that are swapped, and g of the wrong tail.
test('severity follows the propensity of those admitted with weight .6', () => {
  const { registered } = parameters.inpatient
  const cost = costOf2018()
  const scores = blocks.slice(0, 12).map((block) =>
    billsOf(block).map(({ yuan, person }) => {
      const { age, chronic, disability, propensity } = block.persons
      const rate = admissionTable(parameters, 2018).rate[admissionClass(age[person]!, chronic[person]!, disability[person]!)]!
      const g = -normalQuantile(normalCdf(-propensity[person]!) / rate)
      return { g, v: scoreOf((x) => costAtScore(cost, x), yuan / registered.value) }
    }),
  )
  const mean = (of: (score: { readonly g: number; readonly v: number }) => number) =>
    shareOf(scores.map((bills) => ({ hits: bills.reduce((sum, bill) => sum + of(bill), 0), rows: bills.length })))
  within(
    mean(({ g, v }) => (v - 0.6 * g) * g),
    0,
  )
  within(
    mean(({ v }) => v * v),
    1,
  )
})

// ln cost = ln 500 + .5 z + ln 2.5 if major + .9 e, e standard normal.
test.each([1, 2])('chronic outpatient cost of the ill, %d', (state) => {
  const scores = blocks.map(({ chronic, persons }) =>
    Array.from({ length: chronic.count }, (_, b) => b)
      .filter((b) => persons.chronic[chronic.person[b]!] === state)
      .map((b) => {
        const expected = Math.log(500 * (state === 2 ? 2.5 : 1)) + 0.5 * persons.propensity[chronic.person[b]!]!
        return (Math.log(chronic.gross[b]! / 100) - expected) / 0.9
      }),
  )
  for (const power of [1, 2])
    within(shareOf(scores.map((bills) => ({ hits: bills.reduce((sum, e) => sum + e ** power, 0), rows: bills.length }))), power - 1)
})

test('ordinary outpatient cost is log-normal with σ 1.2 around 150 yuan', () => {
  const scores = blocks.map(({ ordinary }) =>
    Array.from(
      ordinary.filter((cost) => cost > 0),
      (cost) => Math.log(cost / 15_000) / 1.2,
    ),
  )
  for (const power of [1, 2])
    within(shareOf(scores.map((costs) => ({ hits: costs.reduce((sum, e) => sum + e ** power, 0), rows: costs.length }))), power - 1)
})
