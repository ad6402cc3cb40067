/** A value with the day from which it holds. */
export type From<T> = { readonly from: string; readonly value: T }
/** Values sorted by day; half-open: each holds until the next. */
export type Dated<T> = readonly From<T>[]

/** Sorted by day. ISO dates sort as text. */
export const dated = <T>(values: { readonly [from: string]: T }): Dated<T> =>
  Object.keys(values)
    .sort()
    .map((from) => ({ from, value: values[from]! }))

/** The entry in force on a day; undefined before the first. */
export function entryAt<E extends From<unknown>>(values: readonly E[], at: string): E | undefined {
  for (let i = values.length - 1; i >= 0; i--) if (values[i]!.from <= at) return values[i]
  return undefined
}

/**
 * Whether a value is a day that exists, written `2018-03-05`.
 *
 * @example
 * isDay('2020-02-29') // => true
 * isDay('2018-02-29') // => false
 */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= days[month - 1]!
}

/** The first of each month of the year of a day. */
export const firstsOfMonths = (at: string): string[] =>
  Array.from({ length: 12 }, (_, month) => `${at.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`)
