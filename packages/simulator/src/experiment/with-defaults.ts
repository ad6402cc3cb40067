import { stoppingRule } from '../inference/stopping.ts'
import type { Specification } from './specification.ts'

/** What an experiment is where nobody says otherwise. */
export const defaults = { name: 'cliff', scale: 0.1, replicates: 20, seed: 'fuyang-2020', scenarios: ['kept', 'taper', 'cliff'] } as const

/** Replicates of each draw of the parameters, where nobody says otherwise. */
export const drawReplicates = 5

/**
 * A whole specification: with the defaults for what is left out, and of the scenarios of one's own those that take part, so that others
 * do not change the hash, nor does the order in which they were written.
 */
export function withDefaults({ own, ...given }: Partial<Specification>): Specification {
  const specification = { ...defaults, ...(given.precision ? { replicates: stoppingRule.most } : {}), ...given }
  const parts = new Set(specification.scenarios.flatMap((id) => id.split('+')))
  const used = own?.filter(({ id }) => parts.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)) ?? []
  return used.length > 0 ? { ...specification, own: used } : specification
}
