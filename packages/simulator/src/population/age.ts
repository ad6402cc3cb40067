import { ageBandStarts, ageLimit } from '../parameters.ts'

/** Which of the age bands an age lies in. */
export const bandOfAge: Uint8Array = Uint8Array.from({ length: 256 }, (_, age) => ageBandStarts.filter((start) => start <= age).length - 1)

/** Ages by inverse CDF: shares of the bands, uniform inside a band. */
export type AgeTable = { readonly until: readonly number[]; readonly shares: readonly number[] }

const tableOf = (shares: readonly number[]): AgeTable => {
  const total = shares.reduce((a, b) => a + b, 0)
  let until = 0
  return { shares: shares.map((share) => share / total), until: shares.map((share) => (until += share / total)) }
}

/** The age, in whole years, at u. */
export function ageAt({ until, shares }: AgeTable, u: number): number {
  let band = 0
  while (u >= until[band]! && band < until.length - 1) band++
  const start = ageBandStarts[band]!
  const end = ageBandStarts[band + 1] ?? ageLimit
  const inside = (u - until[band]! + shares[band]!) / shares[band]!
  return Math.min(end - 1, start + Math.floor(inside * (end - start)))
}

/**
 * Age tables of first and of further members: the first is old enough to head a household, and both together have the given shares.
 *
 * @param all - shares of the age bands
 * @param firstMemberAge - least age of the first member
 */
export function ageTables(
  all: readonly number[],
  firstMemberAge: number,
  households: number,
  persons: number,
): { readonly first: AgeTable; readonly further: AgeTable } {
  const grown = ageBandStarts.map((start) => start >= firstMemberAge)
  const share = all.reduce((sum, s, i) => (grown[i] ? sum + s : sum), 0)
  const first = all.map((s, i) => (grown[i] ? s / share : 0))
  const further = all.map((s, i) => Math.max(0, s * persons - first[i]! * households))
  return { first: tableOf(first), further: tableOf(persons > households ? further : all) }
}

/** Share of persons of an age or more, under a table. */
export function shareFrom({ shares }: AgeTable, age: number): number {
  return shares.reduce((sum, share, band) => {
    const start = ageBandStarts[band]!
    const end = ageBandStarts[band + 1] ?? ageLimit
    return sum + (share * Math.max(0, end - Math.max(start, age))) / (end - start)
  }, 0)
}
