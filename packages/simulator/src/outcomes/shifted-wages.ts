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
  const given = (name: string): Float64Array =>
    tables.householdColumns[name] ?? tables.personColumns[name] ?? buffers.inputs[name] ?? running[name]!
  const running: { readonly [name: string]: Float64Array } = {
    rigidSpending: buffers.rigidSpending,
    medicalOwnPay: buffers.medicalOwnPay,
  }
  const inputs = program.inputs.map(({ name, entity }) => ({ name, ofPerson: entity === 'person', from: given(name) }))
  const firstPerson = new Int32Array(tables.households + 1)
  for (let i = 0; i < tables.persons; i++) firstPerson[tables.parent[i]! + 1]! = i + 1
  return {
    run(households, more) {
      const rows = households.length
      let persons = 0
      for (let k = 0; k < rows; k++) persons += firstPerson[households[k]! + 1]! - firstPerson[households[k]!]!
      const person = new Int32Array(persons)
      const parent = new Int32Array(persons)
      let next = 0
      for (let k = 0; k < rows; k++)
        for (let i = firstPerson[households[k]!]!; i < firstPerson[households[k]! + 1]!; i++) {
          person[next] = i
          parent[next++] = k
        }
      const household = Int32Array.from(households)
      const columns: { [name: string]: Float64Array } = {}
      for (const { name, ofPerson, from } of inputs) columns[name] = gathered(from, ofPerson ? person : household)
      const { wages } = columns
      if (wages) for (let k = 0; k < rows; k++) wages[k] = wages[k]! + more[k]!
      return program.run({ rows: { household: rows, person: persons }, parents: { person: parent }, columns }).values
    },
  }
}

function gathered(from: Float64Array, rows: Int32Array): Float64Array {
  const column = new Float64Array(rows.length)
  for (let k = 0; k < rows.length; k++) column[k] = from[rows[k]!]!
  return column
}
