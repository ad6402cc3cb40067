import { type Day, defineReform, type Reform } from '@doudi/core'
import { tiltAssistance } from '../anhui/tilt-assistance.ts'

// Futures of the campaign: dated strengths over the same documents. What a strength scales is in anhui/campaign.ts.

const health = [
  'campaign.basicInForce',
  'campaign.criticalIllnessInForce',
  'campaign.medicalAssistanceInForce',
  'campaign.health351InForce',
  'campaign.health180InForce',
] as const
const cash = ['campaign.cashInForce'] as const

type Schedule = { readonly [from: Day]: number }
const each = (names: readonly string[], values: Schedule): { [name: string]: Schedule } =>
  Object.fromEntries(names.map((name) => [name, values]))

const ofReport = { title: 'the report, section 2(4)1: policies of the campaign run to 2020', mark: 'S' } as const

export const kept = defineReform({
  id: 'kept',
  title: { en: 'campaign policies prolonged without end', zh: '攻坚期政策无限期延续' },
  description: {
    en: 'Everything that the campaign pays goes on after 2020 at full strength. It is what the others are compared with, and how the policies stand in this catalogue; nobody decided it.',
    zh: '攻坚期各项政策2020年后按原力度继续执行。作为其他情景的比较基准，也是本目录中政策的默认状态；并非任何既定决策。',
  },
  systems: ['S18'],
  sources: [
    { title: 'the report, section 3(2)1: plan early how key policies go on after 2020', mark: 'S' },
    { title: 'that nothing ends: a scenario', mark: 'K l (scenario)' },
  ],
  set: each([...health, ...cash], { '2021-01-01': 1 }),
})

export const cliff = defineReform({
  id: 'cliff',
  title: { en: 'campaign policies stop at the end of 2020', zh: '攻坚期政策2020年底全部停止' },
  description: {
    en: 'From 1 January 2021 nobody has the poor’s terms of basic and critical-illness insurance, medical assistance of the registered poor, 351, 180, project subsidies or welfare posts. The report warns of it as the cliff; the true end was phased.',
    zh: '自2021年1月1日起，贫困人口的基本医保、大病保险倾斜待遇、医疗救助、“351”“180”、产业奖补、公益岗位全部停止。即报告所警示的“悬崖现象”；实际退出是分步的。',
  },
  systems: ['S18'],
  sources: [
    { title: 'the report, section 2(4)1: the policies run to 2020', mark: 'S' },
    { title: 'that all of them stop at once: a scenario, the true end was phased', mark: 'K l (scenario)' },
  ],
  set: each([...health, ...cash], { '2021-01-01': 0 }),
})

export const healthOnlyCliff = defineReform({
  id: 'health-only-cliff',
  title: { en: 'only the health policies of the campaign stop', zh: '仅健康扶贫政策停止' },
  description: {
    en: 'From 1 January 2021 the campaign’s health policies stop, while project subsidies and welfare posts go on: shows which part of the cliff is due to health.',
    zh: '自2021年1月1日起健康扶贫政策停止，产业奖补和公益岗位继续：用以识别悬崖中由健康政策造成的部分。',
  },
  systems: ['S18'],
  sources: [ofReport, { title: 'that only a part ends: a scenario', mark: 'K l (scenario)' }],
  set: each(health, { '2021-01-01': 0 }),
})

export const cashOnlyCliff = defineReform({
  id: 'cash-only-cliff',
  title: { en: 'only project subsidies and welfare posts stop', zh: '仅产业奖补与公益岗位停止' },
  description: {
    en: 'From 1 January 2021 project subsidies and welfare posts stop, while the health policies go on: shows which part of the cliff is due to cash.',
    zh: '自2021年1月1日起产业奖补与公益岗位停止，健康扶贫政策继续：用以识别悬崖中由现金性政策造成的部分。',
  },
  systems: ['S18'],
  sources: [ofReport, { title: 'that only a part ends: a scenario', mark: 'K l (scenario)' }],
  set: each(cash, { '2021-01-01': 0 }),
})

/**
 * A taper on any schedule: of the amount, every household gets a share of what it got; of the entitlement, a share of the households
 * goes on as before, and the others get nothing (whose turn it is says the input `entitlementRank`).
 *
 * @param schedule - shares, 0 to 1, by the day from which each holds
 * @example
 * taperOf('amount', { id: 'slow', title: { en: 'slow', zh: '缓退' }, schedule: { '2021-01-01': 0.5, '2031-01-01': 0 } })
 */
