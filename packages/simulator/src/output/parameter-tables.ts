import type { ParameterUncertainty } from '../experiment/run-parameter-draws.ts'
import type { Nested } from '../inference/nested.ts'
import type { Text } from '../outcomes/headlines.ts'
import { nameColumn, scenarioColumn, type TidyCell, type TidyColumn, type TidyTable, tidyNumber } from '../outcomes/tidy.ts'

const ofRow: Text = { en: 'as the column unit says', zh: '见单位一列' }
const headlineColumn = nameColumn('headline', { en: 'id of the headline', zh: '指标编号' })
const drawColumn: TidyColumn = {
  name: 'draw',
  type: 'integer',
  unit: { en: '', zh: '' },
  description: { en: 'draw of the uncertain values, from 1', zh: '参数抽样序号，从1起' },
}
const numberColumn = (name: string, unit: Text, description: Text): TidyColumn => ({ name, type: 'number', unit, description })

/** Chance and parameters side by side, never added up: one row a headline and scenario. */
export function parameterUncertaintyTable({ draws, replicates, headlines }: ParameterUncertainty): TidyTable {
  const nestedColumns = (prefix: string): TidyColumn[] => [
    numberColumn(`${prefix}mean`, ofRow, { en: 'mean over all draws and replicates', zh: '全部抽样与重复的均值' }),
    numberColumn(`${prefix}monte_carlo_error`, ofRow, {
      en: `chance alone: standard error of the mean of one draw over its ${replicates} replicates`,
      zh: `仅模拟误差：一次参数抽样${replicates}次重复均值的标准误`,
    }),
    numberColumn(`${prefix}parameter_sd`, ofRow, {
      en: `parameters alone: standard deviation over ${draws} draws, chance taken off; 0 where chance hides it`,
      zh: `仅参数：${draws}次抽样间的标准差，已扣除模拟误差；被误差掩盖时为0`,
    }),
    numberColumn(`${prefix}parameter_variance`, ofRow, {
      en: 'its square before it is cut at 0: unbiased, so it may be below 0',
      zh: '上列平方的无偏估计，未截断，可能为负',
    }),
  ]
  const cells = (one: Nested | undefined): readonly TidyCell[] =>
    one ? [one.mean, one.monteCarloError, one.parameterSd, one.parameterVariance].map(tidyNumber) : [null, null, null, null]
  return {
    name: 'parameter-uncertainty',
    title: { en: 'Uncertain values of the model', zh: '参数不确定性' },
    description: {
      en: `Headlines under ${draws} draws of the uncertain values of the model, each triangular on its range with its mode at the default, ${replicates} replicates each with the same seeds. Monte Carlo error and parameter uncertainty stand apart and are not to be added up; neither holds what another definition, another structure or another scenario would change. Ranges that are told in words, and those of the policies, are not sampled.`,
      zh: `对模型的不确定参数抽样${draws}次（各自在其范围内服从三角分布，众数为默认值），每次重复${replicates}次、随机种子相同，所得主要指标。模拟误差与参数不确定性分列，不应相加；二者均不含定义、结构或情景的不同。以文字说明的范围及政策参数的范围未抽样。`,
    },
    columns: [
      headlineColumn,
      scenarioColumn,
      ...nestedColumns(''),
      ...nestedColumns('difference_'),
      nameColumn('unit', { en: 'unit of the values of the row', zh: '本行数值的单位（英文）' }),
    ],
    rows: headlines.map(({ headline, scenario, own, difference }) => [
      headline.id,
      scenario,
      ...cells(own),
      ...cells(difference),
      headline.unit.en,
    ]),
  }
}

/** The values of each draw: one row a draw and value. */
export function parameterDrawsTable({ values }: ParameterUncertainty): TidyTable {
  return {
    name: 'parameter-draws',
    title: { en: 'Draws of the uncertain values', zh: '参数抽样值' },
    description: {
      en: 'The values of the model that each draw took: one row a draw and value. All others are at their defaults.',
      zh: '每次抽样所取的参数值：每行为一次抽样的一个参数，其余参数取默认值。',
    },
    columns: [
      drawColumn,
      nameColumn('parameter', { en: 'section and name of the value', zh: '参数的节与名' }),
      numberColumn('value', { en: 'as docs/parameters.md says', zh: '见docs/parameters.md' }, { en: 'what the draw took', zh: '抽样值' }),
    ],
    rows: values.flatMap((ofDraw, draw) =>
      Object.entries(ofDraw).flatMap(([path, value]) => (typeof value === 'number' ? [[draw + 1, path, tidyNumber(value)]] : [])),
    ),
  }
}

/** The headlines of each draw: one row a headline, scenario and draw. */
export function drawMeansTable({ headlines, replicates }: ParameterUncertainty): TidyTable {
  return {
    name: 'draw-means',
    title: { en: 'Headlines of each draw', zh: '各次参数抽样的指标' },
    description: {
      en: `Mean over ${replicates} replicates of each draw of the uncertain values: one row a headline, scenario and draw.`,
      zh: `每次参数抽样${replicates}次重复的均值：每行为一项指标、一个情景、一次抽样。`,
    },
    columns: [headlineColumn, scenarioColumn, drawColumn, numberColumn('mean', ofRow, { en: 'mean of its replicates', zh: '重复均值' })],
    rows: headlines.flatMap(({ headline, scenario, means }) =>
      means.map((mean, draw) => [headline.id, scenario, draw + 1, tidyNumber(mean)]),
    ),
  }
}
