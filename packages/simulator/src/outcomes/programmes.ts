import type { layers, transferPayments } from '../dynamics/facts.ts'
import type { TidyValue } from './tidy.ts'

/** Who bears the money of a programme. What a household pays itself is no programme. */
export const payers = [
  {
    value: 'insuranceFund',
    meaning: {
      en: 'the residents’ basic medical insurance fund, critical-illness insurance included',
      zh: '城乡居民基本医保基金（含大病保险）',
    },
  },
  { value: 'budget', meaning: { en: 'government budgets', zh: '财政资金' } },
  { value: 'campaignBudget', meaning: { en: 'government budgets, money of the campaign', zh: '财政资金（脱贫攻坚）' } },
  {
    value: 'insurers',
    meaning: { en: 'insurers; premiums, and who pays them, stand beside the ledger', zh: '保险公司（保费及其承担者不在本表）' },
  },
  { value: 'firms', meaning: { en: 'firms, co-operatives and other bodies', zh: '企业、合作社等经营主体' } },
  { value: 'villages', meaning: { en: 'village collectives', zh: '村集体' } },
  {
    value: 'furtherPayers',
    meaning: {
      en: 'payers of rehabilitation, and of medical cost that only a reform brings in, together',
      zh: '康复补偿和改革引入的其他医疗支付方合计',
    },
  },
] as const satisfies readonly TidyValue[]
type Payer = (typeof payers)[number]['value']

export type Programme = {
  /** The layer of settlement, or the transfer's fact. */
  readonly id: string
  readonly kind: 'medical' | 'transfer'
  readonly payer: Payer
  readonly meaning: TidyValue['meaning']
}

const medical: { readonly [L in (typeof layers)[number]]: readonly [Payer, string, string] } = {
  basic: ['insuranceFund', 'basic insurance, the campaign’s better terms included', '基本医保（含攻坚期倾斜待遇）'],
  critical: ['insuranceFund', 'critical-illness insurance', '大病保险'],
  assistance: ['budget', 'medical assistance', '医疗救助'],
  health351: ['campaignBudget', '351: caps on yearly own-pay', '“351”：年度自付封顶'],
  health180: ['campaignBudget', '180: chronic outpatient supplement', '“180”：慢性病门诊补充'],
  further: ['furtherPayers', 'rehabilitation and further payers of a reform', '康复补偿和改革引入的其他支付方'],
}

/** By the fact that `householdIncome.transfers` adds up. */
const transfers: { readonly [F in (typeof transferPayments)[number]]: readonly [Payer, string, string] } = {
  'dividend.payment': ['firms', 'dividend of the small loan', '户贷企用分红'],
  'projectSubsidy.payment': ['campaignBudget', 'crop and stock subsidy', '产业奖补'],
  'welfarePost.payment': ['campaignBudget', 'public-welfare posts', '公益岗位'],
  'welfarePost.carePayment': ['campaignBudget', 'posts of care work', '护理专岗'],
  'benefitLinks.payment': ['firms', 'shared-benefit links', '利益联结收益'],
  'villageIncome.solarPost': ['villages', 'posts paid by the village’s solar plant', '村光伏公益岗位'],
  'villageIncome.relief': ['villages', 'relief paid by the village', '村级帮扶'],
  'villageIncome.householdSolar': ['firms', 'power of the household’s own solar plant', '户用光伏收益'],
  'agriculturalInsurance.payment': ['insurers', 'agricultural insurance', '农业保险'],
  'agriculturalInsurance.incomePayment': ['insurers', 'income insurance of crops', '收入保险'],
  'dibao.payment': ['budget', 'dibao', '农村低保'],
  'tekun.livingAllowance': ['budget', 'destitute support, living', '特困供养基本生活'],
  'tekun.careAllowance': ['budget', 'destitute support, care', '特困供养照料护理'],
  'pension.payment': ['budget', 'basic pension', '基础养老金'],
  'disability.livingAllowance': ['budget', 'living allowance of the disabled', '困难残疾人生活补贴'],
  'disability.careAllowance': ['budget', 'care allowance of the severely disabled', '重度残疾人护理补贴'],
  'temporaryRelief.payment': ['budget', 'temporary relief', '临时救助'],
  'comprehensiveInsurance.payment': ['insurers', 'comprehensive insurance', '综合保险'],
  'warningHelp.payment': ['budget', 'help by colour of the warning', '预警帮扶'],
  'leftBehind.childAllowance': ['budget', 'allowance of unattended children', '事实无人抚养儿童补贴'],
  'leftBehind.serviceSubsidy': ['budget', 'service subsidy of the old', '老年人服务补贴'],
  'educationAid.payment': ['budget', 'education aid', '教育资助'],
  'obligations.reward': ['budget', 'reward of early exit', '提前脱贫奖励'],
}

const listed = (kind: Programme['kind'], entries: { readonly [id: string]: readonly [Payer, string, string] }): Programme[] =>
  Object.entries(entries).map(([id, [payer, en, zh]]) => ({ id, kind, payer, meaning: { en, zh } }))

/** Everything that is paid to or for a household: the layers of settlement, then the transfers. */
export const programmes: readonly Programme[] = [...listed('medical', medical), ...listed('transfer', transfers)]

export const programmeValues: readonly TidyValue[] = programmes.map(({ id, meaning }) => ({ value: id, meaning }))
