import { groupValues } from '../population/group.ts'
import { dropOutFact } from './facts.ts'
import type { Process, TrackProcess } from './process.ts'
import { assistanceOf } from './settle-bills.ts'
import { transferColumns } from './transfers.ts'

/**
 * Who would pay the premium of the year, and how firmly: with a share s that pays and a uniform u, those with u < s, down to a share
 * 1 - u/s that drops out. Drawn anew every year.
 */
export const insurance: Process = {
  name: 'insurance',
  reads: [],
  writes: ['insurance'],
  drawsPerPerson: 1,
  prepare(parameters, group) {
    const share = groupValues(parameters, group).insured
    return ({ persons }, _year, draws) => {
      const [u] = draws.persons
      for (let i = 0; i < persons.rows; i++) persons.insurance[i] = u![i]! < share ? 1 - u![i]! / share : 0
    }
  },
}

/** Who is insured: of those who would pay, the share that drops out at the premium which is left to them is not. */
export const droppingOut: TrackProcess = {
  name: 'dropping-out',
  reads: ['insurance', 'category'],
  writes: ['insured'],
  prepare:
    ({ insurance: { dropsOut } }) =>
    (seen) => {
      if (dropsOut.value === 0) return
      const { rules, tables, buffers } = seen
      const { assistance, insured, dropOutShare } = buffers
      assistanceOf(seen, tables.persons, undefined, tables.parent)
      rules.dropOut.run({ ...transferColumns(seen, { assistance }), into: { [dropOutFact]: dropOutShare } })
      for (let i = 0; i < tables.persons; i++) if (dropOutShare[i]! >= tables.insurance[i]!) insured[i] = 0
    },
}
