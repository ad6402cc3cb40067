import { definePolicy } from '@doudi/core'

export const settlement = definePolicy({
  id: 'anhui/settlement',
  title: { en: 'One-stop settlement of a medical bill', zh: '“一站式”结算' },
  sources: [
    { title: 'the report, section 3(2)3: the layers, one-stop settlement', mark: 'S' },
    { title: 'generally known, not verified: order of the layers, compliant shares', mark: 'K m' },
  ],
  parameters: {
    compliantShare: {
      title: { en: 'compliant share of a bill, when none is stated', zh: '合规费用占比' },
      unit: 'share',
      by: 'place',
      mark: 'K m',
      values: { '2016-01-01': { township: 0.93, county: 0.89, city: 0.84, province: 0.78, outside: 0.72 } },
      range: { township: [0.9, 0.98], county: [0.88, 0.96], city: [0.82, 0.93], province: [0.75, 0.9], outside: [0.68, 0.86] },
      note: 'Moved down inside its range so that own-pay shares come near the health-services survey of 2018; township and outside are K l.',
    },
  },
  facts: {
    place: {
      entity: 'bill',
      title: { en: 'place of care', zh: '就医地' },
      values: ['township', 'county', 'city', 'province', 'outside'],
      valueTitles: {
        township: { en: 'township', zh: '乡镇' },
        county: { en: 'county', zh: '县级' },
        city: { en: 'city', zh: '市级' },
        province: { en: 'province', zh: '省级' },
        outside: { en: 'outside the province', zh: '省外' },
      },
      conditions: { fact: 'insideProvince', operator: 'equal', value: true },
      amount: 'facilityTier',
      otherwise: { category: 'outside' },
    },
    compliantCost: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'compliant cost', zh: '合规费用' },
      amount: {
        round: {
          firstKnown: [
            'statedCompliantCost',
            { multiply: ['statedCompliantShare', 'grossCost'] },
            { multiply: ['compliantShare', 'grossCost'] },
          ],
        },
      },
    },
    admitted: {
      entity: 'bill',
      title: { en: 'a bill that the payers take', zh: '纳入结算' },
      valueTitles: {
        true: { en: 'a bill that the payers take', zh: '纳入结算' },
        false: { en: 'a bill that the payers do not take', zh: '不纳入结算' },
      },
      conditions: {
        all: [
          { fact: 'insured', operator: 'equal', value: true },
          { fact: 'compliantCost', operator: 'greaterThan', value: 0 },
          {
            any: [
              { fact: 'care', operator: 'equal', value: 'inpatient' },
              {
                all: [
                  { fact: 'chronicCard', operator: 'equal', value: true },
                  { fact: 'insideProvince', operator: 'equal', value: true },
                ],
              },
            ],
          },
        ],
      },
    },
    paid: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'paid by all payers', zh: '各层支付合计' },
      conditions: { fact: 'admitted', operator: 'equal', value: true },
      waterfall: {
        of: 'compliantCost',
        payers: [
          'basicInsurance.payment',
          'criticalIllnessInsurance.payment',
          'medicalAssistance.payment',
          'health351.payment',
          'health180.payment',
        ],
      },
    },
    outOfPocket: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'out of pocket', zh: '个人负担' },
      amount: { subtract: ['grossCost', 'paid'] },
    },
    permanentMoney: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, paid without the campaign', zh: '其中常规资金' },
      amount: { add: ['basicInsurance.ownPart', 'criticalIllnessInsurance.ownPart', 'medicalAssistance.ownPart'] },
    },
    campaignMoney: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'of it, paid because of the campaign: w (p - o) of three layers, 351, 180', zh: '其中攻坚期资金' },
      amount: { subtract: ['paid', 'permanentMoney'] },
    },
  },
})
