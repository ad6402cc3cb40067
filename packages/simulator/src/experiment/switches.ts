import { type Estimate, estimate, pairedDifference } from '../inference/estimate.ts'
import type { Text } from '../outcomes/headlines.ts'
import { type Count, type Measure, years } from '../outcomes/measures.ts'
import { countOf, type OutcomeTable } from '../outcomes/outcome-table.ts'
import type { Specification } from './specification.ts'

/** What a switched system should move. */
export type SwitchMeasure = {
  readonly id: string
  readonly title: Text
  readonly unit: Text
  value(count: Count): number
}

const sum = (count: Count, measure: Measure): number => years.reduce((total, year) => total + count(year, measure), 0)

const ownPay: SwitchMeasure = {
  id: 'own-pay',
  title: { en: 'medical own-pay, 2014-2030', zh: '医疗自付，2014—2030年' },
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  value: (count) => sum(count, 'outOfPocketFen') / 100 / sum(count, 'households'),
}
const ownPayOfOthers: SwitchMeasure = {
  id: 'own-pay-never-registered',
  title: { en: 'medical own-pay of those never registered, 2014-2030', zh: '未建档户医疗自付，2014—2030年' },
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  value: (count) => {
    const total = (measure: Measure): number => years.reduce((all, year) => all + count(year, measure, 'neverRegistered'), 0)
    return total('outOfPocketFen') / 100 / total('households')
  },
}
const poorYears: SwitchMeasure = {
  id: 'poor-years',
  title: { en: 'person-years poor after medical cost (D2), 2014-2030', zh: '扣除医疗支出后的贫困人年（D2），2014—2030年' },
  unit: { en: 'per 1,000 lifted persons', zh: '人年/千名脱贫人口' },
  value: (count) => (1000 * sum(count, 'poorPersonsD2')) / count(years[0]!, 'persons'),
}

const dibao: SwitchMeasure = {
  id: 'dibao',
  title: { en: 'dibao paid, 2014-2030', zh: '低保金支出，2014—2030年' },
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  value: (count) => sum(count, 'dibaoFen') / 100 / sum(count, 'households'),
}

const campaignMoney: SwitchMeasure = {
  id: 'campaign-money',
  title: { en: 'money of the campaign, 2014-2030', zh: '攻坚期资金，2014—2030年' },
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  value: (count) => sum(count, 'campaignFen') / 100 / sum(count, 'households'),
}

const advanced: SwitchMeasure = {
  id: 'advanced',
  title: { en: 'laid out until the payers give it back, 2014-2030', zh: '垫付待报销款，2014—2030年' },
  unit: { en: 'yuan a household and year', zh: '元/户·年' },
  value: (count) => sum(count, 'advancedFen') / 100 / sum(count, 'households'),
}

/** A system of the report switched: what a run under `to` has more or less of than one under `from`. */
export type Switched = {
  readonly from: string
  readonly to: string
  readonly measure: SwitchMeasure
  /** What the system is meant to do to it. */
  readonly purpose: 'less' | 'more'
  readonly what: Text
  /** Why it moves against its purpose here, where it does. */
  readonly against?: Text
}

/** A system of the report: what is switched, or why there is nothing to switch. */
export type SystemSwitch = { readonly system: string; readonly switched: readonly Switched[]; readonly needs?: Text }

