import type { Day } from '@doudi/core'
import type { WorkedCase } from '../worked-case.ts'

// One bill of 20,000 yuan in a county hospital, 89 % of it on the list (17,800), by the rules from July 2019 on. Ordinary terms: 80 % of
// (17,800 - 500) = 13,840. The poor’s terms: 80 % of (17,800 - 300) = 14,000; 3,800 are left, below the deductible of 5,000 of the
// critical-illness insurance; assistance 10 % = 380; of the 3,420 left, 351 pays what is above 3,000 = 420.

const person = { assistance: 'none', chronicCard: false, insured: true } as const
const bill = { care: 'inpatient', facilityTier: 'county', insideProvince: true, referred: true, grossCost: 20000 } as const
const lifted = (exitYear: number, more: { readonly entitlementRank?: number } = {}): WorkedCase['situation'] => ({
  household: { registered: true, exitYear, ...more },
  person,
  bill,
})
const never: WorkedCase['situation'] = { household: { registered: false }, person, bill }

const full = {
  'basicInsurance.payment': 14000,
  'criticalIllnessInsurance.payment': 0,
  'medicalAssistance.payment': 380,
  'health351.payment': 420,
  'settlement.outOfPocket': 5200,
}
const ordinary = {
  'basicInsurance.payment': 13840,
  'criticalIllnessInsurance.payment': 0,
  'medicalAssistance.payment': 0,
  'health351.payment': 0,
  'settlement.outOfPocket': 6160,
}
const atFull = {
  en: 'The poor’s terms: 80 % of (17,800 - 300) = 14,000, assistance 10 % of 3,800 = 380, and 351 pays 3,420 - 3,000 = 420; 2,200 are not on the list. 20,000 - 14,800 = 5,200.',
  zh: '贫困人口待遇：（17800－300）×80%＝14000；医疗救助3800×10%＝380；“351”支付3420－3000＝420；目录外2200。20000－14800＝5200。',
}
const atOrdinary = {
  en: 'Ordinary terms: 80 % of (17,800 - 500) = 13,840, and nobody else pays. 20,000 - 13,840 = 6,160.',
  zh: '普通待遇：（17800－500）×80%＝13840，其他各层均不支付。20000－13840＝6160。',
}

type Words = Pick<WorkedCase, 'id' | 'kind' | 'title'>
const billCase = (
  of: string,
  { id, kind, title }: Words,
  at: Day,
  situation: WorkedCase['situation'],
  expected: WorkedCase['expected'],
  why: WorkedCase['why'] = expected === full ? atFull : atOrdinary,
): WorkedCase => ({ id: `${of}-${id}`, of, kind, title, reforms: [of], at, situation, expected, why })

/** Three adults and children with 9,000 yuan of wages, a project and a post, who take up dibao. */
const family: WorkedCase['situation'] = {
  household: { registered: true, exitYear: 2018, wages: 9000, project: true, welfarePosts: 1, dibaoTakeUp: true },
  members: [{ age: 40 }, { age: 39 }, { age: 15 }],
}
const familyAtFull = { 'projectSubsidy.payment': 2000, 'welfarePost.payment': 6000 }
const familyWithout = { 'projectSubsidy.payment': 0, 'welfarePost.payment': 0, 'dibao.payment': 13800 }

