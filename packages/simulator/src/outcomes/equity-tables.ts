import { concentrationIndex, erreygersIndex, incidence, kakwaniIndex } from './concentration.ts'
import { benefitOf, binsOf, equityTally } from './equity-tally.ts'
import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import type { OutcomeTable } from './outcome-table.ts'
import { programmes, programmeValues } from './programmes.ts'
import { estimateColumns, nameColumn, scenarioColumn, type TidyTable, type TidyValue, yearColumn } from './tidy.ts'

const indices: readonly TidyValue[] = [
  { value: 'gini', meaning: { en: 'Gini coefficient of x1', zh: 'x1的基尼系数' } },
  { value: 'concentration', meaning: { en: 'concentration index: below 0, more with the poor', zh: '集中指数：负值表示更多集中于穷人' } },
  { value: 'erreygers', meaning: { en: 'Erreygers’ corrected index of a share', zh: '比例的Erreygers修正指数' } },
  {
    value: 'kakwani',
    meaning: {
      en: 'Kakwani index: concentration index less Gini; below 0, the poor pay more of their income',
      zh: 'Kakwani指数：集中指数减基尼系数；负值表示穷人负担占收入更重',
    },
  },
]
const ofWhat: readonly TidyValue[] = [
  { value: 'income', meaning: { en: 'income x1: after transfers, less interest', zh: '收入x1：含转移、减利息' } },
  { value: 'ownPay', meaning: { en: 'medical own-pay', zh: '医疗自付' } },
  { value: 'che10', meaning: { en: 'persons in households with own-pay of 10 % of income or more', zh: '自付不低于收入10%的户中人口' } },
  { value: 'che25', meaning: { en: 'persons in households with own-pay of 25 % of income or more', zh: '自付不低于收入25%的户中人口' } },
  {
    value: 'che40',
    meaning: { en: 'persons in households with own-pay of 40 % of capacity to pay or more', zh: '自付不低于支付能力40%的户中人口' },
  },
]
const catastrophic = ['che10', 'che25', 'che40'] as const

/** Concentration of own-pay, catastrophic spending and benefits over income, by scenario, year and population. */
export function concentrationTable(table: OutcomeTable, weights: Weights): TidyTable {
  const keys = [
    ['income', 'gini'],
    ['ownPay', 'concentration'],
    ['ownPay', 'kakwani'],
    ...catastrophic.flatMap((share) => [
      [share, 'concentration'],
      [share, 'erreygers'],
    ]),
    ...programmes.map(({ id }) => [id, 'concentration']),
  ]
  return {
    name: 'concentration',
    title: { en: 'Concentration by income', zh: '按收入的集中程度' },
    description: {
      en: 'Persons ranked by income per head. Own-pay and catastrophic spending by x1; the money of a transfer by x1 less that transfer, of a payer of medical cost by x1. In 64 bins of income (benefits: 32), which makes an index up to .001 (.002) nearer to 0 than it is.',
      zh: '按人均收入排序。自付与灾难性支出按x1排序；转移支付按扣除该项后的x1排序，医疗支付按x1排序。收入分64组（各项目32组），指数因此偏向0，至多约0.001（0.002）。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('of', { en: 'what is distributed', zh: '分布对象' }, [...ofWhat, ...programmeValues]),
      nameColumn('index', { en: 'the index', zh: '指数' }, indices),
      ...estimateColumns({ en: 'from -1 to 1 (Kakwani: -2 to 1)', zh: '-1至1（Kakwani：-2至1）' }),
    ],
    rows: estimateRows(table, equityTally, weights, keys, (counts) => {
      const persons = binsOf(counts, 'persons')
      const income = binsOf(counts, 'income')
      const ownPay = binsOf(counts, 'ownPay')
      return [
        concentrationIndex(persons, income),
        concentrationIndex(persons, ownPay),
        kakwaniIndex(persons, income, ownPay),
        ...catastrophic.flatMap((share) => {
          const having = binsOf(counts, share)
          return [concentrationIndex(persons, having), erreygersIndex(persons, having)]
        }),
        ...programmes.map((_, p) => {
          const benefit = benefitOf(counts, p)
          return concentrationIndex(benefit.persons, benefit.money)
        }),
      ]
    }),
  }
}

const quintiles = [1, 2, 3, 4, 5] as const

/** Who benefits: the share of each quintile in the money of each programme, by scenario, year and population. */
export function incidenceTable(table: OutcomeTable, weights: Weights): TidyTable {
  return {
    name: 'incidence',
    title: { en: 'Benefit incidence by quintile', zh: '受益归宿（五等分组）' },
    description: {
      en: 'Share of a programme’s money that goes to each fifth of the persons of the population, ranked by income per head before the benefit: x1 less the transfer, or x1 for a payer of medical cost. In 32 bins of income; a bin on a border is split. Programmes that pay nothing in the scenario and year have no rows.',
      zh: '各项目资金中流向各五等分人口的比例；按受益前人均收入排序：转移支付为x1减该项，医疗支付为x1。收入分32组，跨界组按比例拆分。当年该情景无支付的项目不列。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      nameColumn('programme', { en: 'whose money', zh: '项目' }, programmeValues),
      {
        name: 'quintile',
        type: 'integer',
        unit: { en: '', zh: '' },
        description: { en: '1 the poorest fifth, 5 the richest', zh: '1为最低收入五分之一，5为最高' },
      },
      ...estimateColumns({ en: 'share', zh: '比例' }),
    ],
    rows: estimateRows(
      table,
      equityTally,
      weights,
      programmes.flatMap(({ id }) => quintiles.map((quintile) => [id, quintile])),
      (counts) =>
        programmes.flatMap((_, p) => {
          const { persons, money } = benefitOf(counts, p)
          return incidence(persons, money, quintiles.length)
        }),
    ),
  }
}
