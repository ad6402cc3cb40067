import { definePolicy } from '@doudi/core'

export const educationAid = definePolicy({
  id: 'anhui/education-aid',
  title: { en: 'Education aid by stage', zh: '教育资助（奖助贷勤补免）' },
  description: {
    en: 'A pupil or student of a registered, dibao, destitute or disabled family has aid by the stage of schooling: preschool aid, a living allowance in primary and middle school, a grant in high school, vocational school and university, the Yulu plan in vocational school for registered households to 2025, an award where one was given, and pay for work-study. Fees waived and the student loan are told beside it and are no income. Stages and kinds are well known; the amounts are means, unverified, and the years of their rises uncertain by one or two; a calendar year has the value of its 1 January.',
    zh: '建档立卡、低保、特困、残疾家庭学生按学段享受资助：学前资助，小学、初中寄宿生生活费，高中、中职、大学国家助学金，建档立卡户中职学生雨露计划（至2025年），获奖者的奖学金，勤工助学报酬。学费减免和助学贷款另行列示，不计为收入。学段和类别较可靠；金额为平均数，未经核实，提标年份可能相差一两年；各年按1月1日标准计算。',
  },
  systems: ['S14'],
  period: { from: '2010-01-01', until: null },
  sources: [
    {
      title: 'the report, section 3(4)3: award, grant, loan, work-study, subsidy and waiver, said of students of vocational schools',
      mark: 'S',
    },
    { title: 'generally known, not verified: amounts', mark: 'K m' },
    { title: 'guesses of this project: preschool aid, fees, awards, work-study, days of the rises', mark: 'K l' },
  ],
  parameters: {
    preschoolAid: {
      title: { en: 'preschool aid', zh: '学前教育资助' },
      unit: 'CNY/person/year',
      mark: 'K l',
      range: [400, 1500],
      values: { '2010-01-01': 0, '2012-01-01': 800 },
      note: 'A guess of ours.',
    },
    livingAid: {
      title: { en: 'living allowance of a boarder', zh: '寄宿生生活费补助' },
      unit: 'CNY/person/year',
      by: 'schoolStage',
      mark: { '2010-01-01': 'K l', '2012-01-01': 'K m' },
      range: { primary: [750, 1500], middle: [1000, 1750] },
      values: {
        '2010-01-01': { primary: 750, middle: 1000 },
        '2012-01-01': { primary: 1000, middle: 1250 },
        '2021-01-01': { primary: 1250, middle: 1500 },
      },
      otherwise: 0,
      note: 'The last rise came between 2019 and 2023. The ranges are ours.',
    },
    dayPupilShare: {
      title: { en: 'living allowance of a day pupil, share of a boarder’s', zh: '非寄宿生补助比例' },
      unit: 'share',
      mark: 'K m',
      range: [0.4, 0.6],
      values: { '2010-01-01': 0, '2020-01-01': 0.5 },
      note: 'Day pupils came in between 2019 and 2020. The range is ours.',
    },
    grant: {
      title: { en: 'grant, mean', zh: '国家助学金（平均）' },
      unit: 'CNY/person/year',
      by: 'schoolStage',
      mark: { '2010-01-01': 'K l', '2015-01-01': 'K m' },
      range: { high: [1500, 3000], vocational: [1500, 2500], university: [2000, 4500] },
      values: {
        '2010-01-01': { high: 0, vocational: 1500, university: 2000 },
        '2011-01-01': { high: 1500, vocational: 1500, university: 3000 },
        '2015-01-01': { high: 2500, vocational: 2000, university: 3000 },
        '2019-01-01': { high: 2500, vocational: 2000, university: 3300 },
        '2024-01-01': { high: 2500, vocational: 2000, university: 3700 },
      },
      otherwise: 0,
      note: 'High school: the poor’s 2,500 from 2015; all pupils with a grant have about 2,000. Vocational, and all before 2015: guesses. The ranges are ours.',
    },
    yulu: {
      title: { en: 'Yulu plan, vocational school', zh: '雨露计划（职业教育）' },
      unit: 'CNY/person/year',
      mark: { '2010-01-01': 'K l', '2015-01-01': 'K h', '2026-01-01': 'K l' },
      range: [1500, 3000],
      values: { '2010-01-01': 1500, '2015-01-01': 3000, '2026-01-01': 0 },
      note: 'Known to 2025; that nothing follows is an assumption. Before 2015 a guess of ours, and so is the range.',
    },
    workStudyPay: {
      title: { en: 'pay for work-study', zh: '勤工助学报酬' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [200, 800],
      values: { '2010-01-01': 320, '2019-01-01': 480 },
      note: 'A guess of ours: 40 hours a month.',
    },
    award: {
      title: { en: 'award for merit', zh: '奖学金' },
      unit: 'CNY/person/year',
      by: 'schoolStage',
      mark: 'K l',
      range: { vocational: [2000, 8000], university: [3000, 8000] },
      values: {
        '2010-01-01': { vocational: 0, university: 5000 },
        '2020-01-01': { vocational: 6000, university: 5000 },
      },
      otherwise: 0,
      note: 'A guess of ours, and so is that the award in vocational schools begins in 2020. Few have one: who has is given.',
    },
    fees: {
      title: { en: 'fees that are waived', zh: '免除学费' },
      unit: 'CNY/person/year',
      by: 'schoolStage',
      mark: 'K l',
      range: { high: [800, 2000], vocational: [1500, 3000] },
      values: {
        '2010-01-01': { high: 0, vocational: 0 },
        '2013-01-01': { high: 0, vocational: 2000 },
        '2017-01-01': { high: 1200, vocational: 2000 },
      },
      otherwise: 0,
      note: 'A guess of ours.',
    },
    loanMost: {
      title: { en: 'student loan, most a year', zh: '助学贷款年度上限' },
      unit: 'CNY/person/year',
      mark: { '2010-01-01': 'K l', '2015-01-01': 'K m' },
      range: { relative: 0.25 },
      values: { '2010-01-01': 6000, '2015-01-01': 8000, '2022-01-01': 12000, '2024-01-01': 16000, '2025-01-01': 20000 },
      note: 'The amounts from 2015 are K m, the years in which they rose K l; before 2015 a guess. Undergraduates. The range is ours.',
    },
  },
  facts: {
    eligible: {
      entity: 'person',
      title: { en: 'pupil or student of a family in difficulty', zh: '家庭经济困难学生' },
      valueTitles: {
        true: { en: 'pupil or student of a family in difficulty', zh: '属于家庭经济困难学生' },
        false: { en: 'no pupil or student of a family in difficulty', zh: '不属于家庭经济困难学生' },
      },
      conditions: {
        all: [
          { fact: 'schoolStage', operator: 'notEqual', value: 'none' },
          {
            any: [
              { fact: 'registered', operator: 'equal', value: true },
              { fact: 'dibao.payment', operator: 'greaterThan', value: 0 },
              { fact: 'tekun', operator: 'equal', value: true },
              { fact: 'disabilityGrade', operator: 'greaterThan', value: 0 },
            ],
          },
        ],
      },
    },
    memberPreschool: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'preschool aid of a child', zh: '本人学前资助' },
      conditions: {
        all: [
          { fact: 'eligible', operator: 'equal', value: true },
          { fact: 'schoolStage', operator: 'equal', value: 'preschool' },
        ],
      },
      amount: 'preschoolAid',
    },
    memberLiving: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'living allowance of a pupil', zh: '本人寄宿生生活费' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      rules: [
        {
          title: { en: 'boarder', zh: '寄宿生' },
          conditions: { fact: 'boarding', operator: 'equal', value: true },
          amount: 'livingAid',
        },
        { title: { en: 'day pupil', zh: '非寄宿生' }, amount: { multiply: ['dayPupilShare', 'livingAid'] } },
      ],
    },
    memberGrant: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'grant of a student', zh: '本人国家助学金' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: 'grant',
    },
    memberYulu: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'Yulu plan of a student', zh: '本人雨露计划补助' },
      conditions: {
        all: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'schoolStage', operator: 'equal', value: 'vocational' },
        ],
      },
      amount: 'yulu',
    },
    memberAward: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'award of a student', zh: '本人奖学金' },
      conditions: {
        all: [
          { fact: 'eligible', operator: 'equal', value: true },
          { fact: 'schoolAward', operator: 'equal', value: true },
        ],
      },
      amount: 'award',
    },
    memberWorkStudy: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'work-study pay of a student', zh: '本人勤工助学收入' },
      conditions: {
        all: [
          { fact: 'eligible', operator: 'equal', value: true },
          { fact: 'schoolStage', operator: 'equal', value: 'university' },
        ],
      },
      amount: { multiply: ['workStudyPay', 'workStudyMonths'] },
    },
    memberPayment: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'education aid of a member', zh: '本人教育资助合计' },
      amount: { add: ['memberPreschool', 'memberLiving', 'memberGrant', 'memberYulu', 'memberAward', 'memberWorkStudy'] },
    },
    waivedFees: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'fees waived: spared, no income', zh: '学费减免（不计收入）' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: 'fees',
    },
    loanLimit: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'student loan that may be had: owed, no income', zh: '可申请助学贷款（不计收入）' },
      conditions: {
        all: [
          { fact: 'eligible', operator: 'equal', value: true },
          { fact: 'schoolStage', operator: 'equal', value: 'university' },
        ],
      },
      amount: 'loanMost',
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'education aid', zh: '教育资助' },
      amount: { sum: 'memberPayment' },
    },
  },
})
