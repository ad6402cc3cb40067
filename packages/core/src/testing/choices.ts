import fc from 'fast-check'

/**
 * Decisions read from a tape of numbers, one after the other; where the tape is at its end, the first choice, which is the simplest.
 * So a shorter tape makes a simpler thing, and fast-check shrinks documents by shrinking lists of numbers.
 */
export type Choices = {
  /** A whole number from 0 to `count` - 1. */
  readonly below: (count: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True once in `count` times; false at the end of the tape. */
  readonly oneIn: (count: number) => boolean
}

export function choicesOf(tape: readonly number[]): Choices {
  let at = 0
  const below = (count: number): number => (at < tape.length ? tape[at++]! % count : 0)
  return { below, pick: (list) => list[below(list.length)]!, oneIn: (count) => below(count) === count - 1 }
}

export type Tape = readonly number[]

/** A tape of up to `most` decisions. */
export const tapes = (most: number): fc.Arbitrary<Tape> => fc.array(fc.noBias(fc.nat(0xfffff)), { maxLength: most, size: 'max' })