export function taperOf(
  what: 'amount' | 'entitlement',
  { schedule, ...words }: Pick<Reform, 'id' | 'title' | 'description' | 'systems' | 'sources'> & { readonly schedule: Schedule },
): Reform {
  return { ...words, set: what === 'amount' ? each([...health, ...cash], schedule) : { 'campaign.entitledShare': schedule } }
}

const fiveSteps = { '2021-01-01': 0.8, '2022-01-01': 0.6, '2023-01-01': 0.4, '2024-01-01': 0.2, '2025-01-01': 0 }

export const taper = taperOf('amount', {
  id: 'taper',
  title: { en: 'campaign policies tapered in five steps from 2021', zh: '攻坚期政策自2021年起五年渐退' },
  description: {
    en: 'Every benefit of the campaign is paid at 80, 60, 40 and 20 % in 2021 to 2024, and no more from 2025. It is the amount that shrinks, not the cap or the rate.',
    zh: '攻坚期各项待遇2021—2024年依次按80%、60%、40%、20%支付，2025年起停止。渐退的是金额，不是封顶线或比例。',
  },
  systems: ['S18'],
  sources: [{ title: 'a scenario: a share of the benefit, not a rising cap', mark: 'K l (scenario)' }],
  schedule: fiveSteps,
})

export const taperEntitlement = taperOf('entitlement', {
  id: 'taper-entitlement',
  title: { en: 'ever fewer households keep the campaign’s policies, in five steps from 2021', zh: '享受攻坚期政策的户自2021年起五年递减' },
  description: {
    en: '80, 60, 40 and 20 % of the households keep all benefits of the campaign in 2021 to 2024, the others lose them; from 2025 nobody has them. The sums are those of the other taper, but each household falls at once.',
    zh: '2021—2024年依次仅80%、60%、40%、20%的户继续享受攻坚期全部待遇，其余退出；2025年起全部退出。总量与按金额渐退相当，但每户是一次性跌落。',
  },
  systems: ['S18'],
  sources: [{ title: 'a scenario: a share of the households, in a random order', mark: 'K l (scenario)' }],
  schedule: fiveSteps,
})

export const replace = defineReform({
  id: 'replace',
  title: { en: 'the transition of 2021-2025, as far as it is known', zh: '2021—2025年过渡期衔接（据现有所知）' },
  description: {
    en: 'The poor’s terms of basic and critical-illness insurance end in mid-2021, 351 and 180 at the end of 2021, and medical assistance of the registered poor gives way to assistance by category from 2022, with tilt assistance after it. Project subsidies and posts go on at 80 %, from 2026 at half. That there was a transition of five years is known; the dates by instrument and the shares are guesses.',
    zh: '贫困人口的基本医保、大病保险倾斜待遇于2021年年中停止，“351”“180”于2021年底停止，建档立卡医疗救助自2022年起改为按类别救助，其后另有倾斜救助。产业奖补和公益岗位按80%继续，2026年起减半。设五年过渡期为已知；各项具体日期与力度为推测。',
  },
  systems: ['S18', 'S2'],
  sources: [
    {
      title: 'humanrights.cn, 2025-02-26: a transition of five years, 2021-2025',
      mark: 'F',
      url: 'https://en.humanrights.cn/2025/02/26/225d94d5d2a74cefbec81e2a56beda5e.html',
    },
    { title: 'generally known, not verified: stable-lifted people fall back to ordinary terms from 2021 and 2022', mark: 'K h' },
    { title: 'generally known, not verified: tilt assistance from 2022', mark: 'K m' },
    { title: 'the dates by instrument between mid-2021 and January 2022, the shares in cash: guesses', mark: 'K l (scenario)' },
  ],
  set: {
    'campaign.basicInForce': { '2021-07-01': 0 },
    'campaign.criticalIllnessInForce': { '2021-07-01': 0 },
    'campaign.health351InForce': { '2022-01-01': 0 },
    'campaign.health180InForce': { '2022-01-01': 0 },
    'campaign.medicalAssistanceInForce': { '2022-01-01': 0 },
    'campaign.cashInForce': { '2021-01-01': 0.8, '2026-01-01': 0.5 },
  },
  add: [tiltAssistance],
  payers: { 'settlement.paid': { after: { 'medicalAssistance.payment': ['tiltAssistance.payment'] } } },
})
