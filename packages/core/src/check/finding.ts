import type { Situation } from '../evaluate/situation.ts'
import type { Day, Scalar, Title } from '../policy/language.ts'

/** Where something stands: a document's id and the JSON pointer in it. */
export type Place = {
  /** Id of a policy or reform; `vocabulary` for input facts. */
  readonly document: string
  /** JSON pointer in the document. */
  readonly path: string
}

/** A situation that shows a finding, and what `evaluate` gave for it: money in yuan. */
export type Example = {
  /** To be given to `evaluate` as it is. */
  readonly situation: Situation
  /** Bills of the same year and day, evaluated before this one, each with the counters of the one before. */
  readonly earlier?: readonly Situation[]
  /** The day it was evaluated on. */
  readonly at: Day
  /** The fact that was asked. */
  readonly ask: string
  /** What `evaluate` gave for `ask` on that day. */
  readonly gave: Gave
  /** Of a policy that lapses: the same situation on an earlier day. */
  readonly before?: {
    /** The earlier day. */
    readonly at: Day
    /** What there was on that day. */
    readonly gave: Gave
  }
}
/** A value (undefined: missing), or the code of an error. */
export type Gave =
  | {
      /** Money in yuan. */
      readonly value: Scalar | undefined
    }
  | {
      /** The code of its first problem, `run/two-rules`. */
      readonly error: string
    }

/**
 * How situations were searched. `exhaustive`: every combination of values that the conditions can tell apart, numbers without a range
 * taken as not negative, and counts, ages and years as whole; else a sample, and what it did not find may still be there.
 */
export type Searched = {
  /** Whether nothing that matters was left out. */
  readonly exhaustive: boolean
  /** How many combinations of values were tried. */
  readonly combinations: number
}

/** What a check found, with the place, the days, the words, and where it speaks of situations an example or what was searched. */
export type CheckFinding = {
  /** Stable; the sentences may change. */
  readonly code: `check/${string}`
  /** `error`: an evaluation ends in an error. `warning`: a result may not be meant. `note`: something is not written down. */
  readonly severity: 'error' | 'warning' | 'note'
  /** Id of the policy or reform; `vocabulary` for an input fact. */
  readonly document: string
  /** JSON pointer in the document. */
  readonly path: string
  /** The fact it is about, `health351.payment`, where it is about one. */
  readonly fact?: string
  /** The parameter it is about, where it is about one. */
  readonly parameter?: string
  /** The days it is about, half-open. */
  readonly period: {
    /** The first day. */
    readonly from: Day
    /** The day after the last. */
    readonly until: Day
  }
  /** A sentence on what is wrong, and where it helps on what to do. */
  readonly message: Title
  /** Where an expired parameter is read. */
  readonly readers?: readonly Place[]
  /** A situation that shows it, confirmed by `evaluate`. */
  readonly example?: Example
  /** How it was searched for, where situations were. */
  readonly searched?: Searched
}

/** The days that are checked, half-open: `from` included, `to` not. */
export type CheckPeriod = {
  /** The first day. */
  readonly from: Day
  /** The day after the last. */
  readonly to: Day
}
