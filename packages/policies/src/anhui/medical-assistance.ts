import { definePolicy } from '@doudi/core'

export const medicalAssistance = definePolicy({
  id: 'anhui/medical-assistance',
  title: { en: 'Medical assistance', zh: '医疗救助' },
  description: {
    en: 'People on dibao or destitute support, from 2022 also the relapsed, dibao-marginal, monitored and seriously ill, get a share of the own-pay of the year that insurance leaves, up to a yearly cap. The covered registered poor get 10 % until the campaign ends; those lifted for good then have no claim of their own. Whether these 10 % are of what is left or of the compliant cost is not known, and decides whether the 351 matters at all: both readings can be chosen.',
    zh: '低保、特困对象（2022年起含返贫致贫、低保边缘、监测对象和因病致贫重病患者）就医保支付后的年度自付按比例获得救助，设年度封顶线。攻坚期内建档立卡贫困人口按10%救助；期满后稳定脱贫人口不再享有。这10%按剩余自付还是按合规费用计算尚不清楚，而这决定“351”是否还有作用：两种读法均可选择。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'generally known, not verified: the national rule in force from 2022', mark: 'K m' },
    { title: 'generally known, not verified: terms before 2022, terms of the registered poor, caps', mark: 'K l' },
  ],
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
      range: [0.05, 0.2],
      values: { '2016-01-01': 0.1 },
      note: 'Of what is left; another reading, a share of the compliant cost, would leave 351 almost nothing to pay. The range is our guess.',
    },
    campaignPaymentCap: {
      title: { en: 'covered poor: annual payment cap', zh: '贫困人口救助封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 30000],
      values: { '2016-01-01': 20000 },
    },
    campaignShareOfCompliant: {
      title: { en: 'covered poor: the share is of the compliant cost', zh: '贫困人口按合规费用救助' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: of the own-pay that is left. The row of the facts says of the compliant cost; under it the 351 almost never pays.',
    },
    onlyWithReferral: {
      title: { en: 'not without a needed referral', zh: '应转诊未转诊不救助' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: assistance pays with and without referral.',
    },
  },
  facts: {
    assisted: {
      entity: 'bill',
      title: { en: 'a bill that assistance takes', zh: '纳入医疗救助' },
      valueTitles: {
        true: { en: 'a bill that assistance takes', zh: '纳入医疗救助' },
        false: { en: 'a bill without the referral that assistance asks for', zh: '未按救助要求转诊' },
      },
      conditions: {
        any: [
          { fact: 'onlyWithReferral', operator: 'equal', value: false },
          { fact: 'basicInsurance.withoutReferral', operator: 'equal', value: false },
        ],
      },
    },
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'compliant own-pay of the year after two payers', zh: '年度合规自付' },
      conditions: { fact: 'assisted', operator: 'equal', value: true },
      amount: { yearToDate: 'left' },
    },
    campaignBase: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'what the covered poor get a share of', zh: '贫困人口救助基数' },
      conditions: { fact: 'assisted', operator: 'equal', value: true },
      rules: [
        {
          title: { en: 'own-pay left', zh: '剩余自付' },
          conditions: { fact: 'campaignShareOfCompliant', operator: 'equal', value: false },
          amount: 'yearOwnPay',
        },
        {
          title: { en: 'compliant cost', zh: '合规费用' },
          conditions: { fact: 'campaignShareOfCompliant', operator: 'equal', value: true },
          amount: { yearToDate: 'settlement.compliantCost' },
        },
      ],
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
      amount: { max: ['ownTerms', { min: ['campaignPaymentCap', { multiply: ['campaignRate', 'campaignBase'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'medical assistance', zh: '医疗救助支付' },
      conditions: { fact: 'assisted', operator: 'equal', value: true },
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
