import { defineReform } from '@doudi/core'

export const warningHelpOn = defineReform({
  id: 'warning-help',
  title: { en: 'help by colour, steered by early warning', zh: '按颜色实施预警帮扶' },
  description: {
    en: 'From 2020 on, households that were red in the year before get 3,000 yuan of help, orange ones 800 for skills; both sums are guesses. Whether help can be steered so is limited by what the office sees, and when.',
    zh: '自2020年起，上年为红色的户获帮扶3000元，橙色户获技能扶持800元，金额均为推测。能否如此精准，取决于监测看到什么、何时看到。',
  },
  systems: ['S18', 'S19', 'S21'],
  sources: [
    { title: 'the report, section 3(1): warn early and help by risk level, a proposal', mark: 'S' },
    { title: 'guessed by this project: the sums and the first year', mark: 'K l' },
  ],
  set: { 'warningHelp.inForce': { '2020-01-01': 1 } },
})
