import { definePolicy } from '@doudi/core'

export const health351 = definePolicy({
  id: 'anhui/health-351',
  title: { en: '351: the government’s own-pay caps', zh: '“351”政府兜底' },
  sources: [
    { title: 'the report, section 2(4)1: the name, who is left out, until 2020', mark: 'S' },
    { title: 'generally known, not verified: contents', mark: 'K h' },
  ],
  parameters: {
    outOfPocketCap: {
      title: { en: 'most a person pays in a year', zh: '年度自付封顶' },
      unit: 'CNY/year',
      by: 'facilityTier',
      mark: 'K h',
      values: { '2016-01-01': { township: 3000, county: 3000, city: 5000, province: 10000 } },
      note: 'Township as county (within the county).',
    },
    outsideWithReferral: {
      title: { en: 'also outside the province, when referred', zh: '省外转诊也兜底' },
      unit: 'flag',
      mark: 'K h',
      values: { '2016-01-01': false },
      note: 'The report’s proposal (section 3(2)4) for the vacuum outside the province; false is K h.',
    },
  },
  facts: {
    due: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'own-pay above the cap of the highest tier used, not yet paid', zh: '超过封顶线应兜底部分' },
      conditions: {
        all: [
          {
            any: [
              { fact: 'insideProvince', operator: 'equal', value: true },
              {
                all: [
                  { fact: 'outsideWithReferral', operator: 'equal', value: true },
                  { fact: 'referred', operator: 'equal', value: true },
                ],
              },
            ],
          },
          { fact: 'campaign.health351Strength', operator: 'greaterThan', value: 0 },
        ],
      },
      amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
    },
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: '351', zh: '351兜底支付' },
      amount: { improve: { better: 'due', strength: 'campaign.health351Strength' } },
    },
  },
})
