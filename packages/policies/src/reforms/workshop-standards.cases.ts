import type { WorkedCase } from '../worked-case.ts'

const worker = { registered: true, workshopMonths: 10, workshopSeasonal: true, workshopOwesWages: true }

export const workshopStandardsCases: readonly WorkedCase[] = [
  {
    id: 'workshop-standards-typical',
    of: 'workshop-standards',
    kind: 'typical',
    title: { en: 'The seasonal workshop that owed wages', zh: '原先季节性且欠薪的车间' },
    reforms: ['workshop-standards'],
    at: '2020-01-01',
    situation: { household: worker },
    expected: { 'workshop.monthsWorked': 8, 'workshop.wageReceived': 12000, 'workshop.arrears': 0 },
    why: {
      en: '0.8 x 10 = 8 months; 8 x 1,500 = 12,000, all paid. Without the reform 6,300.',
      zh: '0.8×10=8个月；8×1500=12000元，全部发放；无改革时6300元。',
    },
  },
  {
    id: 'workshop-standards-the-year-before',
    of: 'workshop-standards',
    kind: 'boundary',
    title: { en: 'The same in 2019: the reform begins in 2020', zh: '2019年：改革自2020年起' },
    reforms: ['workshop-standards'],
    at: '2019-01-01',
    situation: { household: worker },
    expected: { 'workshop.wageReceived': 6300, 'workshop.arrears': 2700 },
    why: { en: '0.6 x 10 x 1,500 = 9,000, of which 0.7 are paid: 6,300.', zh: '0.6×10×1500=9000元，实发0.7：6300元。' },
  },
  {
    id: 'workshop-standards-no-place',
    of: 'workshop-standards',
    kind: 'excluded',
    title: { en: 'A household without a place in a workshop', zh: '未在车间务工的家庭' },
    reforms: ['workshop-standards'],
    at: '2020-01-01',
    situation: { household: { registered: true, workshopSeasonal: true } },
    expected: { 'workshop.wageReceived': 0 },
    why: { en: 'No months, no wage.', zh: '没有务工月份，没有工资。' },
  },
]
