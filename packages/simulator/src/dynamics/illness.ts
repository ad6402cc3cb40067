import { exp } from '../math.ts'
import { parameters } from '../parameters.ts'
import type { Process } from './process.ts'

/** Onset by age: chronic illness of the registered, and its turn for the worse. */
const chronicOnset = Float64Array.from({ length: 256 }, (_, age) => {
  const { onset, onsetCap, registered } = parameters.chronic
  return registered.value * Math.min(onsetCap.value, exp(onset.value.intercept + onset.value.slope * age))
})
const majorOnset = Float64Array.from({ length: 256 }, (_, age) => parameters.chronic.majorOnset.value[age < 60 ? 0 : 1]!)

/** Chronic illness begins and turns into a major illness; neither ends. */
export const illness: Process = {
  name: 'illness',
  reads: ['age', 'chronic'],
  writes: ['chronic'],
  drawsPerPerson: 1,
  fromFirstYear: true,
  run({ persons }, _year, draws) {
    const [u] = draws.persons
    const { age, chronic, rows } = persons
    for (let i = 0; i < rows; i++) {
      const state = chronic[i]!
      if (state === 0) chronic[i] = Number(u![i]! < chronicOnset[age[i]!]!)
      else if (state === 1 && u![i]! < majorOnset[age[i]!]!) chronic[i] = 2
    }
  },
}
