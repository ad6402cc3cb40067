import type { Policy, Reform } from '@doudi/core'
import { agriculturalInsuranceCases } from './anhui/agricultural-insurance.cases.ts'
import { agriculturalInsurance } from './anhui/agricultural-insurance.ts'
import { basicInsurance } from './anhui/basic-insurance.ts'
import { benefitLinksCases } from './anhui/benefit-links.cases.ts'
import { benefitLinks } from './anhui/benefit-links.ts'
import { campaign } from './anhui/campaign.ts'
import { charity } from './anhui/charity.ts'
import { commercialInsurance } from './anhui/commercial-insurance.ts'
import { comprehensiveInsuranceCases } from './anhui/comprehensive-insurance.cases.ts'
import { comprehensiveInsurance } from './anhui/comprehensive-insurance.ts'
import { countySchemeCases } from './anhui/county-scheme.cases.ts'
import { countyScheme } from './anhui/county-scheme.ts'
import { criticalIllnessInsurance } from './anhui/critical-illness-insurance.ts'
import { dibaoCases } from './anhui/dibao.cases.ts'
import { dibao } from './anhui/dibao.ts'
import { disabilityCases } from './anhui/disability.cases.ts'
import { disability } from './anhui/disability.ts'
import { dividendCases } from './anhui/dividend.cases.ts'
import { dividend } from './anhui/dividend.ts'
import { earlyWarningCases } from './anhui/early-warning.cases.ts'
import { earlyWarning } from './anhui/early-warning.ts'
import { educationAidCases } from './anhui/education-aid.cases.ts'
import { educationAid } from './anhui/education-aid.ts'
import { emergencyRelief } from './anhui/emergency-relief.ts'
import { furtherPayersCases } from './anhui/further-payers.cases.ts'
import { health180 } from './anhui/health-180.ts'
import { health351 } from './anhui/health-351.ts'
import { householdIncomeCases } from './anhui/household-income.cases.ts'
import { householdIncome } from './anhui/household-income.ts'
import { leftBehindCases } from './anhui/left-behind.cases.ts'
import { leftBehind } from './anhui/left-behind.ts'
import { linesCases } from './anhui/lines.cases.ts'
import { lines } from './anhui/lines.ts'
import { marginalCases } from './anhui/marginal.cases.ts'
import { marginal } from './anhui/marginal.ts'
import { marginalCapCases } from './anhui/marginal-cap.cases.ts'
import { marginalCap } from './anhui/marginal-cap.ts'
import { medicalAssistance } from './anhui/medical-assistance.ts'
import { municipalScheme } from './anhui/municipal-scheme.ts'
import { obligationsCases } from './anhui/obligations.cases.ts'
import { obligations } from './anhui/obligations.ts'
import { oneStopCases } from './anhui/one-stop.cases.ts'
import { oneStop } from './anhui/one-stop.ts'
import { outsideReliefCases } from './anhui/outside-relief.cases.ts'
import { outsideReliefOthers } from './anhui/outside-relief-others.ts'
import { pensionCases } from './anhui/pension.cases.ts'
import { pension } from './anhui/pension.ts'
import { premiumCases } from './anhui/premium.cases.ts'
import { premium } from './anhui/premium.ts'
import { projectSubsidyCases } from './anhui/project-subsidy.cases.ts'
import { projectSubsidy } from './anhui/project-subsidy.ts'
import { rehabilitationCases } from './anhui/rehabilitation.cases.ts'
import { rehabilitation } from './anhui/rehabilitation.ts'
import { riskRegisterCases } from './anhui/risk-register.cases.ts'
import { riskRegister } from './anhui/risk-register.ts'
import { settlement } from './anhui/settlement.ts'
import {
  basicInsuranceCases,
  campaignCases,
  criticalIllnessInsuranceCases,
  health180Cases,
  health351Cases,
  medicalAssistanceCases,
  settlementCases,
} from './anhui/settlement-layers.cases.ts'
import { smallLoanCases } from './anhui/small-loan.cases.ts'
import { smallLoan } from './anhui/small-loan.ts'
import { tekunCases } from './anhui/tekun.cases.ts'
import { tekun } from './anhui/tekun.ts'
import { temporaryReliefCases } from './anhui/temporary-relief.cases.ts'
import { temporaryRelief } from './anhui/temporary-relief.ts'
import { threeColoursCases } from './anhui/three-colours.cases.ts'
import { threeColours } from './anhui/three-colours.ts'
import { tiltAssistance } from './anhui/tilt-assistance.ts'
import { villageIncomeCases } from './anhui/village-income.cases.ts'
import { villageIncome } from './anhui/village-income.ts'
import { warningHelpCases } from './anhui/warning-help.cases.ts'
import { warningHelp } from './anhui/warning-help.ts'
import { welfarePostCases } from './anhui/welfare-post.cases.ts'
import { welfarePost } from './anhui/welfare-post.ts'
import { workshopCases } from './anhui/workshop.cases.ts'
import { workshop } from './anhui/workshop.ts'
import type { Indicator } from './indicator.ts'
import { earlyWarningIndicatorCases } from './indicators/early-warning.cases.ts'
import { earlyWarningIndicators } from './indicators/early-warning.ts'
import { campaignEndCases } from './reforms/campaign-end.cases.ts'
import { cashOnlyCliff, cliff, healthOnlyCliff, kept, replace, taper, taperEntitlement } from './reforms/campaign-end.ts'
import { carePostsCases } from './reforms/care-posts.cases.ts'
import { carePosts } from './reforms/care-posts.ts'
import { comprehensiveInsuranceOnCases } from './reforms/comprehensive-insurance.cases.ts'
import { comprehensiveInsuranceOn } from './reforms/comprehensive-insurance.ts'
import { countySchemes, unifyBest, unifyMean, unifyWorst } from './reforms/county-schemes.ts'
import { equityLinksCases } from './reforms/equity-links.cases.ts'
import { equityLinks } from './reforms/equity-links.ts'
import { extendToMarginal } from './reforms/extend-to-marginal.ts'
import { forecastCases } from './reforms/forecast.cases.ts'
import { forecast } from './reforms/forecast.ts'
import { charityOn, commercialInsuranceOn, emergencyReliefOn, fullStack, tiltAssistanceOn } from './reforms/further-payers.ts'
import { incomeInsuranceCases } from './reforms/income-insurance.cases.ts'
import { incomeInsurance } from './reforms/income-insurance.ts'
import { earlyExitReward, splitGuard, supportCounts } from './reforms/obligations.ts'
import { oneStopForAll } from './reforms/one-stop.ts'
import { outsideRelief, outsideReliefBoth, outsideReliefOthersOn } from './reforms/outside-relief.ts'
import { projectSubsidyTiedCases } from './reforms/project-subsidy-tied.cases.ts'
import { projectSubsidyTied } from './reforms/project-subsidy-tied.ts'
import { readingsCases } from './reforms/readings.cases.ts'
import { readings } from './reforms/readings.ts'
import { widerRehabilitation } from './reforms/rehabilitation.ts'
import { loanReformCases } from './reforms/small-loan.cases.ts'
import { loanInsurance, loanRiskCompensation } from './reforms/small-loan.ts'
import { timelyReliefCases } from './reforms/timely-relief.cases.ts'
import { timelyRelief } from './reforms/timely-relief.ts'
import { warningHelpOn } from './reforms/warning-help.ts'
import { withoutCases } from './reforms/without.cases.ts'
import {
  without180,
  without351,
  withoutDestituteSupport,
  withoutDividend,
  withoutEducationAid,
  withoutLeftBehindAllowances,
  withoutPosts,
  withoutVillageIncome,
} from './reforms/without.ts'
import { workshopStandardsCases } from './reforms/workshop-standards.cases.ts'
import { workshopStandards } from './reforms/workshop-standards.ts'
import type { WorkedCase } from './worked-case.ts'

