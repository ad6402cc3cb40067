import { defineReform } from '@doudi/core'

const all = (rate: number) => ({
  none: 0,
  bodyHousehold: rate,
  bodyCollectiveHousehold: rate,
  collectiveHousehold: rate,
  publicBenefitShare: rate,
})

export const equityLinks = defineReform({
  id: 'equity-links',
  title: { en: 'equity shares instead of fixed dividends', zh: '股份合作取代固定分红' },
  description: {
    en: 'From 2020 every link is an equity share: nothing is guaranteed, the household has 70 % of the profit on what it linked, and none of the loss; public-benefit shares pay registered households too. The report proposes equity-based links and such shares; that nothing is guaranteed and the 70 % are guesses of this project, and a bad year is then a risk of the household.',
    zh: '自2020年起，各类联结均为股份：不再保底，家庭按所联结价值分享利润的70%，不承担亏损；公益股亦向建档立卡户分红。股份合作及公益股为报告建议；不保底和70%为本项目猜测，歉年风险由家庭承受。',
  },
  systems: ['S11'],
  sources: [
    { title: 'the report, sections 2(3)2 and 3(3)1: equity-based links, public-benefit shares, a proposal', mark: 'S' },
    { title: 'their terms: a guess of this project', mark: 'K l (scenario)' },
  ],
  set: { 'benefitLinks.guaranteedRate': { '2020-01-01': all(0) }, 'benefitLinks.profitShare': { '2020-01-01': all(0.7) } },
})
