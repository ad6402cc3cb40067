import { definePolicy } from '@doudi/core'

export const charity = definePolicy({
  id: 'anhui/charity',
  title: { en: 'Charity for medical bills', zh: '慈善医疗救助' },
  description: {
    en: 'The last payer: a charity gives the registered poor, and people with a category of medical assistance, a share of what everybody else has left in the year above a line, up to a yearly cap. It gives nobody a right. The report names it as a further supplement and gives no terms: all numbers are guesses.',
    zh: '最后一层：慈善组织对建档立卡人口和医疗救助对象，在其他各层支付后年度剩余费用超过一定数额的部分，按比例资助，并设年度封顶线。并非法定待遇。报告将其列为进一步补充而未给条款，数值均为推测。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: charity as a further supplement', mark: 'S' },
    { title: 'a guess: who gets it, and the numbers', mark: 'K l' },
  ],
  parameters: {
    threshold: {
      title: { en: 'own-pay of the year from which it gives', zh: '资助起点' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [5000, 30000],
      values: { '2016-01-01': 10000 },
      note: 'A guess.',
    },
    share: {
      title: { en: 'share above it', zh: '资助比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.5],
      values: { '2016-01-01': 0.3 },
      note: 'Of the compliant cost alone, because what the payers settle is the compliant cost. A charity may in truth pay for the rest too: what is paid here is a lower bound.',
    },
    paymentCap: {
      title: { en: 'most in a year', zh: '年度资助上限' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [5000, 50000],
      values: { '2016-01-01': 10000 },
      note: 'A guess.',
    },
  },
  facts: {
    inNeed: {
      entity: 'person',
      title: { en: 'whom the charity gives to', zh: '慈善资助对象' },
      valueTitles: {
        true: { en: 'among those whom the charity gives to', zh: '属于慈善资助对象' },
        false: { en: 'not among those whom the charity gives to', zh: '不属于慈善资助对象' },
      },
      conditions: {
        any: [
          { fact: 'registered', operator: 'equal', value: true },
          { fact: 'assistance', operator: 'notEqual', value: 'none' },
        ],
      },
    },
    yearDue: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year', zh: '年度应资助额' },
      amount: { min: ['paymentCap', { multiply: ['share', { above: [{ yearToDate: 'left' }, 'threshold'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'charity', zh: '慈善资助' },
      conditions: { fact: 'inNeed', operator: 'equal', value: true },
      amount: { annual: 'yearDue' },
    },
  },
})
