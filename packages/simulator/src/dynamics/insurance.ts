import { parameters } from '../parameters.ts'
import type { Process } from './process.ts'

/** Whether the premium of the year was paid; drawn anew every year. */
export const insurance: Process = {
  name: 'insurance',
  reads: [],
  writes: ['insured'],
  drawsPerPerson: 1,
  run({ persons }, _year, draws) {
    const [u] = draws.persons
    const share = parameters.outpatient.insured.value
    for (let i = 0; i < persons.rows; i++) persons.insured[i] = u![i]! < share ? 1 : 0
  },
}
