import { defineReform, diff, link, reform } from '@doudi/core'
import { policies, scenarios, vocabulary } from '@doudi/policies'

const kept = link({ vocabulary, policies })
// The campaign stops, as in the scenario; two years later its health part comes back at half strength, and 180 pays before 351.
const second = defineReform({
  id: 'second-campaign',
  title: { en: 'a second campaign in health', zh: '第二轮健康扶贫' },
  set: { 'campaign.healthInForce': { '2023-01-01': 0.5 } },
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
for (const line of diff(kept, future).en.slice(0, 2)) console.log(line)
for (const { code, document, earlier, found } of future.conflicts) console.log(code, document, 'over', earlier, 'found', found)
for (const { reform, op, document, path } of future.patches) console.log(reform, op, document, path)

// =>
// 脱贫攻坚期政策：2021年1月1日至2022年12月31日，“健康扶贫力度”由1改为0（攻坚期政策2020年底全部停止）。
// 脱贫攻坚期政策：自2023年1月1日起，“健康扶贫力度”由1改为0.5（第二轮健康扶贫）。
// 脱贫攻坚期政策：自2021年1月1日起，“产业就业扶贫力度”由1改为0（攻坚期政策2020年底全部停止）。
// “一站式”结算：“各层支付合计”的支付顺序改为基本医保→大病保险→医疗救助→“180”慢病补充医保→“351”政府兜底，原为基本医保→大病保险→医疗救助→“351”政府兜底→“180”慢病补充医保（第二轮健康扶贫）。
// Campaign against poverty: who is covered, and how strongly — from 2021-01-01 to 2022-12-31, “strength of the campaign in health” is 0 instead of 1 (campaign policies stop at the end of 2020).
// Campaign against poverty: who is covered, and how strongly — from 2023-01-01, “strength of the campaign in health” is 0.5 instead of 1 (a second campaign in health).
// reform/cut-short second-campaign over cliff found values from 2023-01-01; that of "cliff" from 2021-01-01 ends there
// cliff add anhui/campaign /parameters/cashInForce/values/2021-01-01
// cliff add anhui/campaign /parameters/healthInForce/values/2021-01-01
// second-campaign replace anhui/settlement /facts/paid/waterfall/payers
// second-campaign add anhui/campaign /parameters/healthInForce/values/2023-01-01
