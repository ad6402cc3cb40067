import { firstYear } from '../outcomes/measures.ts'
import type { Process } from './process.ts'

/** Everybody is a year older on 1 January; the ages of the start are those of 2014. */
export const ageing: Process = {
  name: 'ageing',
  reads: [],
  writes: ['age'],
  fromFirstYear: true,
  prepare:
    () =>
    ({ persons }, { year }) => {
      if (year === firstYear) return
      for (let i = 0; i < persons.rows; i++) persons.age[i]!++
    },
}
