import type { Estimate } from '../inference/estimate.ts'
import type { Text } from './headlines.ts'

/** One fact a cell; null where there is none, such as a share of nobody. */
export type TidyCell = string | number | null

export type TidyColumn = {
  /** Lower case with underscores; money in yuan ends in `_yuan`. */
  readonly name: string
  readonly type: 'string' | 'integer' | 'number'
  /** Empty where there is none to tell, as of a name. */
  readonly unit: Text
  readonly description: Text
  /** What may stand in a column of names, with what it means; left out where the names speak for themselves. */
  readonly values?: readonly TidyValue[]
}

export type TidyValue = { readonly value: string; readonly meaning: Text }

/** A table of results, one observation a row: becomes a CSV, a Parquet file and a chapter of the data dictionary. */
export type TidyTable = {
  /** The name of its files, without ending. */
  readonly name: string
  readonly title: Text
  /** What a row is, and what has to be known to read it. */
  readonly description: Text
  readonly columns: readonly TidyColumn[]
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly TidyCell[])[]
}

const noUnit: Text = { en: '', zh: '' }

/** A column of names. @param values - see {@link TidyColumn} */
export const nameColumn = (name: string, description: Text, values?: readonly TidyValue[]): TidyColumn => ({
  name,
  type: 'string',
  unit: noUnit,
  description,
  ...(values ? { values } : {}),
})

export const scenarioColumn = nameColumn('scenario', {
  en: 'id of the scenario, a reform or several joined by +',
  zh: '情景编号，或一项、多项（以+相连）改革',
})
export const yearColumn: TidyColumn = {
  name: 'year',
  type: 'integer',
  unit: noUnit,
  description: { en: 'calendar year', zh: '年份' },
}
export const replicateColumn: TidyColumn = {
  name: 'replicate',
  type: 'integer',
  unit: noUnit,
  description: {
    en: 'repetition with other draws, from 1; the same in all scenarios of a replicate',
    zh: '重复序号，从1起；同一次重复中各情景的随机数相同',
  },
}

/** A number of an estimate as tables hold it: ten significant digits; null for what nobody is behind. */
export const tidyNumber = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(10)) : null)

const estimateNames = ['standard_error', 'low_95', 'high_95'] as const
const estimateTexts: { readonly [name in (typeof estimateNames)[number]]: Text } = {
  standard_error: { en: 'its standard error over the replicates', zh: '各次重复所得的标准误' },
  low_95: { en: 'lower end of its 95 % interval; Monte Carlo error only', zh: '95%置信区间下限，只含模拟抽样误差' },
  high_95: { en: 'upper end of its 95 % interval; Monte Carlo error only', zh: '95%置信区间上限，只含模拟抽样误差' },
}

/** The columns of an estimate and of its paired difference from the first scenario; {@link estimateCells} fills them. @param unit - of the value */
export function estimateColumns(unit: Text): readonly TidyColumn[] {
  const number = (name: string, description: Text): TidyColumn => ({ name, type: 'number', unit, description })
  return [
    number('value', { en: 'mean of the replicates', zh: '各次重复的均值' }),
    ...estimateNames.map((name) => number(name, estimateTexts[name])),
    nameColumn('difference_from', {
      en: 'the first scenario, from which the difference is taken; empty in its own rows',
      zh: '作差的首个情景；其自身各行为空',
    }),
    number('difference', {
      en: 'mean of the differences, paired by replicate: the scenarios of a replicate share illness, income and every other draw',
      zh: '按重复配对之差的均值：同一次重复中各情景的疾病、收入等随机数相同',
    }),
    ...estimateNames.map((name) => number(`difference_${name}`, estimateTexts[name])),
  ]
}

/** @param difference - from the scenario `from`; undefined in the rows of that scenario */
export function estimateCells(estimate: Estimate, difference: Estimate | undefined, from: string): readonly TidyCell[] {
  const numbers = ({ mean, standardError, low, high }: Estimate): readonly TidyCell[] => [mean, standardError, low, high].map(tidyNumber)
  return [...numbers(estimate), ...(difference ? [from, ...numbers(difference)] : [null, null, null, null, null])]
}
