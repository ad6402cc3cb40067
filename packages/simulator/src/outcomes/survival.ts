import { estimate, pairedDifference } from '../inference/estimate.ts'
import { cumulativeIncidence, hazards, type LifeTable, survival } from '../inference/life-table.ts'
import { type Definition, lastYear, years } from './measures.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import type { Tally } from './tally.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyTable, tidyNumber } from './tidy.ts'

/** Definitions whose relapses are followed. D1 is not: it hangs on the take-up of dibao alone. */
export const watched = ['D2', 'D2c', 'D3'] as const satisfies readonly Definition[]
type Watched = (typeof watched)[number]

/** Years in which a household may have been lifted, so that a year is left to watch it. */
const exitYears = years.slice(0, -1)
const kinds = ['atRisk', 'events', 'deaths'] as const
const cellAt = (definition: Watched, exitYear: number, kind: (typeof kinds)[number]): number =>
  (watched.indexOf(definition) * exitYears.length + exitYears.indexOf(exitYear)) * kinds.length + kinds.indexOf(kind)

/** By year of exit: lifted households without a relapse so far, those whose first relapse it is, those that die out without one. */
export const survivalTally: Tally = {
  name: 'survival',
  cells: watched.length * exitYears.length * kinds.length,
  count({ group, year: { year }, tables, block, track, buffers }, cells) {
    if (group !== 'lifted') return
    const { exitYear } = block.households
    for (let j = 0; j < tables.households; j++) {
      const row = tables.householdRow[j]!
      const exit = exitYear[row]!
      if (exit === 0 || exit >= year) continue
      for (const definition of watched) {
        const event = buffers.enteredFirst[definition][j]!
        if (track.relapsed[definition][row] === 1 && event === 0) continue
        const at = cellAt(definition, exit, 'atRisk')
        cells[at] = cells[at]! + 1
        cells[at + 1] = cells[at + 1]! + event
      }
    }
  },
  countAtYearEnd({ group, year: { year }, block: { households }, track, living }, cells) {
    if (group !== 'lifted') return
    for (let row = 0; row < households.rows; row++) {
      const exit = households.exitYear[row]!
      // Died out this year: it had members at its start.
      if (exit === 0 || exit >= year || living[row] === 1 || households.members[row] === 0) continue
      for (const definition of watched) {
        if (track.relapsed[definition][row] === 1) continue
        const at = cellAt(definition, exit, 'deaths')
        cells[at] = cells[at]! + 1
      }
    }
  },
}

/** Households by when they were lifted: the report's 351 and 180 leave out those of 2014 and 2015. */
const cohorts = [
  { id: 'all', from: exitYears[0]!, to: lastYear },
  { id: 'lifted-until-2015', from: exitYears[0]!, to: 2015 },
  { id: 'lifted-from-2016', from: 2016, to: lastYear },
] as const

/**
 * First relapse by years since exit: entry k of the life table is the (k + 1)-th year after the year of exit. A household is watched from
 * the year after it was lifted to its first relapse, its dying out, or the end of the data.
 */
export function relapseLifeTable(
  table: OutcomeTable,
  replicate: number,
  scenario: string,
  definition: Watched,
  { from, to }: { readonly from: number; readonly to: number },
): LifeTable {
  const sums = exitYears.map(() => [0, 0, 0])
  for (const year of years) {
    const cells = cellsOf(table, survivalTally, replicate, scenario, year, 'lifted')
    for (const exit of exitYears) {
      if (exit < from || exit > to || exit >= year) continue
      const at = cellAt(definition, exit, 'atRisk')
      const sum = sums[year - exit - 1]!
      for (let kind = 0; kind < kinds.length; kind++) sum[kind]! += cells[at + kind]!
    }
  }
  const column = (kind: number): number[] => sums.map((sum) => sum[kind]!)
  return { atRisk: column(0), events: column(1), competing: column(2) }
}

/** What a row of the table says, out of the life table of one replicate: one value a year since exit, and its error by formula. */
const quantities = {
  hazard: hazards,
  'without-relapse': survival,
  'relapsed-alive': (lives: LifeTable) => cumulativeIncidence(lives).events,
  'died-first': (lives: LifeTable) => ({ value: cumulativeIncidence(lives).competing, standardError: [] }),
} as const

