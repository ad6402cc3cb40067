import type { WorkedCase } from '../worked-case.ts'

const never = { registered: false, wages: 10000 }
const couple = (medicalOwnPay: number) => [{ age: 40, medicalOwnPay }, { age: 38 }]

export const marginalCases: readonly WorkedCase[] = [
  {
    id: 'marginal-by-both',
    of: 'anhui/marginal',
    kind: 'typical',
    title: { en: 'Just above the line, and ill', zh: '略高于线且患病' },
    at: '2021-01-01',
    situation: { household: never, members: couple(4500) },
    expected: { 'marginal.surveyClass': 'byBoth', 'marginal.marginalHousehold': true, 'marginal.monitoringType': 'proneMarginal' },
    why: {
      en: '10,000 / 2 = 5,000, between 4,036 and 6,000. 4,500 / 10,000 = 0.45, at least 0.4, and (10,000 - 4,500) / 2 = 2,750 is below 6,000. The risk of illness fired (0.45, limit 0.2).',
      zh: '10000÷2=5000元，在4036与6000之间。4500÷10000=0.45，不低于0.4，且(10000−4500)÷2=2750元低于6000。疾病风险触发（0.45，阈值0.2）。',
    },
  },
  {
    id: 'marginal-by-income-without-a-risk',
    of: 'anhui/marginal',
    kind: 'typical',
    title: { en: 'Just above the line, nothing wrong', zh: '略高于线、无风险' },
    at: '2021-01-01',
    situation: { household: never, members: couple(0) },
    expected: { 'marginal.surveyClass': 'byIncome', 'marginal.monitoringType': 'none' },
    why: {
      en: '5,000 a head, between the lines; no spending and no risk: surveyed, not listed. Income alone is not enough.',
      zh: '5000元/人，在两线之间；无支出、无风险：只排查不纳入。仅凭收入不足以纳入。',
    },
  },
  {
    id: 'marginal-lifted-unstable',
    of: 'anhui/marginal',
    kind: 'typical',
    title: { en: 'Lifted in 2018, income low, a bill', zh: '2018年脱贫，收入低且有医疗支出' },
    at: '2021-01-01',
    situation: { household: { registered: true, exitYear: 2018, wages: 10000 }, members: couple(3000) },
    expected: { 'marginal.surveyClass': 'registered', 'marginal.monitoringType': 'unstableLifted' },
    why: {
      en: 'Lifted; 5,000 a head is below 6,000; 3,000 / 10,000 = 0.3 fires illness.',
      zh: '已脱贫；5000元/人低于6000；3000÷10000=0.3触发疾病风险。',
    },
  },
  {
    id: 'marginal-at-the-monitoring-line',
    of: 'anhui/marginal',
    kind: 'boundary',
    title: { en: 'Exactly at the monitoring line, spending exactly heavy', zh: '恰等于监测线，支出恰达阈值' },
    at: '2021-01-01',
    situation: { household: { registered: false, wages: 12000 }, members: couple(4800) },
    expected: { 'marginal.nearLine': false, 'marginal.surveyClass': 'bySpending', 'marginal.monitoringType': 'none' },
    why: {
      en: '12,000 / 2 = 6,000 is not below the line. 4,800 / 12,000 = 0.4 is heavy, and (12,000 - 4,800) / 2 = 3,600 below it. For sudden hardship 0.6 are needed.',
      zh: '12000÷2=6000元，不低于监测线。4800÷12000=0.4即为支出重，扣除后(12000−4800)÷2=3600元低于线。突发困难须达0.6。',
    },
  },
  {
    id: 'marginal-sudden-hardship-at-its-limit',
    of: 'anhui/marginal',
    kind: 'boundary',
    title: { en: 'Income well over the line, a very large bill', zh: '收入远高于线，遇大额医疗支出' },
    at: '2021-01-01',
    situation: { household: { registered: false, wages: 20000 }, members: couple(12000) },
    expected: { 'marginal.suddenLoss': 0.6, 'marginal.afterSuddenLoss': 4000, 'marginal.monitoringType': 'suddenHardship' },
    why: {
      en: '10,000 a head is over 6,000. 12,000 / 20,000 = 0.6 reaches the limit; (20,000 - 12,000) / 2 = 4,000 is below 6,000.',
      zh: '10000元/人高于6000。12000÷20000=0.6，恰达阈值；(20000−12000)÷2=4000元低于6000。',
    },
  },
  {
    id: 'marginal-still-registered-poor',
    of: 'anhui/marginal',
    kind: 'excluded',
    title: { en: 'Registered and not yet lifted', zh: '建档立卡、尚未脱贫' },
    at: '2020-01-01',
    situation: { household: { registered: true, wages: 8500 }, members: couple(4500) },
    expected: { 'marginal.surveyClass': 'registered', 'marginal.monitoringType': 'none', 'marginal.marginalHousehold': false },
    why: {
      en: 'The campaign helps it as registered poor; the list is of lifted and never registered households.',
      zh: '按建档立卡贫困户帮扶；监测名单只含脱贫户与未建档户。',
    },
  },
  {
    id: 'marginal-before-monitoring-began',
    of: 'anhui/marginal',
    kind: 'excluded',
    title: { en: 'The same household before 2020', zh: '2020年以前的同样家庭' },
    at: '2019-12-31',
    situation: { household: never, members: couple(4500) },
    expected: { 'marginal.surveyClass': 'clear', 'marginal.monitoringType': 'none' },
    why: {
      en: 'No monitoring line before 2020: nobody is below it, and 5,000 is above the exit line of 3,747.',
      zh: '2020年前无监测线，无人低于它；5000元高于脱贫线3747元。',
    },
  },
]
