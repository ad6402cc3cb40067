import { defineReform } from '@doudi/core'
import { marginalCap } from '../anhui/marginal-cap.ts'

export const extendToMarginal = defineReform({
  id: 'extend-to-marginal',
  title: { en: 'an own-pay cap for marginal households on the monitoring list', zh: '监测名单内边缘户自付封顶' },
  description: {
    en: 'After the report’s demand for marginal households: those never registered who are on the monitoring list get a cap on their yearly own-pay in the province, as the registered poor have 351, after all other payers. The caps are guesses, above those of 351.',
    zh: '按报告对边缘群体的要求：监测名单内未建档立卡户，参照建档立卡户的“351”，在其他各层支付之后享受省内年度自付封顶。封顶线为推测，高于“351”。',
  },
  systems: ['S17', 'S18'],
  sources: [
    { title: 'the report, section 2(4)2: marginal households have no benefits', mark: 'S' },
    { title: 'guessed by this project: the form and the caps', mark: 'K l' },
  ],
  add: [marginalCap],
  payers: { 'settlement.paid': { after: { 'health180.payment': ['marginalCap.payment'] } } },
})
