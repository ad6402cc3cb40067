import type { Scalar, Title, ValueTitles } from './language.ts'

/** What readers are told instead of a category's or a flag's value; undefined where the document has no title for it. */
export function valueTitle(titles: ValueTitles | undefined, value: Scalar): Title | undefined {
  const key = String(value)
  return titles !== undefined && typeof value !== 'number' && Object.hasOwn(titles, key) ? titles[key] : undefined
}
