import type { Source, Title } from '@doudi/core'

/** A value of an observation that is not a rule: with its mark, range and source. */
export type Observed = {
  readonly value: number
  readonly range: readonly [number, number]
  readonly mark: string
  readonly source: string
}

/** What an office can see of a household, from where, how late, and how often it is missing. */
export type Indicator = {
  /** Kebab-case. */
  readonly id: string
  readonly title: Title
  readonly description: Title
  /** Systems of the report, such as S19. */
  readonly systems: readonly string[]
  readonly sources: readonly Source[]
  /** The fact of the policies that it is, by full name. */
  readonly fact: string
  /** Whose data it is. */
  readonly dataSource: Title
  /** Months from the event until the office sees it. */
  readonly delayMonths: Observed
  /** Share of the events that it never sees. */
  readonly missingShare: Observed
}
