import { layers, transferPayments } from '../dynamics/facts.ts'
import { povertyLine } from '../dynamics/line.ts'
import { countPoverty, povertyCells } from './poverty-indices.ts'
import type { Tally } from './tally.ts'

/** The incomes at which poverty is measured, each after one more layer: what comes in, and what cover leaves of medical cost. */
export const povertyStages: readonly string[] = ['ownIncome', 'transfers', 'beforePayers', ...layers.slice(0, -1), 'everything', 'savings']

/** FGT and Watts of every stage, by persons. */
export const povertyTally: Tally = {
  name: 'poverty',
  cells: povertyStages.length * povertyCells,
  count({ parameters, year, tables, buffers }, cells) {
    const line = povertyLine(parameters, year.rules)
    const floor = parameters.poverty.incomeFloor.value * 100
    const { income, gross, drawdown, paid } = buffers
    const rows = tables.households
    const received = new Float64Array(rows)
    for (const fact of transferPayments) {
      const column = buffers.transfers[fact]!
      for (let j = 0; j < rows; j++) received[j] = received[j]! + column[j]!
    }
    // What comes in from stage to stage. After the last payer own-pay is left of the medical cost.
    const more = [received, gross, ...layers.map((layer) => paid[layer]), drawdown]
    const terms = new Float64Array(povertyCells)
    let persons = 0
    for (let j = 0; j < rows; j++) {
      const n = tables.members[j]!
      persons += n
      let money = income[j]! - received[j]!
      for (let stage = 0; stage <= more.length; stage++) {
        const change = stage === 0 ? Number.NaN : more[stage - 1]![j]!
        // Most amounts are 0, and the household adds what it added before.
        if (change !== 0) {
          if (stage > 0) money += more[stage - 1] === gross ? -change : change
          for (let k = 0; k < povertyCells; k++) terms[k] = 0
          countPoverty(terms, 0, money, line * n, floor * n, n)
        }
        if (terms[1] === 0) continue
        const at = stage * povertyCells
        for (let k = 1; k < povertyCells; k++) cells[at + k]! += terms[k]!
      }
    }
    for (let stage = 0; stage <= more.length; stage++) cells[stage * povertyCells]! += persons
  },
}
