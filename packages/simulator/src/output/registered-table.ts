import { type Predicted, type RegisteredInput, registeredForecast } from '../inference/registered-forecast.ts'
import type { Text } from '../outcomes/headlines.ts'
import { observable } from '../outcomes/registered-tally.ts'
import { nameColumn, scenarioColumn, type TidyCell, type TidyColumn, type TidyTable, tidyNumber } from '../outcomes/tidy.ts'

const households: Text = { en: 'households of the whole cohort', zh: '户（按全部脱贫户推算）' }
const yuan: Text = { en: 'yuan', zh: '元' }

/** The columns of a {@link Predicted}, filled by {@link cells}. */
const predictedColumns = (name: string, unit: Text, what: Text): readonly TidyColumn[] => [
  { name, type: 'number', unit, description: { en: `${what.en}; mean of the draws`, zh: `${what.zh}（抽样均值）` } },
  { name: `${name}_low_95`, type: 'number', unit, description: { en: '2.5 % of the draws lie below', zh: '2.5%分位数' } },
  { name: `${name}_high_95`, type: 'number', unit, description: { en: '2.5 % of the draws lie above', zh: '97.5%分位数' } },
]
const cells = (value: Predicted | undefined): readonly TidyCell[] =>
  value ? [value.mean, value.low, value.high].map(tidyNumber) : [null, null, null]

/** What the office would register, beside what is latent: one row a definition, group, scenario, year (and 2021-2030) and bracket. */
export function registeredTable(input: Omit<RegisteredInput, 'latent'>): TidyTable {
  return {
    name: 'registered',
    title: { en: 'Registered relapses and new poverty, and the latent ones behind them', zh: '登记返贫与新增贫困，及其背后的潜在数' },
    description: {
      en: 'What an office like that of the report would register: posterior-predictive counts, one row a definition of the latent poverty, group, scenario, year (and 2021-2030) and bracket. Latent and registered are different facts and are never added. The intervals hold what is not known of the office, its scatter and the spread of the replicates; not the parameters of the model, and not the bracket. Fitted to the counts of the report, so rows up to 2018 prove nothing.',
      zh: '与报告相同的登记方式下会登记多少：后验预测数。每行为一种潜在贫困定义、人群、情景、年份（及2021—2030年合计）与口径。潜在数与登记数是不同的事实，不相加。区间含登记方式的不确定、随机波动与各次重复之差，不含模型参数与口径的不确定。以报告数字拟合，2018年及以前各行不构成验证。',
    },
    columns: [
      nameColumn('latent_definition', {
        en: 'definition of the latent poverty: D2 after medical cost, D2c after savings too, D3 two years running',
        zh: '潜在贫困定义：D2扣除医疗支出后，D2c并计动用储蓄，D3连续两年',
      }),
      nameColumn('outcome', {
        en: 'relapse (of the lifted) or new-poverty (of those never registered)',
        zh: 'relapse为脱贫户返贫，new-poverty为未建档户新增贫困',
      }),
      scenarioColumn,
      {
        name: 'first_year',
        type: 'integer',
        unit: { en: '', zh: '' },
        description: { en: 'first calendar year of the row', zh: '起始年份' },
      },
      {
        name: 'last_year',
        type: 'integer',
        unit: { en: '', zh: '' },
        description: { en: 'last calendar year of the row', zh: '终止年份' },
      },
      nameColumn('bracket', {
        en: 'counts: as the report’s counts say; as-in-2016, as-in-2018: the share that is registered stays as it was in that year',
        zh: 'counts：按报告数字；as-in-2016、as-in-2018：登记比例保持该年水平',
      }),
      {
        name: 'latent',
        type: 'number',
        unit: households,
        description: { en: 'latent, mean of the replicates', zh: '潜在数，各次重复均值' },
      },
      ...predictedColumns('registered', households, { en: 'registered', zh: '登记数' }),
      nameColumn('difference_from', { en: 'the first scenario; empty in its own rows', zh: '作差的首个情景；其自身各行为空' }),
      ...predictedColumns('difference', households, {
        en: 'registered, less those of the first scenario under the same office and chance',
        zh: '登记数与首个情景之差（登记方式与随机数相同）',
      }),
      ...predictedColumns('absorbed', households, {
        en: 'detected but not registered: helped in time (first reading), or not confirmed (second); no data tell which',
        zh: '发现而未登记：或为及时帮扶（读法一），或为未予确认（读法二），数据无法区分',
      }),
      ...predictedColumns('relief_if_helped', yuan, {
        en: 'money that filled their gaps to the line by the first reading; by the second it is 0',
        zh: '按读法一补足其与脱贫线差额所需资金；按读法二为零',
      }).map((column) => ({ ...column, name: `${column.name}_yuan` })),
      {
        name: 'report',
        type: 'integer',
        unit: { en: 'households', zh: '户' },
        description: { en: 'the count of the report; empty where it has none', zh: '报告登记数；无则为空' },
      },
      {
        name: 'report_within',
        type: 'integer',
        unit: { en: '', zh: '' },
        description: { en: '1 where the interval holds the count of the report, else 0', zh: '区间含报告数为1，否则为0' },
      },
    ],
    rows: observable.flatMap((latent) =>
      registeredForecast({ ...input, latent }).map((row): readonly TidyCell[] => [
        latent,
        row.group === 'lifted' ? 'relapse' : 'new-poverty',
        row.scenario,
        row.firstYear,
        row.lastYear,
        row.bracket,
        tidyNumber(row.latent),
        ...cells(row.registered),
        row.difference ? input.table.scenarios[0]! : null,
        ...cells(row.difference),
        ...cells(row.absorbed),
        ...cells(row.reliefYuan),
        row.reported ?? null,
        row.reported === undefined ? null : Number(row.reported >= row.registered.low && row.reported <= row.registered.high),
      ]),
    ),
  }
}
