import type { WorkedCase } from '../worked-case.ts'

export const tekunCases: readonly WorkedCase[] = [
  {
    id: 'tekun-partial-care-2019',
    of: 'anhui/tekun',
    kind: 'typical',
    title: { en: 'An old person alone who needs some care, 2019', zh: '2019年，一位部分失能的独居老人' },
    at: '2019-01-01',
    situation: { household: { registered: true }, members: [{ age: 72, tekun: true, selfCare: 'partial' }] },
    expected: { 'tekun.livingAllowance': 7020, 'tekun.careAllowance': 4608 },
    why: {
      en: 'Living 1.3 x 5,400 = 7,020. Care 0.3 x 1,280 a month x 12 = 384 x 12 = 4,608.',
      zh: '基本生活费1.3×5400=7020元；照料护理费0.3×1280=384元/月，×12=4608元。',
    },
  },
  {
    id: 'tekun-care-before-it-began',
    of: 'anhui/tekun',
    kind: 'boundary',
    title: { en: 'Full care needed, in the last year without a care allowance', zh: '完全失能，护理费实行前最后一年' },
    at: '2016-12-31',
    situation: { household: { registered: true }, members: [{ age: 80, tekun: true, selfCare: 'none' }] },
    expected: { 'tekun.livingAllowance': 4030, 'tekun.careAllowance': 0 },
    why: {
      en: 'Living 1.3 x 3,100 = 4,030. The care allowance begins on 2017-01-01: 0 on the eve.',
      zh: '基本生活费1.3×3100=4030元。照料护理费自2017年1月1日实行，前一日为零。',
    },
  },
  {
    id: 'tekun-care-begins',
    of: 'anhui/tekun',
    kind: 'boundary',
    title: { en: 'The same person a day later', zh: '同一人，次日' },
    at: '2017-01-01',
    situation: { household: { registered: true }, members: [{ age: 80, tekun: true, selfCare: 'none' }] },
    expected: { 'tekun.livingAllowance': 4810, 'tekun.careAllowance': 9000 },
    why: {
      en: 'Living 1.3 x 3,700 = 4,810. Care 0.6 x 1,250 x 12 = 750 x 12 = 9,000.',
      zh: '基本生活费1.3×3700=4810元；照料护理费0.6×1250×12=9000元。',
    },
  },
  {
    id: 'tekun-with-family',
    of: 'anhui/tekun',
    kind: 'excluded',
    title: { en: 'An old person who needs full care and is not recognised as destitute', zh: '完全失能老人，未认定为特困' },
    at: '2019-01-01',
    situation: { household: { registered: true }, members: [{ age: 80, selfCare: 'none' }] },
    expected: { 'tekun.livingAllowance': 0, 'tekun.careAllowance': 0 },
    why: {
      en: 'Need alone is not enough: somebody bound by law to support them excludes destitute support, whatever they do.',
      zh: '有法定赡养人即不属特困，护理需求本身不足以享受。',
    },
  },
]
