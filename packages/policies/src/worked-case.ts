import type { Day, Facts, Situation, Title } from '@doudi/core'

/** A household, a person or a bill with what the rules give it, worked out by hand. */
export type WorkedCase = {
  /** Kebab-case, unique in the catalogue. */
  readonly id: string
  /** Id of the policy, reform or indicator that it shows. */
  readonly of: string
  /** What it shows: the usual, an edge (a day, a cap, a line), or one who gets nothing. */
  readonly kind: 'typical' | 'boundary' | 'excluded'
  /** The story in a sentence. */
  readonly title: Title
  /** Ids of the reforms that are on, in order; none: the policies as they stand. */
  readonly reforms?: readonly string[]
  /** The day of the bill, or 1 January of the household's year. */
  readonly at: Day
  /** Earlier bills of the same person and year, in their order, settled before. */
  readonly earlier?: readonly { readonly at: Day; readonly bill: Facts }[]
  readonly situation: Situation
  /** By full name of the fact: yuan, numbers, flags, categories. */
  readonly expected: { readonly [fact: string]: number | boolean | string }
  /** The arithmetic, or what excludes, in words. */
  readonly why: Title
}
