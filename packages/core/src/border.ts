import { CoreError, nearestName, type Problem } from './errors.ts'
import { isObject } from './policy/plain-data.ts'
import { show } from './policy/pointer.ts'

// What a call without TypeScript gets wrong is refused by name before anything runs: an option that is ignored is a wrong result.

/** What each option may be: a list, an object, one of some words, or whatever the function itself looks at. */
export type OptionKinds<Options> = { readonly [K in keyof Required<Options>]: 'any' | 'list' | 'object' | readonly string[] }

/** @throws CoreError `run/option` for an option that nobody knows, or of another kind; all of them at once */
export function checkOptions<Options>(options: unknown, kinds: OptionKinds<Options>, path = 'options'): void {
  if (!isObject(options)) throw new CoreError([{ code: 'run/option', path, found: show(options), expected: 'an object of options' }])
  const known = Object.keys(kinds)
  const problems = Object.entries(options).flatMap(([name, value]): Problem[] => {
    const problem = { code: 'run/option', path: `${path}/${name}` }
    if (!known.includes(name)) {
      const near = nearestName(name, known)
      const hint = near && `did you mean "${near}"?`
      return [{ ...problem, found: `the option "${name}"`, expected: `one of ${known.join(', ')}`, ...(hint ? { hint } : {}) }]
    }
    const kind = kinds[name as keyof Options]
    if (value === undefined || kind === 'any') return []
    if (kind === 'list') return Array.isArray(value) ? [] : [{ ...problem, found: show(value), expected: 'a list' }]
    if (kind === 'object') return isObject(value) ? [] : [{ ...problem, found: show(value), expected: 'an object' }]
    return kind.includes(value as string) ? [] : [{ ...problem, found: show(value), expected: `one of ${kind.join(', ')}` }]
  })
  if (problems.length > 0) throw new CoreError(problems)
}

/** @throws CoreError `run/bad-value` for documents that are not linked yet, and whatever else is no system */
export function checkSystem(system: unknown, path = 'system'): void {
  if (isObject(system) && system.definitions instanceof Map) return
  const hint = 'link({ vocabulary, policies }) makes one of documents'
  throw new CoreError([{ code: 'run/bad-value', path, found: show(system), expected: 'a linked system', hint }])
}

/** @throws CoreError `run/bad-value` for a promise that was not awaited, and whatever else is no evaluation */
export function checkEvaluation(evaluation: unknown): void {
  if (isObject(evaluation) && isObject(evaluation.trace) && isObject(evaluation.system)) return
  const promise = evaluation instanceof Promise
  const hint = promise
    ? 'write `await evaluate(…)`'
    : 'hand on what `evaluate` gave, itself: a copy, or one that was stored, has lost its system'
  throw new CoreError([
    { code: 'run/bad-value', path: 'evaluation', found: promise ? 'a promise' : show(evaluation), expected: 'an evaluation', hint },
  ])
}
