import { layers, transferPayments } from '../dynamics/facts.ts'
import { povertyLine } from '../dynamics/line.ts'
import { countPoverty, povertyCells } from './poverty-indices.ts'
import type { Tally } from './tally.ts'

const named = layers.slice(0, -1)

/** The incomes at which poverty is measured, each after one more layer: what comes in, and what cover leaves of medical cost. */
export const povertyStages: readonly string[] = ['ownIncome', 'transfers', 'beforePayers', ...named, 'everything', 'savings']

/** FGT and Watts of every stage, by persons. */
export const povertyTally: Tally = {
  name: 'poverty',
  cells: povertyStages.length * povertyCells,
  count({ parameters, year, tables, buffers }, cells) {
    const line = povertyLine(parameters, year.rules)
    const floor = parameters.poverty.incomeFloor.value * 100
    const { income, gross, ownPay, drawdown, paid } = buffers
    const rows = tables.households
    const money = new Float64Array(rows)
    let at = 0
    const stage = (): void => {
      for (let j = 0; j < rows; j++) {
        const n = tables.members[j]!
        countPoverty(cells, at, money[j]!, line * n, floor * n, n)
      }
      at += povertyCells
    }
    const add = (column: Float64Array, sign: 1 | -1): void => {
      for (let j = 0; j < rows; j++) money[j] = money[j]! + sign * column[j]!
    }
    add(income, 1)
    for (const fact of transferPayments) add(buffers.transfers[fact]!, -1)
    stage()
    money.set(income.subarray(0, rows))
    stage()
    add(gross, -1)
    stage()
    for (const layer of named) {
      add(paid[layer], 1)
      stage()
    }
    money.set(income.subarray(0, rows))
    add(ownPay, -1)
    stage()
    add(drawdown, 1)
    stage()
  },
}
