import type { WorkedCase } from '../worked-case.ts'

export const workshopCases: readonly WorkedCase[] = [
  {
    id: 'workshop-typical',
    of: 'anhui/workshop',
    kind: 'typical',
    title: { en: 'Ten months in a workshop that pays', zh: '在正常发薪的车间务工十个月' },
    at: '2019-01-01',
    situation: { household: { registered: true, workshopMonths: 10 } },
    expected: {
      'workshop.wageDue': 15000,
      'workshop.wageReceived': 15000,
      'workshop.arrears': 0,
      'householdIncome.transfers': 0,
      'householdIncome.disposable': 15000,
    },
    why: { en: '10 x 1,500 = 15,000: income, but no transfer.', zh: '10×1500=15000元：是收入，不是转移支付。' },
  },
  {
    id: 'workshop-seasonal-and-owing',
    of: 'anhui/workshop',
    kind: 'boundary',
    title: { en: 'A seasonal workshop that owes wages', zh: '季节性且欠薪的车间' },
    at: '2019-01-01',
    situation: { household: { registered: true, workshopMonths: 10, workshopSeasonal: true, workshopOwesWages: true, wages: 5000 } },
    expected: {
      'workshop.monthsWorked': 6,
      'workshop.wageDue': 9000,
      'workshop.wageReceived': 6300,
      'workshop.arrears': 2700,
      'householdIncome.disposable': 11300,
    },
    why: {
      en: '0.6 x 10 = 6 months with work; 6 x 1,500 = 9,000 due; 0.7 of it received: 6,300, and 2,700 owed. Beside 5,000 of other work: 11,300.',
      zh: '0.6×10=6个月有工；应发6×1500=9000元；实发0.7即6300元，欠2700元。另有其他工资5000元：11300元。',
    },
  },
  {
    id: 'workshop-before-there-were-any',
    of: 'anhui/workshop',
    kind: 'boundary',
    title: { en: 'In 2015, before there were workshops', zh: '2015年，尚无扶贫车间' },
    at: '2015-01-01',
    situation: { household: { registered: true, workshopMonths: 10 } },
    expected: { 'workshop.wageReceived': 0 },
    why: { en: 'The wage is 0 before 2016.', zh: '2016年前工资为0。' },
  },
  {
    id: 'workshop-no-place',
    of: 'anhui/workshop',
    kind: 'excluded',
    title: { en: 'A household without a place in a workshop', zh: '未在车间务工的家庭' },
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 5000 } },
    expected: { 'workshop.wageDue': 0, 'workshop.wageReceived': 0, 'householdIncome.disposable': 5000 },
    why: { en: 'No months, no wage: only the 5,000 of other work.', zh: '没有务工月份，只有其他工资5000元。' },
  },
]
