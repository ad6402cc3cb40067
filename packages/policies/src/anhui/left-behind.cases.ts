import type { WorkedCase } from '../worked-case.ts'

export const leftBehindCases: readonly WorkedCase[] = [
  {
    id: 'left-behind-with-grandmother',
    of: 'anhui/left-behind',
    kind: 'typical',
    title: {
      en: 'An unattended child with its grandmother, who needs some care, on dibao, 2020',
      zh: '2020年，事实无人抚养儿童与部分失能的祖母，低保户',
    },
    at: '2020-01-01',
    situation: {
      household: { registered: true, dibaoTakeUp: true },
      members: [
        { age: 9, unattended: true },
        { age: 68, selfCare: 'partial', serviceGranted: true },
      ],
    },
    expected: {
      'dibao.payment': 13000,
      'leftBehind.childAllowance': 12000,
      'leftBehind.serviceSubsidy': 1200,
      'householdIncome.transfers': 27466,
    },
    why: {
      en: 'Child 1,000 x 12 = 12,000; subsidy 100 x 12 = 1,200. With dibao 6,500 x 2 = 13,000 and the pension of 2020, 6 x 103 + 6 x 108 = 1,266, together 27,466.',
      zh: '儿童补贴1000×12=12000元；养老服务补贴100×12=1200元；低保6500×2=13000元；养老金6×103+6×108=1266元；合计27466元。',
    },
  },
  {
    id: 'left-behind-visited',
    of: 'anhui/left-behind',
    kind: 'typical',
    title: { en: 'A boy of 15 whose parents work in Zhejiang', zh: '15岁男孩，父母在浙江务工' },
    at: '2019-01-01',
    situation: { household: { registered: false, wages: 60000 }, person: { age: 15, familyAway: true } },
    expected: { 'leftBehind.leftBehindChild': true, 'leftBehind.careVisits': 12 },
    why: { en: 'Below 16 and both parents away: visited monthly, without any money.', zh: '未满16周岁，父母均外出：每月走访，不发现金。' },
  },
  {
    id: 'left-behind-eve-of-the-allowance',
    of: 'anhui/left-behind',
    kind: 'boundary',
    title: { en: 'An unattended child on the eve of the allowance', zh: '补贴实行前一日的事实无人抚养儿童' },
    at: '2019-12-31',
    situation: { household: { registered: false }, members: [{ age: 9, unattended: true }] },
    expected: { 'leftBehind.childAllowance': 0 },
    why: { en: 'It begins on 2020-01-01.', zh: '自2020年1月1日起发放。' },
  },
  {
    id: 'left-behind-coming-of-age',
    of: 'anhui/left-behind',
    kind: 'boundary',
    title: { en: 'Unattended, and 18 on 1 January', zh: '事实无人抚养，1月1日已满18周岁' },
    at: '2021-01-01',
    situation: {
      household: { registered: false },
      members: [
        { age: 18, unattended: true },
        { age: 17, unattended: true },
      ],
    },
    expected: { 'leftBehind.childAllowance': 12000 },
    why: { en: 'Only the one of 17 has 1,000 x 12; at 18 it ends.', zh: '仅17岁者享受1000×12=12000元，满18周岁停发。' },
  },
  {
    id: 'left-behind-not-granted',
    of: 'anhui/left-behind',
    kind: 'excluded',
    title: { en: 'Parents at home; an old person without dibao', zh: '父母在家；老人未享受低保' },
    at: '2020-01-01',
    situation: {
      household: { registered: true, wages: 40000 },
      members: [{ age: 9 }, { age: 70, selfCare: 'none', serviceGranted: true }],
    },
    expected: { 'leftBehind.childAllowance': 0, 'leftBehind.serviceSubsidy': 0 },
    why: {
      en: 'The child is attended, and without dibao there is no service subsidy, whatever the need of care.',
      zh: '儿童有人抚养；家庭未享受低保，无论失能程度均无养老服务补贴。',
    },
  },
]
