import type { Process } from './process.ts'

/**
 * A small loan was lent on to a firm, one in each village, that pays it back after three years; until then it is outstanding. In a year the firm
 * fails with chance q, for all loans of the village: then the loan falls due on the household, which does not repay it, and the dividend ends
 * with the year.
 */
export const loans: Process = {
  name: 'loans',
  reads: ['loanYear', 'village'],
  writes: ['loanYear'],
  gives: { household: ['loanOutstanding', 'loanDefaulted', 'loanRepaymentDue'] },
  drawsPerVillage: 1,
  fromFirstYear: true,
  prepare(parameters) {
    const { principal, years, firmFails } = parameters.loans
    const owed = principal.value * 100
    return ({ households, inputs }, { year }, draws) => {
      const { loanOutstanding, loanDefaulted, loanRepaymentDue } = inputs.household
      const { rows, village, loanYear } = households
      const fate = draws.villages![0]!
      for (let j = 0; j < rows; j++) {
        if (loanDefaulted![j] === 1) loanYear[j] = 0
        const age = year - loanYear[j]!
        const outstanding = age > 0 && age <= years.value ? owed : 0
        const fails = outstanding > 0 && fate[village[j]!]! < firmFails.value
        loanOutstanding![j] = outstanding
        loanDefaulted![j] = Number(fails)
        loanRepaymentDue![j] = fails ? outstanding : 0
      }
    }
  },
}
