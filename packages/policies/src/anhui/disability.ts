import { definePolicy } from '@doudi/core'

export const disability = definePolicy({
  id: 'anhui/disability',
  title: { en: 'Two disability allowances', zh: '残疾人两项补贴' },
  description: {
    en: 'From 2016 a disabled person in a household that receives dibao has a living allowance, and a severely disabled person (grade 1 or 2) a care allowance whatever the income; both are counted by the month, and neither goes to the destitute, who have their own. Before 2016 there was none in these rules. All amounts are unverified: the living allowance may be 30 to 90 yuan a month, the care allowance 50 to 100.',
    zh: '自2016年起，享受低保家庭的残疾人领取困难残疾人生活补贴；一、二级重度残疾人不论收入领取护理补贴，均按月计算；特困人员另有供养，不重复享受。2016年以前本规则为零。金额未经核实：生活补贴每月约30至90元，护理补贴每月约50至100元。',
  },
  systems: ['S8'],
  period: { from: '2016-01-01', until: null },
  sources: [{ title: 'generally known, not verified', mark: 'K l' }],
  parameters: {
    livingRate: {
      title: { en: 'living allowance', zh: '困难残疾人生活补贴' },
      unit: 'CNY/month',
      by: 'severe',
      mark: 'K l',
      range: [30, 90],
      values: { '2010-01-01': { true: 0, false: 0 }, '2016-01-01': { true: 60, false: 35 } },
    },
    careRate: {
      title: { en: 'care allowance, severe only', zh: '重度残疾人护理补贴' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [50, 100],
      values: { '2010-01-01': 0, '2016-01-01': 70 },
    },
  },
  facts: {
    severe: {
      entity: 'person',
      title: { en: 'severely disabled', zh: '重度残疾' },
      valueTitles: {
        true: { en: 'severely disabled', zh: '属于重度残疾' },
        false: { en: 'not severely disabled', zh: '不属于重度残疾' },
      },
      conditions: { fact: 'disabilityGrade', operator: 'in', value: [1, 2] },
    },
    memberLiving: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'living allowance of a member', zh: '本人生活补贴' },
      conditions: {
        all: [
          { fact: 'dibao.inUnit', operator: 'equal', value: true },
          { fact: 'disabilityGrade', operator: 'greaterThan', value: 0 },
          { fact: 'dibao.payment', operator: 'greaterThan', value: 0 },
        ],
      },
      amount: { multiply: ['livingRate', 'monthsInYear'] },
    },
    memberCare: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'care allowance of a member', zh: '本人护理补贴' },
      conditions: {
        all: [
          { fact: 'dibao.inUnit', operator: 'equal', value: true },
          { fact: 'severe', operator: 'equal', value: true },
        ],
      },
      amount: { multiply: ['careRate', 'monthsInYear'] },
    },
    livingAllowance: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'disability living allowance', zh: '困难残疾人生活补贴' },
      amount: { sum: 'memberLiving' },
    },
    careAllowance: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'disability care allowance', zh: '重度残疾人护理补贴' },
      amount: { sum: 'memberCare' },
    },
  },
})
