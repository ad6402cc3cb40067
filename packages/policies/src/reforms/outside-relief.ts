import { defineReform } from '@doudi/core'
import { outsideReliefOthers } from '../anhui/outside-relief-others.ts'

const proposal = { title: 'the report, section 3(2)3: timely relief outside the province, a proposal', mark: 'S' }
const forThePoor = { 'health351.outsideWithReferral': { '2018-01-01': true } }
const forTheOthers = { 'settlement.paid': { after: { 'medicalAssistance.payment': ['outsideReliefOthers.payment'] } } }

export const outsideRelief = defineReform({
  id: 'outside-relief',
  title: { en: '351 outside the province, with referral', zh: '省外转诊纳入兜底' },
  description: {
    en: 'The own-pay caps of 351 also hold for covered people who are treated outside the province after a referral, from 2018. Today such care is a vacuum: insurance pays less there and 351 not at all. The report asks for timely relief; that it is 351 which pays it is this project’s reading.',
    zh: '自2018年起，受覆盖人口经转诊省外就医，也适用351自付封顶。目前省外就医为真空地带：医保报销较低，351不支付。报告建议及时救助；由351承担是本项目的理解。',
  },
  systems: ['S4'],
  sources: [proposal],
  set: forThePoor,
})

export const outsideReliefOthersOn = defineReform({
  id: 'outside-relief-others',
  title: { en: 'relief outside the province for the others, with referral', zh: '非贫困人口省外转诊救助' },
  description: {
    en: 'Those whom the campaign leaves out have a relief of their own for care outside the province after a referral, from 2018, after medical assistance. The report asks for relief for both groups; the terms are guesses.',
    zh: '自2018年起，未被攻坚期政策覆盖者经转诊省外就医，在医疗救助之后另有救助。报告建议两类人群均予救助；条款为推测。',
  },
  systems: ['S4'],
  sources: [proposal],
  add: [outsideReliefOthers],
  payers: forTheOthers,
})

export const outsideReliefBoth = defineReform({
  id: 'outside-relief-both',
  title: { en: 'relief outside the province for both groups, with referral', zh: '两类人群省外转诊均予救助' },
  description: {
    en: 'Both at once, from 2018: 351 holds outside the province for covered people, and those whom the campaign leaves out have a relief of their own, each after a referral. It holds the reform outside-relief-others and is not applied with it.',
    zh: '自2018年起同时实施：受覆盖人口省外转诊适用351，未被覆盖者另有救助，均须转诊。已含“非贫困人口省外转诊救助”，不与其同时应用。',
  },
  systems: ['S4'],
  sources: [proposal],
  set: forThePoor,
  add: [outsideReliefOthers],
  payers: forTheOthers,
})
