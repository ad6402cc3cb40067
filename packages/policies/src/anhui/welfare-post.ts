import { definePolicy } from '@doudi/core'

export const welfarePost = definePolicy({
  id: 'anhui/welfare-post',
  title: { en: 'Public-welfare posts', zh: '公益岗位' },
  sources: [
    { title: 'the report, section 3(4)2: such posts, in care work', mark: 'S' },
    { title: 'generally known, not verified: wage', mark: 'K m' },
  ],
  parameters: {
    wage: {
      title: { en: 'wage of a post', zh: '岗位补贴' },
      unit: 'CNY/month',
      mark: 'K m',
      range: [300, 800],
      values: { '2014-01-01': 0, '2017-01-01': 500 },
    },
  },
  facts: {
    payment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'welfare post', zh: '公益岗位补贴' },
      amount: { improve: { better: { multiply: ['monthsInYear', 'wage', 'welfarePosts'] }, strength: 'campaign.cashStrength' } },
    },
  },
})
