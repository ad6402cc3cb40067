import { definePolicy } from '@doudi/core'

export const dibao = definePolicy({
  id: 'anhui/dibao',
  title: { en: 'Dibao: minimum living allowance', zh: '农村低保' },
  description: {
    en: 'A rural household that has applied and is recognised is topped up, from 2014 in these rules, to the standard of the year for each of its members; from 2020 a severely disabled or seriously ill member of a household just above it may be helped alone. The rules are well known; the amounts of Fuyang are guesses from national means, good to about 12 percent, and those of 2010-2013 are coarser still. Many who are eligible do not receive it, and nobody does here who has not applied.',
    zh: '农村家庭提出申请并经认定的，按当年标准和人口补足差额（本规则自2014年起）；自2020年起，收入略高于标准的家庭中的重度残疾人、重病患者可单人纳入低保。规则为一般常识，阜阳标准由全国平均推估，误差约12%，2010—2013年更粗略。符合条件而未享受者不少；此处未申请认定的不发放。',
  },
  systems: ['S8', 'S17'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)2: catching people in hardship in time', mark: 'S' },
    { title: 'generally known, not verified: rules, national mean', mark: 'K h' },
    { title: 'generally known, not verified: standard of Fuyang', mark: 'K l' },
  ],
  parameters: {
    standard: {
      title: { en: 'dibao standard, Fuyang', zh: '低保标准' },
      unit: 'CNY/person/year',
      mark: 'K l',
      range: { relative: 0.12 },
      values: {
        '2010-01-01': 1100,
        '2011-01-01': 1350,
        '2012-01-01': 1650,
        '2013-01-01': 1900,
        '2014-01-01': 2200,
        '2015-01-01': 2600,
        '2016-01-01': 3100,
        '2017-01-01': 3700,
        '2018-01-01': 4400,
        '2019-01-01': 5400,
        '2020-01-01': 6500,
        '2021-01-01': 7000,
        '2022-01-01': 7700,
        '2023-01-01': 8300,
        '2024-01-01': 8700,
      },
      note: '2010-2013: our guess, four fifths of the national mean as in 2014, to be read with 25 % either way.',
    },
    nationalMean: {
      title: { en: 'dibao standard, national rural mean', zh: '全国农村低保平均标准' },
      unit: 'CNY/person/year',
      mark: { '2010-01-01': 'K l', '2014-01-01': 'K h', '2023-01-01': 'K m' },
      range: { relative: 0.03 },
      values: {
        '2010-01-01': 1400,
        '2011-01-01': 1720,
        '2012-01-01': 2070,
        '2013-01-01': 2430,
        '2014-01-01': 2777,
        '2015-01-01': 3178,
        '2016-01-01': 3744,
        '2017-01-01': 4301,
        '2018-01-01': 4833,
        '2019-01-01': 5336,
        '2020-01-01': 5962,
        '2021-01-01': 6362,
        '2022-01-01': 6985,
        '2023-01-01': 7456,
        '2024-01-01': 7900,
      },
      note: 'For comparison; no payment reads it. 2010-2013 are rounded guesses of ours; the range is ours.',
    },
    employmentDeduction: {
      title: { en: 'share of wages not counted', zh: '就业成本扣减' },
      unit: 'share',
      mark: 'K m',
      range: [0.2, 0.5],
      values: { '2014-01-01': 0.2 },
    },
    marginalMultiple: {
      title: { en: 'dibao-marginal line, multiple of the standard', zh: '低保边缘倍数' },
      unit: 'ratio',
      mark: 'K h',
      range: [1.3, 2],
      values: { '2014-01-01': 1.5 },
      note: 'The range is ours.',
    },
    singleShare: {
      title: { en: 'one-person dibao, share of the standard', zh: '单人保比例' },
      unit: 'share',
      mark: 'K m',
      range: [0.55, 1],
      values: { '2014-01-01': 0, '2020-01-01': 0.55 },
      note: '0 before 2020: not in force. It began between 2018 and 2020.',
    },
    fill: {
      title: { en: 'share of the gap that is paid', zh: '补差比例' },
      unit: 'share',
      mark: 'K h',
      range: [0.55, 1],
      values: { '2014-01-01': 1 },
      note: 'The rule pays the whole gap; a reform may pay less of it. The range is ours, after the bands that are used in practice.',
    },
  },
  facts: {
    standardToNational: {
      entity: 'household',
      unit: 'ratio',
      title: { en: 'standard of Fuyang, multiple of the national mean', zh: '本地标准与全国平均之比' },
      amount: { divide: ['standard', 'nationalMean'] },
    },
    inUnit: {
      entity: 'person',
      title: { en: 'counts in the dibao unit', zh: '低保共同生活成员' },
      valueTitles: {
        true: { en: 'counts in the dibao unit', zh: '属于低保共同生活成员' },
        false: { en: 'does not count in the dibao unit', zh: '不属于低保共同生活成员' },
      },
      conditions: { fact: 'tekun', operator: 'equal', value: false },
    },
    unitSize: {
      entity: 'household',
      unit: 'persons',
      title: { en: 'persons in the dibao unit', zh: '低保人口数' },
      amount: { count: 'inUnit' },
    },
    unitStandard: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'standard of the unit', zh: '家庭低保标准' },
      amount: { multiply: ['standard', 'unitSize'] },
    },
    marginalLine: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'dibao-marginal line of the unit', zh: '家庭低保边缘线' },
      amount: { multiply: ['marginalMultiple', 'unitStandard'] },
    },
    countedIncome: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'income counted in the means test', zh: '核定收入' },
      amount: {
        round: {
          above: [
            {
              add: [
                {
                  multiply: [
                    { subtract: [1, 'employmentDeduction'] },
                    {
                      add: ['wages', 'workshop.wageReceived', 'welfarePost.payment', 'welfarePost.carePayment', 'villageIncome.solarPost'],
                    },
                  ],
                },
                'farmIncome',
                'otherIncome',
                'dividend.payment',
                'benefitLinks.payment',
                'villageIncome.householdSolar',
                'obligations.countedFromKin',
              ],
            },
            'rigidSpending',
          ],
        },
      },
    },
    single: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'one-person dibao', zh: '单人保' },
      conditions: {
        all: [
          { fact: 'inUnit', operator: 'equal', value: true },
          {
            any: [
              { fact: 'disability.severe', operator: 'equal', value: true },
              { fact: 'seriouslyIll', operator: 'equal', value: true },
            ],
          },
        ],
      },
      amount: { multiply: ['singleShare', 'standard'] },
    },
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'dibao', zh: '低保金' },
      conditions: { fact: 'dibaoTakeUp', operator: 'equal', value: true },
      combine: 'max',
      rules: [
        {
          title: { en: 'top-up to the standard', zh: '差额补助' },
          amount: { multiply: ['fill', { above: ['unitStandard', 'countedIncome'] }] },
        },
        {
          title: { en: 'one-person dibao', zh: '单人保' },
          conditions: { fact: 'countedIncome', operator: 'lessThanInclusive', value: { fact: 'marginalLine' } },
          amount: { sum: 'single' },
        },
      ],
    },
    category: {
      entity: 'household',
      values: ['none', 'dibao', 'marginal'],
      valueTitles: {
        none: { en: 'none', zh: '无' },
        dibao: { en: 'dibao', zh: '低保' },
        marginal: { en: 'dibao-marginal', zh: '低保边缘' },
      },
      title: { en: 'category of the dibao unit', zh: '低保类别' },
      rules: [
        { conditions: { fact: 'payment', operator: 'greaterThan', value: 0 }, amount: { category: 'dibao' } },
        {
          conditions: {
            all: [
              { fact: 'dibaoTakeUp', operator: 'equal', value: true },
              { fact: 'unitSize', operator: 'greaterThan', value: 0 },
              { fact: 'countedIncome', operator: 'lessThanInclusive', value: { fact: 'marginalLine' } },
            ],
          },
          amount: { category: 'marginal' },
        },
      ],
      otherwise: { category: 'none' },
    },
  },
})
