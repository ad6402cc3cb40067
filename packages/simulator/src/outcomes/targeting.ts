import { povertyLine } from '../dynamics/line.ts'
import type { TrackBuffers } from '../dynamics/track-buffers.ts'
import { estimate, pairedDifference } from '../inference/estimate.ts'
import { targetingErrors } from '../inference/targeting.ts'
import { lastCampaignYear, type Text } from './headlines.ts'
import { firstYear, lastYear } from './measures.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import type { Tally } from './tally.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyTable } from './tidy.ts'

/** A benefit, and where its money of the year stands: fen, one entry a living household. */
type Benefit = { readonly id: string; readonly title: Text; readonly money: (buffers: TrackBuffers) => Float64Array }

const benefits: readonly Benefit[] = [
  { id: 'dibao', title: { en: 'dibao', zh: '低保' }, money: ({ transfers }) => transfers['dibao.payment']! },
  { id: 'assistance', title: { en: 'medical assistance', zh: '医疗救助' }, money: ({ paid }) => paid.assistance },
  { id: '351', title: { en: '351', zh: '“351”' }, money: ({ paid }) => paid.health351 },
  { id: '180', title: { en: '180', zh: '“180”' }, money: ({ paid }) => paid.health180 },
  { id: 'posts', title: { en: 'welfare posts', zh: '公益岗位' }, money: ({ transfers }) => transfers['welfarePost.payment']! },
  { id: 'project', title: { en: 'project subsidies', zh: '产业奖补' }, money: ({ transfers }) => transfers['projectSubsidy.payment']! },
]

const kinds = ['needyHelped', 'needyMissed', 'othersHelped', 'othersNotHelped', 'needyMoney', 'money'] as const
const people = [
  { id: 'never-registered', group: 'neverRegistered', part: 0 },
  { id: 'not-yet-lifted', group: 'lifted', part: 0 },
  { id: 'lifted-until-2015', group: 'lifted', part: 1 },
  { id: 'lifted-from-2016', group: 'lifted', part: 2 },
] as const
const parts = 3
const cellAt = (part: number, benefit: number): number => (part * benefits.length + benefit) * kinds.length

/**
 * Who is helped, and who would need it: a household is needy for a benefit if it is D2-poor without its money of the year, all else being as it
 * is; it is helped if it gets any. By when it was lifted.
 */
export const targetingTally: Tally = {
  name: 'targeting',
  cells: parts * benefits.length * kinds.length,
  count({ parameters, group, year: { year, rules }, tables, block, buffers }, cells) {
    const line = povertyLine(parameters, rules)
    benefits.forEach(({ money }, benefit) => {
      const paid = money(buffers)
      for (let j = 0; j < tables.households; j++) {
        const exit = group === 'lifted' ? block.households.exitYear[tables.householdRow[j]!]! : 0
        const part = exit === 0 || exit >= year ? 0 : exit <= 2015 ? 1 : 2
        const at = cellAt(part, benefit)
        const amount = paid[j]!
        const needy = buffers.income[j]! - buffers.ownPay[j]! - amount < line * tables.members[j]!
        const cell = at + (amount > 0 ? (needy ? 0 : 2) : needy ? 1 : 3)
        cells[cell] = cells[cell]! + 1
        if (needy) cells[at + 4] = cells[at + 4]! + amount
        cells[at + 5] = cells[at + 5]! + amount
      }
    })
  },
}

const periods = [
  { id: `2017-${lastCampaignYear}`, from: Math.max(firstYear, 2017), to: lastCampaignYear },
  { id: `${lastCampaignYear + 1}-${lastYear}`, from: lastCampaignYear + 1, to: lastYear },
] as const

/** Household-years and fen of a benefit among some people in a period. */
export function reachOf(
  table: OutcomeTable,
  replicate: number,
  scenario: string,
  { benefit, who, from, to }: { readonly benefit: string; readonly who: string; readonly from: number; readonly to: number },
): { readonly [K in (typeof kinds)[number]]: number } {
  const { group, part } = people.find(({ id }) => id === who)!
  const at = cellAt(
    part,
    benefits.findIndex(({ id }) => id === benefit),
  )
  const sums = kinds.map(() => 0)
  for (let year = from; year <= to; year++) {
    const cells = cellsOf(table, targetingTally, replicate, scenario, year, group)
    for (let kind = 0; kind < kinds.length; kind++) sums[kind]! += cells[at + kind]!
  }
  return Object.fromEntries(kinds.map((kind, i) => [kind, sums[i]!])) as { [K in (typeof kinds)[number]]: number }
}

