import type { Day, Title } from '@doudi/core'

/** A kind of risk: what fires it, who answers for it, and what is done within how many days. */
export type Risk = {
  readonly id: string
  readonly title: Title
  /** The flag that says that it fired, by full name. */
  readonly fact: string
  /** The fact whose value is put into the ledger. */
  readonly value: string
  /** The parameter that it is measured against; none where a flag fires. */
  readonly limit?: string
  readonly responsible: Title
  readonly measure: Title
  /** Days from firing until the measure is due: guesses of this project, K l. */
  readonly withinDays: number
  /** Ids of the policies that answer it. */
  readonly policies: readonly string[]
}

const risk = (
  id: string,
  flag: string,
  value: string,
  limit: string | undefined,
  withinDays: number,
  policies: readonly string[],
  words: readonly [string, string, string, string, string, string],
): Risk => ({
  id,
  title: { en: words[0], zh: words[1] },
  fact: `riskRegister.${flag}`,
  value,
  ...(limit === undefined ? {} : { limit: `riskRegister.${limit}` }),
  responsible: { en: words[2], zh: words[3] },
  measure: { en: words[4], zh: words[5] },
  withinDays,
  policies: policies.map((name) => `anhui/${name}`),
})

/**
 * The risk catalogue (S20): a proposal of the report, which names the risks of industry, of small loans and of farming; the other risks,
 * the bodies and the days are guesses of this project (K l).
 */
export const risks: readonly Risk[] = [
  risk(
    'illness',
    'illness',
    'earlyWarning.ownPayShare',
    'illnessLimit',
    15,
    ['medical-assistance', 'temporary-relief'],
    ['illness', '疾病', 'health insurance office', '医保部门', 'medical assistance, then temporary relief', '医疗救助，再临时救助'],
  ),
  risk(
    'disability',
    'disability',
    'riskRegister.severeMembers',
    'disabilityLimit',
    30,
    ['disability', 'dibao'],
    ['disability', '残疾', 'disabled persons’ federation', '残联', 'allowances, devices and care', '补贴、辅具与照护'],
  ),
  risk(
    'industry',
    'industry',
    'earlyWarning.projectBroken',
    undefined,
    30,
    ['project-subsidy', 'agricultural-insurance'],
    [
      'industry',
      '产业',
      'agriculture office',
      '农业农村部门',
      'advice on the project, insurance claim, another project',
      '项目指导、保险理赔、更换项目',
    ],
  ),
  risk(
    'employment',
    'employment',
    'earlyWarning.stableWorkers',
    'employmentLimit',
    30,
    ['welfare-post'],
    ['employment', '就业', 'employment office', '人社部门', 'a job, or a public-welfare post', '推荐就业或公益岗位'],
  ),
  risk(
    'credit',
    'credit',
    'riskRegister.creditShare',
    'creditLimit',
    30,
    ['small-loan', 'dividend'],
    [
      'credit',
      '信贷',
      'lending bank and finance office',
      '贷款银行与金融部门',
      'extension of the loan, risk compensation',
      '展期、风险补偿',
    ],
  ),
  risk(
    'education',
    'education',
    'earlyWarning.schoolCost',
    'educationLimit',
    30,
    ['education-aid'],
    ['education', '教育', 'education office', '教育部门', 'grant, loan or waiver', '助学金、贷款或减免'],
  ),
  risk(
    'disaster',
    'disaster',
    'earlyWarning.disasterShare',
    'disasterLimit',
    7,
    ['temporary-relief', 'comprehensive-insurance'],
    ['disaster', '灾害', 'disaster office', '应急管理部门', 'emergency living aid, insurance claim', '应急生活救助、保险理赔'],
  ),
  risk(
    'policy-end',
    'policyEnd',
    'riskRegister.policyEndShare',
    'policyEndLimit',
    60,
    ['dibao', 'campaign'],
    [
      'end of a policy',
      '政策退出',
      'rural revitalisation office',
      '乡村振兴部门',
      'review, and a benefit that takes its place',
      '复核并衔接其他待遇',
    ],
  ),
]

/** A measure that was carried out. */
export type MeasureDone = { readonly household: string; readonly risk: string; readonly day: Day; readonly measure: string }

/** What was found of a household on a day: the values of the risks' facts, and the limits by parameter. */
export type RiskObservation = {
  readonly household: string
  readonly day: Day
  readonly values: { readonly [fact: string]: number | boolean | string | undefined }
  readonly limits?: { readonly [parameter: string]: number }
}

/** A line of the ledger: what fired, who must act by when, what was done, and whether it is open. */
export type RiskLedgerRow = {
  readonly household: string
  readonly day: Day
  readonly risk: string
  readonly value: number | boolean | string | undefined
  readonly limit: number | undefined
  readonly responsible: Title
  readonly due: Day
  readonly done: MeasureDone | undefined
  readonly open: boolean
}

const later = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/**
 * The ledger of what fired and what was done, in the order given; a measure answers what fired on its day or before.
 *
 * @example
 * riskLedger([{ household: 'h1', day: '2021-01-01', values: { 'riskRegister.illness': true } }])[0]?.due // => '2021-01-16'
 */
export const riskLedger = (observations: readonly RiskObservation[], measures: readonly MeasureDone[] = []): readonly RiskLedgerRow[] =>
  observations.flatMap(({ household, day, values, limits = {} }) =>
    risks
      .filter(({ fact }) => values[fact] === true)
      .map((one) => {
        const done = measures.find((measure) => measure.household === household && measure.risk === one.id && measure.day >= day)
        return {
          household,
          day,
          risk: one.id,
          value: values[one.value],
          limit: one.limit === undefined ? undefined : limits[one.limit],
          responsible: one.responsible,
          due: later(day, one.withinDays),
          done,
          open: done === undefined,
        }
      }),
  )

/** Template of a contingency plan (S20), a step a row; the days are guesses of this project (K l). */
export const contingencyPlan: readonly {
  readonly step: Title
  readonly who: Title
  readonly withinDays: number
  readonly report: Title
}[] = [
  {
    step: { en: 'Trigger: a risk of the register fires', zh: '触发：台账风险触发' },
    who: { en: 'county data office', zh: '县级数据部门' },
    withinDays: 1,
    report: { en: 'to the township', zh: '通知乡镇' },
  },
  {
    step: { en: 'Visit and check the household', zh: '入户核实' },
    who: { en: 'village team', zh: '驻村工作队' },
    withinDays: 7,
    report: { en: 'finding into the ledger', zh: '核实结果记入台账' },
  },
  {
    step: { en: 'Take the measure of the risk', zh: '按风险采取措施' },
    who: { en: 'the responsible body', zh: '责任单位' },
    withinDays: 30,
    report: { en: 'measure and day into the ledger', zh: '措施与日期记入台账' },
  },
  {
    step: { en: 'Review, and close the risk or go on', zh: '复核，销号或继续帮扶' },
    who: { en: 'township', zh: '乡镇' },
    withinDays: 180,
    report: { en: 'to the county', zh: '报县级' },
  },
]
