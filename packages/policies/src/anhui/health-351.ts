import { definePolicy } from '@doudi/core'

export const health351 = definePolicy({
  id: 'anhui/health-351',
  title: { en: '351: the government’s own-pay caps', zh: '“351”政府兜底' },
  description: {
    en: 'A covered person pays at most 3,000 yuan of compliant cost a year within the county, 5,000 in the city, 10,000 in the province; the government pays what is above, after insurance and assistance. Who is left out and “to 2020” are in the report, the sums are general knowledge. It pays where assistance of the registered poor is a share of what is left; if that is a share of the compliant cost, the 351 almost never pays: both readings can be chosen.',
    zh: '健康扶贫对象年度合规自付县域内不超过3000元、市级不超过5000元、省级不超过10000元，医保和救助之后超出部分由政府兜底。对象范围和“到2020年”见于报告，金额为一般所知。若建档立卡医疗救助按剩余自付计算，“351”有支付；若按合规费用计算，“351”几乎不再支付：两种读法均可选择。',
  },
  systems: ['S1', 'S2'],
  period: { from: '2017-01-01', until: null },
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
      range: 'exact',
      note: 'The name stands for these sums. Township as county (within the county).',
    },
    outsideWithReferral: {
      title: { en: 'also outside the province, when referred', zh: '省外转诊也兜底' },
      unit: 'flag',
      mark: 'K h',
      values: { '2016-01-01': false },
      note: 'One reading of the timely relief outside the province that the report proposes (section 3(2)3); false is K h.',
    },
    perHousehold: {
      title: { en: 'caps count for the household', zh: '按户封顶' },
      unit: 'flag',
      mark: 'K m',
      values: { '2016-01-01': false },
      note: 'Off: per person and calendar year. Per household, the own-pay of all members counts together against the same caps.',
    },
    perLevel: {
      title: { en: 'a separate cap for each level', zh: '分级别分别封顶' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: with mixed levels the cap of the highest level used. Separate: own-pay within the county, in the city and in the province each has its own cap.',
    },
    onlyWithReferral: {
      title: { en: 'not without a needed referral', zh: '应转诊未转诊不兜底' },
      unit: 'flag',
      mark: 'K l',
      values: { '2016-01-01': false },
      note: 'Off: 351 pays with and without referral.',
    },
  },
  facts: {
    due: {
      entity: 'bill',
      unit: 'CNY',
      title: { en: 'own-pay above the cap, not yet paid', zh: '超过封顶线应兜底部分' },
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
          {
            any: [
              { fact: 'onlyWithReferral', operator: 'equal', value: false },
              { fact: 'basicInsurance.withoutReferral', operator: 'equal', value: false },
            ],
          },
          { fact: 'settlement.withoutInsurance', operator: 'equal', value: false },
        ],
      },
      rules: [
        {
          title: { en: 'per person, cap of the highest tier used', zh: '按人，取所用最高级别' },
          conditions: {
            all: [
              { fact: 'perHousehold', operator: 'equal', value: false },
              { fact: 'perLevel', operator: 'equal', value: false },
            ],
          },
          amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
        },
        {
          title: { en: 'per household, cap of the highest tier used', zh: '按户，取所用最高级别' },
          conditions: { fact: 'perHousehold', operator: 'equal', value: true },
          amount: {
            above: [
              {
                above: [
                  { yearToDate: 'left', over: 'household' },
                  { highestToDate: 'outOfPocketCap', over: 'household' },
                ],
              },
              { earlier: 'due', over: 'household' },
            ],
          },
        },
        {
          title: { en: 'own-pay within the county', zh: '县域内自付' },
          conditions: {
            all: [
              { fact: 'perLevel', operator: 'equal', value: true },
              { fact: 'facilityTier', operator: 'in', value: ['township', 'county'] },
            ],
          },
          amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
        },
        {
          title: { en: 'own-pay in the city', zh: '市级自付' },
          conditions: {
            all: [
              { fact: 'perLevel', operator: 'equal', value: true },
              { fact: 'facilityTier', operator: 'equal', value: 'city' },
            ],
          },
          amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
        },
        {
          title: { en: 'own-pay in the province', zh: '省级自付' },
          conditions: {
            all: [
              { fact: 'perLevel', operator: 'equal', value: true },
              { fact: 'facilityTier', operator: 'equal', value: 'province' },
            ],
          },
          amount: { above: [{ above: [{ yearToDate: 'left' }, { highestToDate: 'outOfPocketCap' }] }, { earlier: 'due' }] },
        },
      ],
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
