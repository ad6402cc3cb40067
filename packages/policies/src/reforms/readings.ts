import { defineReform } from '@doudi/core'

// Other readings of the rules of settlement, where the sources allow more than one. Each is off in the policies and chosen by a reform.

const unsure = { title: 'a reading of the rules as generally known, not verified', mark: 'K l' } as const
const ofReport = { title: 'the report, section 2(4)1: 351 and 180, who is left out, until 2020', mark: 'S' } as const
const always = { '2016-01-01': true }

export const bandsFromZero = defineReform({
  id: 'bands-from-zero',
  title: { en: 'critical-illness bands count from zero', zh: '大病保险分段自零起算' },
  description: {
    en: 'The bands of critical-illness insurance are counted from the first yuan of own-pay, and what lies above the deductible is paid by the band in which it falls. A high deductible then reaches into better bands, so those with large bills get more. Local files say it either way.',
    zh: '大病保险分段从自付第一元起算，超过起付线的部分按所在分段比例支付；起付线越高越容易进入高比例段，大额费用者所得更多。各地文件两种算法均有。',
  },
  systems: ['S2'],
  sources: [unsure],
  set: { 'criticalIllnessInsurance.bandsFromZero': always },
})

export const deductibleOnceAYear = defineReform({
  id: 'deductible-once-a-year',
  title: { en: 'inpatient deductible once a year, the highest used', zh: '住院起付线每年一次，取所用最高' },
  description: {
    en: 'A person pays the inpatient deductible of basic insurance once a calendar year: a later admission costs only what its deductible is above the highest so far. Those with several admissions gain; one admission a year is settled as before.',
    zh: '基本医保住院起付线每人每年只扣一次：再次住院仅补扣超过当年已扣最高起付线的差额。多次住院者受益，一年一次住院者不变。',
  },
  systems: ['S2'],
  sources: [unsure],
  set: { 'basicInsurance.deductibleOnceAYear': always },
})

export const household351 = defineReform({
  id: 'household-351',
  title: { en: '351 per household', zh: '“351”按户封顶' },
  description: {
    en: 'The caps of the 351 hold for the own-pay of all members of a household together, not for each person. Households with several sick members gain, where the 351 pays at all (see assistance-on-compliant); with one sick member nothing changes.',
    zh: '“351”封顶线按全户年度自付合计计算，而非按人。多人患病的户受益，但以“351”有支付为前提（见assistance-on-compliant）；一人患病的户不变。',
  },
  systems: ['S1'],
  sources: [ofReport, unsure],
  set: { 'health351.perHousehold': always },
})

export const level351 = defineReform({
  id: 'level-351',
  title: { en: '351 with a separate cap for each level', zh: '“351”分级别分别封顶' },
  description: {
    en: 'Own-pay within the county, in the city and in the province each counts against its own cap of the 351, instead of all of it against the cap of the highest level used. Who goes up to the city is no longer helped there for what was paid in the county. It matters where the 351 pays at all (see assistance-on-compliant).',
    zh: '县域内、市级、省级自付分别按各自封顶线计算，而非合计后按所用最高级别封顶。到市级就医者，县内已付部分不再并入计算。仅在“351”有支付时才有影响（见assistance-on-compliant）。',
  },
  systems: ['S1'],
  sources: [ofReport, unsure],
  set: { 'health351.perLevel': always },
})

export const referralNeeded = defineReform({
  id: 'referral-needed',
  title: { en: '351 and assistance not without referral', zh: '未转诊不予救助和兜底' },
  description: {
    en: 'Who goes to a hospital of the city or above without the referral that this needs gets neither medical assistance nor 351 for that bill. Township and county need no referral.',
    zh: '应转诊而未转诊到市级及以上医院就医的，该次费用不享受医疗救助和“351”兜底。乡镇、县级无需转诊。',
  },
  systems: ['S1', 'S2', 'S4'],
  sources: [ofReport, unsure],
  set: { 'health351.onlyWithReferral': always, 'medicalAssistance.onlyWithReferral': always },
})

export const assistanceOnCompliant = defineReform({
  id: 'assistance-on-compliant',
  title: { en: 'assistance of the registered poor as a share of the compliant cost', zh: '建档立卡医疗救助按合规费用计算' },
  description: {
    en: 'The registered poor get 10 % of the compliant cost instead of 10 % of what insurance leaves, at most their yearly cap. Little is then left above the caps, so the 351 almost never pays: whether it mattered at all depends on this reading, which nobody could verify.',
    zh: '建档立卡贫困人口按合规费用的10%救助，而非按医保支付后剩余自付的10%，不超过年度封顶线。此时自付很少超过封顶线，“351”几乎不再支付：“351”是否起作用取决于这一无法核实的读法。',
  },
  systems: ['S1', 'S2'],
  sources: [{ title: 'generally known, not verified: direct aid of about 10 % of compliant cost', mark: 'K l' }],
  set: { 'medicalAssistance.campaignShareOfCompliant': always },
})

