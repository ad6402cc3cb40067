import { definePolicy } from '@doudi/core'

export const outsideReliefOthers = definePolicy({
  id: 'anhui/outside-relief-others',
  title: { en: 'Relief outside the province for those whom the campaign leaves out', zh: '非贫困人口省外转诊救助' },
  description: {
    en: 'People whom the campaign does not cover, treated outside the province after a referral, get a share of their own-pay of the year for such care above a line, up to a yearly cap. Without a referral there is nothing. The report asks for timely relief outside the province for both groups and gives no terms: the numbers are guesses.',
    zh: '未被攻坚期政策覆盖者，经转诊省外就医，此类就医年度自付超过救助线的部分按比例救助，并设年度封顶线；未转诊者不予救助。报告建议对两类人群省外就医及时救助而未给条款，数值均为推测。',
  },
  systems: ['S4'],
  period: { from: '2018-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: timely relief outside the province, a proposal', mark: 'S' },
    { title: 'a guess: the terms', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'strength', zh: '实施力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2016-01-01': 0, '2018-01-01': 1 },
      note: 'From the same day as the relief of the poor (the reform outside-relief).',
    },
    threshold: {
      title: { en: 'own-pay of the year from which it pays', zh: '救助起点' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [5000, 20000],
      values: { '2016-01-01': 10000 },
      note: 'A guess.',
    },
    share: {
      title: { en: 'share above it', zh: '救助比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.3, 0.7],
      values: { '2016-01-01': 0.5 },
      note: 'A guess.',
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '救助封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 50000],
      values: { '2016-01-01': 30000 },
      note: 'A guess.',
    },
  },
  facts: {
    eligible: {
      entity: 'bill',
      title: { en: 'care that the relief takes', zh: '纳入省外救助的就医' },
      valueTitles: {
        true: { en: 'care that the relief takes', zh: '纳入省外救助' },
        false: { en: 'care that the relief does not take', zh: '不纳入省外救助' },
      },
      conditions: {
        all: [
          { fact: 'campaign.covered', operator: 'equal', value: false },
          { fact: 'insideProvince', operator: 'equal', value: false },
          { fact: 'referred', operator: 'equal', value: true },
        ],
      },
    },
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'own-pay of the year for such care', zh: '年度此类就医自付' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { yearToDate: 'left' },
    },
    yearDue: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year, at full strength', zh: '年度应救助额' },
      amount: { min: ['paymentCap', { multiply: ['share', { above: ['yearOwnPay', 'threshold'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'relief outside the province', zh: '省外转诊救助' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { annual: { improve: { better: 'yearDue', strength: 'inForce' } } },
    },
  },
})
