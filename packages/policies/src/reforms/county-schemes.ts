import { defineReform } from '@doudi/core'
import { countyScheme } from '../anhui/county-scheme.ts'
import { municipalScheme } from '../anhui/municipal-scheme.ts'

const proposal = { title: 'the report, section 2(4)3: county standards differ; it recommends one municipal standard', mark: 'S' }
const afterAssistance = (payer: string) => ({ 'settlement.paid': { after: { 'medicalAssistance.payment': [payer] } } })

export const countySchemes = defineReform({
  id: 'county-schemes',
  title: { en: 'each county its own scheme', zh: '各县市区自定方案' },
  description: {
    en: 'From 2018 each of the eight counties pays those whom the campaign leaves out by its own scheme, after medical assistance. It is what the report found, as a scenario: the true terms are lost.',
    zh: '自2018年起，八个县市区在医疗救助之后，按各自方案补偿未被攻坚期政策覆盖者。此为报告所述现状的情景：真实条款已佚。',
  },
  systems: ['S3'],
  sources: [proposal, { title: 'a scenario: the terms by county', mark: 'K l' }],
  add: [countyScheme],
  payers: afterAssistance('countyScheme.payment'),
})

export const unifyBest = defineReform({
  id: 'unify-best',
  title: { en: 'one municipal scheme on the terms of the best county', zh: '按最优县标准市级统一' },
  description: {
    en: 'From 2020 one scheme for all counties, on the terms of the most generous one (Jieshou in this scenario): 7,000 yuan, then 65, 79 and 93 %. It stands alone, or after county-schemes, which then hold to the end of 2019. One of the three unifications is applied, not two.',
    zh: '自2020年起全市统一，采用最优县（本情景为界首）条款：起付线7,000元，分段65%、79%、93%。可单独应用，也可在“各县市区自定方案”之后应用（后者执行至2019年底）。三种统一方案只取其一。',
  },
  systems: ['S3'],
  sources: [proposal, { title: 'a scenario: the terms', mark: 'K l' }],
  add: [municipalScheme],
  set: {
    'municipalScheme.deductible': { '2020-01-01': 7000 },
    'municipalScheme.firstRate': { '2020-01-01': 0.65 },
    'municipalScheme.secondRate': { '2020-01-01': 0.79 },
    'municipalScheme.thirdRate': { '2020-01-01': 0.93 },
  },
  payers: afterAssistance('municipalScheme.payment'),
})

export const unifyMean = defineReform({
  id: 'unify-mean',
  title: { en: 'one municipal scheme at equal cost', zh: '按等成本均值市级统一' },
  description: {
    en: 'From 2020 one scheme for all counties, on their mean by rural population: 10,309 yuan, then 48.5, 69.1 and 89.7 %. It costs the same as the county schemes to first order only. It stands alone, or after county-schemes, which then hold to the end of 2019. One of the three unifications is applied, not two.',
    zh: '自2020年起全市统一，采用按农村人口加权的均值：起付线10,309元，分段48.5%、69.1%、89.7%。成本仅在一阶近似上与各县方案相等。可单独应用，也可在“各县市区自定方案”之后应用（后者执行至2019年底）。三种统一方案只取其一。',
  },
  systems: ['S3'],
  sources: [proposal, { title: 'a scenario: the terms', mark: 'K l' }],
  add: [municipalScheme],
  payers: afterAssistance('municipalScheme.payment'),
})

export const unifyWorst = defineReform({
  id: 'unify-worst',
  title: { en: 'one municipal scheme on the terms of the worst county', zh: '按最低县标准市级统一' },
  description: {
    en: 'From 2020 one scheme for all counties, on the terms of the least generous one (Funan in this scenario): 13,000 yuan, then 35, 61 and 87 %. Nobody proposes it: it bounds what unification can do. It stands alone, or after county-schemes, which then hold to the end of 2019. One of the three unifications is applied, not two.',
    zh: '自2020年起全市统一，采用待遇最低县（本情景为阜南）条款：起付线13,000元，分段35%、61%、87%。无人建议如此，仅作下界。可单独应用，也可在“各县市区自定方案”之后应用（后者执行至2019年底）。三种统一方案只取其一。',
  },
  systems: ['S3'],
  sources: [proposal, { title: 'a scenario: the terms', mark: 'K l' }],
  add: [municipalScheme],
  set: {
    'municipalScheme.deductible': { '2020-01-01': 13000 },
    'municipalScheme.firstRate': { '2020-01-01': 0.35 },
    'municipalScheme.secondRate': { '2020-01-01': 0.61 },
    'municipalScheme.thirdRate': { '2020-01-01': 0.87 },
  },
  payers: afterAssistance('municipalScheme.payment'),
})
