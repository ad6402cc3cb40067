import { scenarios } from '@doudi/policies'
import type { SettleCase } from '../input/case-schema.ts'
import { billAnswers, layers, type Settlement, titleOf } from '../input/contract.ts'
import { moneyTable } from './money-table.ts'
import { grouped } from './numbers.ts'
import { printable } from './printable.ts'

const layerNames = Object.keys(layers) as (keyof typeof layers)[]

/** Each case as a table: what a bill costs, what each layer takes off it, what is left. */
export function settlementText(cases: readonly SettleCase[], results: readonly Settlement[], width: number): string[] {
  const rows = ['grossCost', billAnswers.compliant, ...Object.values(layers), billAnswers.ownPay].map(titleOf)
  return cases
    .flatMap(({ id, scenario, bills }, i) => {
      const result = results[i]!
      const given = new Map(bills.map((bill) => [bill.id, bill]))
      const column = (header: readonly string[], gross: number, compliant: number, paid: Pick<Settlement, 'layers' | 'ownPay'>) => ({
        header,
        cells: [gross, compliant, ...layerNames.map((layer) => paid.layers[layer]), paid.ownPay].map((amount) => grouped(amount, 2)),
      })
      const columns = result.bills.map((bill) => {
        const { date, gross } = given.get(bill.id)!
        return column([printable(bill.id, 30), date], gross, bill.compliant, bill)
      })
      const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
      const all = column(
        ['all', 'bills'],
        sum(bills.map(({ gross }) => gross)),
        sum(result.bills.map(({ compliant }) => compliant)),
        result,
      )
      return [
        ...(i === 0 ? [] : ['']),
        `${printable(id, 60)}   ${scenario}: ${scenarios[scenario]!.title.en}`,
        ...(bills.length === 0 ? ['  no bills'] : moneyTable(rows, bills.length === 1 ? columns : [...columns, all], width)),
      ]
    })
    .concat('', 'Amounts in yuan. Layers pay in this order, each on what the earlier ones left.')
}
