import type { WorkedCase } from '../worked-case.ts'

export const equityLinksCases: readonly WorkedCase[] = [
  {
    id: 'equity-links-good-year',
    of: 'equity-links',
    kind: 'typical',
    title: { en: 'Land worth 20,000 as equity, a good year', zh: '价值两万元的土地入股，丰年' },
    reforms: ['equity-links'],
    at: '2020-01-01',
    situation: { household: { registered: true, benefitLink: 'bodyHousehold', linkedValue: 20000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.guaranteed': 0, 'benefitLinks.payment': 1400 },
    why: {
      en: 'Profit 0.1 x 20,000 = 2,000, of which 0.7 are 1,400; the fixed dividend would be 1,200.',
      zh: '利润0.1×20000=2000元，0.7为1400元；固定分红为1200元。',
    },
  },
  {
    id: 'equity-links-bad-year',
    of: 'equity-links',
    kind: 'boundary',
    title: { en: 'The same, in a year without profit', zh: '同上，无利润之年' },
    reforms: ['equity-links'],
    at: '2020-01-01',
    situation: { household: { registered: true, benefitLink: 'bodyHousehold', linkedValue: 20000, bodyYield: 0 } },
    expected: { 'benefitLinks.payment': 0 },
    why: {
      en: '0.7 x 0 = 0, and nothing is guaranteed: 1,200 less than the fixed dividend.',
      zh: '0.7×0=0元，不再保底：比固定分红少1200元。',
    },
  },
  {
    id: 'equity-links-public-share',
    of: 'equity-links',
    kind: 'typical',
    title: { en: 'A public-benefit share of 5,000', zh: '五千元公益股' },
    reforms: ['equity-links'],
    at: '2020-01-01',
    situation: { household: { registered: true, benefitLink: 'publicBenefitShare', linkedValue: 5000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.payment': 350 },
    why: { en: '0.7 x 0.1 x 5,000 = 350.', zh: '0.7×0.1×5000=350元。' },
  },
  {
    id: 'equity-links-public-share-not-registered',
    of: 'equity-links',
    kind: 'excluded',
    title: { en: 'The same share in the name of a household never registered', zh: '同一股份，非建档立卡户' },
    reforms: ['equity-links'],
    at: '2020-01-01',
    situation: { household: { registered: false, benefitLink: 'publicBenefitShare', linkedValue: 5000, bodyYield: 0.1 } },
    expected: { 'benefitLinks.payment': 0 },
    why: { en: 'Public-benefit shares are for registered households.', zh: '公益股仅限建档立卡户。' },
  },
]
