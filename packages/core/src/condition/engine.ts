import { Almanac, Engine, Rule } from 'json-rules-engine'
import type { Condition, Scalar } from '../policy/language.ts'

/** json-rules-engine's account of a condition: our tree with what was found and what held. */
export type EngineCondition = {
  readonly all?: readonly EngineCondition[]
  readonly any?: readonly EngineCondition[]
  readonly not?: EngineCondition
  readonly fact?: string
  readonly operator?: string
  readonly value?: unknown
  readonly factResult?: unknown
  readonly valueResult?: unknown
  readonly result?: boolean
}
export type Judgement = { readonly result: boolean; readonly conditions: EngineCondition }
/** `evaluate` and `setEngine` are there in 7.3.1 but not in its types. */
type RunnableRule = { evaluate(almanac: Almanac): Promise<Judgement>; setEngine(engine: Engine): void }

/**
 * A document's `path` would reach jsonpath-plus, which runs code written in it. The schema refuses it, linking rebuilds every leaf without
 * it, and an almanac of ours refuses it; this is the last lock.
 */
const pathResolver = (): never => {
  throw new Error('a path is never evaluated')
}

// Holds the comparisons only. It is never run: two runs of one engine share a status, and the slower silently loses rules.
const engine = new Engine([], { allowUndefinedFacts: false, pathResolver })
const rules = new WeakMap<Condition, RunnableRule>()

/** Evaluates a linked condition over an almanac: json-rules-engine's tree, its operators, its result. */
export function judge(condition: Condition, almanac: Almanac): Promise<Judgement> {
  let rule = rules.get(condition)
  if (!rule) {
    rule = new Rule({ conditions: condition as never, event: { type: 'applies' } }) as unknown as RunnableRule
    rule.setEngine(engine)
    rules.set(condition, rule)
  }
  return rule.evaluate(almanac)
}

/**
 * The facts of one entity, for conditions. json-rules-engine would keep them by a hash of name and parameters, which takes longer than
 * most facts and which two names might share; whoever reads for it keeps them by name.
 */
class NamedFacts extends Almanac {
  constructor(private readonly read: (name: string) => Promise<Scalar>) {
    super({ allowUndefinedFacts: false, pathResolver })
  }

  override factValue<T>(name: string, _params?: unknown, path?: string): Promise<T> {
    if (path !== undefined) pathResolver()
    return this.read(name) as Promise<T>
  }
}

export const almanacOf = (read: (name: string) => Promise<Scalar>): Almanac => new NamedFacts(read)
export type { Almanac }
