import type { Text } from '../../outcomes/headlines.ts'
import type { Results } from '../results.ts'

export type Language = 'en' | 'zh'
export const languages: readonly Language[] = ['en', 'zh']

/** Characters of SVG: colors as `var(--name, #color)`, so that a page can change them and a file of its own has the default. */
export type Drawing = string

/** One question, its picture and the numbers in it. */
export type Figure = {
  readonly id: string
  /** The table of the run that holds all of it, and more; none of a picture of rules. */
  readonly table?: string
  /** Whether the run has what it needs; left out: every run has. */
  readonly has?: (results: Results) => boolean
  /** Further sentences before the picture. */
  readonly note?: (results: Results) => Text
  /** A sentence: what the picture answers. */
  title(results: Results): Text
  /** What the picture shows, for those who do not see it. */
  alternative(results: Results): Promise<Text>
  /** Unit of the axis and what bands are. */
  readonly caption: Text
  readonly columns: (results: Results) => readonly string[]
  rows(results: Results): Promise<readonly (readonly (string | number)[])[]>
  /** @param width - px; text keeps its size */
  draw(results: Results, language: Language, width: number): Promise<Drawing>
}
