import type { Problem } from '../errors.ts'

const mostDepth = 64
const mostValues = 200_000

/**
 * What keeps a value from being plain data: anything JSON cannot say (functions, dates, NaN, cycles), a key that would touch an object's
 * prototype, or a document too deep or too large to be meant. Undefined where it is plain data.
 */
export function notPlainData(value: unknown, document: string): Problem | undefined {
  let count = 0
  const inside = new Set<object>()
  const problem = (path: string, found: string, expected: string): Problem => ({ code: 'policy/not-data', document, path, found, expected })
  const visit = (v: unknown, path: string, depth: number): Problem | undefined => {
    if (++count > mostValues) return problem(path, `more than ${mostValues} values`, 'a smaller document')
    if (depth > mostDepth) return problem(path, `a value ${depth} levels deep`, `at most ${mostDepth} levels`)
    if (v === null || typeof v === 'string' || typeof v === 'boolean') return undefined
    if (typeof v === 'number') return Number.isFinite(v) ? undefined : problem(path, String(v), 'a finite number')
    if (typeof v !== 'object') return v === undefined ? undefined : problem(path, `a ${typeof v}`, 'plain data, as JSON has it')
    if (inside.has(v)) return problem(path, 'a value that contains itself', 'plain data, as JSON has it')
    const prototype: unknown = Object.getPrototypeOf(v)
    const list = Array.isArray(v)
    if (!list && prototype !== Object.prototype && prototype !== null)
      return problem(path, 'an object of a class', 'plain data, as JSON has it')
    inside.add(v)
    for (const key of Reflect.ownKeys(v)) {
      if (list && key === 'length') continue
      if (typeof key === 'symbol') return problem(path, 'a symbol as a key', 'plain data, as JSON has it')
      const property = Object.getOwnPropertyDescriptor(v, key)!
      if (key === '__proto__' || property.get || property.set) {
        return problem(`${path}/${key}`, key === '__proto__' ? 'the key __proto__' : 'a computed property', 'plain data, as JSON has it')
      }
      const found = visit(property.value, `${path}/${key}`, depth + 1)
      if (found) return found
    }
    inside.delete(v)
    return undefined
  }
  return visit(value, '', 0)
}
