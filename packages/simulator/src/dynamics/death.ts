import { exp } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import type { Process } from './process.ts'

/** Chance to die by age, major illness and severe disability. */
function chanceToDie({ mortality: { level, slope, major, severe } }: Parameters): Float64Array {
  // The Gompertz hazard added up over the year that follows an age: A e^(Bx) (e^B - 1)/B.
  const hazard = (age: number): number => (level.value * exp(slope.value * age) * (exp(slope.value) - 1)) / slope.value
  return Float64Array.from({ length: 256 * 4 }, (_, k) => {
    const ratio = (k & 1 ? major.value : 1) * (k & 2 ? severe.value : 1)
    return 1 - exp(-hazard(k >> 2) * ratio)
  })
}

/**
 * Deaths, at the end of the year: who lived on 1 January counts, earns and falls ill all year.
 *
 * The cohort is of households that were lifted, so its last member does not die before that.
 */
export const death: Process = {
  name: 'death',
  reads: ['age', 'alive', 'chronic', 'disability', 'exitYear'],
  writes: ['alive'],
  drawsPerPerson: 1,
  fromFirstYear: true,
  prepare(parameters, group) {
    const chance = chanceToDie(parameters)
    return ({ persons, households }, _year, draws) => {
      const [u] = draws.persons
      const { age, alive, chronic, disability } = persons
      for (let j = 0; j < households.rows; j++) {
        const from = households.first[j]!
        const to = households.first[j + 1]!
        let living = 0
        for (let i = from; i < to; i++) living += alive[i]!
        const spared = group === 'lifted' && households.exitYear[j] === 0 ? 1 : 0
        for (let i = from; i < to; i++) {
          if (alive[i] === 0) continue
          const dies = u![i]! < chance[age[i]! * 4 + (chronic[i] === 2 ? 1 : 0) + (disability[i] === 2 ? 2 : 0)]!
          if (!dies || living <= spared) continue
          alive[i] = 0
          living--
        }
      }
    }
  },
}
