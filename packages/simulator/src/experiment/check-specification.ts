import type { Problem } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import { unknownScenario } from '../dynamics/scenario-of.ts'
import type { Specification } from './specification.ts'

/** The seed becomes part of a folder's name and of every stream's key. */
const safeText = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * Everything that is wrong with a specification; empty if it can be run.
 *
 * Codes: `experiment/bad-name`, `experiment/bad-scale`, `experiment/bad-replicates`, `experiment/bad-seed`, `experiment/no-scenario`,
 * `experiment/unknown-scenario`, `experiment/repeated-scenario`.
 *
 * @example
 * checkSpecification({ name: 'cliff', scale: 2, replicates: 20, seed: 'a', scenarios: ['kept'] })[0]?.code // => 'experiment/bad-scale'
 */
export function checkSpecification({ name, scale, replicates, seed, scenarios: wanted }: Specification): readonly Problem[] {
  const problems: Problem[] = []
  const wrong = (code: string, path: string, found: unknown, expected: string, hint?: string): void => {
    problems.push({
      code: `experiment/${code}`,
      path,
      found: typeof found === 'number' ? String(found) : `"${String(found)}"`,
      expected,
      ...(hint ? { hint } : {}),
    })
  }
  const text = 'letters, digits, ".", "-" and "_", beginning with a letter or digit, at most 64'
  if (!safeText.test(name)) wrong('bad-name', 'name', name, text)
  if (!(scale > 0 && scale <= 1)) wrong('bad-scale', 'scale', scale, 'a share of the cohort above 0 and up to 1, such as 0.1')
  if (!(Number.isInteger(replicates) && replicates >= 2 && replicates <= 10_000))
    wrong('bad-replicates', 'replicates', replicates, 'a whole number from 2 to 10,000 (an interval needs two)')
  if (!safeText.test(seed)) wrong('bad-seed', 'seed', seed, text)
  if (wanted.length === 0) wrong('no-scenario', 'scenarios', '', `some of ${Object.keys(scenarios).join(', ')}`)
  wanted.forEach((id, i) => {
    const unknown = unknownScenario(id, i)
    if (unknown) problems.push(unknown)
    else if (wanted.indexOf(id) !== i) wrong('repeated-scenario', `scenarios/${i}`, id, 'every scenario once')
  })
  return problems
}
