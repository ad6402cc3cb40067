import { type Day, type Difference, diff, nearestName, type Policy, type PolicySystem, type Reform } from '@doudi/core'
import type { Indicator } from '@doudi/policies'
import { SimulatorError } from '../errors.ts'
import { printable } from '../output/printable.ts'
import { type Library, systemOf } from './library.ts'
import type { CaseInWords } from './own-case.ts'
import { strengthsOf } from './strengths-of.ts'

/** A document with what is told beside it. */
export type FoundDocument = {
  /** One in which its names are known: of a proposal and of a reform, with it. */
  readonly system: PolicySystem
  readonly cases: readonly CaseInWords[]
  /** One in which the names of a case are known. */
  readonly systemOfCase: (one: CaseInWords) => PolicySystem
} & (
  | {
      readonly kind: 'policy'
      readonly document: Policy
      /** The reforms that change it, its strength in another policy, or withdraw it. */
      readonly touching: readonly Reform[]
      /** Of a proposal, the reforms that bring it in. */
      readonly entering?: readonly Reform[]
    }
  | { readonly kind: 'reform'; readonly document: Reform; readonly changes: Difference }
  | { readonly kind: 'indicator'; readonly document: Indicator }
)

/**
 * The document that an id names; where none has it, the policy whose id ends with it or that others read by it: `health-351`, `health351`.
 *
 * @throws SimulatorError `input/unknown-document`, with the nearest id
 */
export function findDocument(library: Library, id: string): FoundDocument {
  const { policies, proposals, reforms, indicators } = library
  const systemOfCase = (one: CaseInWords): PolicySystem =>
    systemOf(
      library,
      reforms.filter((reform) => one.reforms?.includes(reform.id)),
    )
  const cases = (of: { readonly id: string }): CaseInWords[] => library.cases.filter((one) => one.of === of.id)
  const exact = [...policies, ...proposals, ...reforms, ...indicators].some((one) => one.id === id)
  const named = (one: Policy): boolean => (exact ? one.id === id : shortName(one.id) === id || one.id.endsWith(`/${id}`))
  const policy = policies.find(named)
  if (policy) {
    const system = systemOf(library)
    const strengths = strengthsOf(system, policy.id)
    const touching = reforms.filter(
      (reform) => touches(reform, policy.id) || Object.keys(reform.set ?? {}).some((name) => strengths.has(name)),
    )
    return { kind: 'policy', document: policy, system, cases: cases(policy), systemOfCase, touching }
  }
  const proposal = proposals.find(named)
  if (proposal) {
    const entering = reforms.filter(({ add = [] }) => add.some((one) => one.id === proposal.id))
    const touching = reforms.filter((reform) => touches(reform, proposal.id))
    // Its own values, not those that a reform gives it on entering.
    const plain = entering.find((reform) => !touching.includes(reform)) ?? entering[0]
    const system = systemOf(library, plain ? [plain] : [])
    return { kind: 'policy', document: proposal, system, cases: cases(proposal), systemOfCase, touching, entering }
  }
  const reform = reforms.find((one) => one.id === id)
  if (reform) {
    const system = systemOf(library, [reform])
    return { kind: 'reform', document: reform, system, cases: cases(reform), systemOfCase, changes: diff(systemOf(library), system) }
  }
  const indicator = indicators.find((one) => one.id === id)
  if (indicator) return { kind: 'indicator', document: indicator, system: systemOf(library), cases: cases(indicator), systemOfCase }
  const known = [...policies, ...proposals, ...reforms, ...indicators].map((one) => one.id)
  throw unknown(id, known)
}

function unknown(id: string, known: readonly string[]): SimulatorError {
  // `health-351` for `anhui/health-351`.
  const last = new Map(known.map((one) => [one.slice(one.lastIndexOf('/') + 1), one]))
  const near = nearestName(id, known) ?? last.get(nearestName(id, last.keys()) ?? '')
  const hint = near === undefined ? 'doudi list shows them' : `did you mean "${near}"?`
  const expected = 'the id of a policy, reform or indicator'
  return new SimulatorError([{ code: 'input/unknown-document', path: 'id', found: `"${printable(id, 60)}"`, expected, hint }])
}

/** Whether a reform changes a value or the payers of a policy, or withdraws it. */
function touches({ set = {}, payers = {}, withdraw = [] }: Reform, policy: string): boolean {
  const short = shortName(policy)
  return withdraw.includes(policy) || [...Object.keys(set), ...Object.keys(payers)].some((name) => name.split('.')[0] === short)
}

/** What others read a policy by: the last part of its id, in camel case. */
const shortName = (id: string): string => id.slice(id.lastIndexOf('/') + 1).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * The first day on which a reform changes something: it sets a value, or a policy begins that it adds; what it sets of such a policy counts
 * from there. Null where no document says.
 */
export function firstDayOf({ set = {}, add = [] }: Reform): Day | null {
  const begins = (name: string): Day => add.find(({ id }) => shortName(id) === name.split('.')[0])?.period?.from ?? ''
  const later = (a: Day, b: Day): Day => (a < b ? b : a)
  const days = Object.entries(set).flatMap(([name, values]) => Object.keys(values).map((day) => later(day, begins(name))))
  return [...days, ...add.flatMap(({ period }) => period?.from ?? [])].sort()[0] ?? null
}
