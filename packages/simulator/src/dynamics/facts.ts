/** Facts of the policies that the simulation asks for: of a household on 1 January. */
export const transferFacts = {
  disposable: 'householdIncome.disposable',
  category: 'dibao.category',
  campaign: 'householdIncome.campaignMoney',
  permanent: 'householdIncome.permanentMoney',
  dividend: 'dividend.payment',
  dibao: 'dibao.payment',
  workshopWage: 'workshop.wageReceived',
} as const

/** Every transfer of the policies, each once: what `householdIncome.transfers` adds up. */
export const transferPayments = [
  'dividend.payment',
  'projectSubsidy.payment',
  'welfarePost.payment',
  'welfarePost.carePayment',
  'benefitLinks.payment',
  'villageIncome.solarPost',
  'villageIncome.relief',
  'villageIncome.householdSolar',
  'agriculturalInsurance.payment',
  'agriculturalInsurance.incomePayment',
  'dibao.payment',
  'tekun.livingAllowance',
  'tekun.careAllowance',
  'pension.payment',
  'disability.livingAllowance',
  'disability.careAllowance',
  'temporaryRelief.payment',
  'comprehensiveInsurance.payment',
  'warningHelp.payment',
  'leftBehind.childAllowance',
  'leftBehind.serviceSubsidy',
  'educationAid.payment',
  'obligations.reward',
] as const

/** Of a person: what comes back of the cost of rehabilitation, devices and training. */
export const rehabilitationFact = 'rehabilitation.payment'
/** Kinds of risk of the register, in its order. */
export const riskKinds = ['illness', 'disability', 'industry', 'employment', 'credit', 'education', 'disaster', 'policyEnd'] as const

/** Of a household at the end of the year, from what the office has on record. */
export const officeFacts = {
  list: 'marginal.monitoringType',
  colour: 'threeColours.colour',
  redReasons: 'threeColours.redReasons',
  reasons: 'threeColours.reasons',
  incomePerHead: 'earlyWarning.incomePerHead',
} as const

/** Whether a risk of the register fired. */
export const riskFact = (kind: (typeof riskKinds)[number]): string => `riskRegister.${kind}`

/** Of a bill. */
export const billFacts = {
  outOfPocket: 'settlement.outOfPocket',
  basic: 'basicInsurance.payment',
  critical: 'criticalIllnessInsurance.payment',
  assistance: 'medicalAssistance.payment',
  health351: 'health351.payment',
  health180: 'health180.payment',
  campaign: 'settlement.campaignMoney',
  permanent: 'settlement.permanentMoney',
  awaited: 'oneStop.awaited',
} as const

/** Of a stay. */
export const depositFact = 'oneStop.deposit'

/** Of a person. */
export const dropOutFact = 'premium.dropOutShare'

/** The payers of a bill in the order of settlement; `further` are that of rehabilitation and those that only a reform brings in. */
export const layers = ['basic', 'critical', 'assistance', 'health351', 'health180', 'further'] as const
export type Layer = (typeof layers)[number]
