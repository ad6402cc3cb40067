import { nearestName, type Problem } from '../errors.ts'
import { type Data, isObject, notPlainData } from '../policy/plain-data.ts'
import { show } from '../policy/pointer.ts'
import type { RuleOptions } from './rule.ts'

export type Place = { readonly document: 'rules' | 'options'; readonly path: readonly PropertyKey[] }
export type Report = (code: string, place: Place, found: string, expected: string, hint?: string) => void

const optionKinds: { readonly [name in keyof RuleOptions]-?: 'an object' | 'true or false' } = {
  conditions: 'an object',
  facts: 'an object',
  factPriorities: 'an object',
  allowUndefinedFacts: 'true or false',
  allowUndefinedConditions: 'true or false',
  replaceFactsInEventParams: 'true or false',
}

/** Rules are also taken as JSON text, all at once or one by one. */
export function parsed(rules: unknown, report: Report): unknown {
  const read = (text: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof text !== 'string') return text
    try {
      return JSON.parse(text)
    } catch (error) {
      report('not-json', { document: 'rules', path }, error instanceof Error ? error.message : 'text', 'JSON')
      return []
    }
  }
  try {
    const list = read(rules, [])
    return Array.isArray(list) ? list.map((rule, i) => read(rule, [i])) : list
  } catch {
    report('not-data', { document: 'rules', path: [] }, 'a value that refuses to be read', 'plain data, as JSON has it') // a proxy
    return []
  }
}

/** A frozen copy, so that no later change of the caller's reaches the rules; reports what is not plain data. */
export function plain(value: unknown, document: 'rules' | 'options', problems: Problem[]): unknown {
  const found = notPlainData(value, document)
  for (const problem of found) {
    const hint = hintFor(problem)
    problems.push({ ...problem, code: 'rules/not-data', ...(hint === undefined ? {} : { hint }) })
  }
  return found.length === 0 ? frozenCopy(value) : undefined
}

function hintFor({ path, found }: Problem): string | undefined {
  if (/\/on(Success|Failure)$/.test(path)) return 'act on the events that `run` gives back'
  if (path.startsWith('/facts/') && found === 'a function') return 'compute the fact and give its value to `run`'
  if (found === 'a function') return 'rules are data: compute what it gives, or act on the events that `run` gives back'
  if (found === 'an object of a class') return 'a Rule of json-rules-engine is plain data by JSON.parse(rule.toJSON())'
  return undefined
}

function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy))
  if (!isObject(value)) return value
  const copied = Object.entries(value).map(([key, inner]) => [key, frozenCopy(inner)] as const)
  // An object without a prototype cannot be compared with a number, so it must stay one.
  return Object.freeze(Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(copied)))
}

export function checkOptions(options: Data, report: Report): void {
  for (const [name, value] of Object.entries(options)) {
    const place: Place = { document: 'options', path: [name] }
    if (!Object.hasOwn(optionKinds, name)) {
      const known = Object.keys(optionKinds)
      const near = nearestName(name, known)
      report('option', place, `the option "${name}"`, `one of ${known.join(', ')}`, near && `did you mean "${near}"?`)
      continue
    }
    const kind = optionKinds[name as keyof RuleOptions]
    if (value !== undefined && !(kind === 'an object' ? isObject(value) : typeof value === 'boolean'))
      report('option', place, show(value), kind)
  }
  const facts = isObject(options.facts) ? options.facts : {}
  for (const [fact, priority] of isObject(options.factPriorities) ? Object.entries(options.factPriorities) : []) {
    const place: Place = { document: 'options', path: ['factPriorities', fact] }
    if (!Object.hasOwn(facts, fact)) report('priority', place, `the fact ${show(fact)}`, 'the name of a constant fact, in `facts`')
    else if (!Number.isSafeInteger(priority)) report('priority', place, show(priority), 'a whole number')
  }
}
