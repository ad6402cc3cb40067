import type { WorkedCase } from '../worked-case.ts'

export const householdIncomeCases: readonly WorkedCase[] = [
  {
    id: 'income-with-several-transfers',
    of: 'anhui/household-income',
    kind: 'typical',
    title: { en: 'Three generations with a project, dibao and a pension, 2019', zh: '2019年，三代同堂，有产业奖补、低保、养老金' },
    at: '2019-01-01',
    situation: {
      household: { registered: true, wages: 10000, farmIncome: 2000, project: true, dibaoTakeUp: true },
      members: [{ age: 66 }, { age: 40 }, { age: 10 }],
    },
    expected: {
      'householdIncome.transfers': 9436,
      'householdIncome.campaignMoney': 2000,
      'householdIncome.permanentMoney': 7436,
      'householdIncome.disposable': 21436,
    },
    why: {
      en: 'Project 2,000; dibao 16,200 - (8,000 + 2,000) = 6,200, the subsidy is not counted; pension 103 x 12 = 1,236. Together 9,436, and 12,000 of its own.',
      zh: '产业奖补2000元；低保16200-(8000+2000)=6200元，奖补不计入核定收入；养老金103×12=1236元。合计9436元，加自身收入12000元。',
    },
  },
  {
    id: 'income-dividend-is-neither',
    of: 'anhui/household-income',
    kind: 'boundary',
    title: { en: 'A dividend is a transfer, but no public money', zh: '分红属转移性收入，但不属财政资金' },
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 20000, loanYear: 2018 }, members: [{ age: 40 }] },
    expected: {
      'householdIncome.transfers': 3500,
      'householdIncome.campaignMoney': 0,
      'householdIncome.permanentMoney': 0,
      'householdIncome.disposable': 23500,
    },
    why: {
      en: 'The first of three years after the loan of 2018: 3,500, paid by a firm.',
      zh: '2018年贷款后第一年，分红3500元，由企业支付。',
    },
  },
  {
    id: 'income-without-transfers',
    of: 'anhui/household-income',
    kind: 'excluded',
    title: { en: 'A household that receives nothing', zh: '无任何转移性收入的家庭' },
    at: '2019-01-01',
    situation: { household: { registered: false, wages: 30000, rigidSpending: 9000 }, members: [{ age: 40 }, { age: 38 }] },
    expected: { 'householdIncome.transfers': 0, 'householdIncome.disposable': 30000 },
    why: {
      en: 'Nobody is old, disabled, destitute or recognised; what it must spend is not subtracted.',
      zh: '无老年人、残疾人、特困人员，未认定低保；刚性支出不从可支配收入中扣除。',
    },
  },
]
