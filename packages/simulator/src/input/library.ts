import { CoreError, link, nearestName, type Policy, type PolicySystem, type Problem, type Reform, type Vocabulary } from '@doudi/core'
import {
  type Indicator,
  indicators,
  policies,
  proposals,
  reforms,
  type Scenario,
  scenarios,
  vocabulary,
  workedCases,
} from '@doudi/policies'
import { SimulatorError } from '../errors.ts'
import { printable } from '../output/printable.ts'
import type { CaseInWords } from './own-case.ts'

/** Documents that commands read: the catalogue, the user's own, or his on top of it. */
export type Library = {
  readonly vocabulary: Vocabulary
  readonly policies: readonly Policy[]
  /** Policies that enter by a reform. */
  readonly proposals: readonly Policy[]
  readonly reforms: readonly Reform[]
  readonly scenarios: { readonly [id: string]: Pick<Scenario, 'reforms'> }
  readonly indicators: readonly Indicator[]
  readonly cases: readonly CaseInWords[]
  /** The user's own documents and cases among these; none of them: the catalogue. */
  readonly own?: OwnDocuments
  /** A problem that linking found, where it stands in the user's files. */
  readonly placed: (problem: Problem) => Problem
}

type OwnDocuments = {
  readonly policies: readonly Policy[]
  readonly reforms: readonly Reform[]
  readonly cases: readonly CaseInWords[]
  /** A problem at a pointer of a case, where it stands in its file. */
  readonly placedInCase: (one: CaseInWords, problem: Problem) => Problem
}

/** The documents of Fuyang. */
export const catalogue: Library = {
  vocabulary,
  policies,
  proposals,
  reforms,
  scenarios,
  indicators,
  cases: workedCases,
  placed: (problem) => problem,
}

const systems = new WeakMap<Library, Map<string, PolicySystem>>()

/**
 * The policies under reforms, linked once.
 *
 * @throws SimulatorError with what linking found, where it stands in the user's files
 */
export function systemOf(library: Library, applied: readonly Reform[] = []): PolicySystem {
  const linked = systems.get(library) ?? new Map<string, PolicySystem>()
  systems.set(library, linked)
  const key = applied.map(({ id }) => id).join('+')
  const known = linked.get(key)
  if (known) return known
  try {
    const system = link({ vocabulary: library.vocabulary, policies: library.policies, reforms: applied })
    linked.set(key, system)
    return system
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new SimulatorError(error.problems.map(library.placed))
  }
}

/**
 * The reforms that ids name, joined by `+`, in their order. `kept` is none: the policies as they stand.
 *
 * @throws SimulatorError `experiment/unknown-scenario`
 */
export function reformsNamed(library: Library, text: string, path: string): Reform[] {
  const known = [...new Set([...library.reforms.map(({ id }) => id), ...Object.keys(library.scenarios), 'kept'])]
  const problems: Problem[] = []
  const found = text.split('+').flatMap((id): readonly Reform[] => {
    if (Object.hasOwn(library.scenarios, id)) return library.scenarios[id]!.reforms
    const one = library.reforms.find((reform) => reform.id === id)
    if (one) return [one]
    if (id === 'kept') return []
    problems.push(unknown(id, path, known))
    return []
  })
  if (problems.length > 0) throw new SimulatorError(problems)
  return found.filter(({ id }, i) => found.findIndex((other) => other.id === id) === i)
}

function unknown(id: string, path: string, known: readonly string[]): Problem {
  const near = nearestName(id, known)
  const some = known.length > 8 ? `the id of a reform or scenario, as doudi list shows them` : `one of ${known.join(', ')}`
  return {
    code: 'experiment/unknown-scenario',
    path,
    found: `"${printable(id, 60)}"`,
    expected: `${some}; several are joined by +`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  }
}
