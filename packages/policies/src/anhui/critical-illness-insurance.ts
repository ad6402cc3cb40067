import { definePolicy } from '@doudi/core'

export const criticalIllnessInsurance = definePolicy({
  id: 'anhui/critical-illness-insurance',
  title: { en: 'Critical-illness insurance', zh: '大病保险' },
  sources: [{ title: 'national rules of 2019 and 2021, as generally known, not verified', mark: 'K h' }],
  parameters: {
    deductible: {
      title: { en: 'annual deductible', zh: '起付线' },
      unit: 'CNY/year',
      range: [10000, 20000],
      mark: { '2016-01-01': 'K l', '2019-07-01': 'K m' },
      values: { '2016-01-01': 15000 },
    },
    campaignDeductible: {
      title: { en: 'annual deductible, covered poor', zh: '贫困人口起付线' },
      unit: 'CNY/year',
      mark: 'K m',
      range: [5000, 10000],
      values: { '2016-01-01': 5000 },
    },
    bands: {
      title: { en: 'bands, counted from the deductible', zh: '分段比例' },
      unit: 'share',
      over: 'CNY/year',
      range: { around: 0.05 },
      mark: { '2016-01-01': 'K l', '2019-07-01': 'K m' },
      values: {
        '2016-01-01': [{ to: 20000, rate: 0.5 }, { to: 50000, rate: 0.6 }, { to: 100000, rate: 0.65 }, { rate: 0.8 }],
        '2019-07-01': [{ to: 50000, rate: 0.6 }, { to: 100000, rate: 0.65 }, { to: 200000, rate: 0.75 }, { rate: 0.8 }],
      },
    },
    tilt: {
      title: { en: 'added to every band for the tilted', zh: '倾斜提高' },
      unit: 'share',
      range: [0.05, 0.1],
      mark: { '2016-01-01': 'K l', '2021-01-01': 'K h' },
      values: { '2016-01-01': 0.05 },
    },
    tiltedGroups: {
      title: { en: 'tilted in their own right', zh: '倾斜对象' },
      unit: 'list of assistance',
      mark: { '2016-01-01': 'K l', '2021-01-01': 'K h' },
      values: { '2016-01-01': ['dibao', 'tekun'], '2021-01-01': ['dibao', 'tekun', 'returned'] },
    },
    tiltedDeductibleShare: {
      title: { en: 'their deductible, share of the ordinary one', zh: '倾斜起付线比例' },
      unit: 'share',
      mark: 'K h',
      values: { '2016-01-01': 0.5 },
      note: 'No annual cap for the tilted: K h from 2019, K m before.',
    },
    paymentCap: {
      title: { en: 'annual payment cap, not for the tilted', zh: '封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [150000, 300000],
      values: { '2016-01-01': 200000, '2019-07-01': 300000 },
    },
  },
  facts: {
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'inpatient own-pay of the year after basic insurance', zh: '年度住院合规自付' },
      conditions: { fact: 'care', operator: 'equal', value: 'inpatient' },
      amount: { yearToDate: 'left' },
    },
    aboveTiltedDeductible: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'own-pay above the tilted deductible', zh: '超过倾斜起付线部分' },
      amount: { above: ['yearOwnPay', { multiply: ['tiltedDeductibleShare', 'deductible'] }] },
    },
    ownTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'in the person’s own right', zh: '本人待遇' },
      combine: 'max',
      rules: [
        {
          title: { en: 'everybody', zh: '普通' },
          amount: { min: ['paymentCap', { brackets: { of: { above: ['yearOwnPay', 'deductible'] }, scale: 'bands' } }] },
        },
        {
          title: { en: 'tilted groups', zh: '倾斜对象' },
          conditions: { fact: 'assistance', operator: 'in', value: { fact: 'tiltedGroups' } },
          amount: { brackets: { of: 'aboveTiltedDeductible', scale: 'bands', plus: 'tilt' } },
        },
      ],
    },
    campaignTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'terms of the covered poor', zh: '贫困人口待遇' },
      amount: { max: ['ownTerms', { brackets: { of: { above: ['yearOwnPay', 'campaignDeductible'] }, scale: 'bands', plus: 'tilt' } }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'critical-illness insurance', zh: '大病保险支付' },
      conditions: { fact: 'care', operator: 'equal', value: 'inpatient' },
      amount: { annual: { improve: { ordinary: 'ownTerms', better: 'campaignTerms', strength: 'campaign.criticalIllnessStrength' } } },
    },
    ownPart: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, without the campaign', zh: '其中常规部分' },
      conditions: {
        all: [
          { fact: 'settlement.admitted', operator: 'equal', value: true },
          { fact: 'care', operator: 'equal', value: 'inpatient' },
        ],
      },
      amount: { round: { annual: 'ownTerms' } },
    },
  },
})
