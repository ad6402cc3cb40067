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
  readonly by?: { readonly id: string; readonly title: Title }
  /** The reform of the first system that makes it, and that the second one has not. */
  readonly without?: { readonly id: string; readonly title: Title }
} & (
  | { readonly kind: 'added' | 'removed'; readonly of: ChangedPart }
  | ValueChange
  | { readonly kind: 'payers'; readonly before: readonly Name[]; readonly after: readonly Name[] }
  /** `part` is a key of the document's part, or `rules/1`. */
  | { readonly kind: 'changed'; readonly of: ChangedPart; readonly part: string; readonly before?: unknown; readonly after?: unknown }
)

/** What a document is made of; `derived` is a fact of the vocabulary that a policy computes. */
export type ChangedPart = 'policy' | 'parameter' | 'fact' | 'derived' | 'input'

/** A parameter's value over a span of days: from `from`, until before `until`; with no `until`, from then on. */
export type ValueChange = {
  readonly kind: 'value'
  readonly parameter: Name
  readonly unit: string
  readonly from: Day
  readonly until?: Day
  readonly before?: ParameterValue
  readonly after?: ParameterValue
}

/** The difference as data, and each entry as a sentence in English and in Chinese, in the same order. */
export type Difference = {
  readonly entries: readonly Change[]
  readonly en: readonly string[]
  readonly zh: readonly string[]
}
