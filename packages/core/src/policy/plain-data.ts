import type { Problem } from '../errors.ts'
import { pointer } from './pointer.ts'

/** An object of anything, by name: what came from outside and is looked into. */
export type Data = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const mostDepth = 64
const mostValues = 200_000
const plain = 'plain data, as JSON has it'

/**
 * What keeps a value from being plain data: anything JSON cannot say (functions, dates, NaN, -0, cycles, hidden or computed properties),
 * a key that would touch an object's prototype, or a document too deep or too large to be meant. Nothing is called or computed on the
 * way. Empty where it is plain data.
 */
export function notPlainData(value: unknown, document: string): Problem[] {
  const problems: Problem[] = []
  const inside = new Set<object>()
  let count = 0
  const report = (path: readonly PropertyKey[], found: string, expected = plain): void => {
    problems.push({ code: 'policy/not-data', document, path: pointer(path), found, expected })
  }
  const visit = (v: unknown, path: readonly PropertyKey[]): void => {
    if (++count > mostValues) {
      if (count === mostValues + 1) report(path, `more than ${mostValues} values`, 'a smaller document')
    } else if (path.length > mostDepth) report(path, `a value ${path.length} levels deep`, `at most ${mostDepth} levels`)
    else if (typeof v === 'number') {
      if (!Number.isFinite(v) || Object.is(v, -0))
        report(path, Object.is(v, -0) ? '-0' : String(v), 'a finite number, and no negative zero')
    } else if (typeof v === 'object' && v !== null) visitObject(v, path)
    else if (!['string', 'boolean', 'undefined', 'object'].includes(typeof v)) report(path, `a ${typeof v}`)
  }
  const visitObject = (v: object, path: readonly PropertyKey[]): void => {
    const prototype: unknown = Object.getPrototypeOf(v)
    const list = Array.isArray(v)
    if (inside.has(v)) report(path, 'a value that contains itself')
    else if (list ? prototype !== Array.prototype : prototype !== Object.prototype && prototype !== null)
      report(path, `${list ? 'a list' : 'an object'} of a class`)
    else if (list && v.length > mostValues) report(path, `a list of ${v.length}`, `at most ${mostValues} values`)
    else visitKeys(v, list, path)
  }
  const visitKeys = (v: object, list: boolean, path: readonly PropertyKey[]): void => {
    inside.add(v)
    const keys = Reflect.ownKeys(v)
    if (list && keys.length <= (v as readonly unknown[]).length) report(path, 'a list with a hole')
    for (const key of keys) {
      if (list && key === 'length') continue
      const { value: inner, get, set, enumerable } = Object.getOwnPropertyDescriptor(v, key)!
      if (typeof key === 'symbol') report(path, 'a symbol as a key')
      else if (key === '__proto__') report([...path, key], 'the key __proto__')
      else if (get || set) report([...path, key], 'a computed property')
      else if (!enumerable) report([...path, key], 'a hidden property')
      else if (list && !/^(0|[1-9]\d*)$/.test(key)) report([...path, key], `a list with the key "${key}"`)
      else if (!Object.is((v as { [key: string]: unknown })[key], inner))
        report([...path, key], 'a value that is read otherwise') // a proxy
      else visit(inner, [...path, key])
      if (count > mostValues) break
    }
    inside.delete(v)
  }
  try {
    visit(value, [])
  } catch {
    report([], 'a value that refuses to be read') // a proxy
  }
  return problems
}

/** Nothing in it can change any more. */
export const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
