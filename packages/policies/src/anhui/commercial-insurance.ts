import { definePolicy } from '@doudi/core'

export const commercialInsurance = definePolicy({
  id: 'anhui/commercial-insurance',
  title: { en: 'Commercial health insurance', zh: '商业健康保险' },
  description: {
    en: 'Who holds a commercial health policy is paid a share of what all public layers have left in the year above a deductible, up to a yearly cap, and pays a premium for it. The report names it as a further supplement and gives no terms: all numbers are guesses.',
    zh: '持有商业健康保险者，公共各层支付后年度剩余费用超过免赔额的部分，按比例赔付，并设年度封顶线；本人缴纳保费。报告将其列为进一步补充而未给条款，数值均为推测。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: commercial insurance as a further supplement', mark: 'S' },
    { title: 'a guess: terms and premium', mark: 'K l' },
  ],
  parameters: {
    deductible: {
      title: { en: 'annual deductible', zh: '免赔额' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [5000, 20000],
      values: { '2016-01-01': 10000 },
      note: 'A guess.',
    },
    rate: {
      title: { en: 'share above the deductible', zh: '赔付比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.5, 1],
      values: { '2016-01-01': 0.7 },
      note: 'Of the compliant cost alone, because what the payers settle is the compliant cost. Many policies pay part of the rest too: what is paid here is a lower bound.',
    },
    paymentCap: {
      title: { en: 'annual payment cap', zh: '赔付封顶线' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [50000, 300000],
      values: { '2016-01-01': 100000 },
      note: 'A guess.',
    },
    premium: {
      title: { en: 'premium', zh: '保费' },
      unit: 'CNY/year',
      mark: 'K l',
      range: [50, 300],
      values: { '2016-01-01': 100 },
      note: 'A guess.',
    },
  },
  facts: {
    yearDue: {
      entity: 'bill',
      unit: 'CNY/year',
      title: { en: 'of the year', zh: '年度应赔付额' },
      amount: { min: ['paymentCap', { multiply: ['rate', { above: [{ yearToDate: 'left' }, 'deductible'] }] }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'commercial health insurance', zh: '商业健康保险赔付' },
      conditions: { fact: 'commercialPolicy', operator: 'equal', value: true },
      amount: { annual: 'yearDue' },
    },
    premiumOwed: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'premium of the holder', zh: '本人应缴保费' },
      conditions: { fact: 'commercialPolicy', operator: 'equal', value: true },
      amount: 'premium',
    },
  },
})
