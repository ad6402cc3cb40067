import type { Text } from '../../outcomes/headlines.ts'
import type { Results } from '../results.ts'

export type Language = 'en' | 'zh'
export const languages: readonly Language[] = ['en', 'zh']

/** Characters of SVG: colors as `var(--name, #color)`, so that a page can change them and a file of its own has the default. */
export type Drawing = string

/** One question, its picture and the numbers in it. */
export type Figure = {
  readonly id: string
  /** A sentence: what the picture answers. */
  title(results: Results): Text
  /** What the picture shows, for those who do not see it. */
  alternative(results: Results): Promise<Text>
  /** Unit of the axis and what bands are. */
  readonly caption: Text
  readonly columns: readonly string[]
  rows(results: Results): Promise<readonly (readonly (string | number)[])[]>
  /** @param width - px; text keeps its size */
  draw(results: Results, language: Language, width: number): Promise<Drawing>
}
