import { definePolicy, defineVocabulary, link } from '@doudi/core'

// The workload W: a person's inpatient and chronic outpatient cost of a year through five layers, rounded to the fen at each. 13 amounts,
// of which the 7 in `asked` are written out. The numbers are invented for the benchmark; the shapes are those of real rules.

export const vocabulary = defineVocabulary({
  household: {},
  person: {
    inpatientCost: { unit: 'CNY/year', title: { en: 'inpatient cost of the year', zh: '住院费用' } },
    outpatientCost: { unit: 'CNY/year', title: { en: 'chronic outpatient cost of the year', zh: '慢病门诊费用' } },
    place: { values: ['township', 'county', 'city', 'province', 'outside'], title: { en: 'place of care', zh: '就医地' } },
    category: { values: ['none', 'registered', 'dibao', 'tekun'], title: { en: 'category', zh: '类别' } },
    exitYear: { unit: 'year', optional: true, title: { en: 'year lifted', zh: '脱贫年份' } },
    chronicCard: { title: { en: 'chronic-disease card', zh: '慢病证' } },
    referred: { title: { en: 'referred', zh: '转诊' } },
    insured: { title: { en: 'premium of the year paid', zh: '当年参保' } },
  },
  bill: {},
})

const sources = [{ title: 'invented for the benchmark', mark: 'K l' }]
const from = '2020-01-01'
export const day = '2020-06-30'

export const settlement = definePolicy({
  id: 'benchmark/settlement',
  title: { en: 'Settlement of a year', zh: '年度结算' },
  sources,
  parameters: {
    compliantShare: {
      title: { en: 'compliant share by place', zh: '合规费用占比' },
      unit: 'share',
      by: 'place',
      mark: 'K l',
      values: { [from]: { township: 0.95, county: 0.92, city: 0.88, province: 0.83, outside: 0.78 } },
    },
  },
  facts: {
    compliantCost: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'compliant inpatient cost', zh: '合规住院费用' },
      amount: { round: { multiply: ['inpatientCost', 'compliantShare'] } },
    },
    outOfPocket: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'out of pocket', zh: '个人负担' },
      amount: {
        subtract: [
          { add: ['inpatientCost', 'outpatientCost'] },
          'basicInsurance.payment',
          'criticalIllness.payment',
          'medicalAssistance.payment',
          'health351.payment',
          'basicInsurance.outpatientPayment',
          'health180.payment',
        ],
      },
    },
  },
})

