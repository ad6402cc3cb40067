/**
 * A path as a JSON pointer (RFC 6901).
 *
 * @example
 * pointer(['facts', 'a/b', 0]) // => '/facts/a~1b/0'
 */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/**
 * What stands at a path of own properties; undefined where nothing does.
 *
 * @example
 * valueAt(insurance, ['parameters', 'rate', 'values', '2018-01-01']) // => 0.6
 * valueAt(insurance, ['constructor']) // => undefined
 */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

/** A found value, short enough for a message. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value instanceof Date) return 'a Date'
  if (typeof value === 'object' && value !== null) return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no keys'}`
  if (typeof value === 'number') return String(value)
  if (typeof value === 'bigint') return `the BigInt ${value}`
  const text = JSON.stringify(value) ?? `a ${typeof value}`
  return `${text.length > 60 ? `${text.slice(0, 57)}…` : text}${typeof value === 'string' ? ' (text)' : ''}`
}
