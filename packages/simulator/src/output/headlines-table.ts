import type { HeadlineResult } from '../inference/headlines.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyTable } from '../outcomes/tidy.ts'

/** The headlines with 95 % intervals, and their paired differences from the first scenario: one row a headline and scenario. */
export function headlinesTable(headlines: readonly HeadlineResult[], first: string): TidyTable {
  return {
    name: 'headlines',
    title: { en: 'Headlines', zh: '主要指标' },
    description: {
      en: 'What the first screen and the report show: one row a headline and scenario, with its definition.',
      zh: '屏幕与报告所示的主要指标及其定义：每行为一项指标与一个情景。',
    },
    columns: [
      nameColumn('headline', { en: 'id of the headline', zh: '指标编号' }),
      scenarioColumn,
      ...estimateColumns({ en: 'as the column unit says', zh: '见单位一列' }),
      nameColumn('unit', { en: 'unit of the values of the row, in English', zh: '本行数值的单位（英文）' }),
      nameColumn('definition', { en: 'definition of the headline, in English', zh: '指标定义（英文）' }),
      nameColumn('unit_zh', { en: 'the unit in Chinese', zh: '单位（中文）' }),
      nameColumn('definition_zh', { en: 'the definition in Chinese', zh: '指标定义（中文）' }),
    ],
    rows: headlines.map(({ headline: { id, unit, definition }, scenario, estimate, difference }) => [
      id,
      scenario,
      ...estimateCells(estimate, difference, first),
      unit.en,
      definition.en,
      unit.zh,
      definition.zh,
    ]),
  }
}
