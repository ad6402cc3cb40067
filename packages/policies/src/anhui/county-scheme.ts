import { definePolicy } from '@doudi/core'

/**
 * One factor f a county spreads all terms: deductible 10,000 f; what the patient keeps of a band 0.50 f, 0.30 f, 0.10 f.
 * f = 0.70 0.78 0.87 0.96 1.04 1.13 1.22 1.30: mean 1, coefficient of variation 0.198.
 */
export const countyScheme = definePolicy({
  id: 'anhui/county-scheme',
  title: { en: 'County schemes for those whom the campaign leaves out', zh: '各县市区自定补充方案' },
  description: {
    en: 'People who were never registered poor, or were lifted in 2014 or 2015, get a share of their own-pay of the year inside the province above a deductible, in three bands, by the terms of their own county. That each county has its own standard is said by the report; its annex with the terms is lost. The terms are a scenario around “1579”, one reading of which is 10,000 yuan and then 50, 70 and 90 %, spread over the eight counties by a coefficient of variation of 20 %.',
    zh: '非建档立卡人口及2014、2015年脱贫人口，省内就医年度自付超过起付线的部分，按所在县市区方案分三段补偿。报告指出各县标准不一，但载有条款的附件已佚。此处条款为情景：以“1579”（一种理解为起付线10,000元，再分段50%、70%、90%）为中心，八县市区变异系数取20%。',
  },
  systems: ['S3'],
  period: { from: '2018-01-01', until: null },
  sources: [
    { title: 'the report, section 2(4)3: county standards differ', mark: 'S' },
    { title: 'generally known, not verified: one reading of “1579”', mark: 'K l' },
    { title: 'a scenario: which county has which terms', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'strength', zh: '实施力度' },
      unit: 'strength',
      mark: 'K l (scenario)',
      values: { '2016-01-01': 0, '2018-01-01': 1 },
      note: 'Schemes of 2018-2020 (K l). Prolonged here, as the campaign is: when each ended is not known.',
    },
    deductible: {
      title: { en: 'annual deductible', zh: '起付线' },
      unit: 'CNY/year',
      by: 'county',
      otherwise: 10309,
      mark: 'K l (scenario)',
      range: { relative: 0.4 },
      values: {
        '2016-01-01': {
          Yingzhou: 8700,
          Yingdong: 11300,
          Yingquan: 9600,
          Jieshou: 7000,
          Linquan: 12200,
          Taihe: 7800,
          Funan: 13000,
          Yingshang: 10400,
        },
      },
      note: 'Where no county is given: the mean by rural population, 10,000 x 1.0309 (see the municipal scheme).',
    },
    firstRate: {
      title: { en: 'share of the first band', zh: '第一段比例' },
      unit: 'share',
      by: 'county',
      otherwise: 0.48455,
      mark: 'K l (scenario)',
      range: { around: 0.15 },
      values: {
        '2016-01-01': {
          Yingzhou: 0.565,
          Yingdong: 0.435,
          Yingquan: 0.52,
          Jieshou: 0.65,
          Linquan: 0.39,
          Taihe: 0.61,
          Funan: 0.35,
          Yingshang: 0.48,
        },
      },
      note: '1 - 0.50 f. Where no county is given: 1 - 0.50 x 1.0309.',
    },
    secondRate: {
      title: { en: 'share of the second band', zh: '第二段比例' },
      unit: 'share',
      by: 'county',
      otherwise: 0.69073,
      mark: 'K l (scenario)',
      range: { around: 0.15 },
      values: {
        '2016-01-01': {
          Yingzhou: 0.739,
          Yingdong: 0.661,
          Yingquan: 0.712,
          Jieshou: 0.79,
          Linquan: 0.634,
          Taihe: 0.766,
          Funan: 0.61,
          Yingshang: 0.688,
        },
      },
      note: '1 - 0.30 f. Where no county is given: 1 - 0.30 x 1.0309.',
    },
    thirdRate: {
      title: { en: 'share of the third band', zh: '第三段比例' },
      unit: 'share',
      by: 'county',
      otherwise: 0.89691,
      mark: 'K l (scenario)',
      range: { around: 0.05 },
      values: {
        '2016-01-01': {
          Yingzhou: 0.913,
          Yingdong: 0.887,
          Yingquan: 0.904,
          Jieshou: 0.93,
          Linquan: 0.878,
          Taihe: 0.922,
          Funan: 0.87,
          Yingshang: 0.896,
        },
      },
      note: '1 - 0.10 f. Where no county is given: 1 - 0.10 x 1.0309.',
    },
    firstLimit: {
      title: { en: 'end of the first band, counted from the deductible', zh: '第一段上限（自起付线起）' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 30000],
      values: { '2016-01-01': 20000 },
      note: 'A guess: the bands of “1579” are known as rates alone.',
    },
    secondLimit: {
      title: { en: 'end of the second band, counted from the deductible', zh: '第二段上限（自起付线起）' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [40000, 100000],
      values: { '2016-01-01': 50000 },
      note: 'A guess.',
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [50000, 200000],
      values: { '2016-01-01': 100000 },
      note: 'A guess.',
    },
  },
  facts: {
    eligible: {
      entity: 'bill',
      title: { en: 'care that the scheme takes', zh: '纳入方案的就医' },
      valueTitles: {
        true: { en: 'care that the scheme takes', zh: '纳入方案' },
        false: { en: 'care that the scheme does not take', zh: '不纳入方案' },
      },
      conditions: {
        all: [
          { fact: 'campaign.covered', operator: 'equal', value: false },
          { fact: 'insideProvince', operator: 'equal', value: true },
          { fact: 'municipalScheme', operator: 'equal', value: false },
        ],
      },
    },
    aboveDeductible: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'own-pay of the year above the deductible', zh: '年度自付超过起付线部分' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { above: [{ yearToDate: 'left' }, 'deductible'] },
    },
    yearDue: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year', zh: '年度应补偿额' },
      amount: {
        min: [
          'paymentCap',
          {
            add: [
              { multiply: ['firstRate', { min: ['aboveDeductible', 'firstLimit'] }] },
              { multiply: ['secondRate', { above: [{ min: ['aboveDeductible', 'secondLimit'] }, 'firstLimit'] }] },
              { multiply: ['thirdRate', { above: ['aboveDeductible', 'secondLimit'] }] },
            ],
          },
        ],
      },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'county scheme', zh: '县级方案补偿' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { annual: { improve: { better: 'yearDue', strength: 'inForce' } } },
    },
  },
})