/** Each system of the report, and how its effect shows; or what keeps it from showing in the simulation as it is. */
export const systemSwitches: readonly SystemSwitch[] = [
  {
    system: 'S1',
    switched: [
      {
        from: 'kept',
        to: 'without-351',
        measure: ownPay,
        purpose: 'more',
        what: { en: 'the 351 taken away; assistance is a share of what is left', zh: '取消“351”（救助按剩余自付计）' },
      },
      {
        from: 'assistance-on-compliant',
        to: 'assistance-on-compliant+without-351',
        measure: ownPay,
        purpose: 'more',
        what: { en: 'the same; assistance is a share of the compliant cost', zh: '同上（救助按合规费用计）' },
      },
      {
        from: 'kept',
        to: 'without-180',
        measure: ownPay,
        purpose: 'more',
        what: { en: 'the 180 taken away', zh: '取消“180”' },
      },
    ],
  },
  {
    system: 'S2',
    switched: [
      {
        from: 'kept',
        to: 'full-stack',
        measure: ownPay,
        purpose: 'less',
        what: {
          en: 'tilt assistance, emergency relief, commercial insurance and charity come in',
          zh: '加入倾斜救助、疾病应急救助、商业保险、慈善',
        },
      },
    ],
  },
  {
    system: 'S3',
    switched: [
      {
        from: 'kept',
        to: 'county-schemes',
        measure: ownPay,
        purpose: 'less',
        what: { en: 'the counties’ own schemes for those lifted in 2014 and 2015', zh: '各县自行出台的2014、2015年脱贫户保障' },
      },
      {
        from: 'county-schemes',
        to: 'county-schemes+unify-best',
        measure: ownPay,
        purpose: 'less',
        what: { en: 'all counties get the terms of the best', zh: '按最优县标准统一' },
      },
    ],
  },
  {
    system: 'S4',
    switched: [
      {
        from: 'kept',
        to: 'outside-relief-both',
        measure: ownPay,
        purpose: 'less',
        what: { en: 'relief outside the province after referral, for both groups', zh: '两类人群转诊省外就医救助' },
      },
    ],
  },
  {
    system: 'S5',
    switched: [
      {
        from: 'kept',
        to: 'one-stop-for-all',
        measure: advanced,
        purpose: 'less',
        what: { en: 'everybody insured is settled at once, within the municipality', zh: '市域内全体参保人一站式结算' },
      },
      {
        from: 'kept',
        to: 'one-stop-for-all',
        measure: poorYears,
        purpose: 'less',
        what: {
          en: 'the same: it moves who lays money out, and no own-pay',
          zh: '同上（改变由谁垫付，不改变自付）',
        },
      },
    ],
  },
  {
    system: 'S6',
    switched: [
      {
        from: 'kept',
        to: 'wider-rehabilitation',
        measure: ownPay,
        purpose: 'less',
        what: { en: 'rehabilitation, devices and training covered widely', zh: '扩大康复、辅具、训练保障' },
      },
    ],
  },
  {
    system: 'S7',
    switched: [
      {
        from: 'kept',
        to: 'comprehensive-insurance',
        measure: poorYears,
        purpose: 'less',
        what: {
          en: 'comprehensive insurance for all: illness, accident, property, harvest and project',
          zh: '综合保险（疾病、意外、财产、农业生产与项目）',
        },
      },
    ],
  },
  {
    system: 'S8',
    switched: [
      {
        from: 'kept',
        to: 'without-destitute-support',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'destitute support taken away', zh: '取消特困供养' },
      },
      {
        from: 'kept',
        to: 'without-left-behind-allowances',
        measure: poorYears,
        purpose: 'more',
        what: {
          en: 'the allowances of unattended children and the elderly taken away; visits are no money and move nothing',
          zh: '取消事实无人抚养儿童补贴和养老服务补贴（走访不发现金，不影响结果）',
        },
      },
    ],
  },
  {
    system: 'S9',
    switched: [
      {
        from: 'kept',
        to: 'project-subsidy-tied',
        measure: campaignMoney,
        purpose: 'less',
        what: { en: 'the crop and stock subsidy only for a real project', zh: '产业奖补只给真实项目' },
      },
      {
        from: 'kept',
        to: 'project-subsidy-tied',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'the same', zh: '同上' },
        against: {
          en: 'fewer households are paid, and no project lasts longer for it in the simulation',
          zh: '享受户减少，而模拟中产业项目并不因此更持久',
        },
      },
    ],
  },
  {
    system: 'S10',
    switched: [
      {
        from: 'kept',
        to: 'without-dividend',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'the dividend of small loans taken away', zh: '取消户贷企用分红' },
      },
      {
        from: 'kept',
        to: 'loan-risk-compensation',
        measure: poorYears,
        purpose: 'less',
        what: {
          en: 'risk compensation of small loans: it moves the loss of the bank, and no income',
          zh: '小额信贷风险补偿（改变银行损失，不改变农户收入）',
        },
      },
    ],
  },
  {
    system: 'S11',
    switched: [
      {
        from: 'kept',
        to: 'equity-links',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'shares of the profit instead of a guaranteed part', zh: '股份分红取代保底收益' },
      },
    ],
  },
  {
    system: 'S12',
    switched: [
      {
        from: 'kept',
        to: 'without-posts',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'welfare posts taken away', zh: '取消公益岗位' },
      },
      {
        from: 'kept',
        to: 'workshop-standards',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'workshops with fewer idle months and secured wages', zh: '扶贫车间减少停工、保障工资' },
      },
      {
        from: 'kept',
        to: 'care-posts',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'posts in care work', zh: '护理类公益专岗' },
      },
    ],
  },
  {
    system: 'S13',
    switched: [
      {
        from: 'kept',
        to: 'without-village-income',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'posts, relief and yield of village and household solar taken away', zh: '取消光伏岗位、救助和户用光伏收益' },
      },
    ],
  },
  {
    system: 'S14',
    switched: [
      {
        from: 'kept',
        to: 'without-education-aid',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'education aid taken away', zh: '取消教育资助' },
      },
    ],
  },
  {
    system: 'S15',
    switched: [
      {
        from: 'kept',
        to: 'income-insurance',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'farm income insured up to 80 % of what was expected', zh: '农业收入保险（保障预期收入80%）' },
      },
    ],
  },
  {
    system: 'S16',
    switched: [
      {
        from: 'kept',
        to: 'support-counts',
        measure: dibao,
        purpose: 'less',
        what: { en: 'support owed by adult children counts in the means test', zh: '成年子女赡养费计入低保核算' },
      },
    ],
  },
  {
    system: 'S17',
    switched: [
      {
        from: 'kept',
        to: 'extend-to-marginal',
        measure: ownPayOfOthers,
        purpose: 'less',
        what: { en: 'an own-pay cap for never-registered households on the monitoring list', zh: '监测名单内未建档户自付封顶' },
      },
    ],
  },
  {
    system: 'S18',
    switched: [
      {
        from: 'kept',
        to: 'cliff',
        measure: poorYears,
        purpose: 'more',
        what: { en: 'all policies of the campaign stop at the end of 2020', zh: '攻坚期政策2020年底全部停止' },
      },
      {
        from: 'cliff',
        to: 'taper',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'a taper over five years instead', zh: '改为五年渐退' },
      },
    ],
  },
  {
    system: 'S19',
    switched: [
      {
        from: 'kept',
        to: 'warning-help',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'help steered by what the office sees in time', zh: '依据监测所见及时帮扶' },
      },
    ],
  },
  {
    system: 'S20',
    switched: [],
    needs: {
      en: 'the register pays nothing by itself; which risks fired, and whether help by colour followed, is counted in the table `warning` of every run',
      zh: '台账本身不涉及支付；各类风险触发情况及按色帮扶情况见每次模拟的`warning`表',
    },
  },
  {
    system: 'S21',
    switched: [
      {
        from: 'kept',
        to: 'warning-help',
        measure: poorYears,
        purpose: 'less',
        what: { en: 'help by colour: red helped, orange supported', zh: '按色帮扶：红帮、橙扶' },
      },
    ],
  },
]

/** The run that the table of systems is made of. */
export const switchSpecification: Specification = {
  name: 'systems',
  scale: 0.02,
  replicates: 10,
  seed: 'fuyang-2020',
  counted: 'measures',
  scenarios: [...new Set(systemSwitches.flatMap(({ switched }) => switched.flatMap(({ from, to }) => [from, to])))],
}

export type SwitchResult = Switched & {
  readonly before: Estimate
  /** Paired by replicate. */
  readonly difference: Estimate
  /** `none` where the interval of the difference holds 0. */
  readonly found: 'less' | 'more' | 'none'
}

/** @param table - of a run of {@link switchSpecification}, or of another with these scenarios */
export function switchResult(one: Switched, table: OutcomeTable): SwitchResult {
  const values = (scenario: string): number[] =>
    Array.from({ length: table.replicates }, (_, replicate) => one.measure.value(countOf(table, replicate, scenario)))
  const [before, after] = [values(one.from), values(one.to)]
  const difference = pairedDifference(after, before)
  const found = difference.high < 0 ? 'less' : difference.low > 0 ? 'more' : 'none'
  return { ...one, before: estimate(before), difference, found }
}
