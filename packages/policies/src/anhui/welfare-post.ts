import { definePolicy } from '@doudi/core'

export const welfarePost = definePolicy({
  id: 'anhui/welfare-post',
  title: { en: 'Public-welfare posts', zh: '公益岗位' },
  description: {
    en: 'A household is paid a monthly wage for each public-welfare post that it holds, from 2017, while the campaign lasts; who may hold one is decided in the village, so the number of posts held is given. The report asks for posts in care work, which are a reform; the wage is general knowledge of middling confidence.',
    zh: '自2017年起，攻坚期内家庭每持有一个公益岗位按月领取补贴；由村里决定谁上岗，故岗位数为已知输入。报告建议开发护理类公益专岗，作为改革；补贴标准为一般知识，可信度中等。',
  },
  systems: ['S12'],
  period: { from: '2017-01-01', until: null },
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
      note: 'Fewer posts after 2021, as far as is known; how many a household holds is given.',
    },
    careInForce: {
      title: { en: 'strength of posts in care work', zh: '护理专岗实施力度' },
      unit: 'strength',
      mark: 'scenario',
      values: { '2014-01-01': 0 },
      note: 'A proposal: 0 unless the reform is on.',
    },
    careWage: {
      title: { en: 'wage of a post in care work', zh: '护理专岗工资' },
      unit: 'CNY/month',
      mark: 'K l',
      range: [600, 2000],
      values: { '2014-01-01': 1000 },
      note: 'A guess: more skilled and nearer to full time than the other posts.',
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
    carePayment: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'post in care work', zh: '护理专岗工资' },
      conditions: { fact: 'registered', operator: 'equal', value: true },
      amount: { improve: { better: { multiply: ['careWage', 'carePostMonths'] }, strength: 'careInForce' } },
    },
  },
})
