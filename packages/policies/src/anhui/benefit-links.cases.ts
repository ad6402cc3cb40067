import type { WorkedCase } from '../worked-case.ts'

export const benefitLinksCases: readonly WorkedCase[] = [
  {
    id: 'benefit-links-body-and-household',
    of: 'anhui/benefit-links',
    kind: 'typical',
    title: { en: 'Land worth 20,000 entrusted to a farm, a good year', zh: '价值两万元的土地托管给农场，丰年' },
    at: '2019-01-01',
    situation: { household: { registered: true, benefitLink: 'bodyHousehold', linkedValue: 20000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.payment': 1200, 'householdIncome.transfers': 1200 },
    why: {
      en: '0.06 x 20,000 = 1,200, and no share of the profit: a fixed dividend.',
      zh: '0.06×20000=1200元，不分享利润：固定分红。',
    },
  },
  {
    id: 'benefit-links-three-changes',
    of: 'anhui/benefit-links',
    kind: 'typical',
    title: { en: 'The same value in shares of the collective (three changes)', zh: '同值股份，集体+农户“三变”' },
    at: '2019-01-01',
    situation: { household: { registered: false, benefitLink: 'collectiveHousehold', linkedValue: 20000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.guaranteed': 800, 'benefitLinks.profitPart': 360, 'benefitLinks.payment': 1160 },
    why: {
      en: '0.04 x 20,000 = 800; the profit is 2,000, of the 1,200 above it 0.3 are 360. It need not be registered.',
      zh: '0.04×20000=800元；利润2000元，超出部分1200元的0.3为360元。不限建档立卡户。',
    },
  },
  {
    id: 'benefit-links-body-and-collective',
    of: 'anhui/benefit-links',
    kind: 'boundary',
    title: { en: 'Body, collective and household in a year of loss', zh: '主体+集体+农户，亏损之年' },
    at: '2019-01-01',
    situation: { household: { registered: true, benefitLink: 'bodyCollectiveHousehold', linkedValue: 20000, bodyYield: -0.2 } },
    expected: { 'benefitLinks.guaranteed': 1200, 'benefitLinks.profitPart': 0, 'benefitLinks.payment': 1200 },
    why: {
      en: 'The body loses 4,000; the household has its guaranteed 0.06 x 20,000 = 1,200 all the same.',
      zh: '主体亏损4000元，家庭仍得保底0.06×20000=1200元。',
    },
  },
  {
    id: 'benefit-links-public-share',
    of: 'anhui/benefit-links',
    kind: 'excluded',
    title: { en: 'A public-benefit share, which is only proposed', zh: '公益股，仅为建议' },
    at: '2019-01-01',
    situation: { household: { registered: true, benefitLink: 'publicBenefitShare', linkedValue: 5000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.payment': 0 },
    why: { en: 'Its rates are 0 without the reform.', zh: '无改革时其比率为0。' },
  },
  {
    id: 'benefit-links-none',
    of: 'anhui/benefit-links',
    kind: 'excluded',
    title: { en: 'A household without a contract', zh: '没有联结的家庭' },
    at: '2019-01-01',
    situation: { household: { registered: true, bodyYield: 0.1 } },
    expected: { 'benefitLinks.payment': 0, 'householdIncome.transfers': 0 },
    why: { en: 'No link, nothing linked: 0.', zh: '没有联结：0元。' },
  },
]
