import { toYuan } from '@doudi/core'
import { transferPayments } from '../dynamics/facts.ts'
import { groups } from '../population/group.ts'
import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import { bands, bandsAt, notchTally, partsAt, rateUnit } from './notch-tally.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import { programmeValues } from './programmes.ts'
import { estimateColumns, nameColumn, scenarioColumn, type TidyTable, type TidyValue, yearColumn } from './tidy.ts'

const bandTitles: { readonly [B in (typeof bands)[number]['id']]: TidyValue['meaning'] } = {
  below0: { en: 'rate below 0: more comes in than is earned', zh: '小于0：所得多于所挣' },
  none: { en: 'rate 0: all that is earned is kept', zh: '0：所挣全留' },
  upTo25: { en: 'above 0, up to 25 %', zh: '0以上至25%' },
  upTo50: { en: 'above 25 %, up to 50 %', zh: '25%以上至50%' },
  upTo75: { en: 'above 50 %, up to 75 %', zh: '50%以上至75%' },
  below100: { en: 'above 75 %, below 100 %', zh: '75%以上、不足100%' },
  all: { en: '100 %: nothing is kept', zh: '100%：所挣全失' },
  above100: { en: 'above 100 %: less is left than before, a notch', zh: '100%以上：挣得更多而所余更少，即悬崖' },
}

const measured: readonly TidyValue[] = [
  {
    value: 'sampled',
    meaning: { en: 'households looked at, one in thirty-two of the simulated', zh: '考察的户数（模拟户的三十二分之一）' },
  },
  { value: 'meanRate', meaning: { en: 'mean marginal effective rate', zh: '平均边际有效税率' } },
  ...bands.map(({ id }) => ({
    value: id,
    meaning: { en: `share of households: ${bandTitles[id].en}`, zh: `户比例：${bandTitles[id].zh}` },
  })),
  { value: 'depth', meaning: { en: 'mean fall of disposable income at the notch, yuan', zh: '悬崖处可支配收入平均下降，元' } },
  {
    value: 'recovery',
    meaning: {
      en: 'mean further earnings until disposable income is back, yuan, of those that are back within 30,000',
      zh: '回到原水平平均还需多挣，元（限3万元内能回到者）',
    },
  },
  {
    value: 'notRecovered',
    meaning: { en: 'share of the notches from which 30,000 yuan do not lead back', zh: '多挣3万元仍未回到原水平的比例' },
  },
  { value: 'share', meaning: { en: 'share of households before a notch of the programme', zh: '面临该项目悬崖的户比例' } },
]
const overall = ['sampled', 'meanRate', ...bands.map(({ id }) => id), 'depth', 'recovery', 'notRecovered']

/** Marginal effective rates and notches across the population, by scenario, year and population. */
export function notchTable(table: OutcomeTable, weights: Weights): TidyTable {
  const found = programmesWithNotches(table)
  return {
    name: 'notches',
    title: { en: 'Marginal effective rates and notches', zh: '边际有效税率与福利悬崖' },
    description: {
      en: 'METR = 1 - Δ disposable income / Δ earnings, of 500 yuan more of wages in the year, by the rules of the year and all else as it was; one household in thirty-two. A notch is a fall of disposable income within these 500 yuan by more than they bring. What a category is worth in the settlement of bills is not in disposable income. By programme: the one whose payment falls most there.',
      zh: 'METR=1-可支配收入增量/所挣增量：当年工资多500元，其他不变，按当年规则计算；取三十二分之一户。悬崖指在这500元内可支配收入的下降超过所挣。身份类别在医疗结算中的价值不在可支配收入之内。按项目：该处下降最多的项目。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('measure', { en: 'what is told', zh: '指标' }, measured),
      nameColumn(
        'programme',
        { en: 'the transfer that falls most at the notch; empty: all', zh: '悬崖处下降最多的项目；空为全部' },
        programmeValues,
      ),
      ...estimateColumns({ en: 'as the measure says: a share, yuan, households', zh: '见指标：比例、元、户' }),
    ],
    rows: estimateRows(
      table,
      notchTally,
      weights,
      [
        ...overall.map((measure) => [measure, null]),
        ...found.flatMap((p) => [
          ['share', transferPayments[p]!],
          ['depth', transferPayments[p]!],
        ]),
      ],
      (counts, { population }) => {
        const [households, rate, notches, depth, recovered, recovery] = counts
        const bandShares = bands.map((_, b) => counts[bandsAt + b]! / households!)
        return [
          population === 'all' ? Number.NaN : households!,
          rate! / rateUnit / households!,
          ...bandShares,
          toYuan(depth!) / notches!,
          toYuan(recovery!) / recovered!,
          1 - recovered! / notches!,
          ...found.flatMap((p) => {
            const on = counts[partsAt + p]!
            return [on / households!, toYuan(counts[partsAt + transferPayments.length + p]!) / on]
          }),
        ]
      },
    ),
  }
}

/** Indices, in `transferPayments`, of the transfers with a notch that anybody in the run stands before. */
function programmesWithNotches(table: OutcomeTable): number[] {
  const found = new Set<number>()
  for (const scenario of table.scenarios)
    for (const year of table.years)
      for (const group of groups)
        for (let replicate = 0; replicate < table.replicates; replicate++) {
          const cells = cellsOf(table, notchTally, replicate, scenario, year, group)
          transferPayments.forEach((_, p) => {
            if (cells[partsAt + p] !== 0) found.add(p)
          })
        }
  return [...found].sort((a, b) => a - b)
}
