import type { WorkedCase } from '../worked-case.ts'

export const educationAidCases: readonly WorkedCase[] = [
  {
    id: 'education-three-siblings',
    of: 'anhui/education-aid',
    kind: 'typical',
    title: {
      en: 'A registered household with a boarder, a vocational student and a student who works, 2019',
      zh: '2019年，建档立卡户三名学生：寄宿初中生、中职生、勤工助学大学生',
    },
    at: '2019-01-01',
    situation: {
      household: { registered: true },
      members: [
        { age: 44 },
        { age: 13, schoolStage: 'middle', boarding: true },
        { age: 17, schoolStage: 'vocational' },
        { age: 20, schoolStage: 'university', workStudyMonths: 8 },
      ],
    },
    expected: { 'educationAid.payment': 13390, 'householdIncome.transfers': 13390 },
    why: {
      en: 'Boarder 1,250. Vocational: grant 2,000 + Yulu 3,000 = 5,000. University: grant 3,300 + 480 x 8 = 3,840, together 7,140. 1,250 + 5,000 + 7,140 = 13,390.',
      zh: '寄宿初中生1250元；中职助学金2000元+雨露计划3000元=5000元；大学助学金3300元+勤工助学480×8=3840元，共7140元。合计13390元。',
    },
  },
  {
    id: 'education-student-loan',
    of: 'anhui/education-aid',
    kind: 'typical',
    title: { en: 'A disabled student of a household that is not registered, 2024', zh: '2024年，非建档立卡户残疾大学生' },
    at: '2024-01-01',
    situation: { household: { registered: false, wages: 50000 }, person: { age: 19, schoolStage: 'university', disabilityGrade: 3 } },
    expected: {
      'educationAid.eligible': true,
      'educationAid.memberGrant': 3700,
      'educationAid.loanLimit': 16000,
      'educationAid.waivedFees': 0,
    },
    why: {
      en: 'Disability alone is enough for the grant of 3,700. Up to 16,000 may be borrowed, which is no income.',
      zh: '残疾学生即可享受助学金3700元；可贷款至多16000元，不计收入。',
    },
  },
  {
    id: 'education-day-pupil-before',
    of: 'anhui/education-aid',
    kind: 'boundary',
    title: { en: 'A day pupil on the eve of being included', zh: '非寄宿生纳入前一日' },
    at: '2019-12-31',
    situation: { household: { registered: true }, members: [{ age: 9, schoolStage: 'primary' }] },
    expected: { 'educationAid.payment': 0 },
    why: { en: 'Only boarders to the end of 2019: 0 x 1,000.', zh: '2019年底前仅寄宿生享受，非寄宿生为零。' },
  },
  {
    id: 'education-day-pupil-from-2020',
    of: 'anhui/education-aid',
    kind: 'boundary',
    title: { en: 'The same pupil a day later', zh: '同一学生，次日' },
    at: '2020-01-01',
    situation: { household: { registered: true }, members: [{ age: 9, schoolStage: 'primary' }] },
    expected: { 'educationAid.payment': 500 },
    why: { en: 'Half of a boarder’s 1,000.', zh: '寄宿生标准1000元的一半。' },
  },
  {
    id: 'education-yulu-has-ended',
    of: 'anhui/education-aid',
    kind: 'boundary',
    title: { en: 'A vocational student after the last known year of the Yulu plan', zh: '雨露计划已知最后年份之后的中职生' },
    at: '2026-01-01',
    situation: { household: { registered: true }, person: { age: 17, schoolStage: 'vocational' } },
    expected: { 'educationAid.memberYulu': 0, 'educationAid.memberGrant': 2000, 'educationAid.waivedFees': 2000 },
    why: {
      en: 'Yulu ran to the end of 2025; the grant of 2,000 goes on, and 2,000 of fees are waived beside it.',
      zh: '雨露计划至2025年底；助学金2000元继续，另免学费2000元。',
    },
  },
  {
    id: 'education-family-not-in-difficulty',
    of: 'anhui/education-aid',
    kind: 'excluded',
    title: { en: 'A student of a household that is neither registered nor on dibao', zh: '既非建档立卡也非低保家庭的学生' },
    at: '2019-01-01',
    situation: {
      household: { registered: false, wages: 30000 },
      members: [
        { age: 20, schoolStage: 'university', workStudyMonths: 8 },
        { age: 16, schoolStage: 'vocational' },
      ],
    },
    expected: { 'educationAid.payment': 0, 'householdIncome.transfers': 0 },
    why: {
      en: 'Not registered, no dibao, not destitute, not disabled: none of the kinds, work-study for the poor included.',
      zh: '非建档立卡、低保、特困、残疾学生，各项资助及面向困难学生的勤工助学均不享受。',
    },
  },
  {
    id: 'education-award',
    of: 'anhui/education-aid',
    kind: 'typical',
    title: { en: 'A vocational student of a registered household with an award, 2020', zh: '2020年，建档立卡户中职生获奖学金' },
    at: '2020-01-01',
    situation: { household: { registered: true }, members: [{ age: 17, schoolStage: 'vocational', schoolAward: true }] },
    expected: { 'educationAid.payment': 11000, 'householdIncome.transfers': 11000 },
    why: {
      en: 'Grant 2,000 + Yulu 3,000 + award 6,000 = 11,000.',
      zh: '助学金2000元+雨露计划3000元+奖学金6000元=11000元。',
    },
  },
  {
    id: 'education-award-on-the-eve',
    of: 'anhui/education-aid',
    kind: 'boundary',
    title: { en: 'The same a day earlier, a university student beside', zh: '同上，早一天；另有一名大学生' },
    at: '2019-12-31',
    situation: {
      household: { registered: true },
      members: [
        { age: 17, schoolStage: 'vocational', schoolAward: true },
        { age: 20, schoolStage: 'university', schoolAward: true },
      ],
    },
    expected: { 'educationAid.payment': 13300 },
    why: {
      en: 'No award in vocational schools before 2020: 2,000 + 3,000 = 5,000. University: grant 3,300 + award 5,000 = 8,300. Together 13,300.',
      zh: '2020年以前中职无奖学金：2000+3000=5000元。大学：助学金3300+奖学金5000=8300元。合计13300元。',
    },
  },
  {
    id: 'education-award-not-in-difficulty',
    of: 'anhui/education-aid',
    kind: 'excluded',
    title: { en: 'An award in a family that is not in difficulty', zh: '非困难家庭学生获奖学金' },
    at: '2020-01-01',
    situation: {
      household: { registered: false, wages: 60000 },
      members: [{ age: 20, schoolStage: 'university', schoolAward: true }],
    },
    expected: { 'educationAid.payment': 0 },
    why: { en: 'Education aid here is for families in difficulty: 0.', zh: '本规则的教育资助仅面向困难家庭：0。' },
  },
]
