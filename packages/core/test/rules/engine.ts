import type { CompiledRules, JsonRule, RuleOptions } from '@doudi/core'
import { CoreError } from '@doudi/core'
import { Engine, type TopLevelCondition } from 'json-rules-engine'

export type Given = { readonly rules: readonly JsonRule[]; readonly options?: RuleOptions }
export type Facts = { readonly [fact: string]: unknown }
type Events = { readonly events: readonly unknown[]; readonly failureEvents: readonly unknown[] }

/** An engine and what it is given are made anew for every run: it writes into its conditions, and two runs share a status. */
const copy = <T>(value: T): T => structuredClone(value)

/** What json-rules-engine gives; `failed` where it rejects the run. */
export async function byEngine({ rules, options = {} }: Given, facts: Facts): Promise<Events | 'failed'> {
  const { allowUndefinedFacts = false, allowUndefinedConditions = false, replaceFactsInEventParams = false } = options
  const engine = new Engine(copy(rules) as never, { allowUndefinedFacts, allowUndefinedConditions, replaceFactsInEventParams })
  for (const [name, condition] of Object.entries(options.conditions ?? {})) engine.setCondition(name, copy(condition) as TopLevelCondition)
  for (const [name, value] of Object.entries(options.facts ?? {})) {
    const priority = options.factPriorities?.[name]
    engine.addFact(name, value, priority === undefined ? undefined : { priority })
  }
  try {
    const { events, failureEvents } = await engine.run(facts)
    return { events, failureEvents }
  } catch {
    return 'failed'
  }
}

/** What the compiled rules give; `failed` where they refuse the facts, which is always a `CoreError`. */
export function byRules(compiled: CompiledRules, facts: Facts): Events | 'failed' {
  try {
    return compiled.run(facts)
  } catch (error) {
    if (error instanceof CoreError) return 'failed'
    throw error
  }
}
