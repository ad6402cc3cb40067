import { defineReform } from '@doudi/core'

export const oneStopForAll = defineReform({
  id: 'one-stop-for-all',
  title: { en: 'one-stop settlement for everybody insured, within the municipality', zh: '市域内全体参保人一站式结算' },
  description: {
    en: 'From 2020 everybody who is insured is settled at once in hospitals of the municipality: no deposit, and only the own part is laid out. The report proposes to extend one-stop settlement to the non-poor. No payer pays more or less.',
    zh: '自2020年起，全体参保人在市域内医院一站式结算：免交押金，只付个人负担部分。报告建议将一站式结算扩展至非贫困人口。各层支付不变。',
  },
  systems: ['S5'],
  sources: [{ title: 'the report, section 3(2)3: one-stop settlement also for the non-poor, a proposal', mark: 'S' }],
  set: { 'oneStop.forAll': { '2020-01-01': true } },
})
