import type { WorkedCase } from '../worked-case.ts'

export const temporaryReliefCases: readonly WorkedCase[] = [
  {
    id: 'relief-three-months',
    of: 'anhui/temporary-relief',
    kind: 'typical',
    title: { en: 'Three persons, three months granted, 2019', zh: '2019年，三口之家，核定三个月' },
    at: '2019-01-01',
    situation: { household: { registered: false, reliefMonths: 3 }, members: [{ age: 40 }, { age: 38 }, { age: 9 }] },
    expected: { 'temporaryRelief.payment': 4050, 'temporaryRelief.daysUntilPaid': 30 },
    why: {
      en: 'A month of dibao is 5,400 / 12 = 450; 450 x 3 months x 3 persons = 4,050, by the ordinary procedure of 30 days.',
      zh: '低保月标准5400÷12=450元，×3个月×3人=4050元，一般程序30天。',
    },
  },
  {
    id: 'relief-months-and-cap',
    of: 'anhui/temporary-relief',
    kind: 'boundary',
    title: { en: 'Five persons, eight months granted: both limits, 2020', zh: '2020年，五口之家，核定八个月：月数和上限' },
    at: '2020-01-01',
    situation: {
      household: { registered: true, reliefMonths: 8 },
      members: [{ age: 70 }, { age: 40 }, { age: 38 }, { age: 12 }, { age: 9 }],
    },
    expected: { 'temporaryRelief.payment': 10000 },
    why: {
      en: 'Of eight months six count: 6,500 / 12 x 6 x 5 = 16,250, more than the 10,000 that a household may have.',
      zh: '八个月按六个月计：6500÷12×6×5=16250元，超过上限，发放10000元。',
    },
  },
  {
    id: 'relief-small-sum-urgent',
    of: 'anhui/temporary-relief',
    kind: 'boundary',
    title: { en: 'An urgent case below the small sum', zh: '急难情形，低于小额限额' },
    at: '2019-01-01',
    situation: { household: { registered: false, reliefMonths: 3, urgentNeed: true }, members: [{ age: 40 }] },
    expected: { 'temporaryRelief.payment': 1350, 'temporaryRelief.urgentProcedure': true, 'temporaryRelief.daysUntilPaid': 3 },
    why: {
      en: '450 x 3 = 1,350, not more than 1,500: paid within 3 days.',
      zh: '450×3=1350元，未超过1500元，3日内到账。',
    },
  },
  {
    id: 'relief-urgent-but-large',
    of: 'anhui/temporary-relief',
    kind: 'boundary',
    title: { en: 'An urgent case above the small sum waits like the others', zh: '急难情形，超过小额限额，按一般程序' },
    at: '2019-01-01',
    situation: { household: { registered: false, reliefMonths: 4, urgentNeed: true }, members: [{ age: 40 }] },
    expected: { 'temporaryRelief.payment': 1800, 'temporaryRelief.urgentProcedure': false, 'temporaryRelief.daysUntilPaid': 30 },
    why: { en: '450 x 4 = 1,800, more than 1,500: 30 days.', zh: '450×4=1800元，超过1500元，30天。' },
  },
  {
    id: 'relief-not-granted',
    of: 'anhui/temporary-relief',
    kind: 'excluded',
    title: { en: 'A household to which no month was granted', zh: '未核定救助月数的家庭' },
    at: '2019-01-01',
    situation: { household: { registered: true, urgentNeed: true }, members: [{ age: 40 }] },
    expected: { 'temporaryRelief.payment': 0, 'temporaryRelief.urgentProcedure': false, 'temporaryRelief.daysUntilPaid': 0 },
    why: { en: 'No months, no money, and nothing to wait for.', zh: '月数为零，不发放，也无到账时限。' },
  },
]
