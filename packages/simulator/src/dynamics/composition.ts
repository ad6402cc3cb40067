import { firstYear } from '../outcomes/measures.ts'
import type { Process } from './process.ts'

/** Living members and workers (of working age, not severely disabled) of each household on 1 January. */
export const composition: Process = {
  name: 'composition',
  reads: ['age', 'alive', 'disability'],
  writes: ['members', 'workers', 'startWorkers'],
  prepare:
    ({ income }) =>
    ({ persons, households }, { year }) => {
      const { members, workers, startWorkers } = households
      const [youngest, oldest] = income.workingAges.value
      members.fill(0)
      workers.fill(0)
      for (let i = 0; i < persons.rows; i++) {
        if (persons.alive[i] === 0) continue
        const j = persons.household[i]!
        members[j]!++
        const age = persons.age[i]!
        if (age >= youngest && age <= oldest && persons.disability[i] !== 2) workers[j]!++
      }
      if (year <= firstYear) startWorkers.set(workers)
    },
}
