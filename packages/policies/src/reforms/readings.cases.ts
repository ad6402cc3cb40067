import type { Facts } from '@doudi/core'
import type { WorkedCase } from '../worked-case.ts'

// The same bills as beside the policies, under another reading. Every yuan is on the list unless a case says otherwise.

const county = (yuan: number, more: Facts = {}): Facts => ({
  care: 'inpatient',
  facilityTier: 'county',
  insideProvince: true,
  referred: true,
  grossCost: yuan,
  statedCompliantCost: yuan,
  ...more,
})
const insured = { assistance: 'none', chronicCard: false, insured: true } as const
const cardHolder = { ...insured, chronicCard: true }
const uninsured = { ...insured, insured: false }
const lifted2016 = { registered: true, exitYear: 2016 } as const
const lifted2015 = { registered: true, exitYear: 2015 } as const
const never = { registered: false } as const
const chronic = county(1000, { care: 'chronicOutpatient' })
const special = (yuan: number) => county(yuan, { care: 'specialChronicOutpatient' })
const city = (yuan: number, more: Facts = {}) => county(yuan, { facilityTier: 'city', ...more })

type Words = {
  readonly title: WorkedCase['title']
  readonly why: WorkedCase['why']
}
type Under = Pick<WorkedCase, 'situation' | 'expected' | 'earlier'> & { readonly at?: string } & Words

/** A case of a reform, which is on. */
const under = (of: string, kind: WorkedCase['kind'], { at = '2018-03-05', ...rest }: Under): WorkedCase => ({
  id: `${of}-${kind}`,
  of,
  kind,
  reforms: [of],
  at,
  ...rest,
})