const share = { en: 'share', zh: '比例' }

/** Relapse by years since exit, by cohort: one row a scenario, definition, cohort, year since exit and quantity. */
export function survivalTable(table: OutcomeTable): TidyTable {
  const replicates = Array.from({ length: table.replicates }, (_, replicate) => replicate)
  const first = table.scenarios[0]!
  return {
    name: 'survival',
    title: { en: 'Relapse by years since exit', zh: '脱贫后年数与返贫' },
    description: {
      en: 'First relapse of lifted households by years since the year of exit. hazard: of those without a relapse so far, the share that relapses in the year; without-relapse: Kaplan-Meier, the share without a relapse if no household died out; relapsed-alive and died-first: Aalen-Johansen, with dying out as competing risk. The cliff meets each year of exit at another age, so compare scenarios, not ages. Latent.',
      zh: '脱贫户首次返贫与脱贫后年数。hazard：至今未返贫户中当年返贫的比例；without-relapse：Kaplan-Meier法，假定无户消亡时未返贫的比例；relapsed-alive与died-first：Aalen-Johansen法，以户消亡为竞争风险。悬崖落在各脱贫年份的不同年数上，故应比较情景而非年数。潜在结果。',
    },
    columns: [
      scenarioColumn,
      nameColumn('definition', { en: 'definition of poverty: D2, D2c or D3', zh: '贫困定义：D2、D2c或D3' }),
      nameColumn('cohort', { en: 'when the households were lifted', zh: '脱贫年份组' }),
      {
        name: 'years_since_exit',
        type: 'integer',
        unit: { en: 'years', zh: '年' },
        description: {
          en: 'years after the year of exit, at the end of which the household was lifted',
          zh: '脱贫当年之后的年数（年末脱贫）',
        },
      },
      nameColumn('quantity', {
        en: 'hazard, without-relapse, relapsed-alive or died-first',
        zh: '风险率、未返贫比例、返贫比例、先行消亡比例',
      }),
      ...estimateColumns(share),
      {
        name: 'households_at_risk',
        type: 'number',
        unit: { en: 'simulated households', zh: '模拟户' },
        description: {
          en: 'lifted, alive and without a relapse so far, mean of the replicates',
          zh: '已脱贫、在世且至今未返贫的户，各次重复均值',
        },
      },
      {
        name: 'independent_standard_error',
        type: 'number',
        unit: share,
        description: {
          en: 'standard error of one replicate by formula (Greenwood, Marubini-Valsecchi), as if households were independent; mean of the replicates',
          zh: '按公式（Greenwood、Marubini-Valsecchi）所得单次重复的标准误，假定各户独立；各次重复均值',
        },
      },
    ],
    rows: watched.flatMap((definition) =>
      cohorts.flatMap((cohort) => {
        const lives = new Map(
          table.scenarios.map((scenario) => [scenario, replicates.map((r) => relapseLifeTable(table, r, scenario, definition, cohort))]),
        )
        return table.scenarios.flatMap((scenario) =>
          Object.entries(quantities).flatMap(([quantity, curveOf]) => {
            const curves = lives.get(scenario)!.map(curveOf)
            const base = lives.get(first)!.map(curveOf)
            return exitYears.flatMap((_, k) => {
              const atRisk = estimate(lives.get(scenario)!.map((life) => life.atRisk[k]!)).mean
              if (atRisk === 0) return []
              const values = curves.map(({ value }) => value[k]!)
              const difference =
                scenario === first
                  ? undefined
                  : pairedDifference(
                      values,
                      base.map(({ value }) => value[k]!),
                    )
              const byFormula = estimate(curves.map(({ standardError }) => standardError[k] ?? Number.NaN)).mean
              return [
                [
                  scenario,
                  definition,
                  cohort.id,
                  k + 1,
                  quantity,
                  ...estimateCells(estimate(values), difference, first),
                  tidyNumber(atRisk),
                  tidyNumber(byFormula),
                ],
              ]
            })
          }),
        )
      }),
    ),
  }
}