export const campaignEndCases: readonly WorkedCase[] = [
  billCase(
    'kept',
    {
      id: 'lifted-2016',
      kind: 'typical',
      title: { en: 'Lifted in 2016, a county hospital the day after the campaign', zh: '2016年脱贫，攻坚期结束次日在县级医院住院' },
    },
    '2021-01-01',
    lifted(2016),
    full,
  ),
  billCase(
    'kept',
    { id: 'last-year', kind: 'boundary', title: { en: 'The same in the last simulated year', zh: '同上，模拟末年' } },
    '2030-12-31',
    lifted(2016),
    full,
  ),
  billCase(
    'kept',
    { id: 'lifted-2015', kind: 'excluded', title: { en: 'Lifted in 2015: never covered', zh: '2015年脱贫：从未享受' } },
    '2021-01-01',
    lifted(2015),
    ordinary,
  ),

  billCase(
    'cliff',
    {
      id: 'lifted-2016',
      kind: 'typical',
      title: { en: 'Lifted in 2016, on the first day without the campaign', zh: '2016年脱贫，攻坚期结束后第一天住院' },
    },
    '2021-01-01',
    lifted(2016),
    ordinary,
  ),
  billCase('cliff', { id: 'eve', kind: 'boundary', title: { en: 'One day earlier', zh: '早一天' } }, '2020-12-31', lifted(2016), full),
  billCase(
    'cliff',
    { id: 'never-registered', kind: 'excluded', title: { en: 'Never registered: nothing to lose', zh: '从未建档立卡：无可失去' } },
    '2021-01-01',
    never,
    ordinary,
  ),

  billCase(
    'health-only-cliff',
    { id: 'lifted-2016', kind: 'typical', title: { en: 'A bill after the end of the health policies', zh: '健康政策停止后的住院' } },
    '2021-01-01',
    lifted(2016),
    ordinary,
  ),
  {
    id: 'health-only-cliff-cash',
    of: 'health-only-cliff',
    kind: 'boundary',
    title: { en: 'Project subsidy and post go on', zh: '产业奖补和公益岗位继续' },
    reforms: ['health-only-cliff'],
    at: '2021-01-01',
    situation: family,
    expected: familyAtFull,
    why: { en: 'A subsidy of 2,000 and a post of 12 x 500 = 6,000, as in 2020.', zh: '产业奖补2000；公益岗位500×12＝6000，与2020年相同。' },
  },
  billCase(
    'health-only-cliff',
    { id: 'lifted-2014', kind: 'excluded', title: { en: 'Lifted in 2014: never covered in health', zh: '2014年脱贫：从未享受健康政策' } },
    '2020-12-31',
    lifted(2014),
    ordinary,
  ),

  {
    id: 'cash-only-cliff-family',
    of: 'cash-only-cliff',
    kind: 'typical',
    title: { en: 'Subsidy and post end, dibao makes up a part', zh: '奖补、岗位停止，低保部分弥补' },
    reforms: ['cash-only-cliff'],
    at: '2021-01-01',
    situation: family,
    expected: familyWithout,
    why: {
      en: 'No subsidy, no post. Dibao: 3 x 7,000 - 80 % of 9,000 = 21,000 - 7,200 = 13,800.',
      zh: '无奖补、无岗位。低保：7000×3－9000×80%＝21000－7200＝13800。',
    },
  },
  billCase(
    'cash-only-cliff',
    { id: 'bill', kind: 'boundary', title: { en: 'Bills are settled as before', zh: '住院结算不变' } },
    '2021-01-01',
    lifted(2016),
    full,
  ),
  {
    id: 'cash-only-cliff-none',
    of: 'cash-only-cliff',
    kind: 'excluded',
    title: { en: 'Neither project nor post: nothing changes', zh: '无项目无岗位：没有变化' },
    reforms: ['cash-only-cliff'],
    at: '2021-01-01',
    situation: { household: { registered: true, exitYear: 2018, wages: 9000 }, members: [{ age: 40 }] },
    expected: { 'projectSubsidy.payment': 0, 'welfarePost.payment': 0, 'householdIncome.disposable': 9000 },
    why: { en: 'Only wages: 9,000 before and after.', zh: '仅有工资9000，前后不变。' },
  },

  billCase(
    'taper',
    { id: 'lifted-2016', kind: 'typical', title: { en: 'The first step, 80 %', zh: '第一步，80%' } },
    '2021-01-01',
    lifted(2016),
    {
      'basicInsurance.payment': 13968,
      'criticalIllnessInsurance.payment': 0,
      'medicalAssistance.payment': 306.56,
      'health351.payment': 420.35,
      'settlement.outOfPocket': 5305.09,
    },
    {
      en: 'Basic: 13,840 + 0.8 x 160 = 13,968. Left 3,832: assistance 0.8 x 383.20 = 306.56. Left 3,525.44: 351 pays 0.8 x 525.44 = 420.35. 20,000 - 14,694.91 = 5,305.09.',
      zh: '基本医保：13840＋0.8×160＝13968。余3832，救助0.8×383.20＝306.56。余3525.44，“351”支付0.8×525.44＝420.35。20000－14694.91＝5305.09。',
    },
  ),
  billCase(
    'taper',
    { id: 'over', kind: 'boundary', title: { en: 'The first day after the last step', zh: '最后一步之后的第一天' } },
    '2025-01-01',
    lifted(2016),
    ordinary,
  ),
  billCase(
    'taper',
    { id: 'lifted-2015', kind: 'excluded', title: { en: 'Lifted in 2015: nothing to taper', zh: '2015年脱贫：无可渐退' } },
    '2021-01-01',
    lifted(2015),
    ordinary,
  ),

  billCase(
    'taper-entitlement',
    { id: 'still', kind: 'typical', title: { en: 'Among the 80 % who keep everything in 2021', zh: '属于2021年继续享受的80%' } },
    '2021-01-01',
    lifted(2016, { entitlementRank: 0.5 }),
    full,
  ),
  billCase(
    'taper-entitlement',
    { id: 'first-out', kind: 'boundary', title: { en: 'The first who is out: rank 0.8 of 0.8', zh: '首位退出者：位次0.8' } },
    '2021-01-01',
    lifted(2016, { entitlementRank: 0.8 }),
    ordinary,
  ),
  billCase(
    'taper-entitlement',
    { id: 'lifted-2015', kind: 'excluded', title: { en: 'Lifted in 2015: was never entitled', zh: '2015年脱贫：从未享受' } },
    '2021-01-01',
    lifted(2015),
    ordinary,
  ),

  billCase(
    'replace',
    {
      id: 'second-half-2021',
      kind: 'typical',
      title: { en: 'In the second half of 2021: ordinary insurance, 351 still there', zh: '2021年下半年：医保按普通待遇，“351”尚在' },
    },
    '2021-07-01',
    lifted(2016),
    {
      'basicInsurance.payment': 13840,
      'criticalIllnessInsurance.payment': 0,
      'medicalAssistance.payment': 396,
      'health351.payment': 564,
      'settlement.outOfPocket': 5200,
    },
    {
      en: 'Basic by ordinary terms 13,840; assistance 10 % of 3,960 = 396; 351 pays 3,564 - 3,000 = 564. 20,000 - 14,800 = 5,200: the cap hides that the insurance has ended.',
      zh: '基本医保普通待遇13840；救助3960×10%＝396；“351”支付3564－3000＝564。20000－14800＝5200：封顶掩盖了医保倾斜的退出。',
    },
  ),
  billCase(
    'replace',
    { id: 'new-year-2022', kind: 'boundary', title: { en: 'On 1 January 2022 the rest ends', zh: '2022年1月1日其余停止' } },
    '2022-01-01',
    lifted(2016),
    ordinary,
  ),
  billCase(
    'replace',
    { id: 'never-registered', kind: 'excluded', title: { en: 'Never registered', zh: '从未建档立卡' } },
    '2021-07-01',
    never,
    ordinary,
  ),
]
