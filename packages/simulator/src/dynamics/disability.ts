import type { Process } from './process.ts'

/** Disability begins, severe or not, and stays as it is. */
export const disability: Process = {
  name: 'disability',
  reads: ['age', 'disability'],
  writes: ['disability'],
  drawsPerPerson: 1,
  fromFirstYear: true,
  prepare({ disability: of }) {
    const onset = Float64Array.from({ length: 256 }, (_, age) => of.onset.value[age < 45 ? 0 : age < 60 ? 1 : age < 75 ? 2 : 3]!)
    const severe = of.severeShare.value
    return ({ persons }, _year, draws) => {
      const [u] = draws.persons
      for (let i = 0; i < persons.rows; i++) {
        if (persons.disability[i] !== 0) continue
        const chance = onset[persons.age[i]!]!
        if (u![i]! < chance) persons.disability[i] = u![i]! < chance * severe ? 2 : 1
      }
    }
  },
}
