import { exp } from '../math.ts'
import { transferFacts } from './facts.ts'
import type { TrackProcess } from './process.ts'
import { transferColumns } from './transfers.ts'

/**
 * The answer of work to last year's marginal effective rate: wages and farm income times exp(-e · METR), for each scenario by its own rules. A switch: off
 * where e is 0, and then nothing is changed or measured. With e below 0 people work more where more is taken, as some find.
 */
export const labour: TrackProcess = {
  name: 'labour',
  reads: ['wages', 'farmIncome', 'effectiveRate'],
  writes: ['wages', 'farmIncome'],
  isOn: ({ incentives }) => incentives.elasticity.value !== 0,
  fromFirstYear: true,
  prepare:
    ({ incentives: { elasticity } }) =>
    ({ block, tables, track }) => {
      const { wages, farmIncome } = tables.householdColumns
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        const factor = exp(-elasticity.value * track.effectiveRate[row]!)
        // From the block, not the table: another scenario may have changed the table before.
        wages![j] = Math.floor(factor * block.households.wages[row]! + 0.5)
        farmIncome![j] = Math.floor(factor * block.households.farmIncome[row]! + 0.5)
      }
    },
}

/**
 * Marginal effective rate of the year: METR = 1 - Δ(disposable income)/Δ(wages) over a step of 500 yuan, by the transfers of the scenario as they are
 * compiled, all else equal. Counted from 0 to 1: at a notch, where more is lost than earned, 1.
 */
export const effectiveRate: TrackProcess = {
  name: 'effective-rate',
  reads: ['inputs of the policies', 'disposable'],
  writes: ['effectiveRate'],
  isOn: labour.isOn!,
  prepare({ incentives }) {
    const step = incentives.step.value * 100
    let more = new Float64Array(0)
    let disposable = new Float64Array(0)
    return (seen) => {
      const { rules, tables, track, buffers } = seen
      const { wages } = tables.householdColumns
      if (more.length < wages!.length) [more, disposable] = [new Float64Array(wages!.length), new Float64Array(wages!.length)]
      for (let j = 0; j < tables.households; j++) more[j] = wages![j]! + step
      rules.transfers.run({ ...transferColumns(seen, { wages: more }), into: { [transferFacts.disposable]: disposable } })
      const before = buffers.transfers[transferFacts.disposable]!
      for (let j = 0; j < tables.households; j++) {
        const rate = 1 - (disposable[j]! - before[j]!) / step
        track.effectiveRate[tables.householdRow[j]!] = Math.min(1, Math.max(0, rate))
      }
    }
  },
}
