import type { WorkedCase } from '../worked-case.ts'

// Bills of the layers of settlement. Every yuan of them is on the list, unless a case says otherwise, so that the arithmetic is seen.
// A county hospital in 2018: ordinary 75 % above 400, the covered poor 75 % above 300 (their floor of 70 % gives less).

type Bill = NonNullable<WorkedCase['situation']['bill']>
const county = (yuan: number, more: Bill = {}): Bill => ({
  care: 'inpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  grossCost: yuan,
  statedCompliantCost: yuan,
  ...more,
})
const insured = { assistance: 'none', chronicCard: false, insured: true } as const
const lifted2016 = { registered: true, exitYear: 2016 } as const
const lifted2015 = { registered: true, exitYear: 2015 } as const
const never = { registered: false } as const
const cardHolder = { ...insured, chronicCard: true }
const chronic = county(1000, { care: 'chronicOutpatient' })

export const campaignCases: readonly WorkedCase[] = [
  {
    id: 'campaign-lifted-2016',
    of: 'anhui/campaign',
    kind: 'typical',
    title: { en: 'lifted in 2016, in the middle of the campaign', zh: '2016年脱贫，攻坚期内' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(1000) },
    expected: { 'campaign.covered': true, 'campaign.basicStrength': 1, 'campaign.health351Strength': 1, 'campaign.health180Strength': 1 },
    why: {
      en: 'Registered, and 2016 is none of the years left out (2014, 2015); from 2017 every instrument is at full strength.',
      zh: '属建档立卡，2016年不在不享受年份（2014、2015年）之列；2017年起各项均为全额力度。',
    },
  },
  {
    id: 'campaign-eve-of-2017',
    of: 'anhui/campaign',
    kind: 'boundary',
    title: { en: 'the same household on the eve of the campaign in health', zh: '同一户，健康扶贫开始前一日' },
    at: '2016-12-31',
    situation: { household: lifted2016, person: insured, bill: county(1000) },
    expected: { 'campaign.covered': true, 'campaign.basicStrength': 0, 'campaign.health351Strength': 0 },
    why: {
      en: 'Covered, but the strength is 0 until 2017-01-01, that day excluded.',
      zh: '属于对象，但2017年1月1日之前（不含当日）力度为0。',
    },
  },
  {
    id: 'campaign-lifted-2015',
    of: 'anhui/campaign',
    kind: 'excluded',
    title: { en: 'lifted in 2015', zh: '2015年脱贫' },
    at: '2018-03-05',
    situation: { household: lifted2015, person: insured, bill: county(1000) },
    expected: { 'campaign.covered': false, 'campaign.basicStrength': 0, 'campaign.health351Strength': 0, 'campaign.health180Strength': 0 },
    why: { en: '2015 is one of the years that are left out.', zh: '2015年属于不享受年份。' },
  },
]

