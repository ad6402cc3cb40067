import type { Day, Title } from '@doudi/core'

// Who is entitled to what, instrument by instrument, from when: a table for readers. It holds no rule. A test settles a bill for each cell,
// so that it cannot say anything else than the policies do.

export type Instrument =
  | 'basicInsurance'
  | 'basicInsuranceOfPoor'
  | 'criticalIllnessInsurance'
  | 'criticalIllnessInsuranceTilted'
  | 'criticalIllnessInsuranceOfPoor'
  | 'medicalAssistance'
  | 'medicalAssistanceOfPoor'
  | 'health351'
  | 'health180'

export type Group =
  | 'notYetLifted'
  | 'lifted2016OrLater'
  | 'lifted2014Or2015'
  | 'neverRegistered'
  | 'dibao'
  | 'tekun'
  | 'returned'
  | 'marginal'
  | 'monitored'

export type Regime = {
  readonly id: string
  /** Ids of the reforms under which it holds; none: the policies as they stand. */
  readonly reforms: readonly string[]
  /** Half-open; `until` null: no end known. */
  readonly from: Day
  readonly until: Day | null
  readonly title: Title
  /** The instruments that a group is entitled to; `dibao` to `monitored` are never registered, with that category. */
  readonly entitled: { readonly [group in Group]: readonly Instrument[] }
}

/** The policy that an instrument belongs to. */
export const instrumentPolicies: { readonly [instrument in Instrument]: { readonly policy: string; readonly title: Title } } = {
  basicInsurance: { policy: 'anhui/basic-insurance', title: { en: 'basic insurance', zh: '基本医保' } },
  basicInsuranceOfPoor: { policy: 'anhui/basic-insurance', title: { en: 'basic insurance, the poor’s terms', zh: '基本医保贫困人口待遇' } },
  criticalIllnessInsurance: { policy: 'anhui/critical-illness-insurance', title: { en: 'critical-illness insurance', zh: '大病保险' } },
  criticalIllnessInsuranceTilted: {
    policy: 'anhui/critical-illness-insurance',
    title: { en: 'critical-illness insurance, tilted by category', zh: '大病保险类别倾斜' },
  },
  criticalIllnessInsuranceOfPoor: {
    policy: 'anhui/critical-illness-insurance',
    title: { en: 'critical-illness insurance, the poor’s terms', zh: '大病保险贫困人口待遇' },
  },
  medicalAssistance: { policy: 'anhui/medical-assistance', title: { en: 'medical assistance by category', zh: '分类医疗救助' } },
  medicalAssistanceOfPoor: {
    policy: 'anhui/medical-assistance',
    title: { en: 'medical assistance of the registered poor', zh: '建档立卡医疗救助' },
  },
  health351: { policy: 'anhui/health-351', title: { en: '351', zh: '“351”' } },
  health180: { policy: 'anhui/health-180', title: { en: '180', zh: '“180”' } },
}

const ordinary = ['basicInsurance', 'criticalIllnessInsurance'] as const
const assisted = [...ordinary, 'medicalAssistance'] as const
const tilted = [...assisted, 'criticalIllnessInsuranceTilted'] as const
const wholeCampaign = [
  ...ordinary,
  'basicInsuranceOfPoor',
  'criticalIllnessInsuranceOfPoor',
  'medicalAssistanceOfPoor',
  'health351',
  'health180',
] as const

/** Whom the campaign covers: the registered who are not yet lifted, and those lifted in 2016 or later. */
const covered = (instruments: readonly Instrument[]) => ({ notYetLifted: instruments, lifted2016OrLater: instruments })

/** Only dibao and destitute support are categories of assistance. */
const twoCategories = {
  lifted2014Or2015: ordinary,
  neverRegistered: ordinary,
  dibao: tilted,
  tekun: tilted,
  returned: ordinary,
  marginal: ordinary,
  monitored: ordinary,
} as const
/** The relapsed are tilted as well. */
const returnedTilted = { ...twoCategories, returned: [...ordinary, 'criticalIllnessInsuranceTilted'] } as const
/** Assistance by all categories. */
const allCategories = { ...twoCategories, returned: tilted, marginal: assisted, monitored: assisted } as const

const phased = ['phased-end'] as const

/** The policies as they stand, where the campaign goes on, and what differs where it ends as it is thought to have ended. */
export const regimes: readonly Regime[] = [
  {
    id: '2016',
    reforms: [],
    from: '2016-01-01',
    until: '2017-01-01',
    title: { en: 'before the campaign in health', zh: '健康扶贫之前' },
    entitled: { ...twoCategories, ...covered(ordinary) },
  },
  {
    id: '2017',
    reforms: [],
    from: '2017-01-01',
    until: '2019-07-01',
    title: { en: 'the campaign in health, old terms of insurance', zh: '健康扶贫，原医保待遇' },
    entitled: { ...twoCategories, ...covered(wholeCampaign) },
  },
  {
    id: '2019-07',
    reforms: [],
    from: '2019-07-01',
    until: '2021-01-01',
    title: { en: 'the campaign in health, unified terms of insurance', zh: '健康扶贫，城乡统一医保待遇' },
    entitled: { ...twoCategories, ...covered(wholeCampaign) },
  },
  {
    id: '2021',
    reforms: [],
    from: '2021-01-01',
    until: '2022-01-01',
    title: { en: 'after the campaign’s term, its policies prolonged', zh: '攻坚期满，政策延续' },
    entitled: { ...returnedTilted, ...covered(wholeCampaign) },
  },
  {
    id: '2022',
    reforms: [],
    from: '2022-01-01',
    until: null,
    title: { en: 'assistance by all categories, the campaign’s policies prolonged', zh: '分类救助全面实施，攻坚期政策延续' },
    entitled: { ...allCategories, ...covered(wholeCampaign) },
  },
  {
    id: 'phased-2021-first-half',
    reforms: phased,
    from: '2021-01-01',
    until: '2021-07-01',
    title: { en: 'phased end: the half-year in which nothing has ended', zh: '分步退出：尚未退出的半年' },
    entitled: { ...returnedTilted, ...covered(wholeCampaign) },
  },
  {
    id: 'phased-2021-second-half',
    reforms: phased,
    from: '2021-07-01',
    until: '2022-01-01',
    title: {
      en: 'phased end: without 351 and the poor’s terms of critical-illness insurance',
      zh: '分步退出：“351”和大病保险贫困人口待遇已停',
    },
    entitled: {
      ...returnedTilted,
      ...covered([...ordinary, 'basicInsuranceOfPoor', 'medicalAssistanceOfPoor', 'health180']),
    },
  },
  {
    id: 'phased-2022',
    reforms: phased,
    from: '2022-01-01',
    until: null,
    title: { en: 'phased end: stable-lifted people have ordinary terms', zh: '分步退出：稳定脱贫人口恢复普通待遇' },
    entitled: { ...allCategories, ...covered(ordinary) },
  },
]
