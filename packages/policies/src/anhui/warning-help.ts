import { definePolicy } from '@doudi/core'

export const warningHelp = definePolicy({
  id: 'anhui/warning-help',
  title: { en: 'Help steered by early warning', zh: '预警帮扶' },
  description: {
    en: 'Pays help to lifted households by the colour that they had in the year before: cash to red ones, a smaller sum for training and a start in work to orange ones, nothing to blue ones. A proposal: nothing is paid unless its reform is on. The report says what help is for, but gives no sum; both are guesses.',
    zh: '按上年颜色向脱贫户提供帮扶：红色户给予资金帮扶，橙色户给予较少的培训与就业扶持资金，蓝色户不给资金。属建议，未启用改革时不支付。报告说明了帮扶方向但没有金额，金额为推测。',
  },
  systems: ['S18', 'S19', 'S21'],
  period: { from: '2014-01-01', until: null },
  sources: [
    { title: 'the report, section 3(1): warn early and help by risk level, a proposal', mark: 'S' },
    { title: 'guessed by this project: both sums', mark: 'K l' },
  ],
  parameters: {
    inForce: {
      title: { en: 'strength', zh: '实施力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2014-01-01': 0 },
      note: 'A proposal: 0 unless the reform is on.',
    },
    help: {
      title: { en: 'help a year, by the colour of the year before', zh: '按上年颜色的年度帮扶' },
      unit: 'CNY/household/year',
      by: 'colourLastYear',
      otherwise: 0,
      mark: 'K l',
      values: { '2014-01-01': { red: 3000, orange: 800 } },
      range: { red: [1000, 6000], orange: [0, 2000] },
      note: 'Red: help (帮). Orange: support of skills (扶). A guess; the report gives no sum.',
    },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'help by early warning', zh: '预警帮扶资金' },
      amount: { improve: { better: 'help', strength: 'inForce' } },
    },
  },
})
