import { defineReform } from '@doudi/core'

export const outsideRelief = defineReform({
  id: 'outside-relief',
  title: { en: '351 outside the province, with referral', zh: '省外转诊纳入兜底' },
  sources: [{ title: 'the report, section 3(2)4: timely relief outside the province, a proposal', mark: 'S' }],
  set: { 'health351.outsideWithReferral': { '2018-01-01': true } },
})
