import type { WorkedCase } from '../worked-case.ts'

export const premiumCases: readonly WorkedCase[] = [
  {
    id: 'premium-lifted-2022',
    of: 'anhui/premium',
    kind: 'typical',
    title: { en: 'A person lifted in 2018, in the second year of the steps', zh: '2018年脱贫人口，资助退出第二年' },
    at: '2022-01-01',
    situation: { household: { registered: true, exitYear: 2018 }, person: { assistance: 'none' } },
    expected: { 'premium.assistedAmount': 192, 'premium.ownPremium': 128, 'premium.dropOutShare': 0 },
    why: {
      en: '320 yuan, of which public money pays 0.60: 192. 128 remain, below the 200 from which people drop out.',
      zh: '320元，资助60%即192；自缴128，低于开始断保的200。',
    },
  },
  {
    id: 'premium-dibao-2023',
    of: 'anhui/premium',
    kind: 'typical',
    title: { en: 'A person on dibao', zh: '低保对象' },
    at: '2023-01-01',
    situation: { household: { registered: false }, person: { assistance: 'dibao' } },
    expected: { 'premium.assistedAmount': 280, 'premium.ownPremium': 70, 'premium.dropOutShare': 0 },
    why: { en: '350 yuan, of which 0.80 is paid: 280; 70 remain.', zh: '350元，资助80%即280；自缴70。' },
  },
  {
    id: 'premium-year-of-cover',
    of: 'anhui/premium',
    kind: 'boundary',
    title: {
      en: 'Cover of 2019, collected in the autumn of 2018 under the notice of that year',
      zh: '2019年度参保（2018年秋收缴，当年通知）',
    },
    at: '2019-01-01',
    situation: { household: { registered: false }, person: { assistance: 'none' } },
    expected: { 'premium.assistedAmount': 0, 'premium.ownPremium': 220, 'premium.dropOutShare': 0.003 },
    why: {
      en: 'The notice of 2018 says 220, for the cover of 2019; 250 is of the notice of 2019. 220 - 200 = 20, a fifth of a step of 100: 0.015 x 0.2 = 0.003 drop out.',
      zh: '2018年通知为220元，对应2019年度参保；250元属2019年通知。220-200=20，为100的五分之一：0.015×0.2=0.003断保。',
    },
  },
  {
    id: 'premium-last-full-year',
    of: 'anhui/premium',
    kind: 'boundary',
    title: { en: 'The last year in which all is paid for the registered poor', zh: '建档立卡人口全额资助的最后一年' },
    at: '2020-01-01',
    situation: { household: { registered: true, exitYear: 2018 }, person: { assistance: 'none' } },
    expected: { 'premium.assistedAmount': 250, 'premium.ownPremium': 0, 'premium.dropOutShare': 0 },
    why: { en: 'To the end of 2020 the whole 250.', zh: '2020年底前全额资助250元。' },
  },
  {
    id: 'premium-first-year-without',
    of: 'anhui/premium',
    kind: 'boundary',
    title: { en: 'The first year in which nothing is paid for them', zh: '资助完全退出的首年' },
    at: '2025-01-01',
    situation: { household: { registered: true, exitYear: 2018 }, person: { assistance: 'none' } },
    expected: { 'premium.assistedAmount': 0, 'premium.ownPremium': 400, 'premium.dropOutShare': 0.03 },
    why: {
      en: 'From 2025 the share is 0: 400. 400 - 200 = 200, two steps: 0.015 x 2 = 0.03.',
      zh: '2025年起资助比例为0：自缴400。400-200=200，两档：0.015×2=0.03。',
    },
  },
  {
    id: 'premium-never-registered',
    of: 'anhui/premium',
    kind: 'excluded',
    title: { en: 'A person never registered and without a category', zh: '非建档立卡且无救助类别' },
    at: '2024-01-01',
    situation: { household: { registered: false }, person: { assistance: 'none' } },
    expected: { 'premium.assistedAmount': 0, 'premium.ownPremium': 380, 'premium.dropOutShare': 0.027 },
    why: {
      en: 'No help: 380 yuan. 380 - 200 = 180, 1.8 steps: 0.015 x 1.8 = 0.027.',
      zh: '无资助：自缴380。380-200=180，1.8档：0.015×1.8=0.027。',
    },
  },
]
