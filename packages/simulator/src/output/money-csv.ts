import { measures, outcome } from '../outcomes/measures.ts'
import { csv } from './csv.ts'
import { yuanText } from './numbers.ts'
import type { Writer } from './results.ts'

const flows = measures.filter((measure) => measure.endsWith('Fen'))

/** Money by layer, yuan: one row a scenario, year, replicate and flow. */
export const moneyCsv: Writer = {
  name: 'money.csv',
  async write({ table }) {
    const rows: (string | number)[][] = [['scenario', 'year', 'replicate', 'flow', 'amount_yuan']]
    for (const scenario of table.scenarios) {
      for (const year of table.years) {
        for (let replicate = 0; replicate < table.replicates; replicate++) {
          for (const flow of flows)
            rows.push([
              scenario,
              year,
              replicate + 1,
              flow.slice(0, -'Fen'.length),
              yuanText(outcome(table, replicate, scenario, year, flow)),
            ])
        }
      }
    }
    return new Map([['money.csv', csv(rows)]])
  },
}
