import { estimate, pairedDifference } from '../inference/estimate.ts'
import { type Group, groups } from '../population/group.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import type { Tally } from './tally.ts'
import { estimateCells, nameColumn, type TidyCell } from './tidy.ts'

/** How many households of Fuyang a simulated one of each group stands for; NaN throughout where that is not known. */
export type Weights = { readonly [G in Group]: number }

/** Whom a row is about. */
export type Population = Group | 'all'
export const populations: readonly Population[] = [...groups, 'all']

export const populationColumn = nameColumn('population', { en: 'whom the row is about', zh: '统计对象' }, [
  {
    value: 'lifted',
    meaning: {
      en: 'households lifted out of poverty 2014-2018 (until then, to be lifted): registered poor once',
      zh: '2014—2018年脱贫的建档立卡户（此前为待脱贫）',
    },
  },
  {
    value: 'neverRegistered',
    meaning: { en: 'households never registered as poor, a weighted sample', zh: '从未建档立卡户（加权样本）' },
  },
  { value: 'all', meaning: { en: 'both, weighted to their numbers in Fuyang', zh: '两者按阜阳实际户数加权合计' } },
])

/**
 * The counts of a population in one replicate, scenario and year: of a group as they are, of all as sums weighted to Fuyang.
 *
 * @returns a view for a group, not to be written to
 */
function countsOf(
  table: OutcomeTable,
  tally: Tally,
  { replicate, scenario, year }: { readonly replicate: number; readonly scenario: string; readonly year: number },
  population: Population,
  weights: Weights,
): Float64Array {
  if (population !== 'all') return cellsOf(table, tally, replicate, scenario, year, population)
  const sum = new Float64Array(tally.cells)
  for (const group of groups) {
    if (Number.isNaN(weights[group])) continue
    const cells = cellsOf(table, tally, replicate, scenario, year, group)
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[group] * cells[i]!
  }
  return sum
}

/**
 * Rows of a tidy table: scenario, year, population, own keys, then the estimate and its paired difference from the first scenario.
 *
 * A replicate in which nobody is behind a number is left out of its estimate; a number that no replicate has gets no row.
 *
 * @param keys - of each number, in the order of the numbers
 * @param numbers - of the counts of one replicate, scenario, year and population; NaN where there is none
 */
export function estimateRows(
  table: OutcomeTable,
  tally: Tally,
  weights: Weights,
  keys: readonly (readonly TidyCell[])[],
  numbers: (counts: Float64Array, of: { readonly population: Population; readonly year: number }) => readonly number[],
): TidyCell[][] {
  const first = table.scenarios[0]!
  const replicates = Array.from({ length: table.replicates }, (_, replicate) => replicate)
  const valuesOf = (scenario: string, year: number, population: Population): (readonly number[])[] =>
    replicates.map((replicate) => numbers(countsOf(table, tally, { replicate, scenario, year }, population, weights), { population, year }))
  const rows: TidyCell[][] = []
  for (const year of table.years)
    for (const population of populations) {
      const base = valuesOf(first, year, population)
      for (const scenario of table.scenarios) {
        const values = scenario === first ? base : valuesOf(scenario, year, population)
        keys.forEach((key, k) => {
          const own = values.map((ofReplicate) => ofReplicate[k]!)
          if (own.every(Number.isNaN)) return
          const before = base.map((ofReplicate) => ofReplicate[k]!)
          const difference = scenario === first ? undefined : pairedDifference(...inBoth(own, before))
          rows.push([scenario, year, population, ...key, ...estimateCells(estimate(inBoth(own, own)[0]), difference, first)])
        })
      }
    }
  return rows
}

/** The replicates in which both are numbers. */
function inBoth(a: readonly number[], b: readonly number[]): [number[], number[]] {
  const both = [...a.keys()].filter((r) => !Number.isNaN(a[r]! + b[r]!))
  return [both.map((r) => a[r]!), both.map((r) => b[r]!)]
}
