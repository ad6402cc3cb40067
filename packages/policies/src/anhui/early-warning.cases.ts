import type { WorkedCase } from '../worked-case.ts'

export const earlyWarningCases: readonly WorkedCase[] = [
  {
    id: 'early-warning-family-with-a-patient',
    of: 'anhui/early-warning',
    kind: 'typical',
    title: { en: 'A family of three with a patient and a pupil', zh: '三口之家，一人就医、一人上学' },
    at: '2021-01-01',
    situation: {
      household: { registered: true, exitYear: 2018, wages: 15000 },
      members: [
        { age: 40, monthsAtWork: 10 },
        { age: 38, monthsAtWork: 3, medicalOwnPay: 3600 },
        { age: 12, schoolOwnPay: 1500 },
      ],
    },
    expected: {
      'earlyWarning.incomePerHead': 5000,
      'earlyWarning.incomeBand': 'belowMonitoringLine',
      'earlyWarning.ownPayShare': 0.24,
      'earlyWarning.spending': 5100,
      'earlyWarning.incomeAfterSpending': 3300,
      'earlyWarning.ableWorkers': 2,
      'earlyWarning.stableWorkers': 1,
      'earlyWarning.dependants': 1,
      'earlyWarning.transferShare': 0,
    },
    why: {
      en: '15,000 / 3 = 5,000 a head, between 4,036 and 6,000. 3,600 / 15,000 = 0.24. Spending 3,600 + 1,500 = 5,100; (15,000 - 5,100) / 3 = 3,300. Two are able to work, one of them for at least 6 months; the child depends on them.',
      zh: '15000÷3=5000元/人，在4036与6000之间。3600÷15000=0.24。支出3600+1500=5100元；(15000−5100)÷3=3300元。两人有劳动能力，其中一人满6个月；孩子为被抚养人。',
    },
  },
  {
    id: 'early-warning-recorded-at-the-exit-line',
    of: 'anhui/early-warning',
    kind: 'boundary',
    title: { en: 'The village recorded exactly the exit line, and half a year of work', zh: '村级登记恰为脱贫线，务工恰半年' },
    at: '2021-01-01',
    situation: {
      household: { registered: true, exitYear: 2018, wages: 30000, recordedIncome: 8072 },
      members: [{ age: 59, monthsAtWork: 6 }, { age: 60 }],
    },
    expected: {
      'earlyWarning.income': 8072,
      'earlyWarning.incomePerHead': 4036,
      'earlyWarning.incomeBand': 'belowMonitoringLine',
      'earlyWarning.ableWorkers': 1,
      'earlyWarning.stableWorkers': 1,
    },
    why: {
      en: 'What is recorded counts: 8,072 / 2 = 4,036 is the exit line and not below it. At 59 one is able to work, at 60 no longer; 6 months are enough.',
      zh: '以登记为准：8072÷2=4036元，恰为脱贫线，不算低于。59岁有劳动能力，60岁不再计；满6个月即稳定。',
    },
  },
  {
    id: 'early-warning-nothing-to-see',
    of: 'anhui/early-warning',
    kind: 'excluded',
    title: { en: 'No income, no bill, no record', zh: '无收入、无结算、无记录' },
    at: '2021-01-01',
    situation: {
      household: { registered: false, monthsSinceBill: 20 },
      members: [{ age: 40, chronicCard: false }],
    },
    expected: {
      'earlyWarning.incomeBand': 'belowExitLine',
      'earlyWarning.ownPayShare': 0,
      'earlyWarning.transferShare': 0,
      'earlyWarning.incomeFall': 0,
      'earlyWarning.quiet': false,
    },
    why: {
      en: 'Shares are taken of at least 1 yuan: 0 / 1 = 0. Nothing is known of last year. 20 months without a bill are no sign where no illness is on record.',
      zh: '占比以不低于1元为基数：0÷1=0。上年收入不详。无疾病记录时，20个月无结算不构成信号。',
    },
  },
]
