import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import { burdenCells, burdenIndices } from './medical-burden.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { moneyAt, olderFrom, spendingTally } from './spending-tally.ts'
import { estimateColumns, nameColumn, scenarioColumn, type TidyTable, type TidyValue, yearColumn } from './tidy.ts'

const indicators: readonly TidyValue[] = [
  { value: 'che10', meaning: { en: 'own-pay is 10 % of income or more, share of households', zh: '自付不低于收入10%的户比例' } },
  { value: 'che25', meaning: { en: 'own-pay is 25 % of income or more, share of households', zh: '自付不低于收入25%的户比例' } },
  {
    value: 'che40',
    meaning: {
      en: 'own-pay is 40 % of capacity to pay or more, share of households; capacity: income less half the line a head, at least a tenth of income',
      zh: '自付不低于支付能力40%的户比例；支付能力为收入减人均半条脱贫线，至少为收入的十分之一',
    },
  },
  {
    value: 'overshoot10',
    meaning: {
      en: 'mean over all households of own-pay above 10 % of income, share of income, at most the whole',
      zh: '自付超过收入10%的部分占收入的比例（至多计全部收入），全体户均值',
    },
  },
  { value: 'overshoot25', meaning: { en: 'the same above 25 %', zh: '同上，超过25%部分' } },
  { value: 'overshoot40', meaning: { en: 'the same above 40 % of capacity to pay', zh: '同上，超过支付能力40%部分' } },
  {
    value: 'meanOvershoot10',
    meaning: { en: 'mean positive overshoot: the same over those who reach 10 % only', zh: '平均正超额：仅就达到10%者计' },
  },
  { value: 'meanOvershoot25', meaning: { en: 'over those who reach 25 %', zh: '仅就达到25%者计' } },
  { value: 'meanOvershoot40', meaning: { en: 'over those who reach 40 %', zh: '仅就达到40%者计' } },
  {
    value: 'impoverished',
    meaning: { en: 'above the line before own-pay, below it after: share of households', zh: '因自付由线上落入线下的户比例' },
  },
  { value: 'impoverishedPersons', meaning: { en: 'the same, share of persons', zh: '同上，人口比例' } },
  {
    value: 'deepened',
    meaning: { en: 'below the line before own-pay, and paying: share of households', zh: '自付前已在线下且有自付的户比例' },
  },
  {
    value: 'impoverishingGap',
    meaning: { en: 'what own-pay adds to FGT 1 by those it makes poor', zh: '因自付致贫者使FGT1增加的部分' },
  },
  { value: 'deepeningGap', meaning: { en: 'what own-pay adds to FGT 1 by those poor before it', zh: '自付前已贫困者使FGT1增加的部分' } },
]
const whom: readonly TidyValue[] = [
  { value: 'all', meaning: { en: 'all households', zh: '全部户' } },
  {
    value: 'with45',
    meaning: {
      en: `households with a member of ${olderFrom} or more, as surveys of the middle-aged and old have them`,
      zh: `有${olderFrom}岁及以上成员的户`,
    },
  },
]
const shares: readonly TidyValue[] = [
  { value: 'ownPayShare', meaning: { en: 'own-pay, share of all medical cost', zh: '自付占全部医疗费用的比例' } },
  { value: 'inpatientOwnPayShare', meaning: { en: 'own-pay, share of inpatient cost', zh: '自付占住院费用的比例' } },
]

/** Catastrophic and impoverishing medical spending and own-pay shares, by scenario, year and population. */
export function spendingTable(table: OutcomeTable, weights: Weights): TidyTable {
  const keys = [
    ...whom.flatMap(({ value }) => indicators.map((indicator) => [value, indicator.value])),
    ...shares.map(({ value }) => ['all', value]),
  ]
  return {
    name: 'spending',
    title: { en: 'Catastrophic and impoverishing medical spending', zh: '灾难性与致贫性医疗支出' },
    description: {
      en: 'What medical own-pay does to households in a year. Income is disposable income after transfers, less interest on debt; the line is the exit line of the year. Who forgoes care pays nothing and is in no row.',
      zh: '一年中医疗自付对家庭的影响。收入为含转移的可支配收入减利息；贫困线为当年脱贫线。放弃就医者没有自付，不在其中。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('households', { en: 'which households', zh: '哪些户' }, whom),
      nameColumn('indicator', { en: 'what is measured', zh: '指标' }, [...indicators, ...shares]),
      ...estimateColumns({ en: 'share', zh: '比例' }),
    ],
    rows: estimateRows(table, spendingTally, weights, keys, (counts) => {
      const [gross, ownPay, inpatientGross, inpatientOwnPay] = counts.subarray(moneyAt)
      return [
        ...whom.flatMap((_, w) => burdenNumbers(counts, w * burdenCells.length)),
        ownPay! / gross!,
        inpatientOwnPay! / inpatientGross!,
      ]
    }),
  }
}

/** In the order of {@link indicators}. */
function burdenNumbers(counts: Float64Array, at: number): number[] {
  const { catastrophic, impoverished, impoverishedPersons, deepened, impoverishingGap, deepeningGap } = burdenIndices(counts, at)
  const three = [catastrophic.che10, catastrophic.che25, catastrophic.che40]
  return [
    ...three.map(({ headcount }) => headcount),
    ...three.map(({ overshoot }) => overshoot),
    ...three.map(({ meanPositiveOvershoot }) => meanPositiveOvershoot),
    impoverished,
    impoverishedPersons,
    deepened,
    impoverishingGap,
    deepeningGap,
  ]
}