type Reached = ReturnType<typeof reachOf>
const quantities: { readonly [quantity: string]: (reached: Reached) => number } = {
  'inclusion-error': (reached) => targetingErrors(reached).inclusionError,
  'exclusion-error': (reached) => targetingErrors(reached).exclusionError,
  'targeting-ratio': (reached) => targetingErrors(reached).targetingRatio,
  'money-to-needy': ({ needyMoney, money }) => needyMoney / money,
  needy: ({ needyHelped, needyMissed, othersHelped, othersNotHelped }) =>
    (needyHelped + needyMissed) / (needyHelped + needyMissed + othersHelped + othersNotHelped),
}

/** Who is missed, and who is helped without need: one row a scenario, period, benefit, group and quantity. */
export function targetingTable(table: OutcomeTable): TidyTable {
  const first = table.scenarios[0]!
  const valuesOf = (scenario: string, at: Parameters<typeof reachOf>[3], of: (reached: Reached) => number): number[] =>
    Array.from({ length: table.replicates }, (_, replicate) => of(reachOf(table, replicate, scenario, at)))
  return {
    name: 'targeting',
    title: { en: 'Who is missed, and who is helped without need', zh: '漏保与错保' },
    description: {
      en: 'A household is needy for a benefit in a year if it would be poor after medical cost (D2) without the money of the benefit, all else being equal; it is helped if it gets any. inclusion-error: share of the helped who are not needy; exclusion-error: share of the needy who are not helped; targeting-ratio: share of the needy among the helped over their share in all (1 is chance); money-to-needy: share of the money; needy: share of household-years that are needy. Household-years of the period. Latent need, which no office sees.',
      zh: '某户若扣除当年该项待遇后（其余不变）按D2为贫困，则为该项待遇的需要户；当年获得任何金额即为受助户。inclusion-error：受助户中非需要户比例（错保）；exclusion-error：需要户中未受助比例（漏保）；targeting-ratio：受助户中需要户占比与全部户中需要户占比之比（1为随机）；money-to-needy：资金流向需要户的比例；needy：需要户占比。按该时期户年计。需要为潜在状态，任何部门均无法直接看到。',
    },
    columns: [
      scenarioColumn,
      nameColumn('period', { en: 'years', zh: '年份' }),
      nameColumn('benefit', {
        en: benefits.map(({ id, title }) => (id === title.en ? id : `${id}: ${title.en}`)).join('; '),
        zh: benefits.map(({ id, title }) => `${id}：${title.zh}`).join('；'),
      }),
      nameColumn('households', {
        en: 'never-registered, not-yet-lifted, lifted-until-2015 (out of the campaign in health) or lifted-from-2016',
        zh: '未建档立卡、尚未脱贫、2015年及以前脱贫（不享受健康扶贫）、2016年及以后脱贫',
      }),
      nameColumn('quantity', { en: 'see the description', zh: '见说明' }),
      ...estimateColumns({ en: 'share; targeting-ratio: times', zh: '比例；targeting-ratio为倍数' }),
    ],
    rows: periods.flatMap(({ id: period, from, to }) =>
      benefits.flatMap(({ id: benefit }) =>
        people.flatMap(({ id: who }) =>
          Object.entries(quantities).flatMap(([quantity, of]) => {
            const at = { benefit, who, from, to }
            const base = valuesOf(first, at, of)
            return table.scenarios.flatMap((scenario) => {
              const values = valuesOf(scenario, at, of)
              // Nobody is helped, or nobody there.
              if (values.every(Number.isNaN)) return []
              const difference = scenario === first ? undefined : pairedDifference(values, base)
              return [[scenario, period, benefit, who, quantity, ...estimateCells(estimate(values), difference, first)]]
            })
          }),
        ),
      ),
    ),
  }
}
