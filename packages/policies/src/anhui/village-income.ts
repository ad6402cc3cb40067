import { definePolicy } from '@doudi/core'

/** What belongs to the village is given on each of its households, for there is no village among the entities. */
export const villageIncome = definePolicy({
  id: 'anhui/village-income',
  title: { en: 'Village collective income and solar plants', zh: '村级集体经济收入与光伏' },
  description: {
    en: 'A village has income from its solar plant, from rent and from sales of assets, which the report calls most of what it has. From 2018 the solar income goes mostly to posts for poor households, the rest to relief of the poor and small works; before, it was handed out; rent and sales stay with the collective. A household with a plant of its own of about 3 kW has about 1,000 yuan per kW a year for 20 years. The household plant and the posts are general knowledge of middling confidence, the shares are guesses of this project; posts and relief are for registered households.',
    zh: '村集体有光伏、租赁和资产拍卖收入，报告称其占绝大部分。2018年起光伏收益主要用于贫困户公益岗位，其余用于救助和小型公益事业，此前直接分发；租赁和拍卖收入留归集体。户用光伏约3千瓦，每千瓦每年约1000元，共20年。户用光伏和岗位为一般知识，可信度中等；分配比例为本项目猜测；岗位和救助面向建档立卡户。',
  },
  systems: ['S13'],
  period: { from: '2015-01-01', until: null },
  sources: [
    { title: 'the report, section 2(5)3: solar income, asset sales and rent are most of the income of a village', mark: 'S' },
    {
      title: 'generally known, not verified: 3 kW give about 3,000 yuan a year, 20 years; village plants through posts from 2018',
      mark: 'K m',
    },
    { title: 'a guess of this project: shares of the distribution', mark: 'K l' },
  ],
  parameters: {
    yieldPerKilowatt: {
      title: { en: 'yield of one kW of a household plant', zh: '户用光伏每千瓦年收益' },
      unit: 'CNY/year',
      mark: 'K m',
      range: [800, 1200],
      values: { '2014-01-01': 0, '2015-01-01': 1000 },
      note: '3 kW give about 3,000 a year. The first year is a guess.',
    },
    solarYears: {
      title: { en: 'years that a household plant pays', zh: '户用光伏收益年限' },
      unit: 'years',
      mark: 'K m',
      range: [15, 25],
      values: { '2014-01-01': 20 },
    },
    postShare: {
      title: { en: 'share of the solar income for posts', zh: '光伏收益用于公益岗位比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.4, 0.8],
      values: { '2014-01-01': 0, '2018-01-01': 0.6 },
      note: 'A guess; that it goes through posts from 2018 is K m.',
    },
    reliefShare: {
      title: { en: 'share of the solar income for poor households', zh: '光伏收益用于贫困户比例' },
      unit: 'share',
      mark: 'K l',
      range: [0.1, 0.8],
      values: { '2014-01-01': 0, '2016-01-01': 0.8, '2018-01-01': 0.2 },
      note: 'A guess: handed out before 2018, relief of the poor after. What is left of both goes to small works.',
    },
  },
  facts: {
    collectiveIncome: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'collective income of the village', zh: '村集体经济收入' },
      amount: { add: ['villageSolarIncome', 'villageRentIncome', 'villageAssetSales'] },
    },
    works: {
      entity: 'household',
      unit: 'CNY/year',
      title: { en: 'left to the village for small works', zh: '留村用于小型公益事业' },
      amount: {
        round: { subtract: ['collectiveIncome', { multiply: [{ add: ['postShare', 'reliefShare'] }, 'villageSolarIncome'] }] },
      },
    },
    solarPost: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'post paid from village solar', zh: '光伏公益岗位收入' },
      conditions: { fact: 'registered', operator: 'equal', value: true },
      // No household gets more than all the posts there are.
      amount: { multiply: ['postShare', 'villageSolarIncome', { min: [1, { divide: ['solarPostsHeld', 'villageSolarPosts'] }] }] },
    },
    relief: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'relief from village solar', zh: '光伏收益救助' },
      conditions: { fact: 'registered', operator: 'equal', value: true },
      amount: { divide: [{ multiply: ['reliefShare', 'villageSolarIncome'] }, 'villagePoorHouseholds'] },
    },
    solarAge: {
      entity: 'household',
      unit: 'years',
      title: { en: 'years since the household’s solar plant', zh: '户用光伏已满年数' },
      amount: { subtract: ['year', 'solarYear'] },
    },
    householdSolar: {
      entity: 'household',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'yield of the household’s solar plant', zh: '户用光伏收益' },
      conditions: {
        all: [
          { fact: 'solarAge', operator: 'greaterThan', value: 0 },
          { fact: 'solarAge', operator: 'lessThanInclusive', value: { fact: 'solarYears' } },
        ],
      },
      amount: { multiply: ['yieldPerKilowatt', 'solarKilowatts'] },
    },
  },
})
