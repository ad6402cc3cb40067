import { frontier, netBenefit, type Placed } from '../inference/cost-effectiveness.ts'
import { type Estimate, estimate, pairedDifference } from '../inference/estimate.ts'
import { fieller, type RatioEstimate } from '../inference/ratio-interval.ts'
import { lastCampaignYear } from './headlines.ts'
import { firstYear, lastYear } from './measures.ts'
import { type OutcomeTable, outcome } from './outcome-table.ts'
import { nameColumn, scenarioColumn, type TidyCell, type TidyColumn, type TidyTable, tidyNumber } from './tidy.ts'

type Relapse = 'D2' | 'D3'
const relapses: readonly Relapse[] = ['D2', 'D3']

/** A scenario with its public money and first relapses of 2021-2030, one value a replicate, per lifted household of the start. */
type Spent = { readonly scenario: string; readonly cost: readonly number[]; readonly relapses: readonly number[] }

function spentOf(table: OutcomeTable, scenario: string, definition: Relapse): Spent {
  const sums = (of: (replicate: number, year: number) => number): number[] =>
    Array.from({ length: table.replicates }, (_, replicate) => {
      let sum = 0
      for (let year = lastCampaignYear + 1; year <= lastYear; year++) sum += of(replicate, year)
      return sum / outcome(table, replicate, scenario, firstYear, 'households')
    })
  const fen = (replicate: number, year: number): number =>
    outcome(table, replicate, scenario, year, 'campaignFen') + outcome(table, replicate, scenario, year, 'permanentFen')
  return {
    scenario,
    cost: sums(fen).map((value) => value / 100),
    relapses: sums((replicate, year) => outcome(table, replicate, scenario, year, `firstRelapses${definition}`)),
  }
}

/** A scenario against the cheapest one. */
export type CostEffect = {
  readonly scenario: string
  readonly base: string
  /** Yuan a lifted household, 2021-2030. */
  readonly cost: Estimate
  readonly extraCost: Estimate
  /** First relapses averted a lifted household. */
  readonly averted: Estimate
  /** Yuan a relapse averted, against the base; none for the base itself. */
  readonly perRelapse?: RatioEstimate
  readonly place: Placed['place']
  /** Yuan a further relapse averted, against the next cheaper scenario of the frontier. */
  readonly further?: RatioEstimate & { readonly from: string }
}

const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - b[i]!)

/**
 * What each scenario costs the public and averts, against the scenario that costs least, replicate by replicate. Dominated scenarios are marked;
 * what stands on the frontier is compared with the one before it.
 */
export function costEffects(table: OutcomeTable, definition: Relapse): CostEffect[] {
  const all = table.scenarios.map((scenario) => spentOf(table, scenario, definition))
  const meanCost = ({ cost }: Spent): number => estimate(cost).mean
  const base = all.reduce((cheapest, one) => (meanCost(one) < meanCost(cheapest) ? one : cheapest))
  const against = (one: Spent, other: Spent): RatioEstimate => fieller(minus(one.cost, other.cost), minus(other.relapses, one.relapses))
  const placed = frontier(
    all.map((one) => ({ id: one.scenario, cost: meanCost(one), effect: pairedDifference(base.relapses, one.relapses).mean })),
  )
  const hull = placed.filter(({ place }) => place === 'frontier').sort((a, b) => a.cost - b.cost)
  const named = (scenario: string): Spent => all.find((one) => one.scenario === scenario)!
  return all.map((one, s) => {
    const { place } = placed[s]!
    const before = hull[hull.findIndex(({ id }) => id === one.scenario) - 1]
    return {
      scenario: one.scenario,
      base: base.scenario,
      cost: estimate(one.cost),
      extraCost: pairedDifference(one.cost, base.cost),
      averted: pairedDifference(base.relapses, one.relapses),
      ...(one === base ? {} : { perRelapse: against(one, base) }),
      place,
      ...(place === 'frontier' && before ? { further: { ...against(one, named(before.id)), from: before.id } } : {}),
    }
  })
}

const yuan = { en: 'yuan', zh: '元' }
const yuanPerHousehold = { en: 'yuan a lifted household, 2021-2030', zh: '元/脱贫户，2021—2030年' }
const perThousand = { en: 'first relapses per 1,000 lifted households', zh: '首次返贫户，每千脱贫户' }
const number = (name: string, unit: TidyColumn['unit'], description: TidyColumn['description']): TidyColumn => ({
  name,
  type: 'number',
  unit,
  description,
})
const definitionColumn = nameColumn('definition', { en: 'definition of poverty: D2 or D3', zh: '贫困定义：D2或D3' })

const numbers = ({ mean, standardError, low, high }: Estimate, scale = 1): TidyCell[] =>
  [mean, standardError, low, high].map((value) => tidyNumber(scale * value))
const estimateOf = (name: string, unit: TidyColumn['unit'], description: TidyColumn['description']): TidyColumn[] => [
  number(name, unit, description),
  number(`${name}_standard_error`, unit, { en: 'its standard error over the replicates', zh: '其在各次重复间的标准误' }),
  number(`${name}_low_95`, unit, { en: 'lower end of its 95 % interval', zh: '95%置信区间下限' }),
  number(`${name}_high_95`, unit, { en: 'upper end of its 95 % interval', zh: '95%置信区间上限' }),
]
const ratioCells = (ratio: RatioEstimate | undefined): TidyCell[] =>
  ratio === undefined
    ? [null, null, null, null]
    : [
        tidyNumber(ratio.ratio),
        ratio.interval.kind,
        ...(ratio.interval.kind === 'all' ? [null, null] : [tidyNumber(ratio.interval.low), tidyNumber(ratio.interval.high)]),
      ]
