import { notStated } from './microdata.ts'
import type { BlockPlan } from './plan.ts'
import type { Households, Persons } from './tables.ts'

type Own = NonNullable<BlockPlan['own']>

/** Members of his households. */
export const ownSizes = ({ data: { households }, rows }: Own): Uint8Array =>
  Uint8Array.from(rows, (row) => households.first[row + 1]! - households.first[row]!)

/** What a user states of his households, in place of what was drawn. */
export function takeOwnHouseholds({ data: { households: of }, rows }: Own, households: Households): void {
  const take = (stated: ArrayLike<number>, column: { [row: number]: number }): void => {
    for (let j = 0; j < rows.length; j++) if (stated[rows[j]!] !== notStated) column[j] = stated[rows[j]!]!
  }
  take(of.exitYear, households.statedExit)
  take(of.assets, households.startAssets)
  take(of.land, households.land)
  take(of.takesUpDibao, households.takesUpDibao)
  take(of.joinsProject, households.joinsProject)
  take(of.post, households.post)
  take(of.loanYear, households.loanYear)
}

/** Ages, which are always stated, and sexes: nothing is drawn in place of those that are not, for nothing reads them. */
export function takeOwnAges(own: Own, persons: Persons): void {
  take(own, own.data.persons.age, persons.age)
  take(own, own.data.persons.sex, persons.sex)
}

/** What he states of his persons, in place of what was drawn. */
export function takeOwnPersons(own: Own, persons: Persons): void {
  const { chronic, disability, card, tekun } = own.data.persons
  take(own, chronic, persons.chronic)
  take(own, disability, persons.disability)
  take(own, card, persons.card)
  take(own, tekun, persons.tekun)
}

function take({ data, rows }: Own, stated: ArrayLike<number>, column: { [row: number]: number }): void {
  const { first } = data.households
  let i = 0
  for (const row of rows)
    for (let person = first[row]!; person < first[row + 1]!; person++, i++) if (stated[person] !== notStated) column[i] = stated[person]!
}
