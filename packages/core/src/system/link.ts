import { CoreError } from '../errors.ts'
import type { Policy, Reform, Vocabulary } from '../policy/language.ts'
import { parsePolicy, parseReform, parseVocabulary } from '../policy/parse.ts'
import { checkUnits } from './passes/check-units.ts'
import { defineNames } from './passes/define-names.ts'
import { orderFacts } from './passes/order.ts'
import { resolveNames } from './passes/resolve.ts'
import { reporter } from './reporter.ts'
import type { Definition, PolicySystem } from './system.ts'

/** What is linked into a system. */
export type LinkInput = {
  readonly vocabulary: Vocabulary
  readonly policies: readonly Policy[]
  /** Applied in this order: a later one replaces what an earlier one set. */
  readonly reforms?: readonly Reform[]
}

/**
 * Links policies into one system: every name known, one definition each, no cycle, units and entities agreeing.
 *
 * The order of the documents has no meaning; the order in which facts are computed is derived.
 *
 * @throws CoreError with every problem that the first failing step finds: those of {@link parsePolicy}, then `system/duplicate`,
 *   `system/unknown-name`, `system/waterfall`, `policy/misplaced`, then `system/cycle`, then `system/unit-mismatch`, `system/entity`,
 *   `policy/table`, `policy/condition`
 */
export function link({ vocabulary, policies, reforms = [] }: LinkInput): PolicySystem {
  parseAll([
    () => parseVocabulary(vocabulary),
    ...policies.map((policy) => () => parsePolicy(policy)),
    ...reforms.map((reform) => () => parseReform(reform)),
  ])
  const step = <T>(work: (r: ReturnType<typeof reporter>) => T): T => {
    const problems = reporter()
    const result = work(problems)
    problems.settle()
    return result
  }
  const names = step((r) => defineNames(vocabulary, policies, reforms, r))
  const resolved = step((r) => resolveNames(names, r))
  for (const payer of names.payers.keys()) if (!resolved.has(payer)) step((r) => checkUnits(resolved, [], names.payers, r))
  const order = step((r) => orderFacts(resolved, r))
  const definitions = step((r) => checkUnits(resolved, order, names.payers, r))
  return {
    definitions,
    order,
    codes: categoryCodes(definitions),
    payers: names.payers,
    policies: policies.map((policy) => policy.id),
    reforms,
  }
}

/** The problems of all documents together. */
function parseAll(parses: readonly (() => unknown)[]): void {
  const problems = parses.flatMap((parse) => {
    try {
      parse()
      return []
    } catch (error) {
      if (error instanceof CoreError) return error.problems
      throw error
    }
  })
  if (problems.length > 0) throw new CoreError(problems)
}

function categoryCodes(definitions: ReadonlyMap<string, Definition>): Map<string, number> {
  const codes = new Map<string, number>()
  for (const { dimension } of definitions.values()) {
    if (dimension.type === 'category')
      for (const value of dimension.values) if (!codes.has(String(value))) codes.set(String(value), codes.size)
  }
  return codes
}