export type { Indicator, Observed } from './indicator.ts'
export { type JudgedFinding, judgedFindings, judgementOf } from './judged.ts'
export { taperOf } from './reforms/campaign-end.ts'
export { type CampaignInstrument, campaignInstruments, endOf } from './reforms/campaign-instruments.ts'
export { forecast } from './reforms/forecast.ts'
export { type Group, type Instrument, instrumentPolicies, type Regime, regimes } from './regimes.ts'
export {
  contingencyPlan,
  type MeasureDone,
  type Risk,
  type RiskLedgerRow,
  type RiskObservation,
  riskLedger,
  risks,
} from './risks.ts'
export { type Scenario, scenarios } from './scenarios.ts'
export { vocabulary } from './vocabulary.ts'
export type { WorkedCase } from './worked-case.ts'

/** Every policy of Fuyang, in the order of the catalogue. The order has no meaning for the rules. */
export const policies: readonly Policy[] = [
  campaign,
  settlement,
  basicInsurance,
  criticalIllnessInsurance,
  medicalAssistance,
  health351,
  health180,
  premium,
  oneStop,
  rehabilitation,
  projectSubsidy,
  dividend,
  smallLoan,
  benefitLinks,
  welfarePost,
  workshop,
  villageIncome,
  agriculturalInsurance,
  dibao,
  tekun,
  pension,
  disability,
  temporaryRelief,
  leftBehind,
  comprehensiveInsurance,
  educationAid,
  householdIncome,
  lines,
  obligations,
  marginal,
  earlyWarning,
  riskRegister,
  threeColours,
  warningHelp,
]

