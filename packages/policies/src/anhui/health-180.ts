import { definePolicy } from '@doudi/core'

export const health180 = definePolicy({
  id: 'anhui/health-180',
  title: { en: '180: chronic-disease supplement', zh: '“180”慢病补充医保' },
  sources: [
    { title: 'the report, section 2(4)1: the name, who is left out, until 2020', mark: 'S' },
    { title: 'generally known, not verified: contents', mark: 'K h' },
  ],
  parameters: {
    ratio: {
      title: { en: 'share of what is left', zh: '补充报销比例' },
      unit: 'share',
      mark: 'K h',
      values: { '2016-01-01': 0.8 },
      note: 'Of the compliant cost, after all earlier layers. The name is not a sum: 180 is not 180 yuan.',
    },
  },
  facts: {
    payment: {
      entity: 'bill',
      unit: 'CNY',
      paid: true,
      title: { en: '180', zh: '180补充支付' },
      conditions: {
        all: [
          { fact: 'care', operator: 'equal', value: 'chronicOutpatient' },
          { fact: 'insideProvince', operator: 'equal', value: true },
        ],
      },
      amount: { improve: { better: { multiply: ['ratio', 'left'] }, strength: 'campaign.health180Strength' } },
    },
  },
})
