import type { Day, Name, ParameterValue, Title } from '../policy/language.ts'

/**
 * One thing that is not the same in two systems, or in two documents. `before` is what the first says, `after` what the second does; one
 * that is absent says nothing.
 */
export type Change = {
  /** The policy's id; `vocabulary` for an input fact. */
  readonly document: string
  /** JSON pointer in that document. */
  readonly path: string
  /** Of the policy; absent for an input fact. */
  readonly policy?: Title
  /** Of the parameter, fact or policy that changes. */
  readonly title: Title
  /** The reform of the second system that makes the difference. */
  readonly by?: {
    /** Its id. */
    readonly id: string
    /** For readers, in English and Chinese. */
    readonly title: Title
  }
  /** The reform of the first system that makes it, and that the second one has not. */
  readonly without?: {
    /** Its id. */
    readonly id: string
    /** For readers, in English and Chinese. */
    readonly title: Title
  }
} & (
  | {
      /** Only in one of the two. */
      readonly kind: 'added' | 'removed'
      /** What it is that came or went. */
      readonly of: ChangedPart
    }
  | ValueChange
  | {
      /** A waterfall’s list of payers. */
      readonly kind: 'payers'
      /** In the order in which they pay. */
      readonly before: readonly Name[]
      /** In the order in which they pay. */
      readonly after: readonly Name[]
    }
  /** `part` is a key of the document's part, or `rules/1`. */
  | {
      /** Anything else that a document says. */
      readonly kind: 'changed'
      /** In what it changed. */
      readonly of: ChangedPart
      /** Such as `unit`, `conditions`, `rules/1`. */
      readonly part: string
      /** What stood there; absent where nothing did. */
      readonly before?: unknown
      /** What stands there now; absent where nothing does. */
      readonly after?: unknown
    }
)

/** What a document is made of; `derived` is a fact of the vocabulary that a policy computes. */
export type ChangedPart = 'policy' | 'parameter' | 'fact' | 'derived' | 'input'

/** A parameter's value over a span of days: from `from`, until before `until`; with no `until`, from then on. */
export type ValueChange = {
  /** A parameter’s value. */
  readonly kind: 'value'
  /** Its name, `dibao.line`. */
  readonly parameter: Name
  /** As the document writes it. */
  readonly unit: string
  /** The first day. */
  readonly from: Day
  /** The day after the last. */
  readonly until?: Day
  /** Money in yuan; absent where there was no value. */
  readonly before?: ParameterValue
  /** Money in yuan; absent where there is no value. */
  readonly after?: ParameterValue
}

/** The difference as data, and each entry as a sentence in English and in Chinese, in the same order. */
export type Difference = {
  /** By document, in the order of the systems. */
  readonly entries: readonly Change[]
  /** A sentence an entry, in English. */
  readonly en: readonly string[]
  /** A sentence an entry, in Chinese. */
  readonly zh: readonly string[]
}
