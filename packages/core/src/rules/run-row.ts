import { CoreError } from '../errors.ts'
import { pointer, show } from '../policy/pointer.ts'
import { absent, judgeOf, undefinedFact } from './judge.ts'
import type { LinkedRules } from './link-rules.ts'
import { ordered } from './order.ts'
import type { LinkedRule, RuleEvent } from './rule.ts'

/** What the rules gave for one set of facts. */
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
  /** What every object has: found without being given. */
  const inherited = facts.map((fact) => fact in Object.prototype)

  return (given = {}) => {
    const source = ownFacts(given)
    const values = new Array<unknown>(facts.length)
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i]!
      const value = source[fact]
      const isGiven = (value !== undefined && !inherited[i]) || Object.hasOwn(source, fact)
      values[i] = isGiven ? checked(fact, value) : otherwise[i]
    }
    const events: RuleEvent[] = []
    const failureEvents: RuleEvent[] = []
    for (let g = 0; g < groups.length; g++) {
      const { members, fixed } = groups[g]!
      const judged = members.map((index) => judges[index]!(values))
      const order = fixed ? members.keys() : [...members.keys()].sort((a, b) => (judged[a]! >> 1) - (judged[b]! >> 1))
      for (const k of order) {
        const rule = rules[members[k]!]!
        const event = rule.replaced.length === 0 ? rule.event : withFacts(rule, (fact) => values[indexOf.get(fact)!])
        if ((judged[k]! & 1) === 1) events.push(event)
        else failureEvents.push(event)
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
    throw wrongFact('rules/function-fact', pointer([fact]), 'a function', 'a value', 'compute the fact first and give its value')
  if (typeof value !== 'object' || value === null) return value
  const { then, cacheKeyMethod } = value as { readonly then?: unknown; readonly cacheKeyMethod?: unknown }
  if (typeof then === 'function')
    throw wrongFact('rules/async-fact', pointer([fact]), 'a promise', 'a value', 'await the fact and give its value')
  if (typeof cacheKeyMethod === 'function')
    throw wrongFact('rules/function-fact', pointer([fact]), 'a Fact of json-rules-engine', 'a value', 'give the value of the fact')
  return value
}

const wrongFact = (code: string, path: string, found: string, expected: string, hint?: string): CoreError =>
  new CoreError([{ code, document: 'facts', path, found, expected, ...(hint === undefined ? {} : { hint }) }])
