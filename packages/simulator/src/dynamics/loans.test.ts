import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { loans } from './loans.ts'

/** A loan of 2016 in 2016 to 2020, with a draw of the firm in each year. */
function owed(draws: readonly number[], loanYear = 2016) {
  const block = householdsWith({ loanYear: [loanYear] }, [loans])
  const { loanOutstanding, loanDefaulted, loanRepaymentDue } = block.inputs.household
  return draws.map((draw, i) => {
    runWith(loans, block, 2016 + i, { villages: [[draw]] })
    return [block.households.loanYear[0], loanOutstanding![0]! / 100, loanDefaulted![0], loanRepaymentDue![0]! / 100]
  })
}

test('50,000 yuan are outstanding in the three years after the loan', () => {
  expect(owed([0.5, 0.5, 0.5, 0.5, 0.5])).toEqual([
    [2016, 0, 0, 0],
    [2016, 50_000, 0, 0],
    [2016, 50_000, 0, 0],
    [2016, 50_000, 0, 0],
    [2016, 0, 0, 0],
  ])
})

test('where the firm fails, the loan falls due and is not repaid; the next year there is none, and no dividend', () => {
  expect(owed([0.5, 0.5, 0.019, 0.5, 0.001])).toEqual([
    [2016, 0, 0, 0],
    [2016, 50_000, 0, 0],
    [2016, 50_000, 1, 50_000],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])
  expect(owed([0.5, 0.02])[1]).toEqual([2016, 50_000, 0, 0])
})

test('a household without a loan has none to lose', () => {
  expect(owed([0.001, 0.001], 0)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])
})