export const floorOfGross = defineReform({
  id: 'floor-of-gross',
  title: { en: 'basic floor of the gross bill', zh: '基本医保按总费用保底' },
  description: {
    en: 'The floor of basic insurance is a share of the whole bill, not of the bill above the deductible. It still never fills up more than the compliant cost.',
    zh: '基本医保保底按总费用的比例计算，不扣起付线；但仍不超过合规费用。',
  },
  systems: ['S2'],
  sources: [unsure],
  set: { 'basicInsurance.floorOfGross': always },
})

export const exclusionOnly351And180 = defineReform({
  id: 'exclusion-only-351-180',
  title: { en: 'lifted in 2014-15: out of 351 and 180 only', zh: '2014、2015年脱贫户仅不享受“351”“180”' },
  description: {
    en: 'Households lifted in 2014 or 2015 have the poor’s terms of basic and critical-illness insurance and medical assistance, and are left out of the 351 and the 180 alone. The report says it of these two; of the other layers nobody knows.',
    zh: '2014、2015年脱贫户享受基本医保、大病保险贫困人口待遇和医疗救助，仅不享受“351”“180”。报告只说明不享受这两项，其他各层情况不明。',
  },
  systems: ['S1', 'S2'],
  sources: [ofReport, { title: 'that the other layers are theirs: generally known, not verified', mark: 'K m' }],
  set: { 'campaign.exclusionOnly351And180': always },
})

export const chronicInCriticalIllness = defineReform({
  id: 'chronic-in-critical-illness',
  title: { en: 'chronic outpatient counts in critical-illness insurance', zh: '慢性病门诊计入大病保险' },
  description: {
    en: 'What basic insurance leaves of chronic outpatient bills counts with inpatient own-pay for critical-illness insurance. It helps those who are in hospital and chronically ill in one year.',
    zh: '慢性病门诊经基本医保支付后的自付与住院自付合并计入大病保险，惠及当年既住院又有慢病门诊者。',
  },
  systems: ['S2'],
  sources: [unsure],
  set: { 'criticalIllnessInsurance.chronicOutpatientCounts': always },
})

export const phasedEnd = defineReform({
  id: 'phased-end',
  title: {
    en: 'health policies of the campaign end one by one, mid-2021 to January 2022',
    zh: '健康扶贫政策2021年年中至2022年1月分步退出',
  },
  description: {
    en: 'The 351 and the poor’s terms of critical-illness insurance end on 1 July 2021; the 180, the poor’s terms of basic insurance and medical assistance of the registered poor go on to the end of the year. People lifted for good lose their standing instrument by instrument. That the end was phased is known, its days are guesses within the half-year of the facts; cash goes on.',
    zh: '“351”和大病保险贫困人口待遇于2021年7月1日停止；“180”、基本医保贫困人口待遇和建档立卡医疗救助延续至年底。稳定脱贫人口逐项失去待遇。分步退出为已知，具体日期是半年区间内的推测；现金类政策不变。',
  },
  systems: ['S1', 'S2', 'S18'],
  sources: [
    { title: 'that the end was phased, instrument by instrument: generally known, not verified', mark: 'K h' },
    { title: 'its days between mid-2021 and January 2022: a scenario', mark: 'K l (scenario)' },
  ],
  set: {
    'campaign.health351InForce': { '2021-07-01': 0 },
    'campaign.criticalIllnessInForce': { '2021-07-01': 0 },
    'campaign.health180InForce': { '2022-01-01': 0 },
    'campaign.basicInForce': { '2022-01-01': 0 },
    'campaign.medicalAssistanceInForce': { '2022-01-01': 0 },
  },
})

export const assistanceForUninsured = defineReform({
  id: 'assistance-for-uninsured',
  title: { en: 'not insured: assistance pays', zh: '未参保者可获医疗救助' },
  description: {
    en: 'Who has not paid the premium of the year gets medical assistance by category on the whole compliant cost, and nothing from insurance, 351 or 180. In the default reading nobody pays for them.',
    zh: '当年未参保者，合规费用可按类别获得医疗救助，但不享受医保、“351”“180”。默认读法下各层均不支付。',
  },
  systems: ['S2'],
  sources: [unsure],
  set: { 'settlement.uninsuredGetAssistance': always },
})

export const specialChronicAsInpatient = defineReform({
  id: 'special-chronic-as-inpatient',
  title: { en: 'special chronic outpatient care as inpatient', zh: '特殊慢性病门诊按住院结算' },
  description: {
    en: 'Outpatient care for special chronic diseases (such as dialysis) of a holder of a card is settled on inpatient terms, with deductible, ratio and all later layers. By default it is not in the rules and nobody pays it.',
    zh: '持证者特殊慢性病（如透析）门诊按住院待遇结算，适用起付线、报销比例及后续各层。默认规则未包含，各层均不支付。',
  },
  systems: ['S2'],
  sources: [{ title: 'generally known, not verified: special chronic outpatient care is as inpatient', mark: 'K m' }],
  set: { 'settlement.specialChronicAsInpatient': always },
})

/** Every reading that is an option, each by itself. */
export const readings = [
  bandsFromZero,
  deductibleOnceAYear,
  household351,
  level351,
  referralNeeded,
  assistanceOnCompliant,
  floorOfGross,
  exclusionOnly351And180,
  chronicInCriticalIllness,
  phasedEnd,
  assistanceForUninsured,
  specialChronicAsInpatient,
]
