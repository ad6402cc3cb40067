import type { Text } from './headlines.ts'
import { type FitMargin, fitOf } from './population-fit.ts'
import { nameColumn, type TidyColumn, type TidyTable, tidyNumber } from './tidy.ts'

const groupColumn = nameColumn('group', { en: 'whose margin it is', zh: '所属群体' }, [
  { value: 'lifted', meaning: { en: 'the lifted', zh: '脱贫户' } },
  { value: 'neverRegistered', meaning: { en: 'the sample of the never registered', zh: '从未建档立卡户样本' } },
  { value: 'all', meaning: { en: 'both, weighted', zh: '两者加权合计' } },
])

const margins: { readonly [margin in FitMargin['margin']]: Text } = {
  county: { en: 'households by county', zh: '各县户数' },
  size: { en: 'households by size', zh: '各规模户数' },
  'exit-year': { en: 'households by year in which they are lifted', zh: '各脱贫年份户数' },
  'age-sex': { en: 'persons by age and sex', zh: '各年龄、性别人数' },
  'county-size': { en: 'households by county and size', zh: '各县各规模户数' },
  'chronic-age': { en: 'chronically ill persons by age', zh: '各年龄慢性病人数' },
  major: { en: 'persons with a major illness, of the chronically ill', zh: '慢性病人中的重大疾病人数' },
  'disability-age': { en: 'disabled persons by age', zh: '各年龄残疾人数' },
  severe: { en: 'severely disabled persons, of the disabled', zh: '残疾人中的重度人数' },
  destitute: { en: 'destitute persons', zh: '特困人数' },
  'dibao-take-up': { en: 'households that would take up dibao', zh: '会领取低保的户数' },
  project: { en: 'households that join a project', zh: '参加产业项目户数' },
  post: { en: 'households with a welfare post', zh: '有公益岗位户数' },
  loan: { en: 'households with a small loan', zh: '有小额信贷户数' },
  persons: { en: 'persons that the groups stand for, of the rural population', zh: '各群体所代表的农村人口' },
  'income-quintile': {
    en: 'mean permanent and persistent income of each fifth of the persons, in the mean of all; the target is of national rural surveys, with passing ups and downs and error of measurement',
    zh: '按人口五等分的永久与持续收入均值与总均值之比；目标取自全国农村调查，含短期波动与测量误差',
  },
  'income-health': {
    en: 'rank correlation of permanent income and the mean frailty of members',
    zh: '永久收入与家庭平均健康脆弱度的秩相关',
  },
}

const marginColumn = nameColumn(
  'margin',
  { en: 'what is counted', zh: '所统计的边际' },
  Object.entries(margins).map(([value, meaning]) => ({ value, meaning })),
)

const number = (name: string, unit: string, unitZh: string, en: string, zh: string): TidyColumn => ({
  name,
  type: 'number',
  unit: { en: unit, zh: unitZh },
  description: { en, zh },
})

const about: Text = {
  en: 'The population of the first replicate at its start, as it was drawn. Constrained margins are kept without error; of the others the target is the share of the parameters among those drawn. Z and Freeman-Tukey take persons for independent, which members of a household are not.',
  zh: '首次重复的初始人口。受约束的边际无误差；其余以参数所给比例乘以抽得人数为目标。Z与Freeman-Tukey统计量按个体独立计算，同户成员并非独立。',
}

/** One row a margin: TAE, SAE, SRMSE, Freeman-Tukey and how many cells lie beyond chance. */
export function populationFitTable(fit: readonly FitMargin[]): TidyTable {
  return {
    name: 'population-fit',
    title: { en: 'Fit of the population', zh: '合成人口拟合' },
    description: about,
    columns: [
      groupColumn,
      marginColumn,
      nameColumn('constrained', { en: 'whether the plan keeps it without error', zh: '是否受约束' }, [
        { value: 'yes', meaning: { en: 'kept', zh: '受约束' } },
        { value: 'no', meaning: { en: 'drawn', zh: '随机抽取' } },
      ]),
      { name: 'cells', type: 'integer', unit: { en: 'cells', zh: '格' }, description: { en: 'cells of the margin', zh: '格数' } },
      number('total', 'as the margin', '同边际', 'sum of the targets', '目标合计'),
      number('tae', 'as the margin', '同边际', 'total absolute error', '总绝对误差'),
      number('sae', 'share', '份额', 'total absolute error, as a share of the total', '标准化绝对误差'),
      number('srmse', 'share', '份额', 'root mean square error, as a share of the mean cell', '标准化均方根误差'),
      number('freeman_tukey', '', '', 'Freeman-Tukey statistic', 'Freeman-Tukey统计量'),
      number('largest_z', '', '', 'largest absolute Z of a cell', '各格Z绝对值之最大'),
      {
        name: 'beyond',
        type: 'integer',
        unit: { en: 'cells', zh: '格' },
        description: { en: 'cells with an absolute Z above 1.96: one in twenty by chance', zh: 'Z绝对值大于1.96的格数' },
      },
    ],
    rows: fit.map((margin) => {
      const { total, tae, sae, srmse, freemanTukey, z, beyond } = fitOf(margin)
      const known = z.filter((one) => !Number.isNaN(one)).map(Math.abs)
      return [
        margin.group,
        margin.margin,
        margin.constrained ? 'yes' : 'no',
        margin.cells.length,
        ...[total, tae, sae, srmse, freemanTukey, known.length === 0 ? Number.NaN : Math.max(...known)].map(tidyNumber),
        known.length === 0 ? null : beyond,
      ]
    }),
  }
}

/** One row a cell of a margin: target, realised, Z. */
export function populationCellsTable(fit: readonly FitMargin[]): TidyTable {
  return {
    name: 'population-cells',
    title: { en: 'Margins of the population, cell by cell', zh: '合成人口各边际明细' },
    description: about,
    columns: [
      groupColumn,
      marginColumn,
      nameColumn('cell', { en: 'class of the margin', zh: '类别' }),
      number('target', 'as the margin', '同边际', 'what was aimed at', '目标'),
      number('realised', 'as the margin', '同边际', 'what was drawn', '实现值'),
      number('z', '', '', 'realised less target, over the standard error of a share of independent draws', 'Z值'),
    ],
    rows: fit.flatMap((margin) => {
      const { z } = fitOf(margin)
      return margin.cells.map(({ name, target, realised }, i) => [
        margin.group,
        margin.margin,
        name,
        tidyNumber(target),
        tidyNumber(realised),
        tidyNumber(z[i]!),
      ])
    }),
  }
}
