import type { WorkedCase } from '../worked-case.ts'

const farmer = { registered: true, insuredMu: 10, cropLossShare: 0.5, expectedFarmIncome: 10000 }

export const incomeInsuranceCases: readonly WorkedCase[] = [
  {
    id: 'income-insurance-typical',
    of: 'income-insurance',
    kind: 'typical',
    title: { en: 'Half the harvest is lost, and half the income', zh: '收成损失一半，收入减半' },
    reforms: ['income-insurance'],
    at: '2020-01-01',
    situation: { household: { ...farmer, farmIncome: 5000 } },
    expected: {
      'agriculturalInsurance.payment': 2000,
      'agriculturalInsurance.incomePayment': 1000,
      'householdIncome.transfers': 3000,
    },
    why: {
      en: '0.8 x 10,000 = 8,000 insured; 5,000 earned and 2,000 paid for crops; the rest is 1,000.',
      zh: '保障0.8×10000=8000元；收入5000元加作物赔付2000元，补足1000元。',
    },
  },
  {
    id: 'income-insurance-at-the-cover',
    of: 'income-insurance',
    kind: 'boundary',
    title: { en: 'Income and payout come to exactly 80 %', zh: '收入与赔付合计恰为八成' },
    reforms: ['income-insurance'],
    at: '2020-01-01',
    situation: { household: { ...farmer, farmIncome: 6000 } },
    expected: { 'agriculturalInsurance.incomePayment': 0 },
    why: { en: '8,000 - (6,000 + 2,000) = 0.', zh: '8000-(6000+2000)=0元。' },
  },
  {
    id: 'income-insurance-the-year-before',
    of: 'income-insurance',
    kind: 'boundary',
    title: { en: 'The first household in 2019: the reform begins in 2020', zh: '第一户，2019年：改革自2020年起' },
    reforms: ['income-insurance'],
    at: '2019-01-01',
    situation: { household: { ...farmer, farmIncome: 5000 } },
    expected: { 'agriculturalInsurance.payment': 2000, 'agriculturalInsurance.incomePayment': 0 },
    why: { en: 'Only the payout for crops, 0.5 x 4,000 = 2,000.', zh: '仅作物赔付0.5×4000=2000元。' },
  },
  {
    id: 'income-insurance-not-insured',
    of: 'income-insurance',
    kind: 'excluded',
    title: { en: 'A farmer without insurance, in a year of loss', zh: '未参保农户，亏损之年' },
    reforms: ['income-insurance'],
    at: '2020-01-01',
    situation: { household: { registered: true, farmIncome: -3000, expectedFarmIncome: 10000 } },
    expected: { 'agriculturalInsurance.incomePayment': 0 },
    why: { en: 'Nothing is insured, so nothing is paid.', zh: '未参保，不赔付。' },
  },
]