export const basicInsurance = definePolicy({
  id: 'benchmark/basic-insurance',
  title: { en: 'Basic medical insurance', zh: '基本医保' },
  sources,
  parameters: {
    ordinaryDeductible: {
      title: { en: 'deductible', zh: '起付线' },
      unit: 'CNY/year',
      by: 'place',
      mark: 'K l',
      values: { [from]: { township: 200, county: 500, city: 700, province: 1000, outside: 0 } },
    },
    registeredDeductible: {
      title: { en: 'deductible of the registered', zh: '建档立卡起付线' },
      unit: 'CNY/year',
      by: 'place',
      mark: 'K l',
      values: { [from]: { township: 100, county: 300, city: 500, province: 1000, outside: 0 } },
    },
    outsideShare: { title: { en: 'deductible outside, share', zh: '省外起付线比例' }, unit: 'share', mark: 'K l', values: { [from]: 0.2 } },
    outsideLeast: {
      title: { en: 'deductible outside, least', zh: '省外起付线下限' },
      unit: 'CNY/year',
      mark: 'K l',
      values: { [from]: 2000 },
    },
    outsideMost: {
      title: { en: 'deductible outside, most', zh: '省外起付线上限' },
      unit: 'CNY/year',
      mark: 'K l',
      values: { [from]: 10000 },
    },
    rate: {
      title: { en: 'ratio', zh: '报销比例' },
      unit: 'share',
      by: 'place',
      mark: 'K l',
      values: { [from]: { township: 0.85, county: 0.8, city: 0.75, province: 0.7, outside: 0.6 } },
    },
    registeredMore: { title: { en: 'more for the registered', zh: '建档立卡提高' }, unit: 'share', mark: 'K l', values: { [from]: 0.05 } },
    unreferredShare: {
      title: { en: 'paid of it when not referred', zh: '未转诊支付比例' },
      unit: 'share',
      mark: 'K l',
      values: { [from]: 0.8 },
    },
    paymentCap: { title: { en: 'annual payment cap', zh: '封顶线' }, unit: 'CNY/year', mark: 'K l', values: { [from]: 300000 } },
    outpatientRate: { title: { en: 'outpatient ratio', zh: '门诊报销比例' }, unit: 'share', mark: 'K l', values: { [from]: 0.6 } },
  },
  facts: {
    deductible: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'deductible', zh: '起付线' },
      rules: [
        {
          conditions: { fact: 'place', operator: 'equal', value: 'outside' },
          amount: { min: [{ max: [{ multiply: ['inpatientCost', 'outsideShare'] }, 'outsideLeast'] }, 'outsideMost'] },
        },
        { conditions: { fact: 'category', operator: 'equal', value: 'registered' }, amount: 'registeredDeductible' },
      ],
      otherwise: 'ordinaryDeductible',
    },
    ratio: {
      entity: 'person',
      unit: 'share',
      title: { en: 'ratio', zh: '报销比例' },
      conditions: { fact: 'category', operator: 'equal', value: 'registered' },
      amount: { add: ['rate', 'registeredMore'] },
      otherwise: 'rate',
    },
    terms: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'above the deductible, up to the cap', zh: '封顶线内' },
      amount: { min: ['paymentCap', { multiply: [{ above: ['settlement.compliantCost', 'deductible'] }, 'ratio'] }] },
    },
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'basic insurance', zh: '基本医保支付' },
      conditions: { fact: 'insured', operator: 'equal', value: true },
      rules: [
        {
          conditions: {
            all: [
              { fact: 'place', operator: 'equal', value: 'outside' },
              { fact: 'referred', operator: 'equal', value: false },
            ],
          },
          amount: { multiply: ['terms', 'unreferredShare'] },
        },
        { amount: 'terms' },
      ],
    },
    outpatientPayment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'basic insurance, outpatient', zh: '门诊支付' },
      amount: { multiply: ['outpatientCost', 'outpatientRate'] },
    },
  },
})

export const criticalIllness = definePolicy({
  id: 'benchmark/critical-illness',
  title: { en: 'Critical-illness insurance', zh: '大病保险' },
  sources,
  parameters: {
    deductible: {
      title: { en: 'deductible', zh: '起付线' },
      unit: 'CNY/year',
      by: 'category',
      mark: 'K l',
      values: { [from]: { none: 15000, registered: 5000, dibao: 5000, tekun: 5000 } },
    },
    bands: {
      title: { en: 'bands', zh: '分段比例' },
      unit: 'share',
      over: 'CNY/year',
      mark: 'K l',
      values: { [from]: [{ to: 50000, rate: 0.6 }, { to: 100000, rate: 0.65 }, { to: 200000, rate: 0.75 }, { rate: 0.8 }] },
    },
    tilt: { title: { en: 'added for the aided', zh: '倾斜提高' }, unit: 'share', mark: 'K l', values: { [from]: 0.05 } },
    paymentCap: { title: { en: 'payment cap of the others', zh: '封顶线' }, unit: 'CNY/year', mark: 'K l', values: { [from]: 300000 } },
  },
  facts: {
    base: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'own-pay above the deductible', zh: '超过起付线部分' },
      amount: { above: [{ subtract: ['settlement.compliantCost', 'basicInsurance.payment'] }, 'deductible'] },
    },
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'critical-illness insurance', zh: '大病保险支付' },
      rules: [
        {
          conditions: { fact: 'category', operator: 'notEqual', value: 'none' },
          amount: { brackets: { of: 'base', scale: 'bands', plus: 'tilt' } },
        },
        { amount: { min: ['paymentCap', { brackets: { of: 'base', scale: 'bands' } }] } },
      ],
    },
  },
})

