import { CoreError } from '../errors.ts'
import { show } from '../policy/pointer.ts'
import { absent, judgeOf, undefinedFact } from './judge.ts'
import type { LinkedRules } from './link-rules.ts'
import { ordered } from './order.ts'
import type { LinkedRule, RuleEvent } from './rule.ts'

export type RuleResults = {
  /** Events of the rules that hold: what `Engine.run` gives, in its order. */
  readonly events: readonly RuleEvent[]
  /** Events of the rules that do not, in the order of the engine. */
  readonly failureEvents: readonly RuleEvent[]
}

/** Makes the function that runs rules over one set of facts. */
export function rowRunner({ rules, facts, constants, allowUndefinedFacts }: LinkedRules): (given: unknown) => RuleResults {
  const indexOf = new Map(facts.map((fact, i) => [fact, i]))
  const missing = allowUndefinedFacts ? undefined : absent
  const otherwise = facts.map((fact) => (constants.has(fact) ? constants.get(fact) : missing))
  const judges = rules.map((rule) => judgeOf(rule, indexOf))
  const groups = ordered(rules)

  return (given = {}) => {
    const source = ownFacts(given)
    const values = facts.map((fact, i) => (Object.hasOwn(source, fact) ? checked(fact, source[fact]) : otherwise[i]))
    const events: RuleEvent[] = []
    const failureEvents: RuleEvent[] = []
    const tell = (index: number, judged: number): void => {
      const rule = rules[index]!
      const event = rule.replaced.length === 0 ? rule.event : withFacts(rule, (fact) => values[indexOf.get(fact)!])
      if ((judged & 1) === 1) events.push(event)
      else failureEvents.push(event)
    }
    for (const { members, fixed } of groups) {
      if (fixed) for (const index of members) tell(index, judges[index]!(values))
      else {
        const judged = members.map((index) => [index, judges[index]!(values)] as const)
        judged.sort(([, a], [, b]) => (a >> 1) - (b >> 1))
        for (const [index, result] of judged) tell(index, result)
      }
    }
    return { events, failureEvents }
  }
}

/** An event with the values of facts among its params. */
export function withFacts({ event, replaced }: LinkedRule, valueNow: (fact: string) => unknown): RuleEvent {
  const params: unknown = Array.isArray(event.params) ? [...event.params] : { ...(event.params as object) }
  for (const { key, fact, path } of replaced) {
    const value = valueNow(fact)
    if (value === absent) throw undefinedFact('rules', `${path}/fact`, fact)
    ;(params as { [key: string]: unknown })[key] = value
  }
  return { type: event.type, params }
}

/** The facts as the engine finds them: `for … in`, and so also what is inherited from an object of the caller's. */
export function ownFacts(given: unknown): { readonly [fact: string]: unknown } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrongFact('rules/facts', '', show(given), 'an object with a value for each fact')
  const prototype: unknown = Object.getPrototypeOf(given)
  if (prototype === Object.prototype || prototype === null) return given as { [fact: string]: unknown }
  const all: [string, unknown][] = []
  for (const fact in given) all.push([fact, (given as { [fact: string]: unknown })[fact]])
  return Object.fromEntries(all)
}

/** A value that the engine would not call or wait for. */
export function checked(fact: string, value: unknown): unknown {
  if (typeof value === 'function')
    throw wrongFact('rules/function-fact', `/${fact}`, 'a function', 'a value', 'compute the fact first and give its value')
  if (typeof value !== 'object' || value === null) return value
  const { then, cacheKeyMethod } = value as { readonly then?: unknown; readonly cacheKeyMethod?: unknown }
  if (typeof then === 'function')
    throw wrongFact('rules/async-fact', `/${fact}`, 'a promise', 'a value', 'await the fact and give its value')
  if (typeof cacheKeyMethod === 'function')
    throw wrongFact('rules/function-fact', `/${fact}`, 'a Fact of json-rules-engine', 'a value', 'give the value of the fact')
  return value
}

const wrongFact = (code: string, path: string, found: string, expected: string, hint?: string): CoreError =>
  new CoreError([{ code, document: 'facts', path, found, expected, ...(hint === undefined ? {} : { hint }) }])
