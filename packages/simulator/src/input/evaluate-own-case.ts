import { CoreError, type Counters, type Evaluation, evaluate, type PolicySystem, type Problem } from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { type Library, reformsNamed, systemOf } from './library.ts'
import type { CaseInWords } from './own-case.ts'

/**
 * A case of the user's evaluated, with the earlier bills of its year before it.
 *
 * @param asked - in place of what the case asks
 * @throws SimulatorError with pointers into the case, or places in the user's documents
 */
export async function evaluateOwnCase(
  library: Library,
  one: CaseInWords,
  { asked, trace }: { readonly asked?: readonly string[]; readonly trace: boolean },
): Promise<{ readonly evaluation: Evaluation; readonly ask: readonly string[] }> {
  const { reforms = [], at, earlier = [], situation } = one
  const system = systemOf(library, reforms.length === 0 ? [] : reformsNamed(library, reforms.join('+'), '/reforms'))
  const ask = asked ?? askedOf(library, system, one)
  let counters: Counters = {}
  for (const [i, { at: day, bill }] of earlier.entries())
    counters = (
      await within(library, `/earlier/${i}`, () => evaluate(system, { ...situation, bill }, day, { ask, counters, trace: false }))
    ).counters
  return { evaluation: await within(library, '/situation', () => evaluate(system, situation, at, { ask, counters, trace })), ask }
}

/** What a case asks, or expects; else every payment of the user's policies that its situation can have, or where there is none every fact. */
function askedOf(
  { own, policies }: Library,
  { definitions, order }: PolicySystem,
  { ask, expected, situation }: CaseInWords,
): readonly string[] {
  if (ask) return ask
  if (expected && Object.keys(expected).length > 0) return Object.keys(expected)
  const here = new Set((own?.policies ?? policies).map(({ id }) => id))
  const levels = [
    'household',
    ...(situation.person || situation.bill || situation.bills ? ['person'] : []),
    ...(situation.bill ? ['bill'] : []),
  ]
  const facts = order.filter((name) => {
    const definition = definitions.get(name)
    return definition?.kind === 'fact' && here.has(definition.document) && levels.includes(definition.entity)
  })
  const paid = facts.filter((name) => {
    const definition = definitions.get(name)
    return definition?.kind === 'fact' && definition.source.paid === true
  })
  return paid.length > 0 ? paid : facts
}

/** What a situation gets wrong stands in the case, at a pointer; what the documents do, in their files. */
async function within<T>(library: Library, at: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    const inCase = (problem: Problem): Problem => {
      if (problem.path === 'at' || problem.path.startsWith('ask')) return { ...problem, path: `/${problem.path}` }
      return { ...problem, path: `${at}${problem.path.startsWith('/') ? problem.path : ''}` }
    }
    throw new SimulatorError(error.problems.map((problem) => (problem.document === undefined ? inCase(problem) : library.placed(problem))))
  }
}
