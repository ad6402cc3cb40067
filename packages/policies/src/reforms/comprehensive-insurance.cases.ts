import type { WorkedCase } from '../worked-case.ts'

const on = ['comprehensive-insurance']

export const comprehensiveInsuranceOnCases: readonly WorkedCase[] = [
  {
    id: 'insurance-on-non-poor',
    of: 'comprehensive-insurance',
    kind: 'typical',
    title: { en: 'A household that was never registered pays 60,000 for care itself', zh: '非建档立卡户自付医疗费60000元' },
    reforms: on,
    at: '2019-01-01',
    situation: { household: { registered: false, wages: 30000 }, members: [{ age: 50, medicalOwnPay: 60000 }] },
    expected: { 'comprehensiveInsurance.payment': 20000, 'householdIncome.disposable': 50000 },
    why: {
      en: '40,000 are above the trigger of 20,000: 10,000 x 0.3 + 20,000 x 0.5 + 10,000 x 0.7 = 3,000 + 10,000 + 7,000 = 20,000. With wages of 30,000 there are 50,000.',
      zh: '超过起赔线20000元的部分40000元：10000×0.3+20000×0.5+10000×0.7=20000元，加工资30000元共50000元。',
    },
  },
  {
    id: 'insurance-on-at-the-trigger',
    of: 'comprehensive-insurance',
    kind: 'boundary',
    title: { en: 'Own-pay exactly at the trigger', zh: '自付恰等于起赔线' },
    reforms: on,
    at: '2019-01-01',
    situation: { household: { registered: false }, members: [{ age: 50, medicalOwnPay: 20000 }] },
    expected: { 'comprehensiveInsurance.payment': 0 },
    why: { en: 'Nothing is above 20,000.', zh: '未超过起赔线20000元。' },
  },
  {
    id: 'insurance-on-no-loss',
    of: 'comprehensive-insurance',
    kind: 'excluded',
    title: { en: 'An insured household without a loss', zh: '已参保、无损失的家庭' },
    reforms: on,
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 20000 }, members: [{ age: 50 }] },
    expected: {
      'comprehensiveInsurance.payment': 0,
      'comprehensiveInsurance.householdPremium': 0,
      'comprehensiveInsurance.governmentPremium': 100,
      'householdIncome.disposable': 20000,
    },
    why: {
      en: 'No loss, no claim; the premium of 100 is paid by the government and is no income of the household.',
      zh: '无损失不赔付；保费100元由政府承担，不计为农户收入。',
    },
  },
]
