import { nearestName, type Problem } from '@doudi/core'
import { scenarios } from '@doudi/policies'

/** What is wrong with the id of a scenario at a place of a list; undefined where there is such a scenario. */
export function unknownScenario(id: string, place: number): Problem | undefined {
  if (Object.hasOwn(scenarios, id)) return undefined
  const known = Object.keys(scenarios)
  const near = nearestName(id, known)
  return {
    code: 'experiment/unknown-scenario',
    path: `scenarios/${place}`,
    found: `"${id}"`,
    expected: `one of ${known.join(', ')}`,
    ...(near ? { hint: `did you mean "${near}"?` } : {}),
  }
}
