import { definePolicy } from '@doudi/core'

export const health180 = definePolicy({
  id: 'anhui/health-180',
  title: { en: '180: chronic-disease supplement', zh: '“180”慢病补充医保' },
  description: {
    en: 'A covered person with a chronic-disease card has 80 % paid of what all earlier layers leave of the compliant cost of a chronic outpatient bill inside the province. It is not 180 yuan, and not 80 % of the whole bill. Who is left out and “to 2020” are in the report, the contents are general knowledge.',
    zh: '持慢病证的健康扶贫对象，省内慢性病门诊合规费用经前面各层支付后，剩余部分再报销80%。不是180元，也不是总费用的80%。对象范围和“到2020年”见于报告，内容为一般所知。',
  },
  systems: ['S1', 'S2'],
  period: { from: '2017-01-01', until: null },
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
      range: 'exact',
      note: 'The name stands for it. Of the compliant cost, after all earlier layers. The name is not a sum: 180 is not 180 yuan.',
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
          { fact: 'settlement.withoutInsurance', operator: 'equal', value: false },
        ],
      },
      amount: { improve: { better: { multiply: ['ratio', 'left'] }, strength: 'campaign.health180Strength' } },
    },
  },
})
