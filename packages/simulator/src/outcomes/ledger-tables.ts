import { toYuan } from '@doudi/core'
import { groups } from '../population/group.ts'
import { estimateRows, populationColumn, type Weights } from './estimated-rows.ts'
import { householdsAt, ledgerTally, recipientsAt, sides, sidesAt } from './ledger-tally.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import { payers, programmes, programmeValues } from './programmes.ts'
import {
  estimateColumns,
  nameColumn,
  replicateColumn,
  scenarioColumn,
  type TidyCell,
  type TidyTable,
  type TidyValue,
  yearColumn,
} from './tidy.ts'

const balance: readonly TidyValue[] = [
  { value: 'gross', meaning: { en: 'medical cost: paid by the medical programmes and own-pay', zh: '医疗总费用，等于各层支付与自付之和' } },
  { value: 'ownPay', meaning: { en: 'what households pay of it', zh: '个人负担' } },
  { value: 'disposable', meaning: { en: 'income: own income and the transfers', zh: '可支配收入，等于自身收入与转移收入之和' } },
  {
    value: 'ownIncome',
    meaning: { en: 'what of it is no transfer: wages, farm and other income', zh: '其中非转移部分：工资、经营及其他收入' },
  },
]

const kinds: readonly TidyValue[] = [
  { value: 'medical', meaning: { en: 'a layer of settlement: paid for households', zh: '医疗费用的支付层' } },
  { value: 'transfer', meaning: { en: 'a transfer: paid to households', zh: '转移支付' } },
  { value: 'household', meaning: { en: 'the side of the households', zh: '住户一方' } },
]
const payerValues: readonly TidyValue[] = [...payers, { value: 'households', meaning: { en: 'households themselves', zh: '住户自身' } }]
const keyColumns = [
  nameColumn('kind', { en: 'which part of the ledger', zh: '账目类别' }, kinds),
  nameColumn('payer', { en: 'whose money it is', zh: '资金来源' }, payerValues),
  nameColumn(
    'programme',
    {
      en: 'the layer of settlement, the fact of the transfer, or a sum on the side of the households',
      zh: '支付层、转移支付项目，或住户一方的合计',
    },
    [...programmeValues, ...balance],
  ),
]

/** Keys of a row and the cell its money stands in; programmes that paid nothing in the whole run are left out. */
function entries(table: OutcomeTable): readonly { readonly keys: readonly [string, string, string]; readonly cell: number }[] {
  const paid = new Set<number>()
  for (const scenario of table.scenarios)
    for (const year of table.years)
      for (const group of groups)
        for (let replicate = 0; replicate < table.replicates; replicate++) {
          const cells = cellsOf(table, ledgerTally, replicate, scenario, year, group)
          for (let p = 0; p < programmes.length; p++) if (cells[p] !== 0) paid.add(p)
        }
  return [
    ...programmes.flatMap(({ id, kind, payer }, p) => (paid.has(p) ? [{ keys: [kind, payer, id] as const, cell: p }] : [])),
    ...sides.map((side, s) => ({ keys: ['household', 'households', side] as const, cell: sidesAt + s })),
  ]
}

/** Every replicate's ledger to the fen: for those who check that it balances. */
export function ledgerTable(table: OutcomeTable): TidyTable {
  const list = entries(table)
  return {
    name: 'ledger',
    title: { en: 'Ledger of all money, to the fen', zh: '全部资金账目（精确到分）' },
    description: {
      en: 'Of the simulated households of each group, not scaled up. It balances exactly: gross = medical programmes + ownPay, and disposable = transfers + ownIncome. Programmes that pay nothing in the whole run have no rows.',
      zh: '为各组模拟户合计，未按总体推算。账目精确平衡：gross=各医疗支付层之和+ownPay；disposable=各项转移之和+ownIncome。全程无支付的项目不列。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      replicateColumn,
      nameColumn('group', {
        en: 'lifted, or the sample of the never registered',
        zh: '脱贫户（lifted）或从未建档立卡户样本（neverRegistered）',
      }),
      ...keyColumns,
      {
        name: 'amount_yuan',
        type: 'number',
        unit: { en: 'yuan a year', zh: '元/年' },
        description: { en: 'paid, or had, in the year', zh: '当年金额' },
      },
    ],
    rows: table.scenarios.flatMap((scenario) =>
      table.years.flatMap((year) =>
        Array.from({ length: table.replicates }, (_, replicate) =>
          groups.flatMap((group): TidyCell[][] => {
            const cells = cellsOf(table, ledgerTally, replicate, scenario, year, group)
            return list.map(({ keys, cell }) => [scenario, year, replicate + 1, group, ...keys, toYuan(cells[cell]!)])
          }),
        ).flat(),
      ),
    ),
  }
}

const measured: readonly TidyValue[] = [
  { value: 'yuanPerHousehold', meaning: { en: 'yuan a year, mean of all households', zh: '元/户·年，全体户均值' } },
  { value: 'recipients', meaning: { en: 'share of households with any of it', zh: '有此项的户比例' } },
]

/** Money and recipients of every programme with intervals, by scenario, year and population. */
export function programmesTable(table: OutcomeTable, weights: Weights): TidyTable {
  const list = entries(table)
  return {
    name: 'programmes',
    title: { en: 'Programmes: money and recipients', zh: '各项目资金与受益户' },
    description: {
      en: 'What each programme pays a household on average and how many have it. Multiply by the number of households for the sum of Fuyang.',
      zh: '各项目户均支付与受益户比例。乘以户数即为全市合计。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      populationColumn,
      ...keyColumns,
      nameColumn('measure', { en: 'what is told of it', zh: '指标' }, measured),
      ...estimateColumns({ en: 'yuan a household and year, or a share', zh: '元/户·年，或比例' }),
    ],
    rows: estimateRows(
      table,
      ledgerTally,
      weights,
      list.flatMap(({ keys: [kind, ...keys] }) =>
        kind === 'household' ? [[kind, ...keys, 'yuanPerHousehold']] : measured.map(({ value }) => [kind, ...keys, value]),
      ),
      (counts) => {
        const households = counts[householdsAt]!
        return list.flatMap(({ keys: [kind], cell }) => {
          const yuan = toYuan(counts[cell]!) / households
          return kind === 'household' ? [yuan] : [yuan, counts[recipientsAt + cell]! / households]
        })
      },
    ),
  }
}
