import type { WorkedCase } from '../worked-case.ts'

export const smallLoanCases: readonly WorkedCase[] = [
  {
    id: 'small-loan-typical',
    of: 'anhui/small-loan',
    kind: 'typical',
    title: { en: 'Forty thousand yuan owed, second year', zh: '欠款四万元，第二年' },
    at: '2019-01-01',
    situation: { household: { registered: true, loanYear: 2017, loanOutstanding: 40000 } },
    expected: {
      'smallLoan.interest': 1900,
      'smallLoan.interestSubsidy': 1900,
      'smallLoan.ownInterest': 0,
      // Only the dividend of the vintage of 2017, not the interest.
      'householdIncome.transfers': 3500,
    },
    why: {
      en: '0.0475 x 40,000 = 1,900, paid to the bank in full. It is no income: all transfers are the dividend of 3,500.',
      zh: '0.0475×40000=1900元，全额贴给银行，不是家庭收入：转移性收入只有分红3500元。',
    },
  },
  {
    id: 'small-loan-fourth-year',
    of: 'anhui/small-loan',
    kind: 'boundary',
    title: { en: 'The same loan, not repaid, in its fourth year', zh: '同一贷款未还，第四年' },
    at: '2021-01-01',
    situation: { household: { registered: true, loanYear: 2017, loanOutstanding: 40000 } },
    expected: { 'smallLoan.interest': 1900, 'smallLoan.interestSubsidy': 0, 'smallLoan.ownInterest': 1900 },
    why: {
      en: '2021 - 2017 = 4, beyond three years: the 1,900 are the household’s own.',
      zh: '2021-2017=4，超过三年：1900元利息由家庭自付。',
    },
  },
  {
    id: 'small-loan-above-the-limit',
    of: 'anhui/small-loan',
    kind: 'boundary',
    title: { en: 'Eighty thousand yuan owed in 2023: only fifty are subsidised', zh: '2023年欠款八万元：仅五万元贴息' },
    at: '2023-01-01',
    situation: { household: { registered: true, loanYear: 2022, loanOutstanding: 80000 } },
    expected: { 'smallLoan.interest': 3800, 'smallLoan.interestSubsidy': 2375, 'smallLoan.ownInterest': 1425 },
    why: {
      en: 'Loans go on after the campaign. 0.0475 x 80,000 = 3,800; 0.0475 x 50,000 = 2,375; 3,800 - 2,375 = 1,425.',
      zh: '攻坚期后贷款继续。0.0475×80000=3800元；0.0475×50000=2375元；自付3800-2375=1425元。',
    },
  },
  {
    id: 'small-loan-default-falls-on-the-bank',
    of: 'anhui/small-loan',
    kind: 'boundary',
    title: { en: 'A household does not repay, without fund or insurance', zh: '家庭违约，无补偿金和保险' },
    at: '2020-01-01',
    situation: { household: { registered: true, loanYear: 2017, loanOutstanding: 40000, loanDefaulted: true } },
    expected: {
      'smallLoan.expectedLoss': 800,
      'smallLoan.loss': 40000,
      'smallLoan.fundBears': 0,
      'smallLoan.insurerBears': 0,
      'smallLoan.bankBears': 40000,
    },
    why: {
      en: 'Neither proposal is in force: the bank bears all 40,000. It expects 0.02 x 40,000 = 800 a year.',
      zh: '两项建议均未实施：银行承担全部40000元；每年预期损失0.02×40000=800元。',
    },
  },
  {
    id: 'small-loan-never-registered',
    of: 'anhui/small-loan',
    kind: 'excluded',
    title: { en: 'A household that was never registered', zh: '从未建档立卡户' },
    at: '2019-01-01',
    situation: { household: { registered: false, loanYear: 2018, loanOutstanding: 40000 } },
    expected: { 'smallLoan.interestSubsidy': 0, 'smallLoan.ownInterest': 1900 },
    why: { en: 'Not registered: it pays 0.0475 x 40,000 = 1,900 itself.', zh: '未建档立卡：自付0.0475×40000=1900元。' },
  },
]
