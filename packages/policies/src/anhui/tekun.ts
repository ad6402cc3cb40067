import { definePolicy } from '@doudi/core'

export const tekun = definePolicy({
  id: 'anhui/tekun',
  title: { en: 'Destitute support', zh: '特困供养' },
  sources: [
    { title: 'the report, section 3(2)2: destitute support', mark: 'S' },
    { title: 'generally known, not verified: amounts', mark: 'K m' },
  ],
  parameters: {
    multiple: {
      title: { en: 'multiple of the dibao standard', zh: '基本生活标准倍数' },
      unit: 'ratio',
      mark: { '2014-01-01': 'K l', '2016-01-01': 'K h' },
      values: { '2014-01-01': 1, '2016-01-01': 1.3 },
    },
    careShare: {
      title: { en: 'care, share of the minimum wage', zh: '照料护理比例' },
      unit: 'share',
      by: 'selfCare',
      mark: 'K m',
      values: { '2014-01-01': { full: 0, partial: 0, none: 0 }, '2017-01-01': { full: 0.1, partial: 0.3, none: 0.6 } },
    },
    minimumWage: {
      title: { en: 'minimum wage', zh: '最低工资' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [1150, 1930],
      values: { '2014-01-01': 1040, '2016-01-01': 1250, '2019-01-01': 1280, '2022-01-01': 1430, '2024-01-01': 1870 },
      note: 'A year uses the value of its 1 January.',
    },
  },
  facts: {
    memberLiving: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'living allowance of a member', zh: '本人基本生活费' },
      conditions: { fact: 'tekun', operator: 'equal', value: true },
      amount: { multiply: ['multiple', 'dibao.standard'] },
    },
    memberCare: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'care allowance of a member', zh: '本人照料护理费' },
      conditions: { fact: 'tekun', operator: 'equal', value: true },
      amount: { multiply: ['careShare', 'minimumWage', 'monthsInYear'] },
    },
    livingAllowance: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'destitute living allowance', zh: '特困基本生活费' },
      amount: { sum: 'memberLiving' },
    },
    careAllowance: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'destitute care', zh: '特困照料护理费' },
      amount: { sum: 'memberCare' },
    },
  },
})
