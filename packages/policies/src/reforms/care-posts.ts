import { defineReform } from '@doudi/core'

export const carePosts = defineReform({
  id: 'care-posts',
  title: { en: 'public posts in care work', zh: '护理类就业扶贫公益专岗' },
  description: {
    en: 'From 2020 a registered household is paid for each month that a member holds a post in care work: nursing in hospitals, in schools, of the elderly. The report proposes such posts; their wage is a guess of this project.',
    zh: '自2020年起，建档立卡户成员从事护校、护医、养老护理等公益专岗，按月领取工资。专岗为报告建议；工资为本项目的猜测。',
  },
  systems: ['S12'],
  sources: [
    { title: 'the report, section 3(4)2: posts in nursing, schools and care of the elderly, a proposal', mark: 'S' },
    { title: 'their wage: a guess of this project', mark: 'K l (scenario)' },
  ],
  set: { 'welfarePost.careInForce': { '2020-01-01': 1 } },
})
