import { defineReform, diff, link, reform } from '@doudi/core'
import { policies, scenarios, vocabulary } from '@doudi/policies'

const kept = link({ vocabulary, policies })
// The campaign stops, as in the scenario; two years later 351 comes back at half strength, and 180 pays before it.
const second = defineReform({
  id: 'back-to-351',
  title: { en: '351 comes back', zh: '恢复“351”' },
  set: { 'campaign.health351InForce': { '2023-01-01': 0.5 } },
  payers: {
    'settlement.paid': [
      'basicInsurance.payment',
      'criticalIllnessInsurance.payment',
      'medicalAssistance.payment',
      'health180.payment',
      'health351.payment',
    ],
  },
})
const future = reform(kept, ...scenarios.cliff!.reforms, second)

for (const line of diff(kept, future).zh) console.log(line)
for (const line of diff(kept, future).en.filter((line) => line.includes('351'))) console.log(line)
for (const { code, document, earlier, found } of future.conflicts) console.log(code, document, 'over', earlier, 'found', found)
for (const { reform, op, document, path } of future.patches) console.log(reform, op, document, path)

// =>
// 脱贫攻坚期政策：自2021年1月1日起，“基本医保贫困人口待遇力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：自2021年1月1日起，“大病保险贫困人口待遇力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：自2021年1月1日起，“贫困人口医疗救助力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：2021年1月1日至2022年12月31日，“351力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：自2023年1月1日起，“351力度”由1改为0.5（恢复“351”）。
// 脱贫攻坚期政策：自2021年1月1日起，“180力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：自2021年1月1日起，“产业就业扶贫力度”由1改为0（攻坚期政策2020年底全部停止）。
// “一站式”结算：“各层支付合计”的支付顺序改为基本医保→大病保险→医疗救助→“180”慢病补充医保→“351”政府兜底，原为基本医保→大病保险→医疗救助→“351”政府兜底→“180”慢病补充医保（恢复“351”）。
// Campaign against poverty: who is covered, and how strongly — from 2021-01-01 to 2022-12-31, “strength of 351” is 0 instead of 1 (campaign policies stop at the end of 2020).
// Campaign against poverty: who is covered, and how strongly — from 2023-01-01, “strength of 351” is 0.5 instead of 1 (351 comes back).
// One-stop settlement of a medical bill — “paid by all payers” is paid by Basic medical insurance, then Critical-illness insurance, then Medical assistance, then 180: chronic-disease supplement, then 351: the government’s own-pay caps, instead of Basic medical insurance, then Critical-illness insurance, then Medical assistance, then 351: the government’s own-pay caps, then 180: chronic-disease supplement (351 comes back).
// reform/cut-short back-to-351 over cliff found values from 2023-01-01; that of "cliff" from 2021-01-01 ends there
// cliff add anhui/campaign /parameters/cashInForce/values/2021-01-01
// cliff add anhui/campaign /parameters/health180InForce/values/2021-01-01
// cliff add anhui/campaign /parameters/health351InForce/values/2021-01-01
// cliff add anhui/campaign /parameters/medicalAssistanceInForce/values/2021-01-01
// cliff add anhui/campaign /parameters/criticalIllnessInForce/values/2021-01-01
// cliff add anhui/campaign /parameters/basicInForce/values/2021-01-01
// back-to-351 replace anhui/settlement /facts/paid/waterfall/payers
// back-to-351 add anhui/campaign /parameters/health351InForce/values/2023-01-01
