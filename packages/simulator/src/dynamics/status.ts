import { ln } from '../math.ts'
import { type Definition, definitions } from '../outcomes/measures.ts'
import { lastExitYear } from './exit.ts'
import { povertyLine } from './line.ts'
import type { TrackProcess } from './process.ts'

/**
 * Latent status: x1 = income/n below z (D1); x2 = x1 - own-pay/n below z (D2); x2c = x2 + savings drawn for own-pay/n below z (D2c); D2 two
 * years running (D3). And relapses of the lifted, new poverty of the never registered, and how far income is above the line.
 *
 * All compares whole fen of the household against the line times its members, so nothing rounds.
 */
export const status: TrackProcess = {
  name: 'status',
  reads: ['income', 'ownPay', 'drawdown', 'exitYear', 'poor', 'relapsed', 'relapses', 'spellYears'],
  writes: ['poor', 'relapsed', 'relapses', 'spellYears', 'distance', 'poorBefore', 'entered', 'enteredFirst', 'spellEnded'],
  prepare: (parameters, group) => {
    const floor = parameters.poverty.incomeFloor.value * 100
    return ({ year, tables, block, track, buffers }) => {
      const line = povertyLine(parameters, year.rules)
      const distance = track.distance[year.year % 3]!
      const { income, ownPay, drawdown } = buffers
      const { exitYear } = block.households
      const { poor, relapsed, relapses, spellYears } = track
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        const lineOfAll = line * tables.members[j]!
        const x1 = income[j]!
        const x2 = x1 - ownPay[j]!
        const d2 = x2 < lineOfAll ? 1 : 0
        const now = { D1: x1 < lineOfAll ? 1 : 0, D2: d2, D2c: x2 + drawdown[j]! < lineOfAll ? 1 : 0, D3: d2 & poor.D2[row]! }
        const counted = group === 'neverRegistered' || exitYear[row] !== 0 ? 1 : 0
        for (const definition of definitions) enter(definition, now[definition], counted, j, row)
        if (year.year <= lastExitYear) distance[row] = ln(Math.max(x1, floor * tables.members[j]!) / lineOfAll)
      }

      function enter(definition: Definition, now: number, counted: number, j: number, row: number): void {
        const before = poor[definition][row]!
        const entered = counted & now & ~before
        buffers.poorBefore[definition][j] = before
        buffers.entered[definition][j] = entered
        buffers.enteredFirst[definition][j] = entered & ~relapsed[definition][row]!
        relapsed[definition][row] = relapsed[definition][row]! | entered
        relapses[definition][row] = relapses[definition][row]! + entered
        const spell = spellYears[definition][row]!
        buffers.spellEnded[definition][j] = now === 0 ? spell : 0
        spellYears[definition][row] = entered === 1 ? 1 : now === 1 && spell > 0 ? spell + 1 : 0
        poor[definition][row] = now
      }
    }
  },
}
