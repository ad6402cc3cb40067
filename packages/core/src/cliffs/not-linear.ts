import { CoreError } from '../errors.ts'
import type { Name } from '../policy/language.ts'
import { factOf, type PolicySystem } from '../system/system.ts'
import { NotLinear } from './piecewise.ts'

/**
 * Runs what is asked for; where that does not stay linear, finds the fact that does not.
 *
 * @param work - runs a plan that is asked for these facts
 * @throws CoreError `sweep/not-linear`
 */
export function linearly<T>(system: PolicySystem, ask: readonly Name[], work: (ask: readonly Name[]) => T): T {
  try {
    return work(ask)
  } catch (error) {
    if (!(error instanceof NotLinear)) throw error
    throw notLinear(system, error.operator, firstThatFails(system, ask, work))
  }
}

/** Facts come after what they read, so the first that fails is the one. */
function firstThatFails<T>(system: PolicySystem, ask: readonly Name[], work: (ask: readonly Name[]) => T): Name {
  for (const name of system.order) {
    try {
      work([name])
    } catch (error) {
      if (error instanceof NotLinear) return name
    }
  }
  return ask[0]!
}

function notLinear(system: PolicySystem, operator: string, name: Name): CoreError {
  const { document, path } = factOf(system, name)
  return new CoreError([
    {
      code: 'sweep/not-linear',
      document,
      path,
      found: `"${operator}" in "${name}" of amounts that change with what is swept`,
      expected: 'amounts that stay lines between breakpoints',
      hint: operator === 'divide' ? 'divide by what does not change with it' : 'at most one of the two may change with it',
    },
  ])
}
