import { definePolicy } from '@doudi/core'

export const tekun = definePolicy({
  id: 'anhui/tekun',
  title: { en: 'Destitute support', zh: '特困供养' },
  description: {
    en: 'A person without income, without ability to work and without family able to support them receives a living allowance of 1.3 times dibao from 2016, and from 2017 a care allowance that rises with the care they need. Recognition is taken as given. The multiple is well known; the care rates and the minimum wage behind them are unverified.',
    zh: '无劳动能力、无生活来源、无法定赡养抚养人的特困人员，自2016年起按低保标准的1.3倍发放基本生活费，自2017年起按生活自理能力发放照料护理费。认定结果作为已知条件。倍数较可靠，护理比例和最低工资未经核实。',
  },
  systems: ['S8'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)2: destitute support', mark: 'S' },
    { title: 'generally known, not verified: amounts', mark: 'K m' },
  ],
  parameters: {
    multiple: {
      title: { en: 'multiple of the dibao standard', zh: '基本生活标准倍数' },
      unit: 'ratio',
      mark: { '2014-01-01': 'K l', '2016-01-01': 'K h' },
      range: [1, 1.5],
      values: { '2014-01-01': 1, '2016-01-01': 1.3 },
      note: 'The range is ours.',
    },
    careShare: {
      title: { en: 'care, share of the minimum wage', zh: '照料护理比例' },
      unit: 'share',
      by: 'selfCare',
      mark: 'K m',
      range: { full: [0.05, 0.2], partial: [0.2, 0.4], none: [0.4, 0.8] },
      values: { '2014-01-01': { full: 0, partial: 0, none: 0 }, '2017-01-01': { full: 0.1, partial: 0.3, none: 0.6 } },
      note: '0 before 2017: not in force. The ranges are ours.',
    },
    minimumWage: {
      title: { en: 'minimum wage', zh: '最低工资' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [1150, 1930],
      values: { '2014-01-01': 1040, '2016-01-01': 1250, '2019-01-01': 1280, '2022-01-01': 1430, '2024-01-01': 1870 },
      note: 'A guess: no source gives the minimum wage of Fuyang. A year uses the value of its 1 January.',
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
