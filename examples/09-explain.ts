import { coverLedger, evaluate, explain, link, type SituationOf, whyNot } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'

const system = link({ vocabulary, policies })
const situation: SituationOf<typeof system> = {
  household: { registered: true, exitYear: 2015 },
  person: { assistance: 'none', chronicCard: false, insured: true },
  bill: { care: 'inpatient', facilityTier: 'city', insideProvince: true, referred: false, grossCost: 30_000 },
}
const evaluation = await evaluate(system, situation, '2018-05-10')

// Who pays which yuan of the compliant cost, and by which rule.
const { bill, rows, ownPay } = coverLedger(evaluation)
for (const { title, amount, before } of rows) console.log(title.en, amount, 'of', before)
console.log('own pay', ownPay, 'of', bill)

// Why 351 pays nothing, and what would have to be different: the program looks for the least change.
console.log(explain(evaluation, 'health351.due', { detail: 'short' }))
console.log(explain(evaluation, 'campaign.covered', { language: 'zh' }))
const answer = await whyNot(system, situation, '2018-05-10', { fact: 'health351.payment' }, { fixed: ['registered'] })
console.log(answer.text.en)
console.log(answer.text.zh)
console.log(answer.changes[0]!.inputs, '351 then pays', answer.changes[0]!.value)

// =>
// basic insurance 13530 of 25200
// critical-illness insurance 0 of 11670
// medical assistance 0 of 11670
// 351 0 of 11670
// 180 0 of 11670
// own pay 11670 of 25200
// own-pay above the cap, not yet paid is 0.00 yuan, because the conditions do not hold: strength of 351 for this person is 0% (expected above 0%).
// 不属于健康扶贫对象，因为脱贫年份为2015年（要求：不属于2014年、2015年，即“不享受年份”）。
// 政策：脱贫攻坚期政策（依据：the report, section 2(4)1: policies of the campaign run to 2020; who is left out（S）；generally known, not verified: start dates, reach beyond 351 and 180（K m））
// 不满足的条件：
//   - 脱贫年份为2015年（要求：不属于2014年、2015年，即“不享受年份”）
// 参数：
//   - 不享受年份：2014年、2015年（自2016年1月1日起；标记S）
// 351 is 0.00 yuan. In the way: year lifted is 2015 (expected none of 2014, 2015, “years lifted that are not covered”). Least change: year lifted 2016 or later instead of 2015.
// 351兜底支付为0元。原因：脱贫年份为2015年（要求：不属于2014年、2015年，即“不享受年份”）。最小改变：脱贫年份由2015年改为2016年及以后。
// [
//   {
//     path: '/household/exitYear',
//     fact: 'exitYear',
//     from: 2015,
//     to: 2016,
//     beyond: 'up'
//   }
// ] 351 then pays 2179.07
