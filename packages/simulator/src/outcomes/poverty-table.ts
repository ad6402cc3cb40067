import { type Layer, layers } from '../dynamics/facts.ts'
import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import type { Text } from './headlines.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { povertyCells, povertyIndices } from './poverty-indices.ts'
import { povertyTally } from './poverty-tally.ts'
import { estimateColumns, nameColumn, scenarioColumn, type TidyTable, type TidyValue, yearColumn } from './tidy.ts'

const layerTitles: { readonly [L in Layer]: Text } = {
  basic: { en: 'basic insurance', zh: '基本医保' },
  critical: { en: 'critical-illness insurance', zh: '大病保险' },
  assistance: { en: 'medical assistance', zh: '医疗救助' },
  health351: { en: '351', zh: '“351”' },
  health180: { en: '180', zh: '“180”' },
  further: { en: 'rehabilitation and the further payers of a reform', zh: '康复补偿和改革引入的其他支付方' },
}

/** In the order of the tally's stages. */
const stages: readonly TidyValue[] = [
  {
    value: 'ownIncome',
    meaning: {
      en: 'own income less interest on debt, before every transfer and before medical cost',
      zh: '自身收入减利息，未计转移收入与医疗费用',
    },
  },
  {
    value: 'transfers',
    meaning: { en: 'with all transfers, before medical cost: x1, the income of D1', zh: '加全部转移收入，未扣医疗费用：x1（D1）' },
  },
  {
    value: 'beforePayers',
    meaning: { en: 'less the whole medical cost, before any payer', zh: '再扣除全部医疗费用，未经任何支付' },
  },
  ...layers.slice(0, -1).map(
    (layer): TidyValue => ({
      value: layer,
      meaning: {
        en: `less what is left of the medical cost after ${layerTitles[layer].en} and the payers before it`,
        zh: `扣除经${layerTitles[layer].zh}及之前各层支付后剩余的医疗费用`,
      },
    }),
  ),
  {
    value: 'everything',
    meaning: { en: 'less own-pay, after every payer: x2, the income of D2', zh: '扣除全部支付后的医疗自付：x2（D2）' },
  },
  {
    value: 'savings',
    meaning: { en: 'with the savings drawn for own-pay: x2c, the income of D2c', zh: '再加为自付动用的积蓄：x2c（D2c）' },
  },
]

const indices: readonly TidyValue[] = [
  { value: 'headcount', meaning: { en: 'FGT 0: share of persons below the line', zh: 'FGT0：低于脱贫线的人口比例' } },
  {
    value: 'gap',
    meaning: {
      en: 'FGT 1: mean shortfall as a share of the line, 0 for those above it; above 1 for those whose own-pay is more than their income',
      zh: 'FGT1：平均缺口占脱贫线的比例，线上者计0；自付超过收入者可大于1',
    },
  },
  { value: 'severity', meaning: { en: 'FGT 2: mean squared shortfall as a share of the line', zh: 'FGT2：缺口比例平方的均值' } },
  {
    value: 'watts',
    meaning: {
      en: 'Watts: mean of ln(line/income), 0 above the line; incomes below 100 yuan a head (parameter poverty.incomeFloor) count as that much',
      zh: 'Watts指数：ln(脱贫线/收入)的均值，线上者计0；人均不足100元（参数poverty.incomeFloor）者按此计',
    },
  },
  {
    value: 'floored',
    meaning: { en: 'share of persons whose income was raised to that floor for Watts', zh: '计算Watts指数时收入按下限计的人口比例' },
  },
]
const indexNames = ['headcount', 'gap', 'severity', 'watts', 'floored'] as const

/** FGT 0, 1, 2 and Watts before and after each layer of cover, by scenario, year and population. */
export function povertyTable(table: OutcomeTable, weights: Weights): TidyTable {
  return {
    name: 'poverty',
    title: { en: 'Poverty before and after each layer of cover', zh: '各层保障前后的贫困' },
    description: {
      en: 'FGT and Watts indices by persons, at incomes that differ by one more layer of cover each. The line is the exit line of the year (parameter poverty.line). Layers are taken off on paper: what a household earns and which care it seeks stays as it was. Latent, not what an office records.',
      zh: '以人口计的FGT与Watts指数，各行收入依次多计一层保障。贫困线为当年脱贫线（参数poverty.line）。逐层扣减仅为核算，收入与就医不变。为潜在状态，不是登记数。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('income', { en: 'the income that is measured', zh: '所用收入' }, stages),
      nameColumn('index', { en: 'the index', zh: '指数' }, indices),
      ...estimateColumns({ en: 'share', zh: '比例' }),
    ],
    rows: estimateRows(
      table,
      povertyTally,
      weights,
      stages.flatMap(({ value }) => indexNames.map((index) => [value, index])),
      (counts) =>
        stages.flatMap((_, s) => {
          const found = povertyIndices(counts, s * povertyCells)
          return indexNames.map((index) => found[index])
        }),
    ),
  }
}
