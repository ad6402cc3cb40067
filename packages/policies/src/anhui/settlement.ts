import { definePolicy } from '@doudi/core'

export const settlement = definePolicy({
  id: 'anhui/settlement',
  title: { en: 'One-stop settlement of a medical bill', zh: '“一站式”结算' },
  description: {
    en: 'A bill of an insured person is settled at once by all layers in order: basic insurance, critical-illness insurance, medical assistance, 351, 180. Each pays on what the earlier ones left of the compliant cost; what is not on the list stays with the patient. The layers are in the report, their order and the compliant shares are general knowledge; the rules begin in 2016.',
    zh: '参保人员的医疗费用由各层依次一次结清：基本医保、大病保险、医疗救助、“351”、“180”。每一层在前面各层支付后的合规费用余额上支付，目录外费用由个人承担。各层见于报告；先后顺序和合规占比为一般所知；规则自2016年起。',
  },
  systems: ['S2', 'S5'],
  period: { from: '2016-01-01', until: null },
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
    uninsuredGetAssistance: {
      title: { en: 'those who are not insured get medical assistance', zh: '未参保者可获医疗救助' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: nobody pays for those who did not pay the premium. The other reading: assistance alone pays, on the whole compliant cost.',
    },
    specialChronicAsInpatient: {
      title: { en: 'special chronic outpatient care is settled as inpatient', zh: '特殊慢性病门诊按住院结算' },
      unit: 'flag',
      mark: 'K m',
      values: { '2016-01-01': false },
      note: 'Off: special chronic outpatient care is not in the rules, and nobody pays it. As inpatient, for holders of a card, is K m.',
    },
  },
  facts: {
    asInpatient: {
      entity: 'bill',
      title: { en: 'a bill on inpatient terms', zh: '按住院待遇结算' },
      valueTitles: {
        true: { en: 'on inpatient terms', zh: '按住院待遇结算' },
        false: { en: 'not on inpatient terms', zh: '不按住院待遇结算' },
      },
      conditions: {
        any: [
          { fact: 'care', operator: 'equal', value: 'inpatient' },
          {
            all: [
              { fact: 'specialChronicAsInpatient', operator: 'equal', value: true },
              { fact: 'care', operator: 'equal', value: 'specialChronicOutpatient' },
              { fact: 'chronicCard', operator: 'equal', value: true },
            ],
          },
        ],
      },
    },
    withoutInsurance: {
      entity: 'person',
      title: { en: 'not insured, and assisted all the same', zh: '未参保而仍可救助' },
      valueTitles: {
        true: { en: 'not insured: assistance alone pays', zh: '未参保，仅医疗救助支付' },
        false: { en: 'not a case of assistance without insurance', zh: '不属于未参保救助' },
      },
      conditions: {
        all: [
          { fact: 'uninsuredGetAssistance', operator: 'equal', value: true },
          { fact: 'insured', operator: 'equal', value: false },
        ],
      },
    },
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
          {
            any: [
              { fact: 'insured', operator: 'equal', value: true },
              { fact: 'withoutInsurance', operator: 'equal', value: true },
            ],
          },
          { fact: 'compliantCost', operator: 'greaterThan', value: 0 },
          {
            any: [
              { fact: 'asInpatient', operator: 'equal', value: true },
              {
                all: [
                  { fact: 'care', operator: 'notEqual', value: 'specialChronicOutpatient' },
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
      // Of these five alone: what further payers pay is neither the campaign's nor permanent public money.
      amount: {
        subtract: [
          {
            add: [
              'basicInsurance.payment',
              'criticalIllnessInsurance.payment',
              'medicalAssistance.payment',
              'health351.payment',
              'health180.payment',
            ],
          },
          'permanentMoney',
        ],
      },
    },
  },
})
