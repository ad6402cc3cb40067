import type { WorkedCase } from '../worked-case.ts'

export const agriculturalInsuranceCases: readonly WorkedCase[] = [
  {
    id: 'agricultural-insurance-flood',
    of: 'anhui/agricultural-insurance',
    kind: 'typical',
    title: { en: 'Ten mu of wheat, half of it lost in a flood', zh: '十亩小麦，水灾损失一半' },
    at: '2019-01-01',
    situation: { household: { registered: true, insuredMu: 10, cropLossShare: 0.5 } },
    expected: {
      'agriculturalInsurance.premium': 200,
      'agriculturalInsurance.ownPremium': 0,
      'agriculturalInsurance.premiumSubsidy': 200,
      'agriculturalInsurance.payment': 2000,
      'householdIncome.transfers': 2000,
    },
    why: {
      en: 'Sum 10 x 400 = 4,000, premium 0.05 x 4,000 = 200, all of it subsidised; payout 0.5 x 4,000 = 2,000.',
      zh: '保额10×400=4000元，保费0.05×4000=200元，全额补贴；赔付0.5×4000=2000元。',
    },
  },
  {
    id: 'agricultural-insurance-at-the-threshold',
    of: 'anhui/agricultural-insurance',
    kind: 'boundary',
    title: { en: 'A loss of exactly 30 %, not registered', zh: '损失恰为三成，非建档立卡户' },
    at: '2019-01-01',
    situation: { household: { registered: false, insuredMu: 10, cropLossShare: 0.3 } },
    expected: { 'agriculturalInsurance.ownPremium': 40, 'agriculturalInsurance.payment': 1200 },
    why: {
      en: 'From 30 % on it pays: 0.3 x 4,000 = 1,200. Own premium 0.2 x 200 = 40.',
      zh: '三成起赔：0.3×4000=1200元；自缴0.2×200=40元。',
    },
  },
  {
    id: 'agricultural-insurance-all-lost-and-a-sow',
    of: 'anhui/agricultural-insurance',
    kind: 'boundary',
    title: { en: 'Four fifths lost count as all; three sows died, two were insured', zh: '损失八成视为绝收；死亡三头母猪，参保两头' },
    at: '2019-01-01',
    situation: { household: { registered: true, insuredMu: 10, cropLossShare: 0.8, insuredHeads: 2, lostHeads: 3 } },
    expected: {
      'agriculturalInsurance.cropPayout': 4000,
      'agriculturalInsurance.stockPayout': 1800,
      'agriculturalInsurance.payment': 5800,
    },
    why: {
      en: 'Crops: 10 x 400 = 4,000. Stock: (1 - 0.1) x 1,000 x 2 = 1,800, for no more heads than are insured.',
      zh: '作物：10×400=4000元。牲畜：(1-0.1)×1000×2=1800元，以参保头数为限。',
    },
  },
  {
    id: 'agricultural-insurance-small-loss',
    of: 'anhui/agricultural-insurance',
    kind: 'excluded',
    title: { en: 'A loss of 29 %', zh: '损失29%' },
    at: '2019-01-01',
    situation: { household: { registered: true, insuredMu: 10, cropLossShare: 0.29 } },
    expected: { 'agriculturalInsurance.payment': 0 },
    why: { en: 'Below the threshold of 30 %.', zh: '低于三成的起赔线。' },
  },
  {
    id: 'agricultural-insurance-not-insured',
    of: 'anhui/agricultural-insurance',
    kind: 'excluded',
    title: { en: 'All lost, nothing insured', zh: '绝收但未参保' },
    at: '2019-01-01',
    situation: { household: { registered: true, insuredMu: 0, cropLossShare: 1 } },
    expected: { 'agriculturalInsurance.premium': 0, 'agriculturalInsurance.payment': 0 },
    why: { en: '400 x 0 = 0.', zh: '400×0=0。' },
  },
]
