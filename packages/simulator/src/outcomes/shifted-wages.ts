import type { TrackSeen } from '../dynamics/track-seen.ts'

/** What the transfers of a year pay to households of a block if they earned more. */
export type ShiftedWages = {
  /**
   * @param households - rows of the living, any number of times each
   * @param more - added to the wages of each, fen
   * @returns results of the transfers by fact, an entry for each of `households`
   */
  run(households: ArrayLike<number>, more: ArrayLike<number>): { readonly [fact: string]: Float64Array }
}

/** The compiled transfers of a track's year, over copies of its households with other wages; all else stays, own-pay too. */
export function shiftedWages({ rules, tables, buffers }: Pick<TrackSeen, 'rules' | 'tables' | 'buffers'>): ShiftedWages {
  const program = rules.transfers
  const given: { readonly [name: string]: Float64Array } = {
    ...tables.householdColumns,
    ...tables.personColumns,
    ...buffers.inputs,
    rigidSpending: buffers.rigidSpending,
    medicalOwnPay: buffers.medicalOwnPay,
  }
  const firstPerson = new Int32Array(tables.households + 1).fill(tables.persons)
  for (let i = tables.persons - 1; i >= 0; i--) firstPerson[tables.parent[i]!] = i
  return {
    run(households, more) {
      const rows = households.length
      const person: number[] = []
      const parent: number[] = []
      for (let k = 0; k < rows; k++)
        for (let i = firstPerson[households[k]!]!; i < firstPerson[households[k]! + 1]!; i++) {
          person.push(i)
          parent.push(k)
        }
      const columns: { [name: string]: Float64Array } = {}
      for (const { name, entity } of program.inputs) {
        const from = given[name]!
        const of = entity === 'person' ? person : households
        const column = new Float64Array(of.length)
        for (let k = 0; k < of.length; k++) column[k] = from[of[k]!]!
        columns[name] = column
      }
      const { wages } = columns
      if (wages) for (let k = 0; k < rows; k++) wages[k] = wages[k]! + more[k]!
      return program.run({ rows: { household: rows, person: person.length }, parents: { person: Int32Array.from(parent) }, columns }).values
    },
  }
}
