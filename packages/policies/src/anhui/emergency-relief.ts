import { definePolicy } from '@doudi/core'

export const emergencyRelief = definePolicy({
  id: 'anhui/emergency-relief',
  title: { en: 'Emergency medical relief', zh: '疾病应急救助' },
  description: {
    en: 'A relief fund pays the hospital for emergency care of somebody who cannot pay, of what insurance and assistance have left, up to a cap a bill. The bill must say that it is such an emergency. The report names the fund as a supplement; share and cap are guesses.',
    zh: '对需要急救而无力支付费用的患者，疾病应急救助基金就医保和救助之后的剩余费用向医院支付，每次设封顶线。须在单据上注明属此类急救。报告将其列为补充；比例和封顶线均为推测。',
  },
  systems: ['S2'],
  period: { from: '2016-01-01', until: null },
  sources: [
    { title: 'the report, section 3(2)3: emergency relief as a supplement', mark: 'S' },
    { title: 'a guess: share and cap', mark: 'K l' },
  ],
  parameters: {
    share: {
      title: { en: 'share of what is left', zh: '应急救助比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.5, 1],
      values: { '2016-01-01': 0.8 },
      note: 'A guess. The fund also pays for those who are not insured and for whoever cannot be identified; the settlement takes no such bills.',
    },
    paymentCap: {
      title: { en: 'most that it pays of a bill', zh: '单次封顶线' },
      unit: 'CNY/bill',
      mark: 'K l',
      range: [10000, 50000],
      values: { '2016-01-01': 20000 },
      note: 'A guess.',
    },
  },
  facts: {
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: 'emergency relief', zh: '疾病应急救助支付' },
      conditions: { fact: 'emergencyCannotPay', operator: 'equal', value: true },
      amount: { min: ['paymentCap', { multiply: ['share', 'left'] }] },
    },
  },
})
