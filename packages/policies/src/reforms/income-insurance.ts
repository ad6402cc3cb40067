import { defineReform } from '@doudi/core'

export const incomeInsurance = defineReform({
  id: 'income-insurance',
  title: { en: 'agricultural insurance of income', zh: '农业收入保险' },
  description: {
    en: 'From 2020 an insured farmer whose farm income, with the payout for crops and stock, falls below 80 % of what was expected is paid the difference. The report asks for agricultural insurance as a mechanism against risk and does not say how wide; that it insures income, and the 80 %, are guesses of this project.',
    zh: '自2020年起，参保农户的经营收入加作物牲畜赔付低于预期收入80%的，由保险补足差额。报告建议建立农业保险服务机制，未说明保障范围；保障收入及80%均为本项目猜测。',
  },
  systems: ['S15'],
  sources: [
    { title: 'the report, section 3(1)2: agricultural insurance among the mechanisms against risk, a proposal', mark: 'S' },
    { title: 'that it insures income: a guess of this project', mark: 'K l (scenario)' },
  ],
  set: { 'agriculturalInsurance.incomeInForce': { '2020-01-01': 1 } },
})
