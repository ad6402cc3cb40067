import { groupValues } from '../population/group.ts'
import type { Process } from './process.ts'

/** Whether the premium of the year was paid; drawn anew every year. */
export const insurance: Process = {
  name: 'insurance',
  reads: [],
  writes: ['insured'],
  drawsPerPerson: 1,
  prepare(parameters, group) {
    const share = groupValues(parameters, group).insured
    return ({ persons }, _year, draws) => {
      const [u] = draws.persons
      for (let i = 0; i < persons.rows; i++) persons.insured[i] = u![i]! < share ? 1 : 0
    }
  },
}
