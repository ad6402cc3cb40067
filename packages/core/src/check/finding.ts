import type { Situation } from '../evaluate/situation.ts'
import type { Day, Scalar, Title } from '../policy/language.ts'

/** Where something stands: a document's id and the JSON pointer in it. */
export type Place = { readonly document: string; readonly path: string }

/** A situation that shows a finding, and what `evaluate` gave for it: money in yuan. */
export type Example = {
  readonly situation: Situation
  /** Bills of the same year and day, evaluated before this one, each with the counters of the one before. */
  readonly earlier?: readonly Situation[]
  readonly at: Day
  /** The fact that was asked. */
  readonly ask: string
  readonly gave: Gave
  /** Of a policy that lapses: the same situation on an earlier day. */
  readonly before?: { readonly at: Day; readonly gave: Gave }
}
/** A value (undefined: missing), or the code of an error. */
export type Gave = { readonly value: Scalar | undefined } | { readonly error: string }

/**
 * How situations were searched. `exhaustive`: every combination of values that the conditions can tell apart, numbers without a range
 * taken as not negative, and counts, ages and years as whole; else a sample, and what it did not find may still be there.
 */
export type Searched = { readonly exhaustive: boolean; readonly combinations: number }

/** What a check found, with the place, the days, the words, and where it speaks of situations an example or what was searched. */
export type CheckFinding = {
  /** Stable; the sentences may change. */
  readonly code: `check/${string}`
  /** `error`: an evaluation ends in an error. `warning`: a result may not be meant. `note`: something is not written down. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly document: string
  /** JSON pointer in the document. */
  readonly path: string
  readonly fact?: string
  readonly parameter?: string
  /** The days it is about, half-open. */
  readonly period: { readonly from: Day; readonly until: Day }
  readonly message: Title
  /** Where an expired parameter is read. */
  readonly readers?: readonly Place[]
  readonly example?: Example
  readonly searched?: Searched
}

/** The days that are checked, half-open: `from` included, `to` not. */
export type CheckPeriod = { readonly from: Day; readonly to: Day }
