import { ageBandStarts, ageLimit } from '../parameters.ts'

/** Which of the age bands an age lies in. */
export const bandOfAge: Uint8Array = Uint8Array.from({ length: 256 }, (_, age) => ageBandStarts.filter((start) => start <= age).length - 1)

/** Classes of age and sex: band after band, women, then men. */
export const classOf = (age: number, sex: number): number => 2 * bandOfAge[age]! + sex

/**
 * Shares of the age bands among first and among further members: the first is old enough to head a household, and both together have the
 * given shares.
 *
 * @param all - shares of the age bands, sum 1
 * @param firstMemberAge - least age of the first member
 * @param firsts - share of first members among persons
 */
export function ageShares(
  all: readonly number[],
  firstMemberAge: number,
  firsts: number,
): { readonly first: readonly number[]; readonly further: readonly number[] } {
  const grown = all.reduce((sum, share, band) => (ageBandStarts[band]! >= firstMemberAge ? sum + share : sum), 0)
  const first = all.map((share, band) => (ageBandStarts[band]! >= firstMemberAge ? share / grown : 0))
  return { first, further: all.map((share, band) => (firsts < 1 ? Math.max(0, share - first[band]! * firsts) / (1 - firsts) : share)) }
}

/** Share of persons of an age or more, where the shares of the bands are these and ages inside a band are equally frequent. */
export function shareFrom(shares: readonly number[], age: number): number {
  return shares.reduce((sum, share, band) => {
    const start = ageBandStarts[band]!
    const end = ageBandStarts[band + 1] ?? ageLimit
    return sum + (share * Math.max(0, end - Math.max(start, age))) / (end - start)
  }, 0)
}