export const readingsCases: readonly WorkedCase[] = [
  under('bands-from-zero', 'typical', {
    title: { en: 'own-pay of 25,400 reaches into the second band', zh: '自付25400元进入第二段' },
    situation: { household: never, person: insured, bill: county(100400) },
    expected: { 'criticalIllnessInsurance.payment': 5740, 'settlement.outOfPocket': 19660 },
    why: {
      en: 'Of the 10,400 above the deductible, 5,000 lie below 20,000 (50 % = 2,500) and 5,400 above it (60 % = 3,240). Counted from the deductible it was 5,200.',
      zh: '超过起付线的10400中，5000在20000以下（50%＝2500），5400在其上（60%＝3240），合计5740；自起付线起算则为5200。',
    },
  }),
  under('bands-from-zero', 'boundary', {
    title: { en: 'own-pay that ends exactly with the first band', zh: '自付恰为第一段上限' },
    situation: { household: never, person: insured, bill: county(78800) },
    expected: { 'basicInsurance.payment': 58800, 'criticalIllnessInsurance.payment': 2500 },
    why: {
      en: '20,000 are left by basic insurance; 50 % of the 5,000 above the deductible = 2,500 by either reading.',
      zh: '基本医保后余20000；超过起付线的5000×50%＝2500，两种读法相同。',
    },
  }),
  under('bands-from-zero', 'excluded', {
    title: { en: 'own-pay below the deductible', zh: '自付未达起付线' },
    situation: { household: never, person: insured, bill: county(10400) },
    expected: { 'criticalIllnessInsurance.payment': 0 },
    why: { en: '2,900 are below 15,000.', zh: '2900低于15000。' },
  }),

  under('deductible-once-a-year', 'typical', {
    title: { en: 'a second admission to the county hospital', zh: '当年第二次县级住院' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(10400) }],
    situation: { household: never, person: insured, bill: county(10400) },
    expected: { 'basicInsurance.payment': 7800 },
    why: {
      en: 'The deductible of 400 was paid in March: 75 % of all 10,400 = 7,800 (7,500 per admission).',
      zh: '400元起付线3月已扣：10400×75%＝7800（按次为7500）。',
    },
  }),
  under('deductible-once-a-year', 'boundary', {
    title: { en: 'from the county to the city: the deductible rises by 200', zh: '先县后市：起付线补扣200' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(10400) }],
    situation: { household: never, person: insured, bill: city(10200) },
    expected: { 'basicInsurance.payment': 7000 },
    why: {
      en: '600 - 400 = 200 are still to be paid: 70 % of (10,200 - 200) = 7,000.',
      zh: '补扣600－400＝200：（10200－200）×70%＝7000。',
    },
  }),
  under('deductible-once-a-year', 'excluded', {
    title: { en: 'one admission in the year', zh: '全年仅一次住院' },
    situation: { household: never, person: insured, bill: county(10400) },
    expected: { 'basicInsurance.payment': 7500 },
    why: { en: 'As per admission: 75 % of (10,400 - 400).', zh: '与按次相同：（10400－400）×75%。' },
  }),

  under('household-351', 'typical', {
    title: { en: 'the only sick member of a household', zh: '户内仅一人患病' },
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'health351.payment': 1621.5, 'settlement.outOfPocket': 3000 },
    why: {
      en: 'Alone it is the household’s sum: 4,621.50 - 3,000, as per person. Another member’s own-pay would count with it.',
      zh: '一人即全户合计：4621.50－3000，与按人相同；其他成员自付将合并计算。',
    },
  }),
  under('household-351', 'boundary', {
    title: { en: 'the household has reached its cap', zh: '全户已达封顶线' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(16300) }],
    situation: { household: lifted2016, person: insured, bill: county(1300) },
    expected: {
      'basicInsurance.payment': 750,
      'criticalIllnessInsurance.payment': 0,
      'medicalAssistance.payment': 55,
      'health351.payment': 495,
    },
    why: {
      en: 'March used the cap up (3,870, of which 870 were paid). Now 75 % of 1,000 = 750, and 550 left; own-pay before critical illness is 4,850; assistance 55; all of the 495 is above the cap.',
      zh: '3月已达封顶（自付3870，兜底870）。本次1000×75%＝750，余550；年度自付4850未达大病起付线；救助55；其余495全部兜底。',
    },
  }),
  under('household-351', 'excluded', {
    title: { en: 'a household lifted in 2015', zh: '2015年脱贫户' },
    situation: { household: lifted2015, person: insured, bill: county(20400) },
    expected: { 'health351.payment': 0 },
    why: { en: 'Left out of the 351, whatever its unit.', zh: '无论按人按户均不享受“351”。' },
  }),

  under('level-351', 'typical', {
    title: { en: 'county in March, city in June: each below its own cap', zh: '3月县级、6月市级：分别计算' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(16300) }],
    situation: { household: lifted2016, person: insured, bill: city(20500) },
    expected: {
      'basicInsurance.payment': 14000,
      'criticalIllnessInsurance.payment': 3190,
      'medicalAssistance.payment': 331,
      'health351.payment': 0,
    },
    why: {
      en: 'Basic 70 % of 20,000; 6,500 left, 10,800 in the year; critical-illness 55 % of 5,800 = 3,190; assistance 331; 2,979 in the city are below 5,000. Counted together the 351 would pay 6,849 - 5,000 - 870 = 979.',
      zh: '基本医保20000×70%，余6500，年度10800；大病5800×55%＝3190；救助331；市级自付2979未达5000。合并计算则“351”支付6849－5000－870＝979。',
    },
  }),
  under('level-351', 'boundary', {
    title: { en: 'township counts with the county', zh: '乡镇与县级合并' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(16300) }],
    situation: { household: lifted2016, person: insured, bill: county(5100, { facilityTier: 'township' }) },
    expected: {
      'basicInsurance.payment': 4000,
      'criticalIllnessInsurance.payment': 220,
      'medicalAssistance.payment': 88,
      'health351.payment': 792,
    },
    why: {
      en: 'Basic 80 % of 5,000; 1,100 left, 5,400 in the year; critical-illness 55 % of 400 = 220; assistance 88; the cap within the county is used up, so all of the 792.',
      zh: '基本医保5000×80%，余1100，年度5400；大病400×55%＝220；救助88；县域内封顶已满，其余792全部兜底。',
    },
  }),
  under('level-351', 'excluded', {
    title: { en: 'a household lifted in 2015', zh: '2015年脱贫户' },
    situation: { household: lifted2015, person: insured, bill: county(20400) },
    expected: { 'health351.payment': 0 },
    why: { en: 'Left out of the 351, however it counts.', zh: '无论如何计算均不享受“351”。' },
  }),

  under('referral-needed', 'typical', {
    title: { en: 'to the city without the referral that it needs', zh: '应转诊未转诊到市级' },
    situation: { household: lifted2016, person: insured, bill: city(20500, { referred: false }) },
    expected: {
      'basicInsurance.payment': 11000,
      'criticalIllnessInsurance.payment': 2475,
      'medicalAssistance.payment': 0,
      'health351.payment': 0,
      'settlement.outOfPocket': 7025,
    },
    why: {
      en: 'Basic 55 % of 20,000; critical-illness 55 % of (9,500 - 5,000) = 2,475; neither assistance nor 351.',
      zh: '基本医保20000×55%；大病（9500－5000）×55%＝2475；无救助、无“351”。',
    },
  }),
  under('referral-needed', 'boundary', {
    title: { en: 'the county needs no referral', zh: '县级无需转诊' },
    situation: { household: lifted2016, person: insured, bill: county(20300, { referred: false }) },
    expected: { 'medicalAssistance.payment': 513.5, 'health351.payment': 1621.5 },
    why: { en: 'As with referral: 10 % of 5,135, and 4,621.50 - 3,000.', zh: '与转诊相同：5135×10%，4621.50－3000。' },
  }),
  under('referral-needed', 'excluded', {
    title: { en: 'to the city with referral: not touched', zh: '已转诊到市级：不受影响' },
    situation: { household: lifted2016, person: insured, bill: city(20500) },
    expected: { 'criticalIllnessInsurance.payment': 825, 'medicalAssistance.payment': 567.5, 'health351.payment': 107.5 },
    why: {
      en: 'Basic 14,000; critical-illness 55 % of 1,500 = 825; assistance 10 % of 5,675; 5,107.50 - 5,000 = 107.50.',
      zh: '基本医保14000；大病1500×55%＝825；救助5675×10%；5107.50－5000＝107.50。',
    },
  }),

  under('assistance-on-compliant', 'typical', {
    title: { en: '20,300 yuan: the 351 has almost nothing left', zh: '20300元：“351”几乎无可支付' },
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'medicalAssistance.payment': 2030, 'health351.payment': 105, 'settlement.outOfPocket': 3000 },
    why: {
      en: '10 % of 20,300 = 2,030 of the 5,135 left; 3,105 - 3,000 = 105. In the default reading 513.50 and 1,621.50.',
      zh: '20300×10%＝2030；3105－3000＝105。默认读法为513.50和1621.50。',
    },
  }),
  under('assistance-on-compliant', 'boundary', {
    title: { en: 'a bill that ends exactly at the cap of the 351', zh: '恰至“351”封顶线' },
    situation: { household: lifted2016, person: insured, bill: county(18500) },
    expected: { 'medicalAssistance.payment': 1850, 'health351.payment': 0, 'settlement.outOfPocket': 3000 },
    why: {
      en: '4,850 left by insurance, less 1,850, is 3,000. In the default reading the 351 pays 4,365 - 3,000 = 1,365.',
      zh: '医保后余4850，减1850为3000。默认读法“351”支付4365－3000＝1365。',
    },
  }),
  under('assistance-on-compliant', 'excluded', {
    title: { en: 'lifted in 2015', zh: '2015年脱贫' },
    situation: { household: lifted2015, person: insured, bill: county(20400) },
    expected: { 'medicalAssistance.payment': 0 },
    why: { en: 'Not covered: no assistance of the registered poor by either reading.', zh: '不属健康扶贫对象，两种读法均无救助。' },
  }),

  under('floor-of-gross', 'typical', {
    title: { en: 'a bill with much off the list', zh: '目录外费用较多' },
    situation: { household: lifted2016, person: insured, bill: county(20300, { statedCompliantCost: 16000 }) },
    expected: { 'basicInsurance.payment': 14210 },
    why: {
      en: '70 % of 20,300 = 14,210, more than 75 % of 15,700 = 11,775. Above the deductible the floor was 14,000.',
      zh: '20300×70%＝14210，高于15700×75%＝11775；扣起付线的保底为14000。',
    },
  }),
  under('floor-of-gross', 'boundary', {
    title: { en: 'the floor fills the compliant cost up, and no more', zh: '保底以合规费用为限' },
    situation: { household: lifted2016, person: insured, bill: county(20300, { statedCompliantCost: 14000 }) },
    expected: { 'basicInsurance.payment': 14000, 'settlement.outOfPocket': 6300 },
    why: { en: '14,210, but at most the compliant 14,000.', zh: '14210，但不超过合规费用14000。' },
  }),
  under('floor-of-gross', 'excluded', {
    title: { en: 'never registered, before there was an ordinary floor', zh: '非建档立卡，普通保底实行之前' },
    situation: { household: never, person: insured, bill: county(20300, { statedCompliantCost: 16000 }) },
    expected: { 'basicInsurance.payment': 11700 },
    why: { en: 'No floor before 2019-07: 75 % of (16,000 - 400).', zh: '2019年7月前无保底：（16000－400）×75%。' },
  }),

  under('exclusion-only-351-180', 'typical', {
    title: { en: 'lifted in 2015: all but the 351', zh: '2015年脱贫：除“351”外均享受' },
    situation: { household: lifted2015, person: insured, bill: county(20300) },
    expected: {
      'basicInsurance.payment': 15000,
      'criticalIllnessInsurance.payment': 165,
      'medicalAssistance.payment': 513.5,
      'health351.payment': 0,
      'settlement.outOfPocket': 4621.5,
    },
    why: {
      en: 'The poor’s terms of three layers as for those lifted in 2016; the 1,621.50 of the 351 stay with the household.',
      zh: '三层按贫困人口待遇，与2016年脱贫者相同；“351”的1621.50由个人负担。',
    },
  }),
  under('exclusion-only-351-180', 'boundary', {
    title: { en: 'lifted in 2016: nothing changes', zh: '2016年脱贫：不变' },
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'health351.payment': 1621.5, 'settlement.outOfPocket': 3000 },
    why: { en: 'The first year that is covered by all.', zh: '自2016年起各项均享受。' },
  }),
  under('exclusion-only-351-180', 'excluded', {
    title: { en: 'never registered', zh: '非建档立卡' },
    situation: { household: never, person: insured, bill: county(20400) },
    expected: { 'basicInsurance.payment': 15000, 'medicalAssistance.payment': 0, 'settlement.outOfPocket': 5400 },
    why: { en: 'Ordinary terms: 75 % of 20,000.', zh: '普通待遇：20000×75%。' },
  }),

  under('chronic-in-critical-illness', 'typical', {
    title: { en: 'a chronic bill after the deductible is used up', zh: '起付线用满后的慢病门诊' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(58800) }],
    situation: { household: never, person: cardHolder, bill: chronic },
    expected: { 'basicInsurance.payment': 600, 'criticalIllnessInsurance.payment': 200, 'settlement.outOfPocket': 200 },
    why: {
      en: 'March left exactly 15,000; 50 % of the 400 that basic insurance leaves now = 200.',
      zh: '3月余额恰为15000；本次基本医保后余400×50%＝200。',
    },
  }),
  under('chronic-in-critical-illness', 'boundary', {
    title: { en: 'a chronic bill across the deductible', zh: '慢病门诊跨过起付线' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(58400) }],
    situation: { household: never, person: cardHolder, bill: chronic },
    expected: { 'criticalIllnessInsurance.payment': 150, 'settlement.outOfPocket': 250 },
    why: {
      en: 'March left 14,900; with 400 it is 15,300, of which 300 are above: 50 % = 150.',
      zh: '3月余14900，加400为15300，超过部分300×50%＝150。',
    },
  }),
  under('chronic-in-critical-illness', 'excluded', {
    title: { en: 'without a card', zh: '无慢病证' },
    at: '2018-06-05',
    earlier: [{ at: '2018-03-05', bill: county(58800) }],
    situation: { household: never, person: insured, bill: chronic },
    expected: { 'criticalIllnessInsurance.payment': 0, 'settlement.outOfPocket': 1000 },
    why: { en: 'No payer takes a chronic bill without the card.', zh: '无证慢病门诊各层均不支付。' },
  }),

  under('phased-end', 'typical', {
    title: { en: 'lifted for good, in 2022: ordinary terms', zh: '稳定脱贫，2022年：普通待遇' },
    at: '2022-03-01',
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'basicInsurance.payment': 15840, 'medicalAssistance.payment': 0, 'health351.payment': 0, 'settlement.outOfPocket': 4460 },
    why: { en: '80 % of (20,300 - 500) = 15,840; nothing of the campaign is left.', zh: '（20300－500）×80%＝15840；攻坚期待遇全部停止。' },
  }),
  under('phased-end', 'boundary', {
    title: { en: 'the first day without 351, with the poor’s terms of basic insurance', zh: '“351”停止首日，基本医保贫困人口待遇仍在' },
    at: '2021-07-01',
    situation: { household: lifted2016, person: insured, bill: county(20300) },
    expected: { 'basicInsurance.payment': 16000, 'medicalAssistance.payment': 430, 'health351.payment': 0, 'settlement.outOfPocket': 3870 },
    why: {
      en: '80 % of (20,300 - 300) = 16,000; assistance 10 % of 4,300; on the eve the 351 paid the 870 above 3,000.',
      zh: '（20300－300）×80%＝16000；救助4300×10%＝430；前一日“351”支付超过3000的870。',
    },
  }),
  under('phased-end', 'excluded', {
    title: { en: 'lifted in 2015: had nothing to lose', zh: '2015年脱贫：本无此待遇' },
    at: '2021-06-30',
    situation: { household: lifted2015, person: insured, bill: county(20300) },
    expected: { 'basicInsurance.payment': 15840, 'health351.payment': 0, 'settlement.outOfPocket': 4460 },
    why: { en: 'Ordinary terms before and after.', zh: '前后均为普通待遇。' },
  }),

  under('assistance-for-uninsured', 'typical', {
    title: { en: 'on dibao, premium not paid', zh: '低保对象未参保' },
    situation: { household: never, person: { ...uninsured, assistance: 'dibao' }, bill: county(10000) },
    expected: { 'basicInsurance.payment': 0, 'medicalAssistance.payment': 7000, 'settlement.outOfPocket': 3000 },
    why: { en: '70 % of the whole compliant cost.', zh: '合规费用全额的70%。' },
  }),
  under('assistance-for-uninsured', 'boundary', {
    title: { en: 'a bill above the cap of assistance', zh: '超过救助封顶线' },
    situation: { household: never, person: { ...uninsured, assistance: 'dibao' }, bill: county(50000) },
    expected: { 'criticalIllnessInsurance.payment': 0, 'medicalAssistance.payment': 30000, 'settlement.outOfPocket': 20000 },
    why: { en: '70 % would be 35,000; the cap is 30,000.', zh: '70%为35000，封顶30000。' },
  }),
  under('assistance-for-uninsured', 'excluded', {
    title: { en: 'no category, premium not paid', zh: '无救助类别且未参保' },
    situation: { household: lifted2015, person: uninsured, bill: county(10000) },
    expected: { 'settlement.paid': 0, 'settlement.outOfPocket': 10000 },
    why: { en: 'Assistance has nothing for those without a category.', zh: '无类别者不享受救助。' },
  }),

  under('special-chronic-as-inpatient', 'typical', {
    title: { en: 'holder of a card, 10,400 yuan', zh: '持证者10400元' },
    situation: { household: never, person: cardHolder, bill: special(10400) },
    expected: { 'basicInsurance.payment': 7500, 'settlement.outOfPocket': 2900 },
    why: { en: 'As an admission: 75 % of (10,400 - 400).', zh: '按住院：（10400－400）×75%。' },
  }),
  under('special-chronic-as-inpatient', 'boundary', {
    title: { en: 'a bill that is exactly the inpatient deductible', zh: '费用恰为住院起付线' },
    situation: { household: never, person: cardHolder, bill: special(400) },
    expected: { 'settlement.paid': 0, 'settlement.outOfPocket': 400 },
    why: { en: 'Nothing is above 400.', zh: '未超过400。' },
  }),
  under('special-chronic-as-inpatient', 'excluded', {
    title: { en: 'without a card', zh: '无证' },
    situation: { household: never, person: insured, bill: special(10400) },
    expected: { 'settlement.paid': 0, 'settlement.outOfPocket': 10400 },
    why: { en: 'Needs the card, as all chronic outpatient care.', zh: '与慢病门诊一样须持证。' },
  }),
]
