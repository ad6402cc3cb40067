import { outcome } from '../outcomes/measures.ts'
import { csv } from './csv.ts'
import type { Writer } from './results.ts'

const columns = [
  ['households', 'households'],
  ['persons', 'persons'],
  ['poor_households', 'poorHouseholds'],
  ['poor_persons', 'poorPersons'],
  ['households_at_risk', 'atRisk'],
  ['relapses', 'relapses'],
  ['first_relapses', 'firstRelapses'],
  ['households_without_relapse', 'withoutRelapse'],
] as const

const measureOf = (stem: (typeof columns)[number][1], definition: 'D2' | 'D3') =>
  stem === 'households' || stem === 'persons' ? stem : (`${stem}${definition}` as const)

/** Counts of households and persons: one row a scenario, year, definition of poverty and replicate. */
export const outcomesCsv: Writer = {
  name: 'outcomes.csv',
  async write({ table }) {
    const rows: (string | number)[][] = [['scenario', 'year', 'definition', 'replicate', ...columns.map(([name]) => name)]]
    for (const scenario of table.scenarios) {
      for (const year of table.years) {
        for (const definition of ['D2', 'D3'] as const) {
          for (let replicate = 0; replicate < table.replicates; replicate++) {
            const counts = columns.map(([, stem]) => outcome(table, replicate, scenario, year, measureOf(stem, definition)))
            rows.push([scenario, year, definition, replicate + 1, ...counts])
          }
        }
      }
    }
    return new Map([['outcomes.csv', csv(rows)]])
  },
}