export const medicalAssistance = definePolicy({
  id: 'benchmark/medical-assistance',
  title: { en: 'Medical assistance', zh: '医疗救助' },
  sources,
  parameters: {
    rate: {
      title: { en: 'share of own-pay', zh: '救助比例' },
      unit: 'share',
      by: 'category',
      mark: 'K l',
      values: { [from]: { none: 0, registered: 0.1, dibao: 0.7, tekun: 0.9 } },
    },
    paymentCap: {
      title: { en: 'payment cap', zh: '救助封顶线' },
      unit: 'CNY/year',
      by: 'category',
      mark: 'K l',
      values: { [from]: { none: 'unlimited', registered: 20000, dibao: 50000, tekun: 'unlimited' } },
    },
  },
  facts: {
    ownPay: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'own-pay after two payers', zh: '合规自付' },
      amount: { subtract: ['settlement.compliantCost', 'basicInsurance.payment', 'criticalIllness.payment'] },
    },
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: 'medical assistance', zh: '医疗救助支付' },
      amount: { min: ['paymentCap', { multiply: ['ownPay', 'rate'] }] },
    },
  },
})

export const health351 = definePolicy({
  id: 'benchmark/health-351',
  title: { en: '351: caps of own-pay', zh: '“351”政府兜底' },
  sources,
  parameters: {
    outOfPocketCap: {
      title: { en: 'most a person pays', zh: '年度自付封顶' },
      unit: 'CNY/year',
      by: 'place',
      mark: 'K l',
      values: { [from]: { township: 3000, county: 3000, city: 5000, province: 10000, outside: 0 } },
    },
    excludedExitYears: {
      title: { en: 'lifted in these years: not covered', zh: '不享受年份' },
      unit: 'list of exitYear',
      mark: 'K l',
      values: { [from]: [2014, 2015] },
    },
  },
  facts: {
    covered: {
      entity: 'person',
      title: { en: 'covered by 351 and 180', zh: '享受351和180' },
      conditions: {
        all: [
          { fact: 'category', operator: 'equal', value: 'registered' },
          { fact: 'exitYear', operator: 'notIn', value: { fact: 'excludedExitYears' } },
          { fact: 'place', operator: 'notEqual', value: 'outside' },
        ],
      },
    },
    ownPay: {
      entity: 'person',
      unit: 'CNY/year',
      title: { en: 'own-pay after three payers', zh: '救助后自付' },
      amount: { subtract: ['medicalAssistance.ownPay', 'medicalAssistance.payment'] },
    },
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: '351', zh: '351兜底支付' },
      conditions: { fact: 'covered', operator: 'equal', value: true },
      amount: { above: ['ownPay', 'outOfPocketCap'] },
    },
  },
})

export const health180 = definePolicy({
  id: 'benchmark/health-180',
  title: { en: '180: chronic-disease supplement', zh: '“180”慢病补充' },
  sources,
  parameters: {
    compliantShare: { title: { en: 'compliant share', zh: '合规费用占比' }, unit: 'share', mark: 'K l', values: { [from]: 0.9 } },
    rate: { title: { en: 'share of what is left', zh: '补充报销比例' }, unit: 'share', mark: 'K l', values: { [from]: 0.8 } },
  },
  facts: {
    payment: {
      entity: 'person',
      unit: 'CNY/year',
      paid: true,
      title: { en: '180', zh: '180补充支付' },
      conditions: {
        all: [
          { fact: 'health351.covered', operator: 'equal', value: true },
          { fact: 'chronicCard', operator: 'equal', value: true },
        ],
      },
      amount: { multiply: [{ above: [{ multiply: ['outpatientCost', 'compliantShare'] }, 'basicInsurance.outpatientPayment'] }, 'rate'] },
    },
  },
})

export const system = link({
  vocabulary,
  policies: [settlement, basicInsurance, criticalIllness, medicalAssistance, health351, health180],
})

/** What W writes: the payments of the layers, and what is left to the person. In the order of the columns everywhere. */
export const asked = [
  'basicInsurance.payment',
  'criticalIllness.payment',
  'medicalAssistance.payment',
  'health351.payment',
  'basicInsurance.outpatientPayment',
  'health180.payment',
  'settlement.outOfPocket',
] as const
