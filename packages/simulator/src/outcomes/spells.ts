import { estimate, pairedDifference } from '../inference/estimate.ts'
import { hazards, type LifeTable, survival } from '../inference/life-table.ts'
import { lastCampaignYear } from './headlines.ts'
import { firstYear, lastYear, years } from './measures.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import { watched } from './survival.ts'
import type { Tally } from './tally.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyColumn, type TidyTable, tidyNumber } from './tidy.ts'

type Watched = (typeof watched)[number]

/** A spell may last from the second year to the last. */
const longest = years.length
/** Households with so many relapses; the last stands for this many or more. */
const mostRelapses = 5
const perDefinition = 2 * longest + mostRelapses + 1
const place = (definition: Watched): number => watched.indexOf(definition) * perDefinition

/**
 * Spells of poverty of lifted households that began with a relapse: of those that had lasted so many years, how many ended and how many went
 * on; and how many relapses each lifted household has had by the end of the year, those that have died out among them.
 */
export const spellsTally: Tally = {
  name: 'spells',
  cells: watched.length * perDefinition,
  count({ group, tables, track, buffers }, cells) {
    if (group !== 'lifted') return
    for (let j = 0; j < tables.households; j++) {
      for (const definition of watched) {
        const ended = buffers.spellEnded[definition][j]!
        const now = track.spellYears[definition][tables.householdRow[j]!]!
        if (ended === 0 && now < 2) continue
        const at = place(definition) + (ended > 0 ? ended - 1 : longest + now - 2)
        cells[at] = cells[at]! + 1
      }
    }
  },
  countAtYearEnd({ group, block: { households }, track }, cells) {
    if (group !== 'lifted') return
    for (let row = 0; row < households.rows; row++) {
      if (households.exitYear[row] === 0) continue
      for (const definition of watched) {
        const at = place(definition) + 2 * longest + Math.min(track.relapses[definition][row]!, mostRelapses)
        cells[at] = cells[at]! + 1
      }
    }
  },
}

/**
 * Spells by their length: entry k of the life table is the (k + 1)-th year of a spell. A year of the calendar in which a spell is not watched,
 * before `from` or after `to`, is left out (left truncation, censoring); so are those of households that die out.
 */
export function spellLifeTable(
  table: OutcomeTable,
  replicate: number,
  scenario: string,
  definition: Watched,
  { from, to }: { readonly from: number; readonly to: number },
): LifeTable {
  const ended = Array.from({ length: longest }, () => 0)
  const wentOn = ended.slice()
  for (let year = from; year <= to; year++) {
    const cells = cellsOf(table, spellsTally, replicate, scenario, year, 'lifted').subarray(place(definition))
    for (let k = 0; k < longest; k++) {
      ended[k]! += cells[k]!
      wentOn[k]! += cells[longest + k]!
    }
  }
  return { atRisk: ended.map((count, k) => count + wentOn[k]!), events: ended, competing: ended.map(() => 0) }
}

const periods = [
  { id: `until-${lastCampaignYear}`, from: firstYear, to: lastCampaignYear },
  { id: `from-${lastCampaignYear + 1}`, from: lastCampaignYear + 1, to: lastYear },
] as const

const share = { en: 'share', zh: '比例' }
const quantities = { ends: hazards, 'goes-on': survival } as const

const definitionColumn = nameColumn('definition', { en: 'definition of poverty: D2, D2c or D3', zh: '贫困定义：D2、D2c或D3' })
const count = (name: string, unit: TidyColumn['unit'], description: TidyColumn['description']): TidyColumn => ({
  name,
  type: 'integer',
  unit,
  description,
})

