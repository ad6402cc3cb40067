import { definePolicy } from '@doudi/core'

export const pension = definePolicy({
  id: 'anhui/pension',
  title: { en: 'Basic pension', zh: '城乡居民基础养老金' },
  description: {
    en: 'Everybody in the residents’ scheme receives from the age of 60 the national minimum plus what the place adds, month by month. The rise to 88 yuan in 2018 is sourced; the other amounts are unverified, and 2010-2012 the scheme reached only pilot counties, which these rules do not tell apart. Whether a person paid contributions is not asked.',
    zh: '参加城乡居民基本养老保险者自60岁起按月领取中央基础养老金和地方加发部分。2018年提高到88元有公开来源，其余金额未经核实；2010—2012年仅在试点县实行，本规则不作区分。不考察个人缴费情况。',
  },
  systems: ['S8'],
  period: { from: '2010-01-01', until: null },
  sources: [
    { title: 'China Daily, 2018-05-14: national minimum of 70 yuan raised to 88 on 2018-01-01', mark: 'F' },
    { title: 'generally known, not verified: the other values', mark: 'K m' },
  ],
  parameters: {
    national: {
      title: { en: 'national minimum', zh: '中央基础养老金' },
      unit: 'CNY/month',
      mark: { '2010-01-01': 'K m', '2014-01-01': 'K h', '2018-01-01': 'F', '2020-07-01': 'K m', '2022-01-01': 'K l' },
      range: { relative: 0.05 },
      values: {
        '2010-01-01': 55,
        '2014-01-01': 55,
        '2014-07-01': 70,
        '2018-01-01': 88,
        '2020-07-01': 93,
        '2022-01-01': 98,
        '2023-01-01': 103,
        '2024-01-01': 123,
        '2025-01-01': 143,
      },
      note: 'Months of 2022-2025 are K l. 2010-2012: pilot counties only. The range is ours.',
    },
    local: {
      title: { en: 'added locally', zh: '地方加发' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [10, 25],
      values: { '2010-01-01': 0, '2014-01-01': 15 },
      note: '2010-2013: none assumed; up to 10 is as likely. For comparison: 125 yuan a month were paid on average in the whole country at the end of 2017 (F, the same page).',
    },
    pensionAge: {
      title: { en: 'from this age', zh: '领取年龄' },
      unit: 'years',
      mark: 'K h',
      range: 'exact',
      values: { '2010-01-01': 60 },
    },
  },
  facts: {
    memberPension: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'pension of a member', zh: '本人养老金' },
      conditions: { fact: 'age', operator: 'greaterThanInclusive', value: { fact: 'pensionAge' } },
      amount: { overMonths: { add: ['national', 'local'] } },
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'pension', zh: '养老金' },
      amount: { sum: 'memberPension' },
    },
  },
})