const ratioOf = (name: string, description: TidyColumn['description']): TidyColumn[] => [
  number(name, yuan, description),
  nameColumn(`${name}_interval`, {
    en: 'kind of its 95 % interval by Fieller: between low and high; outside them; all, where any ratio may be, because the relapses averted may be 0',
    zh: '其费勒95%区间类型：between介于两端之间，outside在两端之外，all任何比值均可能（避免数可能为0）',
  }),
  number(`${name}_low_95`, yuan, { en: 'lower end', zh: '下限' }),
  number(`${name}_high_95`, yuan, { en: 'upper end', zh: '上限' }),
]

/** Cost per relapse averted: one row a scenario and definition. */
export function costEffectivenessTable(table: OutcomeTable): TidyTable {
  return {
    name: 'cost-effectiveness',
    title: { en: 'Cost per relapse averted', zh: '每避免一户返贫的成本' },
    description: {
      en: 'Public money (campaign and permanent, without what firms pay) and first relapses of the lifted in 2021-2030, against the scenario that costs least. A dominated scenario costs no less than another and averts no more; an extended one is beaten by a mix of two others. Intervals of ratios are by Fieller. Money of the never registered is not in it. Latent relapses.',
      zh: '脱贫户2021—2030年公共资金（攻坚期与常规，不含企业支付）与首次返贫，与成本最低的情景相比。dominated：成本不低于而避免不多于另一情景；extended：劣于另两情景的组合。比值区间用费勒法。不含未建档立卡户的资金。潜在返贫。',
    },
    columns: [
      scenarioColumn,
      definitionColumn,
      nameColumn('base', { en: 'the scenario that costs least', zh: '成本最低的情景' }),
      ...estimateOf('public_money_yuan', yuanPerHousehold, { en: 'public money', zh: '公共资金' }),
      ...estimateOf('extra_money_yuan', yuanPerHousehold, { en: 'more than the base, paired', zh: '比基准多支出（配对）' }),
      ...estimateOf('averted', perThousand, { en: 'fewer first relapses than the base, paired', zh: '比基准少的首次返贫（配对）' }),
      ...ratioOf('per_relapse_yuan', { en: 'extra money per relapse averted', zh: '每避免一户返贫的额外支出' }),
      nameColumn('place', { en: 'frontier, dominated or extended', zh: '前沿、被占优、扩展被占优' }),
      nameColumn('compared_with', { en: 'the scenario before it on the frontier', zh: '前沿上的前一情景' }),
      ...ratioOf('per_further_relapse_yuan', {
        en: 'extra money per further relapse averted, from there',
        zh: '自前一情景起每多避免一户的额外支出',
      }),
    ],
    rows: relapses.flatMap((definition) =>
      costEffects(table, definition).map(({ scenario, base, cost, extraCost, averted, perRelapse, place, further }) => [
        scenario,
        definition,
        base,
        ...numbers(cost),
        ...numbers(extraCost),
        ...numbers(averted, 1000),
        ...ratioCells(perRelapse),
        place,
        further?.from ?? null,
        ...ratioCells(further),
      ]),
    ),
  }
}

/** What a relapse averted may be thought to be worth, yuan. */
const worths = [0, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]

/** Net benefit by what a relapse averted is thought to be worth: one row a scenario, definition and worth. */
export function netBenefitTable(table: OutcomeTable): TidyTable {
  return {
    name: 'net-benefit',
    title: { en: 'Net benefit by the worth of a relapse averted', zh: '按每避免一户返贫的价值计算的净效益' },
    description: {
      en: 'Worth times first relapses averted less extra public money, against the scenario that costs least, 2021-2030. At which worth a scenario is best is a judgement of value that no data give.',
      zh: '价值乘以避免的首次返贫，减去额外公共资金，与成本最低的情景相比，2021—2030年。取何种价值是价值判断，数据无法给出。',
    },
    columns: [
      scenarioColumn,
      definitionColumn,
      number('worth_yuan', yuan, { en: 'what a relapse averted is thought to be worth', zh: '每避免一户返贫的设定价值' }),
      ...estimateOf('net_benefit_yuan', yuanPerHousehold, { en: 'net benefit', zh: '净效益' }),
    ],
    rows: relapses.flatMap((definition) => {
      const all = table.scenarios.map((scenario) => spentOf(table, scenario, definition))
      const base = all.reduce((cheapest, one) => (estimate(one.cost).mean < estimate(cheapest.cost).mean ? one : cheapest))
      return all.flatMap((one) => {
        const cost = minus(one.cost, base.cost)
        const effect = minus(base.relapses, one.relapses)
        return worths.map((worth) => [
          one.scenario,
          definition,
          worth,
          ...numbers(estimate(cost.map((value, r) => netBenefit({ cost: value, effect: effect[r]! }, worth)))),
        ])
      })
    }),
  }
}
