import type { WorkedCase } from '../worked-case.ts'

const three = [{ age: 41 }, { age: 39 }, { age: 10 }]

export const dibaoCases: readonly WorkedCase[] = [
  {
    id: 'dibao-three-with-low-wages',
    of: 'anhui/dibao',
    kind: 'typical',
    title: { en: 'Two parents and a child with low wages, 2019', zh: '2019年，夫妻二人带一孩，工资较低' },
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 10000, farmIncome: 2000, dibaoTakeUp: true }, members: three },
    expected: { 'dibao.unitStandard': 16200, 'dibao.countedIncome': 10000, 'dibao.payment': 6200, 'dibao.category': 'dibao' },
    why: {
      en: 'The standard is 5,400 x 3 = 16,200. A fifth of the wages is not counted: 8,000 + 2,000 from the farm = 10,000. The gap of 6,200 is paid.',
      zh: '标准5400×3=16200元。工资扣减两成计8000元，加经营收入2000元，核定10000元，补差6200元。',
    },
  },
  {
    id: 'dibao-one-person-at-the-marginal-line',
    of: 'anhui/dibao',
    kind: 'boundary',
    title: { en: 'Income exactly at the marginal line, one severely disabled member, 2020', zh: '2020年，收入恰在边缘线，一人重度残疾' },
    at: '2020-01-01',
    situation: {
      household: { registered: false, farmIncome: 19500, dibaoTakeUp: true },
      members: [{ age: 45, disabilityGrade: 2 }, { age: 44 }],
    },
    expected: { 'dibao.marginalLine': 19500, 'dibao.payment': 3575, 'dibao.category': 'dibao' },
    why: {
      en: 'The standard is 6,500 x 2 = 13,000, the marginal line 1.5 times it = 19,500. Income of 19,500 is not over the line, so the disabled member alone has 0.55 x 6,500 = 3,575; the top-up would be 0.',
      zh: '标准6500×2=13000元，边缘线为1.5倍即19500元。收入19500元未超过，残疾成员单人保0.55×6500=3575元，差额补助为零。',
    },
  },
  {
    id: 'dibao-a-fen-over-the-marginal-line',
    of: 'anhui/dibao',
    kind: 'boundary',
    title: { en: 'The same household with a fen more', zh: '同一家庭，收入多一分' },
    at: '2020-01-01',
    situation: {
      household: { registered: false, farmIncome: 19500.01, dibaoTakeUp: true },
      members: [{ age: 45, disabilityGrade: 2 }, { age: 44 }],
    },
    expected: { 'dibao.payment': 0, 'dibao.category': 'none' },
    why: {
      en: '19,500.01 is over 19,500: no one-person dibao, no longer marginal. A fen of income costs 3,575 yuan.',
      zh: '19500.01元超过19500元，单人保和边缘资格同时失去，一分钱收入失去3575元。',
    },
  },
  {
    id: 'dibao-not-applied',
    of: 'anhui/dibao',
    kind: 'excluded',
    title: { en: 'The first household, not recognised', zh: '第一户，未申请认定' },
    at: '2019-01-01',
    situation: { household: { registered: true, wages: 10000, farmIncome: 2000 }, members: three },
    expected: { 'dibao.countedIncome': 10000, 'dibao.payment': 0, 'dibao.category': 'none' },
    why: {
      en: 'Its income of 10,000 is 6,200 below the standard, but it has not applied: nothing is paid, and it is not marginal either.',
      zh: '核定收入10000元，低于标准6200元，但未申请认定，不发放，也不列为边缘户。',
    },
  },
]
