import { CoreError, nearestName, type Problem } from '../errors.ts'
import type { Policy, Reform, Vocabulary } from '../policy/language.ts'
import { parseOwn, policyKind, reformKind, vocabularyKind } from '../policy/parse.ts'
import { pointer, show } from '../policy/pointer.ts'
import { withoutIdleCounters } from './options.ts'
import { applyReforms } from './passes/apply-reforms.ts'
import { checkBillSums } from './passes/check-bill-sums.ts'
import { checkLags } from './passes/check-lags.ts'
import { checkUnits } from './passes/check-units.ts'
import { defineNames } from './passes/define-names.ts'
import { orderFacts } from './passes/order.ts'
import { placePayers } from './passes/place-payers.ts'
import { resolveNames } from './passes/resolve.ts'
import { type Reporter, reporter } from './reporter.ts'
import type { Definition, PolicySystem } from './system.ts'
import type { TypesOf } from './system-types.ts'

/** What is linked into a system. */
export type LinkInput<V extends Vocabulary = Vocabulary, P extends readonly Policy[] = readonly Policy[]> = {
  /** All input facts. */
  readonly vocabulary: V
  /** In any order. */
  readonly policies: P
  /** Applied in this order, each to what the ones before it left. */
  readonly reforms?: readonly Reform[]
}

/**
 * Links policies into one system: every name known, one definition each, no cycle, units and entities agreeing.
 *
 * The order of the documents has no meaning; the order in which facts are computed is derived.
 *
 * @throws CoreError with every problem that the first failing step finds: those of {@link parsePolicy}, then `system/duplicate`,
 *   `system/unknown-name`, `system/waterfall`, `policy/misplaced`, `policy/bad-value` of what depends on another document, then `system/cycle`,
 *   `system/too-large`, then `system/unit-mismatch`, `system/entity`, `system/bill-order`, `policy/table`, `policy/condition`
 * @example
 * link({ vocabulary, policies: [settlement, help, insurance] }).order
 * // => ['insurance.payment', 'help.payment', 'settlement.paid', 'settlement.outOfPocket']
 * link({ vocabulary, policies: [settlement, help] }) // => throws system/unknown-name
 */
export function link<const V extends Vocabulary, const P extends readonly Policy[]>(input: LinkInput<V, P>): PolicySystem<TypesOf<V, P>> {
  checkInput(input)
  const problems: Problem[] = []
  const vocabulary = collecting<Vocabulary>(problems, input.vocabulary, (document) => parseOwn(vocabularyKind, document))
  const policies = input.policies.map((policy) => collecting(problems, policy, (document) => parseOwn(policyKind, document)))
  const reforms = (input.reforms ?? []).map((reform) => collecting(problems, reform, (document) => parseOwn(reformKind, document)))
  if (problems.length > 0) throw new CoreError(problems)

  const step = <T>(work: (r: Reporter) => T): T => {
    const problems = reporter()
    const result = work(problems)
    problems.settle()
    return result
  }
  const reformed = step((r) => applyReforms(policies, reforms, r))
  const names = step((r) => defineNames(vocabulary, reformed, r))
  const { payers, resolved } = step((r) => {
    const { payers, parts } = placePayers(names, reformed, r)
    return { payers, resolved: resolveNames(names, payers, parts, r) }
  })
  const order = step((r) => orderFacts(resolved, r))
  const definitions = step((r) => {
    const definitions = checkUnits(resolved, order, r)
    checkLags(definitions, r)
    checkBillSums(definitions, order, r)
    return definitions
  })
  return {
    definitions: withoutIdleCounters(definitions),
    order,
    codes: step((r) => categoryCodes(definitions, r)),
    payers,
    documents: new Map(reformed.policies.map((policy) => [policy.id, policy])),
    policies: reformed.policies.map((policy) => policy.id),
    reforms,
    original: { vocabulary, policies },
    patches: reformed.patches,
    conflicts: reformed.conflicts,
  }
}

/** Goes on past a document with problems, so that those of all documents are reported. */
function collecting<T>(problems: Problem[], document: T, parse: (document: T) => T): T {
  try {
    return parse(document)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    problems.push(...error.problems)
    return document
  }
}

/** Tables by two categories have a place for every pair of values. */
const mostCategories = 1000

function categoryCodes(definitions: ReadonlyMap<string, Definition>, { report }: Reporter): Map<string, number> {
  const codes = new Map<string, number>()
  for (const { dimension } of definitions.values()) {
    if (dimension.type === 'category')
      for (const value of dimension.values) if (!codes.has(String(value))) codes.set(String(value), codes.size)
  }
  if (codes.size > mostCategories) {
    const found = `${codes.size} values of categories`
    report({ code: 'system/too-large', path: '', found, expected: `at most ${mostCategories}` })
  }
  return codes
}

/** An object with a vocabulary and lists of documents: what stands in them is looked at later. */
function checkInput(input: unknown): void {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, found: unknown, expected: string, hint?: string): void => {
    problems.push({ code, path, found: show(found), expected, ...(hint === undefined ? {} : { hint }) })
  }
  const keys = ['vocabulary', 'policies', 'reforms']
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    wrong('policy/bad-value', '', input, 'an object with a vocabulary and policies')
  else {
    const { policies, reforms = [] } = input as { readonly [key: string]: unknown }
    if (!Array.isArray(policies)) wrong('policy/bad-value', '/policies', policies, 'a list of policies')
    if (!Array.isArray(reforms)) wrong('policy/bad-value', '/reforms', reforms, 'a list of reforms')
    for (const key of Object.keys(input)) {
      const near = nearestName(key, keys)
      if (!keys.includes(key))
        wrong('policy/unknown-key', pointer([key]), key, `one of ${keys.join(', ')}`, near && `did you mean "${near}"?`)
    }
  }
  if (problems.length > 0) throw new CoreError(problems)
}
