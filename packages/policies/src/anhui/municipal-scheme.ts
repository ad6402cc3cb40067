import { definePolicy } from '@doudi/core'

export const municipalScheme = definePolicy({
  id: 'anhui/municipal-scheme',
  title: { en: 'One municipal scheme in place of the county schemes', zh: '市级统一方案' },
  description: {
    en: 'The report recommends one municipal standard for in-province care of the non-poor. From 2020 everybody whom the campaign leaves out has the same deductible and the same three bands, wherever they live, and the county schemes stop paying. The terms here are the mean of the counties at equal cost; they are a scenario, because the true county terms are lost.',
    zh: '报告建议对非贫困人口省内就医实行市级统一标准。自2020年起，未被攻坚期政策覆盖者无论居住何县，起付线和三段比例一致，县级方案停止支付。此处条款为各县等成本均值；因各县真实条款已佚，属情景设定。',
  },
  systems: ['S3'],
  period: { from: '2020-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: one municipal standard for in-province care of the non-poor, a proposal', mark: 'S' },
    { title: 'a scenario: the terms', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'the municipal scheme is in force', zh: '市级统一方案实施' },
      unit: 'flag',
      mark: 'scenario',
      values: { '2016-01-01': false, '2020-01-01': true },
      note: 'From the year after the report.',
    },
    deductible: {
      title: { en: 'annual deductible', zh: '起付线' },
      unit: 'CNY/year',
      mark: 'K l (scenario)',
      range: [7000, 13000],
      values: { '2016-01-01': 10309 },
      note: 'Mean factor by rural population: 0.09 x 0.87 + 0.08 x 1.13 + 0.08 x 0.96 + 0.08 x 0.70 + 0.21 x 1.22 + 0.17 x 0.78 + 0.15 x 1.30 + 0.14 x 1.04 = 1.0309; 10,000 x 1.0309. Equal cost to first order only: what is paid bends at the deductible and at the bands, so the mean of the payments is a little more than the payment of the mean; and counties are taken to have the same bills.',
    },
    firstRate: {
      title: { en: 'share of the first band', zh: '第一段比例' },
      unit: 'share',
      mark: 'K l (scenario)',
      range: [0.35, 0.65],
      values: { '2016-01-01': 0.48455 },
      note: '1 - 0.50 x 1.0309.',
    },
    secondRate: {
      title: { en: 'share of the second band', zh: '第二段比例' },
      unit: 'share',
      mark: 'K l (scenario)',
      range: [0.61, 0.79],
      values: { '2016-01-01': 0.69073 },
      note: '1 - 0.30 x 1.0309.',
    },
    thirdRate: {
      title: { en: 'share of the third band', zh: '第三段比例' },
      unit: 'share',
      mark: 'K l (scenario)',
      range: [0.87, 0.93],
      values: { '2016-01-01': 0.89691 },
      note: '1 - 0.10 x 1.0309.',
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
          { fact: 'inForce', operator: 'equal', value: true },
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
      title: { en: 'municipal scheme', zh: '市级方案补偿' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { annual: 'yearDue' },
    },
  },
  derives: { municipalScheme: { conditions: { fact: 'inForce', operator: 'equal', value: true } } },
})
