import { firstYear } from '../outcomes/measures.ts'
import type { Process } from './process.ts'

/**
 * Births of the year before, on 1 January: with a rate b, N persons alive in the block and E households that can have a child, each of these
 * has one with chance h = min(1, b N/E), so that b N children are expected whatever the ages. A household can where a woman of the ages of
 * mothers is alive and fewer than the most births were.
 *
 * N' = N - deaths + births. A child has no illness or disability, the traits that were drawn for its row, and no income. A switch: off where
 * b is 0, and then the cohort is closed. With births a block has other rows, so its draws are others: runs with and without are not paired.
 */
export const birth: Process = {
  name: 'birth',
  reads: ['age', 'sex', 'alive', 'startMembers', 'born'],
  writes: ['age', 'alive', 'chronic', 'disability', 'born'],
  drawsPerHousehold: 1,
  fromFirstYear: true,
  isOn: ({ births }) => births.rate.value > 0,
  prepare({ births: { rate, motherAges } }) {
    const [youngest, oldest] = motherAges.value
    return ({ persons, households }, { year }, draws) => {
      // The ages of the start are those of the first year.
      if (year === firstYear) return
      const { age, sex, alive, chronic, disability } = persons
      const { rows, first, startMembers, born } = households
      const can: number[] = []
      let living = 0
      for (let j = 0; j < rows; j++) {
        let mother = false
        for (let i = first[j]!; i < first[j + 1]!; i++) {
          if (alive[i] === 0) continue
          living++
          if (sex[i] === 0 && age[i]! >= youngest && age[i]! <= oldest) mother = true
        }
        if (mother && first[j]! + startMembers[j]! + born[j]! < first[j + 1]!) can.push(j)
      }
      const chance = (rate.value * living) / can.length
      for (const j of can) {
        if (draws.households[0]![j]! >= chance) continue
        const child = first[j]! + startMembers[j]! + born[j]!
        born[j]!++
        alive[child] = 1
        age[child] = 0
        // What fell on the row before there was anybody.
        chronic[child] = 0
        disability[child] = 0
      }
    }
  },
}