/** How long spells of poverty last: one row a scenario, definition, period, year of the spell and quantity. */
export function spellsTable(table: OutcomeTable): TidyTable {
  const replicates = Array.from({ length: table.replicates }, (_, replicate) => replicate)
  const first = table.scenarios[0]!
  return {
    name: 'spells',
    title: { en: 'Length of spells of poverty after a relapse', zh: '返贫后贫困持续时间' },
    description: {
      en: 'Spells of poverty of lifted households that began with a relapse. ends: of the spells that lasted k years, the share that ends then (not poor in the next year); goes-on: the share that lasts longer than k years, were all years like those of the period (Kaplan-Meier with left truncation by calendar). Latent.',
      zh: '脱贫户自返贫起的贫困持续期。ends：已持续k年者中于此结束（次年不贫困）的比例；goes-on：若各年均如该时期，持续超过k年的比例（Kaplan-Meier法，按日历左截断）。潜在结果。',
    },
    columns: [
      scenarioColumn,
      definitionColumn,
      nameColumn('period', { en: 'years in which the spells are watched', zh: '观察年份' }),
      count('spell_years', { en: 'years', zh: '年' }, { en: 'years that the spell has lasted', zh: '已持续年数' }),
      nameColumn('quantity', { en: 'ends or goes-on', zh: '结束或继续' }),
      ...estimateColumns(share),
      {
        name: 'spells_at_risk',
        type: 'number',
        unit: { en: 'simulated spells', zh: '模拟持续期' },
        description: { en: 'spells that lasted so long, mean of the replicates', zh: '持续至此的期数，各次重复均值' },
      },
    ],
    rows: watched.flatMap((definition) =>
      periods.flatMap((period) => {
        const lives = new Map(
          table.scenarios.map((scenario) => [scenario, replicates.map((r) => spellLifeTable(table, r, scenario, definition, period))]),
        )
        return table.scenarios.flatMap((scenario) =>
          Object.entries(quantities).flatMap(([quantity, curveOf]) => {
            const values = lives.get(scenario)!.map((life) => curveOf(life).value)
            const base = lives.get(first)!.map((life) => curveOf(life).value)
            return Array.from({ length: longest }, (_, k) => k).flatMap((k) => {
              const atRisk = estimate(lives.get(scenario)!.map((life) => life.atRisk[k]!)).mean
              if (atRisk === 0) return []
              const own = values.map((value) => value[k]!)
              const difference =
                scenario === first
                  ? undefined
                  : pairedDifference(
                      own,
                      base.map((value) => value[k]!),
                    )
              return [
                [scenario, definition, period.id, k + 1, quantity, ...estimateCells(estimate(own), difference, first), tidyNumber(atRisk)],
              ]
            })
          }),
        )
      }),
    ),
  }
}

/** How often households relapse: one row a scenario, definition and number of relapses. */
export function repeatedRelapsesTable(table: OutcomeTable): TidyTable {
  const first = table.scenarios[0]!
  const sharesOf = (scenario: string, definition: Watched): number[][] =>
    Array.from({ length: table.replicates }, (_, replicate) => {
      const from = place(definition) + 2 * longest
      const households = cellsOf(table, spellsTally, replicate, scenario, lastYear, 'lifted').subarray(from, from + mostRelapses + 1)
      const all = households.reduce((sum, number) => sum + number, 0)
      return Array.from(households, (number) => number / all)
    })
  return {
    name: 'repeated-relapses',
    title: { en: `Relapses of a household by ${lastYear}`, zh: `至${lastYear}年每户返贫次数` },
    description: {
      en: 'Shares of all lifted households, those that have died out among them, by how often they have relapsed since they were lifted. Latent.',
      zh: '全部脱贫户（含已消亡户）按脱贫后返贫次数的分布。潜在结果。',
    },
    columns: [
      scenarioColumn,
      definitionColumn,
      count(
        'relapses',
        { en: 'relapses', zh: '次' },
        { en: `number of relapses; ${mostRelapses} is that many or more`, zh: `返贫次数，${mostRelapses}为该数及以上` },
      ),
      ...estimateColumns(share),
    ],
    rows: watched.flatMap((definition) => {
      const base = sharesOf(first, definition)
      return table.scenarios.flatMap((scenario) => {
        const shares = sharesOf(scenario, definition)
        return Array.from({ length: mostRelapses + 1 }, (_, relapses) => {
          const own = shares.map((one) => one[relapses]!)
          const difference =
            scenario === first
              ? undefined
              : pairedDifference(
                  own,
                  base.map((one) => one[relapses]!),
                )
          return [scenario, definition, relapses, ...estimateCells(estimate(own), difference, first)]
        })
      })
    }),
  }
}
