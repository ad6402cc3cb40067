import type { Backend } from '../compile/backend.ts'
import { type ColumnRules, columnRules, type FactKinds } from './columns.ts'
import { linkRules } from './link-rules.ts'
import type { JsonRule, RuleOptions } from './rule.ts'
import { type RuleResults, rowRunner } from './run-row.ts'
import { type FactTable, tableOf } from './to-columns.ts'

/** Rules compiled: for one set of facts, or for columns of them. */
export type CompiledRules = {
  /** The facts that the rules read. */
  readonly facts: readonly string[]
  /**
   * What the rules say of these facts. Facts are values; a fact that the rules do not read may be anything.
   *
   * @throws CoreError `rules/undefined-fact`, `rules/function-fact`, `rules/async-fact`, `rules/failed-comparison`, `rules/facts`
   */
  readonly run: (facts?: { readonly [fact: string]: unknown }) => RuleResults
  /**
   * The rules over columns, of what each fact's column holds. A fact without a column is a constant fact, or undefined in every row where
   * that is allowed. A comparison of a number with what only a row can tell (the text it is looked for in) is refused.
   *
   * @param options - `backend`: WebAssembly where it is allowed, if left out; plain kernels give the same
   * @throws CoreError `rules/missing-column`, `rules/bad-column`, `rules/not-columnar`
   */
  readonly overColumns: (kinds: FactKinds, options?: { readonly backend?: Backend }) => ColumnRules
  /**
   * Rows of facts as columns, with what they hold: numbers and flags where all values are, else codes of the values that occur. Lists are
   * one value where they are one object.
   *
   * @throws CoreError as `run` does
   */
  readonly toColumns: (rows: readonly { readonly [fact: string]: unknown }[]) => FactTable
}

/**
 * Compiles rules of json-rules-engine 7.3.1: the same events in the same order as its `Engine.run`, without promises.
 *
 * All its comparisons, decorators, named conditions, priorities and options mean what they mean there, corner cases included. What can
 * only be run by the engine (`path`, operators of your own, facts that are functions or promises) is refused by name.
 *
 * @param rules - as objects, or as JSON text, all at once or one by one
 * @throws CoreError `rules/not-json`, `rules/not-data`, `rules/rule`, `rules/event`, `rules/condition`, `rules/operator`, `rules/path`,
 *   `rules/params`, `rules/priority`, `rules/unknown-condition`, `rules/cycle`, `rules/too-large`, `rules/option`
 * @example
 * const rules = compileRules([
 *   { conditions: { all: [{ fact: 'age', operator: 'lessThan', value: 18 }] }, event: { type: 'minor' } },
 *   { conditions: { any: [{ fact: 'country', operator: 'in', value: ['CN', 'FR'] }] }, event: { type: 'known' } },
 * ])
 * rules.run({ age: 12, country: 'IT' }) // => { events: [{ type: 'minor' }], failureEvents: [{ type: 'known' }] }
 * rules.run({ age: 12 }) // => throws rules/undefined-fact
 *
 * const program = rules.overColumns({ age: 'number', country: ['IT', 'FR'] })
 * const fired = program.run({ rows: 2, columns: { age: Float64Array.of(12, 40), country: Uint8Array.of(0, 1) } })
 * fired.eventsOf(1) // => [{ type: 'known' }]
 */
export function compileRules(rules: string | readonly (JsonRule | string)[], options: RuleOptions = {}): CompiledRules {
  const linked = linkRules(rules, options)
  return {
    facts: linked.facts,
    run: rowRunner(linked),
    overColumns: (kinds, { backend } = {}) => columnRules(linked, kinds, backend),
    toColumns: (rows) => tableOf(linked, rows),
  }
}