export const settlementCases: readonly WorkedCase[] = [
  {
    id: 'settlement-all-layers',
    of: 'anhui/settlement',
    kind: 'typical',
    title: { en: 'a bill of 20,300 yuan of a covered person goes through the layers', zh: '健康扶贫对象20300元费用逐层结算' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: {
      'basicInsurance.payment': 15000,
      'criticalIllnessInsurance.payment': 165,
      'medicalAssistance.payment': 513.5,
      'health351.payment': 1621.5,
      'health180.payment': 0,
      'settlement.outOfPocket': 3000,
    },
    why: {
      en: 'Basic 75 % of (20,300 - 300) = 15,000; 5,300 left. Critical-illness 55 % of (5,300 - 5,000) = 165. Assistance 10 % of 5,135 = 513.50. 351: 4,621.50 - 3,000 = 1,621.50. The person pays 3,000.',
      zh: '基本医保（20300－300）×75%＝15000，余5300；大病（5300－5000）×55%＝165；救助5135×10%＝513.50；“351”4621.50－3000＝1621.50；个人负担3000。',
    },
  },
  {
    id: 'settlement-nothing-on-the-list',
    of: 'anhui/settlement',
    kind: 'boundary',
    title: { en: 'nothing of the bill is on the list', zh: '费用全部为目录外' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(800, { statedCompliantCost: 0 }) },
    expected: { 'settlement.paid': 0, 'settlement.outOfPocket': 800 },
    why: {
      en: 'The compliant cost is 0: no payer takes the bill, the patient pays all 800.',
      zh: '合规费用为0，各层均不支付，个人负担800。',
    },
  },
  {
    id: 'settlement-not-insured',
    of: 'anhui/settlement',
    kind: 'excluded',
    title: { en: 'the premium of the year was not paid', zh: '当年未参保' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: { ...insured, insured: false }, bill: county(10300) },
    expected: { 'settlement.paid': 0, 'settlement.outOfPocket': 10300 },
    why: { en: 'Not insured: nobody pays, not even the campaign’s layers.', zh: '未参保，各层（含健康扶贫）均不支付。' },
  },
]

export const basicInsuranceCases: readonly WorkedCase[] = [
  {
    id: 'basic-ordinary-county',
    of: 'anhui/basic-insurance',
    kind: 'typical',
    title: { en: 'never registered, county hospital, 10,400 yuan', zh: '非建档立卡，县级医院10400元' },
    at: '2018-03-05',
    situation: { household: never, person: insured, bill: county(10400) },
    expected: { 'basicInsurance.payment': 7500, 'settlement.outOfPocket': 2900 },
    why: { en: '75 % of (10,400 - 400) = 7,500.', zh: '（10400－400）×75%＝7500。' },
  },
  {
    id: 'basic-poor-county',
    of: 'anhui/basic-insurance',
    kind: 'typical',
    title: { en: 'covered, county hospital, 10,300 yuan', zh: '健康扶贫对象，县级医院10300元' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(10300) },
    expected: { 'basicInsurance.payment': 7500 },
    why: {
      en: '75 % of (10,300 - 300) = 7,500; the floor of 70 % gives 7,000, which is less.',
      zh: '（10300－300）×75%＝7500；保底70%为7000，低于前者。',
    },
  },
  {
    id: 'basic-first-day-of-2019-07',
    of: 'anhui/basic-insurance',
    kind: 'boundary',
    title: { en: 'never registered, on the first day of the unified terms', zh: '非建档立卡，统一待遇首日' },
    at: '2019-07-01',
    situation: { household: never, person: insured, bill: county(10500) },
    expected: { 'basicInsurance.payment': 8000 },
    why: {
      en: 'From that day on 80 % above 500: 80 % of (10,500 - 500) = 8,000. On the eve it was 75 % of (10,500 - 400) = 7,575.',
      zh: '自当日起起付线500、比例80%：（10500－500）×80%＝8000；前一日为（10500－400）×75%＝7575。',
    },
  },
  {
    id: 'basic-eve-of-2019-07',
    of: 'anhui/basic-insurance',
    kind: 'boundary',
    title: { en: 'the same on the eve', zh: '同一费用，前一日' },
    at: '2019-06-30',
    situation: { household: never, person: insured, bill: county(10500) },
    expected: { 'basicInsurance.payment': 7575 },
    why: { en: '75 % of (10,500 - 400) = 7,575.', zh: '（10500－400）×75%＝7575。' },
  },
  {
    id: 'basic-below-the-deductible',
    of: 'anhui/basic-insurance',
    kind: 'excluded',
    title: { en: 'a bill that is exactly the deductible', zh: '费用恰为起付线' },
    at: '2018-03-05',
    situation: { household: never, person: insured, bill: county(400) },
    expected: { 'basicInsurance.payment': 0, 'settlement.outOfPocket': 400 },
    why: { en: 'Nothing is above the deductible of 400.', zh: '未超过起付线400。' },
  },
]

export const criticalIllnessInsuranceCases: readonly WorkedCase[] = [
  {
    id: 'critical-illness-ordinary',
    of: 'anhui/critical-illness-insurance',
    kind: 'typical',
    title: { en: 'never registered, 100,400 yuan in a county hospital', zh: '非建档立卡，县级医院100400元' },
    at: '2018-03-05',
    situation: { household: never, person: insured, bill: county(100400) },
    expected: { 'basicInsurance.payment': 75000, 'criticalIllnessInsurance.payment': 5200, 'settlement.outOfPocket': 20200 },
    why: {
      en: 'Basic 75 % of 100,000 = 75,000; 25,400 left. Above 15,000 are 10,400, in the first band: 50 % = 5,200.',
      zh: '基本医保100000×75%＝75000，余25400；超过15000的10400在第一段：×50%＝5200。',
    },
  },
  {
    id: 'critical-illness-at-the-deductible',
    of: 'anhui/critical-illness-insurance',
    kind: 'boundary',
    title: { en: 'own-pay of the year exactly at the deductible', zh: '年度自付恰为起付线' },
    at: '2018-03-05',
    situation: { household: never, person: insured, bill: county(58800) },
    expected: { 'basicInsurance.payment': 43800, 'criticalIllnessInsurance.payment': 0, 'settlement.outOfPocket': 15000 },
    why: {
      en: 'Basic 75 % of 58,400 = 43,800; 15,000 left, nothing above the deductible.',
      zh: '基本医保58400×75%＝43800，余15000，恰为起付线，不支付。',
    },
  },
  {
    id: 'critical-illness-not-outpatient',
    of: 'anhui/critical-illness-insurance',
    kind: 'excluded',
    title: { en: 'a chronic outpatient bill after a year of hospital bills', zh: '当年住院后又有慢病门诊' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(58800) }],
    situation: { household: never, person: cardHolder, bill: chronic },
    expected: { 'basicInsurance.payment': 600, 'criticalIllnessInsurance.payment': 0, 'settlement.outOfPocket': 400 },
    why: {
      en: 'Basic 60 % of 1,000; the 400 left do not count, though the 15,000 of the deductible are used up.',
      zh: '基本医保1000×60%＝600；余400不计入大病保险，尽管15000起付线已满。',
    },
  },
]

