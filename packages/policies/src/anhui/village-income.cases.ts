import type { WorkedCase } from '../worked-case.ts'

const village = {
  villageSolarIncome: 60000,
  villageRentIncome: 10000,
  villageAssetSales: 5000,
  villagePoorHouseholds: 40,
  villageSolarPosts: 12,
}

export const villageIncomeCases: readonly WorkedCase[] = [
  {
    id: 'village-income-post-and-relief',
    of: 'anhui/village-income',
    kind: 'typical',
    title: { en: 'A household with one of twelve solar posts, in 2019', zh: '2019年，十二个光伏岗位之一' },
    at: '2019-01-01',
    situation: { household: { registered: true, ...village, solarPostsHeld: 1 } },
    expected: {
      'villageIncome.collectiveIncome': 75000,
      'villageIncome.works': 27000,
      'villageIncome.solarPost': 3000,
      'villageIncome.relief': 300,
      'householdIncome.transfers': 3300,
    },
    why: {
      en: 'Posts: 0.6 x 60,000 / 12 = 3,000; relief: 0.2 x 60,000 / 40 = 300. The village keeps 75,000 - 0.8 x 60,000 = 27,000.',
      zh: '岗位：0.6×60000÷12=3000元；救助：0.2×60000÷40=300元。留村75000-0.8×60000=27000元。',
    },
  },
  {
    id: 'village-income-handed-out-in-2017',
    of: 'anhui/village-income',
    kind: 'boundary',
    title: { en: 'The same in 2017, the last year before posts', zh: '2017年，设岗前最后一年' },
    at: '2017-01-01',
    situation: { household: { registered: true, ...village, solarPostsHeld: 1 } },
    expected: { 'villageIncome.solarPost': 0, 'villageIncome.relief': 1200 },
    why: { en: 'No posts before 2018; handed out: 0.8 x 60,000 / 40 = 1,200.', zh: '2018年前不设岗，直接分发：0.8×60000÷40=1200元。' },
  },
  {
    id: 'village-income-household-plant',
    of: 'anhui/village-income',
    kind: 'typical',
    title: { en: 'A 3 kW plant of 2016, in 2019', zh: '2016年建3千瓦户用光伏，2019年' },
    at: '2019-01-01',
    situation: { household: { registered: true, solarKilowatts: 3, solarYear: 2016 } },
    expected: { 'villageIncome.householdSolar': 3000 },
    why: { en: '3 x 1,000 = 3,000, in its third year.', zh: '3×1000=3000元，第三年。' },
  },
  {
    id: 'village-income-plant-of-the-year',
    of: 'anhui/village-income',
    kind: 'boundary',
    title: { en: 'The same plant in the year in which it is built', zh: '同一电站，建成当年' },
    at: '2016-01-01',
    situation: { household: { registered: true, solarKilowatts: 3, solarYear: 2016 } },
    expected: { 'villageIncome.householdSolar': 0 },
    why: { en: '2016 - 2016 = 0: it pays in the 20 years after.', zh: '2016-2016=0：自次年起收益20年。' },
  },
  {
    id: 'village-income-not-registered',
    of: 'anhui/village-income',
    kind: 'excluded',
    title: { en: 'A household of the village that was never registered', zh: '同村非建档立卡户' },
    at: '2019-01-01',
    situation: { household: { registered: false, ...village, solarPostsHeld: 1 } },
    expected: { 'villageIncome.solarPost': 0, 'villageIncome.relief': 0, 'householdIncome.transfers': 0 },
    why: { en: 'Posts and relief from solar income are for registered households.', zh: '光伏岗位和救助面向建档立卡户。' },
  },
]
