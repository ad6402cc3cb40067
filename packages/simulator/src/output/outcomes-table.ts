import type { Text } from '../outcomes/headlines.ts'
import { type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import { nameColumn, replicateColumn, scenarioColumn, type TidyColumn, type TidyTable, yearColumn } from '../outcomes/tidy.ts'

const households: Text = { en: 'households', zh: '户' }
const persons: Text = { en: 'persons', zh: '人' }

const counts = [
  ['households', 'households', households, { en: 'with a living member at the start of the year', zh: '年初有在世成员的户' }],
  ['persons', 'persons', persons, { en: 'living at the start of the year', zh: '年初在世人口' }],
  ['poor_households', 'poorHouseholds', households, { en: 'poor by the definition of the row', zh: '按本行定义为贫困的户' }],
  ['poor_persons', 'poorPersons', persons, { en: 'members of these', zh: '上述户的人口' }],
  [
    'households_at_risk',
    'atRisk',
    households,
    { en: 'lifted in an earlier year and not poor in the year before', zh: '往年已脱贫且上年不贫困的户' },
  ],
  [
    'relapses',
    'relapses',
    households,
    { en: 'of these, poor this year; a household may relapse again', zh: '其中当年贫困者；同一户可多次返贫' },
  ],
  ['first_relapses', 'firstRelapses', households, { en: 'of these, for the first time since lifted', zh: '其中脱贫后首次返贫者' }],
  [
    'households_without_relapse',
    'withoutRelapse',
    households,
    { en: 'lifted, alive at the end of the year and without a relapse so far', zh: '已脱贫、年末在世且至今未返贫的户' },
  ],
] as const satisfies readonly (readonly [string, string, Text, Text])[]

const measureOf = (stem: (typeof counts)[number][1], definition: 'D2' | 'D3') =>
  stem === 'households' || stem === 'persons' ? stem : (`${stem}${definition}` as const)

/** Counts of households and persons: one row a scenario, year, definition of poverty and replicate. */
export function outcomesTable(table: OutcomeTable): TidyTable {
  return {
    name: 'outcomes',
    title: { en: 'Households and persons, poor and relapsed', zh: '户数与人口、贫困与返贫' },
    description: {
      en: 'One row a scenario, year, definition of poverty and replicate. Simulated households, not scaled up. Latent: true in the model, not what an office records.',
      zh: '每行为一个情景、年份、贫困定义与重复。为模拟户数，未按总体推算。均为模型中的潜在状态，不是登记数。',
    },
    columns: [
      scenarioColumn,
      yearColumn,
      nameColumn('definition', {
        en: 'D2: income per person after medical own-pay below the line; D3: the same two years running',
        zh: 'D2：扣除医疗自付后人均收入低于脱贫线；D3：连续两年如此',
      }),
      replicateColumn,
      ...counts.map(([name, , unit, description]): TidyColumn => ({ name, type: 'integer', unit, description })),
    ],
    rows: table.scenarios.flatMap((scenario) =>
      table.years.flatMap((year) =>
        (['D2', 'D3'] as const).flatMap((definition) =>
          Array.from({ length: table.replicates }, (_, replicate) => [
            scenario,
            year,
            definition,
            replicate + 1,
            ...counts.map(([, stem]) => outcome(table, replicate, scenario, year, measureOf(stem, definition))),
          ]),
        ),
      ),
    ),
  }
}