export const medicalAssistanceCases: readonly WorkedCase[] = [
  {
    id: 'assistance-dibao',
    of: 'anhui/medical-assistance',
    kind: 'typical',
    title: { en: 'on dibao, never registered', zh: '低保对象，非建档立卡' },
    at: '2018-03-05',
    situation: { household: never, person: { ...insured, assistance: 'dibao' }, bill: county(10400) },
    expected: { 'basicInsurance.payment': 7500, 'medicalAssistance.payment': 2030, 'settlement.outOfPocket': 870 },
    why: {
      en: 'Basic 7,500; 2,900 left, below the deductible of critical-illness insurance. 70 % of 2,900 = 2,030.',
      zh: '基本医保7500，余2900未达大病起付线；2900×70%＝2030。',
    },
  },
  {
    id: 'assistance-of-the-registered-poor-both-readings-left',
    of: 'anhui/medical-assistance',
    kind: 'typical',
    title: { en: 'covered, 20,300 yuan: a share of what is left (the default reading)', zh: '健康扶贫对象20300元：按剩余自付（默认读法）' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'medicalAssistance.payment': 513.5, 'health351.payment': 1621.5 },
    why: {
      en: 'Basic 15,000, critical-illness 165; 5,135 left, of which 10 % = 513.50. The 351 pays 4,621.50 - 3,000.',
      zh: '基本医保15000、大病165，余5135，×10%＝513.50；“351”支付4621.50－3000。',
    },
  },
  {
    id: 'assistance-of-the-registered-poor-both-readings-compliant',
    of: 'anhui/medical-assistance',
    kind: 'typical',
    title: { en: 'the same bill: a share of the compliant cost (the other reading)', zh: '同一费用：按合规费用（另一读法）' },
    reforms: ['assistance-on-compliant'],
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'medicalAssistance.payment': 2030, 'health351.payment': 105 },
    why: {
      en: '10 % of 20,300 = 2,030; 3,105 left, so that the 351 has only 105 to pay.',
      zh: '20300×10%＝2030；余3105，“351”仅支付105。',
    },
  },
  {
    id: 'assistance-marginal-from-2022',
    of: 'anhui/medical-assistance',
    kind: 'boundary',
    title: { en: 'dibao-marginal on the first day of 2022', zh: '低保边缘，2022年首日' },
    at: '2022-01-01',
    situation: { household: never, person: { ...insured, assistance: 'marginal' }, bill: county(10500) },
    expected: { 'basicInsurance.payment': 8000, 'medicalAssistance.payment': 600, 'settlement.outOfPocket': 1900 },
    why: {
      en: 'Basic 80 % of (10,500 - 500) = 8,000; 2,500 left; 60 % of (2,500 - 1,500) = 600.',
      zh: '基本医保（10500－500）×80%＝8000，余2500；（2500－1500）×60%＝600。',
    },
  },
  {
    id: 'assistance-marginal-on-the-eve',
    of: 'anhui/medical-assistance',
    kind: 'excluded',
    title: { en: 'dibao-marginal on the eve of 2022', zh: '低保边缘，2021年末日' },
    at: '2021-12-31',
    situation: { household: never, person: { ...insured, assistance: 'marginal' }, bill: county(10500) },
    expected: { 'medicalAssistance.payment': 0, 'settlement.outOfPocket': 2500 },
    why: { en: 'Before 2022 only dibao and destitute support are categories of assistance.', zh: '2022年前仅低保、特困属于救助类别。' },
  },
]