/** Policies that are not in force: each enters by a reform that adds it. */
export const proposals: readonly Policy[] = [
  tiltAssistance,
  emergencyRelief,
  commercialInsurance,
  charity,
  countyScheme,
  municipalScheme,
  outsideReliefOthers,
  marginalCap,
]

/** Named changes of these policies, to be linked with them. */
export const reforms: readonly Reform[] = [
  kept,
  cliff,
  healthOnlyCliff,
  cashOnlyCliff,
  taper,
  taperEntitlement,
  replace,
  comprehensiveInsuranceOn,
  timelyRelief,
  tiltAssistanceOn,
  emergencyReliefOn,
  commercialInsuranceOn,
  charityOn,
  fullStack,
  countySchemes,
  unifyBest,
  unifyMean,
  unifyWorst,
  outsideRelief,
  without351,
  without180,
  withoutDestituteSupport,
  withoutDividend,
  withoutPosts,
  withoutEducationAid,
  withoutLeftBehindAllowances,
  withoutVillageIncome,
  outsideReliefOthersOn,
  outsideReliefBoth,
  projectSubsidyTied,
  loanRiskCompensation,
  loanInsurance,
  equityLinks,
  workshopStandards,
  carePosts,
  incomeInsurance,
  oneStopForAll,
  widerRehabilitation,
  ...readings,
  earlyExitReward,
  supportCounts,
  splitGuard,
  extendToMarginal,
  warningHelpOn,
  forecast,
]

/** What an office may watch, and how well it sees it. */
export const indicators: readonly Indicator[] = [...earlyWarningIndicators]

/** Worked by hand, beside each policy, reform and indicator. */
export const workedCases: readonly WorkedCase[] = [
  ...campaignCases,
  ...settlementCases,
  ...basicInsuranceCases,
  ...criticalIllnessInsuranceCases,
  ...medicalAssistanceCases,
  ...health351Cases,
  ...health180Cases,
  ...readingsCases,
  ...furtherPayersCases,
  ...countySchemeCases,
  ...outsideReliefCases,
  ...premiumCases,
  ...oneStopCases,
  ...rehabilitationCases,
  ...linesCases,
  ...obligationsCases,
  ...marginalCases,
  ...marginalCapCases,
  ...earlyWarningCases,
  ...earlyWarningIndicatorCases,
  ...riskRegisterCases,
  ...threeColoursCases,
  ...warningHelpCases,
  ...dibaoCases,
  ...tekunCases,
  ...pensionCases,
  ...disabilityCases,
  ...temporaryReliefCases,
  ...timelyReliefCases,
  ...leftBehindCases,
  ...comprehensiveInsuranceCases,
  ...comprehensiveInsuranceOnCases,
  ...educationAidCases,
  ...forecastCases,
  ...householdIncomeCases,
  ...campaignEndCases,
  ...withoutCases,
  ...projectSubsidyCases,
  ...projectSubsidyTiedCases,
  ...dividendCases,
  ...smallLoanCases,
  ...loanReformCases,
  ...benefitLinksCases,
  ...equityLinksCases,
  ...welfarePostCases,
  ...carePostsCases,
  ...workshopCases,
  ...workshopStandardsCases,
  ...villageIncomeCases,
  ...agriculturalInsuranceCases,
  ...incomeInsuranceCases,
]
