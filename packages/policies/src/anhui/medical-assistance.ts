import { definePolicy } from '@doudi/core'

export const medicalAssistance = definePolicy({
  id: 'anhui/medical-assistance',
  title: { en: 'Medical assistance', zh: '医疗救助' },
  sources: [{ title: 'national rule in force from 2022, as generally known, not verified', mark: 'K m' }],
  parameters: {
    rate: {
      title: { en: 'share of own-pay above the deductible', zh: '救助比例' },
      unit: 'share',
      by: 'assistance',
      otherwise: 0,
      mark: 'K m',
      values: {
        '2016-01-01': { dibao: 0.7, tekun: 0.9 },
        '2022-01-01': { tekun: 0.9, dibao: 0.75, returned: 0.75, marginal: 0.6, monitored: 0.6, seriouslyIll: 0.5 },
      },
      range: {
        tekun: [0.9, 1],
        dibao: [0.7, 0.8],
        returned: [0.7, 0.8],
        marginal: [0.6, 0.7],
        monitored: [0.6, 0.7],
        seriouslyIll: [0.5, 0.6],
      },
      note: 'A category that is not listed gets nothing.',
    },
    deductible: {
      title: { en: 'annual deductible', zh: '救助起付线' },
      unit: 'CNY/year',
      by: 'assistance',
      otherwise: 0,
      mark: 'K l',
      values: { '2016-01-01': {}, '2022-01-01': { marginal: 1500, monitored: 1500, seriouslyIll: 10000 } },
      range: { marginal: [0, 3000], monitored: [0, 3000], seriouslyIll: [6000, 10000] },
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '救助封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [20000, 100000],
      values: { '2016-01-01': 30000, '2022-01-01': 50000 },
    },
    campaignRate: {
      title: { en: 'covered poor: share of own-pay', zh: '贫困人口救助比例' },
      unit: 'share',
      mark: 'K l',
      values: { '2016-01-01': 0.1 },
      note: 'Of what is left; another reading, a share of the compliant cost, would leave 351 almost nothing to pay.',
    },
    campaignPaymentCap: {
      title: { en: 'covered poor: annual payment cap', zh: '贫困人口救助封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 30000],
      values: { '2016-01-01': 20000 },
    },
  },
  facts: {
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'compliant own-pay of the year after two payers', zh: '年度合规自付' },
      amount: { yearToDate: 'left' },
    },
    ownTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'in the person’s own right', zh: '本人待遇' },
      amount: { min: ['paymentCap', { multiply: ['rate', { above: ['yearOwnPay', 'deductible'] }] }] },
    },
    campaignTerms: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'terms of the covered poor', zh: '贫困人口待遇' },
      amount: { max: ['ownTerms', { min: ['campaignPaymentCap', { multiply: ['campaignRate', 'yearOwnPay'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'medical assistance', zh: '医疗救助支付' },
      amount: { annual: { improve: { ordinary: 'ownTerms', better: 'campaignTerms', strength: 'campaign.medicalAssistanceStrength' } } },
    },
    ownPart: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, without the campaign', zh: '其中常规部分' },
      conditions: { fact: 'settlement.admitted', operator: 'equal', value: true },
      amount: { round: { annual: 'ownTerms' } },
    },
  },
})
