import { exp } from '../math.ts'
import { groupValues } from '../population/group.ts'
import type { Process } from './process.ts'

/** Chronic illness begins and turns into a major illness; neither ends. */
export const illness: Process = {
  name: 'illness',
  reads: ['age', 'chronic'],
  writes: ['chronic'],
  drawsPerPerson: 1,
  fromFirstYear: true,
  prepare(parameters, group) {
    const { onset, onsetCap, majorOnset: toMajor } = parameters.chronic
    const ratio = groupValues(parameters, group).chronicRatio
    const chronicOnset = Float64Array.from(
      { length: 256 },
      (_, age) => ratio * Math.min(onsetCap.value, exp(onset.value.intercept + onset.value.slope * age)),
    )
    const majorOnset = Float64Array.from({ length: 256 }, (_, age) => toMajor.value[age < 60 ? 0 : 1]!)
    return ({ persons }, _year, draws) => {
      const [u] = draws.persons
      const { age, chronic, rows } = persons
      for (let i = 0; i < rows; i++) {
        const state = chronic[i]!
        if (state === 0) chronic[i] = Number(u![i]! < chronicOnset[age[i]!]!)
        else if (state === 1 && u![i]! < majorOnset[age[i]!]!) chronic[i] = 2
      }
    }
  },
}
