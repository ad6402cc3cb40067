import type { Title } from '@doudi/core'

/** A finding of `check` that was looked at: it is true, and meant. */
export type JudgedFinding = {
  readonly code: string
  readonly document: string
  /** Where it begins; the whole document if left out. */
  readonly path?: string
  readonly reason: Title
}

const proposal: Title = {
  en: 'a proposal of the report: off unless its reform is on',
  zh: '报告的建议：未启用相应改革时不支付',
}
const once: Title = {
  en: 'aid to an investment is a sum once; what of it is paid in steps is the money of a year',
  zh: '投资补助为一次性金额，分步支付的部分计入当年',
}
const rate: Title = {
  en: 'a yearly rate of what is owed, or of the value that is linked, is the money of a year',
  zh: '所欠金额或联结价值乘以年率，即为当年金额',
}
const rare: Title = {
  en: 'the search misses a narrow band of values together with a colour or type of last year; a worked case or a law reaches it',
  zh: '搜索未能碰到取值狭窄且依赖上年颜色或类型的情形；算例或性质测试已覆盖',
}
const deadRule = (document: string, path: string | undefined, reason: Title): JudgedFinding => ({
  code: 'check/dead-rule',
  document: `anhui/${document}`,
  ...(path === undefined ? {} : { path }),
  reason,
})
const mixed = (document: string, path: string, reason: Title): JudgedFinding => ({
  code: 'check/mixed-periods',
  document: `anhui/${document}`,
  path,
  reason,
})

/** What `check` finds in the catalogue for 2014-2030, each with the reason for which it stays. */
export const judgedFindings: readonly JudgedFinding[] = [
  {
    code: 'check/lapse',
    document: 'anhui/dividend',
    reason: {
      en: 'the last loans are of 2018 and pay for three years; nothing replaces the dividend: a cliff of its own',
      zh: '最后一批贷款为2018年，分红三年，其后没有接续：这本身就是一处悬崖',
    },
  },
  {
    code: 'check/outside-range',
    document: 'anhui/tekun',
    path: '/parameters/minimumWage/values/2014-01-01',
    reason: { en: 'the range is of the years from 2016 on; the wage of 2014 was lower', zh: '范围针对2016年及以后，2014年标准更低' },
  },
  deadRule('comprehensive-insurance', '/facts/payment', proposal),
  deadRule('comprehensive-insurance', '/facts/householdPremium', proposal),
  deadRule('comprehensive-insurance', '/facts/governmentPremium', proposal),
  deadRule('warning-help', '/facts/payment', proposal),
  deadRule('obligations', '/facts/reward', proposal),
  deadRule('project-subsidy', '/facts/terms/rules/1', proposal),
  deadRule('project-subsidy', '/facts/terms/rules/2', proposal),
  deadRule('welfare-post', '/facts/carePayment', proposal),
  deadRule('small-loan', '/facts/insurancePremium', proposal),
  deadRule('small-loan', '/facts/insurerBears', proposal),
  deadRule('small-loan', '/facts/fundBears', proposal),
  deadRule('agricultural-insurance', '/facts/incomePayment', proposal),
  mixed('project-subsidy', '/facts/terms/rules/1/amount/multiply/1', once),
  mixed('project-subsidy', '/facts/terms/rules/2/amount/multiply/1', once),
  mixed('small-loan', '/facts/interest/amount', rate),
  mixed('small-loan', '/facts/interestSubsidy/amount/multiply/2/min/1', rate),
  mixed('small-loan', '/facts/expectedLoss/amount', rate),
  mixed('small-loan', '/facts/insurancePremium/amount', rate),
  mixed('benefit-links', '/facts/guaranteed/amount/multiply/1', rate),
  mixed('benefit-links', '/facts/profitPart/amount/multiply/1/above/1', rate),
  deadRule('three-colours', undefined, rare),
  deadRule('marginal', undefined, rare),
  deadRule('risk-register', undefined, rare),
]

/** Why a finding stays; undefined where it was not judged. */
export const judgementOf = (finding: Pick<JudgedFinding, 'code' | 'document'> & { readonly path: string }): Title | undefined =>
  judgedFindings.find(
    ({ code, document, path }) => code === finding.code && document === finding.document && (path === undefined || path === finding.path),
  )?.reason
