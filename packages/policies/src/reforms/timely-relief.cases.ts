import type { WorkedCase } from '../worked-case.ts'

const reforms = ['timely-relief']
const members = [{ age: 40 }, { age: 38 }]

export const timelyReliefCases: readonly WorkedCase[] = [
  {
    id: 'timely-relief-ordinary',
    of: 'timely-relief',
    kind: 'typical',
    title: { en: 'Two persons, three months granted, 2020', zh: '2020年，两口之家，核定三个月' },
    reforms,
    at: '2020-01-01',
    situation: { household: { registered: false, reliefMonths: 3 }, members },
    expected: { 'temporaryRelief.payment': 3250, 'temporaryRelief.daysUntilPaid': 15 },
    why: {
      en: '6,500 / 12 x 3 x 2 = 3,250, as without the reform, after 15 days and not 30.',
      zh: '6500÷12×3×2=3250元，金额不变，到账由30天缩短为15天。',
    },
  },
  {
    id: 'timely-relief-larger-small-sum',
    of: 'timely-relief',
    kind: 'boundary',
    title: { en: 'An urgent case above the old small sum', zh: '急难情形，超过原小额限额' },
    reforms,
    at: '2021-01-01',
    situation: { household: { registered: false, reliefMonths: 3, urgentNeed: true }, members: [{ age: 40 }] },
    expected: { 'temporaryRelief.payment': 1750, 'temporaryRelief.daysUntilPaid': 3 },
    why: {
      en: '7,000 / 12 x 3 = 1,750: above the old small sum of 1,500, below the new one of 3,000, so 3 days.',
      zh: '7000÷12×3=1750元，高于原限额1500元、低于新限额3000元，3日到账。',
    },
  },
  {
    id: 'timely-relief-before-it-begins',
    of: 'timely-relief',
    kind: 'excluded',
    title: { en: 'On the eve of the reform', zh: '改革前一日' },
    reforms,
    at: '2019-12-31',
    situation: { household: { registered: false, reliefMonths: 4, urgentNeed: true }, members: [{ age: 40 }] },
    expected: { 'temporaryRelief.payment': 1800, 'temporaryRelief.daysUntilPaid': 30 },
    why: { en: '450 x 4 = 1,800 is above 1,500: 30 days, as before.', zh: '450×4=1800元，超过1500元，仍为30天。' },
  },
]
