import { pow } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { billFacts, depositFact } from './facts.ts'
import type { TrackProcess } from './process.ts'
import { settleBills } from './settle-bills.ts'
import type { TrackSeen } from './track-seen.ts'

/** Chance to seek care at a share m of own-pay: min(1, p₀ (m/m₀)^ε), m at least its least. */
export function chanceToSeek({ careSeeking: of }: Parameters, share: number): number {
  const felt = Math.max(of.leastShare.value, share)
  return Math.min(1, of.atReference.value * pow(felt / of.referenceShare.value, of.elasticity.value))
}

/** The chance that nobody falls short of: who draws less seeks care whatever it costs. */
export function surelySought(parameters: Parameters): number {
  const { inForce, forgoneForDeposit } = parameters.careSeeking
  return inForce.value === 0 ? 1 : chanceToSeek(parameters, 1) * (1 - forgoneForDeposit.value)
}

/**
 * Whether those in need of inpatient care seek it: with the chance min(1, p₀ (m/m₀)^ε), where m is the share of own-pay that the policies
 * would leave this person of a bill of the year's median cost, in a county hospital, referred. Where the annual cap of own-pay (351) binds
 * on the cost X of the year, X (1 + κ) is taken. Where savings do not reach the deposit, a further share forgoes care. One draw a person and year
 * for all scenarios; who forgoes care has no bill of these stays, and no payer pays.
 */
export const careSeeking: TrackProcess = {
  name: 'care-seeking',
  reads: ['inpatient', 'category', 'insured', 'assets'],
  writes: ['taken', 'forgone'],
  prepare(parameters) {
    const { inForce, intensity, forgoneForDeposit } = parameters.careSeeking
    return (seen) => {
      const { tables, block, rules, buffers } = seen
      const { taken, forgone } = buffers
      taken.fill(1, 0, tables.inpatient.rows)
      forgone.fill(0, 0, tables.households)
      if (inForce.value === 0) return
      const table = tables.undecided
      const cost = table.columns.grossCost!
      settleBills(rules.price, table, seen, cost, buffers.price)
      const own = buffers.price[billFacts.outOfPocket]!
      if (rules.deposit) settleBills(rules.deposit, tables.inpatient, seen, tables.inpatient.columns.grossCost!, buffers.price)
      for (let b = 0; b < table.rows; b++) {
        const need = table.inpatient[b]!
        const chance = chanceToSeek(parameters, own[b]! / cost[b]!) * (cannotPayDeposit(seen, need) ? 1 - forgoneForDeposit.value : 1)
        if (block.inpatient.seeking[need]! < chance) continue
        taken[need] = 0
        forgone[table.household[b]!] = forgone[table.household[b]!]! + block.inpatient.gross[need]!
      }
      if (intensity.value > 0) takeMore(seen)
    }

    /** The whole cost of a need is settled as one bill, to see whether the cap pays any of it. */
    function takeMore(seen: TrackSeen): void {
      const { tables, block, rules, buffers } = seen
      settleBills(rules.inpatient, tables.inpatient, seen, block.inpatient.gross, buffers.inpatient)
      const beyondCap = buffers.inpatient[billFacts.health351]!
      for (let need = 0; need < tables.inpatient.rows; need++)
        if (beyondCap[need]! > 0) buffers.taken[need] = buffers.taken[need]! * (1 + intensity.value)
    }

    function cannotPayDeposit({ rules, tables, track, buffers }: TrackSeen, need: number): boolean {
      if (!rules.deposit) return false
      return buffers.price[depositFact]![need]! > track.assets[tables.householdRow[tables.inpatient.household[need]!]!]!
    }
  },
}