export const health351Cases: readonly WorkedCase[] = [
  {
    id: '351-pays-what-is-above',
    of: 'anhui/health-351',
    kind: 'typical',
    title: { en: 'covered, 16,300 yuan in the county: assistance of what is left', zh: '健康扶贫对象县内16300元：救助按剩余自付' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(16300) },
    expected: { 'medicalAssistance.payment': 430, 'health351.payment': 870, 'settlement.outOfPocket': 3000 },
    why: {
      en: 'Basic 75 % of 16,000 = 12,000; 4,300 left; assistance 10 % = 430; 3,870 - 3,000 = 870.',
      zh: '基本医保16000×75%＝12000，余4300；救助10%＝430；3870－3000＝870。',
    },
  },
  {
    id: '351-idle-under-the-other-reading',
    of: 'anhui/health-351',
    kind: 'typical',
    title: { en: 'the same bill: assistance of the compliant cost', zh: '同一费用：救助按合规费用' },
    reforms: ['assistance-on-compliant'],
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(16300) },
    expected: { 'medicalAssistance.payment': 1630, 'health351.payment': 0, 'settlement.outOfPocket': 2670 },
    why: {
      en: 'Assistance 10 % of 16,300 = 1,630; 4,300 - 1,630 = 2,670 are below the cap: the 351 pays nothing.',
      zh: '救助16300×10%＝1630；4300－1630＝2670未达封顶线，“351”不支付。',
    },
  },
  {
    id: '351-exactly-at-the-cap',
    of: 'anhui/health-351',
    kind: 'boundary',
    title: { en: 'own-pay exactly at the cap', zh: '自付恰为封顶线' },
    reforms: ['assistance-on-compliant'],
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: county(18500) },
    expected: {
      'basicInsurance.payment': 13650,
      'medicalAssistance.payment': 1850,
      'health351.payment': 0,
      'settlement.outOfPocket': 3000,
    },
    why: {
      en: 'Basic 75 % of 18,200 = 13,650; 4,850 left; assistance 1,850; 3,000 is the cap, and nothing is above it.',
      zh: '基本医保18200×75%＝13650，余4850；救助1850；余3000恰为封顶线，不支付。',
    },
  },
  {
    id: '351-lifted-2015',
    of: 'anhui/health-351',
    kind: 'excluded',
    title: { en: 'lifted in 2015: the relapse of the report', zh: '2015年脱贫：报告所述因病返贫者' },
    at: '2018-03-05',
    situation: { household: lifted2015, person: insured, bill: county(20400) },
    expected: { 'basicInsurance.payment': 15000, 'health351.payment': 0, 'settlement.outOfPocket': 5400 },
    why: { en: 'Ordinary terms, 75 % of 20,000, and no 351: 5,400 stay.', zh: '普通待遇20000×75%＝15000，不享受“351”，个人负担5400。' },
  },
]

export const health180Cases: readonly WorkedCase[] = [
  {
    id: '180-card-holder',
    of: 'anhui/health-180',
    kind: 'typical',
    title: { en: 'covered holder of a card, 1,000 yuan of chronic outpatient care', zh: '持慢病证健康扶贫对象，门诊1000元' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: cardHolder, bill: chronic },
    expected: {
      'basicInsurance.payment': 750,
      'medicalAssistance.payment': 25,
      'health180.payment': 180,
      'settlement.outOfPocket': 45,
    },
    why: {
      en: 'Basic 75 % = 750; assistance 10 % of 250 = 25; 80 % of the 225 left = 180 (by chance: the name is not a sum).',
      zh: '基本医保75%＝750；救助250×10%＝25；剩余225的80%＝180（巧合，“180”并非金额）。',
    },
  },
  {
    id: '180-eve-of-2017',
    of: 'anhui/health-180',
    kind: 'boundary',
    title: { en: 'the same on the eve of the campaign in health', zh: '同一费用，健康扶贫开始前一日' },
    at: '2016-12-31',
    situation: { household: lifted2016, person: cardHolder, bill: chronic },
    expected: { 'basicInsurance.payment': 600, 'health180.payment': 0, 'settlement.outOfPocket': 400 },
    why: { en: 'Ordinary terms, 60 %; no 180 before 2017-01-01.', zh: '普通待遇60%；2017年1月1日前无“180”。' },
  },
  {
    id: '180-without-a-card',
    of: 'anhui/health-180',
    kind: 'excluded',
    title: { en: 'covered, but without a card', zh: '健康扶贫对象但无慢病证' },
    at: '2018-03-05',
    situation: { household: lifted2016, person: insured, bill: chronic },
    expected: { 'health180.payment': 0, 'settlement.paid': 0, 'settlement.outOfPocket': 1000 },
    why: { en: 'Chronic outpatient bills need the card: no payer takes the bill.', zh: '慢病门诊须持证，各层均不支付。' },
  },
]
