import type { WorkedCase } from '../worked-case.ts'

export const pensionCases: readonly WorkedCase[] = [
  {
    id: 'pension-couple-2019',
    of: 'anhui/pension',
    kind: 'typical',
    title: { en: 'An old couple, 2019', zh: '2019年，一对老夫妻' },
    at: '2019-01-01',
    situation: { household: { registered: true }, members: [{ age: 65 }, { age: 63 }] },
    expected: { 'pension.payment': 2472 },
    why: {
      en: 'National 88 + local 15 = 103 a month; 103 x 12 = 1,236 for each of the two.',
      zh: '中央88元+地方15元=每月103元，×12=1236元，二人合计2472元。',
    },
  },
  {
    id: 'pension-raised-within-the-year',
    of: 'anhui/pension',
    kind: 'boundary',
    title: { en: 'Exactly 60, in the year in which the amount rises in July', zh: '刚满60岁，当年7月提标' },
    at: '2020-01-01',
    situation: { household: { registered: false }, members: [{ age: 60 }] },
    expected: { 'pension.payment': 1266 },
    why: {
      en: 'Six months of 88 + 15 = 103 are 618, six of 93 + 15 = 108 are 648; together 1,266.',
      zh: '上半年6×103=618元，下半年6×108=648元，合计1266元。',
    },
  },
  {
    id: 'pension-of-2012',
    of: 'anhui/pension',
    kind: 'boundary',
    title: { en: 'Before these rules know of anything added locally, 2012', zh: '2012年，无地方加发' },
    at: '2012-01-01',
    situation: { household: { registered: false }, members: [{ age: 70 }] },
    expected: { 'pension.payment': 660 },
    why: { en: '55 + 0 a month, 12 times.', zh: '每月55元，无地方加发，×12=660元。' },
  },
  {
    id: 'pension-too-young',
    of: 'anhui/pension',
    kind: 'excluded',
    title: { en: '59 on 1 January', zh: '1月1日59岁' },
    at: '2020-01-01',
    situation: { household: { registered: true }, members: [{ age: 59 }] },
    expected: { 'pension.payment': 0 },
    why: { en: 'The age is that of 1 January: below 60, nothing in this year.', zh: '以1月1日年龄为准，不足60岁，当年不发。' },
  },
]
