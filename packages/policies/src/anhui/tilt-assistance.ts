import { definePolicy } from '@doudi/core'

export const tiltAssistance = definePolicy({
  id: 'anhui/tilt-assistance',
  title: { en: 'Tilt assistance, after the three layers', zh: '倾斜救助' },
  description: {
    en: 'From 2022, people who have a category of medical assistance and whose own-pay of the year is still heavy after basic insurance, critical-illness insurance and medical assistance get a share of it above a line, up to a yearly cap. It is for care inside the province that kept to the rules of referral. The rule is generally known; line, share and cap are guesses within the ranges of the facts.',
    zh: '自2022年起，医疗救助对象在省内规范转诊就医，经基本医保、大病保险、医疗救助三重保障后，年度个人自付仍较重的，超过救助线的部分按比例再救助，并设年度封顶线。制度为一般所知；救助线、比例和封顶线均为区间内的推测。',
  },
  systems: ['S2'],
  period: { from: '2022-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: layers joined up against illness poverty', mark: 'S' },
    { title: 'generally known, not verified: the rule', mark: 'K m' },
    { title: 'generally known, not verified: its numbers', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'strength', zh: '实施力度' },
      unit: 'strength',
      mark: 'K m',
      values: { '2016-01-01': 0, '2022-01-01': 1 },
      note: 'From 2022 (K m); there was none before.',
    },
    groups: {
      title: { en: 'categories that are tilted', zh: '倾斜救助对象' },
      unit: 'list of assistance',
      mark: 'K m',
      values: { '2016-01-01': ['dibao', 'tekun', 'returned', 'marginal', 'monitored', 'seriouslyIll'] },
      note: 'Everybody with a category of medical assistance; those lifted for good have none.',
    },
    deductible: {
      title: { en: 'annual own-pay from which it pays', zh: '倾斜救助起付线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 15000],
      values: { '2016-01-01': 10000 },
    },
    rate: {
      title: { en: 'share of own-pay above it', zh: '倾斜救助比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.5, 0.7],
      values: { '2016-01-01': 0.6 },
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '倾斜救助封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [10000, 100000],
      values: { '2016-01-01': 30000 },
      note: 'That it has a cap of its own is generally known; the sum is a guess.',
    },
  },
  facts: {
    eligible: {
      entity: 'bill',
      title: { en: 'care that tilt assistance takes', zh: '纳入倾斜救助的就医' },
      valueTitles: {
        true: { en: 'care that tilt assistance takes', zh: '纳入倾斜救助' },
        false: { en: 'care that tilt assistance does not take', zh: '不纳入倾斜救助' },
      },
      conditions: {
        all: [
          { fact: 'assistance', operator: 'in', value: { fact: 'groups' } },
          { fact: 'insideProvince', operator: 'equal', value: true },
          { fact: 'basicInsurance.withoutReferral', operator: 'equal', value: false },
        ],
      },
    },
    yearOwnPay: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'own-pay of the year that counts', zh: '年度计入自付' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { yearToDate: 'left' },
    },
    yearDue: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year, at full strength', zh: '年度应救助额' },
      amount: { min: ['paymentCap', { multiply: ['rate', { above: ['yearOwnPay', 'deductible'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'tilt assistance', zh: '倾斜救助支付' },
      conditions: { fact: 'eligible', operator: 'equal', value: true },
      amount: { annual: { improve: { better: 'yearDue', strength: 'inForce' } } },
    },
  },
})
