import { definePolicy } from '@doudi/core'

export const disability = definePolicy({
  id: 'anhui/disability',
  title: { en: 'Two disability allowances', zh: '残疾人两项补贴' },
  sources: [{ title: 'generally known, not verified', mark: 'K l' }],
  parameters: {
    livingRate: {
      title: { en: 'living allowance', zh: '困难残疾人生活补贴' },
      unit: 'CNY/month',
      by: 'severe',
      mark: 'K l',
      range: [30, 90],
      values: { '2014-01-01': { true: 0, false: 0 }, '2016-01-01': { true: 60, false: 35 } },
    },
    careRate: {
      title: { en: 'care allowance, severe only', zh: '重度残疾人护理补贴' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [50, 100],
      values: { '2014-01-01': 0, '2016-01-01': 70 },
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
