import { ln } from '../math.ts'
import { definitions } from '../outcomes/measures.ts'
import { lastExitYear } from './exit.ts'
import { povertyLine } from './line.ts'
import type { TrackProcess } from './process.ts'
import { byDefinition } from './track.ts'

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
      const { poor } = track
      const { households, householdRow, members } = tables
      const counted = new Uint8Array(households)
      const now = byDefinition(() => new Uint8Array(households))
      for (let j = 0; j < households; j++) {
        const row = householdRow[j]!
        const lineOfAll = line * members[j]!
        const x1 = income[j]!
        const x2 = x1 - ownPay[j]!
        const d2 = x2 < lineOfAll ? 1 : 0
        counted[j] = group === 'neverRegistered' || exitYear[row] !== 0 ? 1 : 0
        now.D1[j] = x1 < lineOfAll ? 1 : 0
        now.D2[j] = d2
        now.D2c[j] = x2 + drawdown[j]! < lineOfAll ? 1 : 0
        now.D3[j] = d2 & poor.D2[row]!
        if (year.year <= lastExitYear) distance[row] = ln(Math.max(x1, floor * members[j]!) / lineOfAll)
      }
      for (const definition of definitions)
        enter(households, householdRow, counted, now[definition], {
          poor: poor[definition],
          relapsed: track.relapsed[definition],
          relapses: track.relapses[definition],
          spellYears: track.spellYears[definition],
          poorBefore: buffers.poorBefore[definition],
          entered: buffers.entered[definition],
          enteredFirst: buffers.enteredFirst[definition],
          spellEnded: buffers.spellEnded[definition],
        })
    }
  },
}

type Flags = Uint8Array
type OfDefinition = {
  readonly [name in 'poor' | 'relapsed' | 'relapses' | 'spellYears' | 'poorBefore' | 'entered' | 'enteredFirst' | 'spellEnded']: Flags
}

/** Who fell into poverty this year, by one definition, and how long spells are; the first four columns are of the block, the others of the year. */
function enter(households: number, householdRow: Int32Array, counted: Flags, now: Flags, of: OfDefinition): void {
  const { poor, relapsed, relapses, spellYears, poorBefore, entered, enteredFirst, spellEnded } = of
  for (let j = 0; j < households; j++) {
    const row = householdRow[j]!
    const isPoor = now[j]!
    const before = poor[row]!
    const enters = counted[j]! & isPoor & ~before
    poorBefore[j] = before
    entered[j] = enters
    enteredFirst[j] = enters & ~relapsed[row]!
    relapsed[row] = relapsed[row]! | enters
    relapses[row] = relapses[row]! + enters
    const spell = spellYears[row]!
    spellEnded[j] = isPoor === 0 ? spell : 0
    spellYears[row] = enters === 1 ? 1 : isPoor === 1 && spell > 0 ? spell + 1 : 0
    poor[row] = isPoor
  }
}
