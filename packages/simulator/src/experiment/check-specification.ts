import { nearestName, type Problem } from '@doudi/core'
import { scenarios } from '@doudi/policies'
import { unknownScenario } from '../dynamics/scenario-of.ts'
import { type Precision, stoppingRule } from '../inference/stopping.ts'
import { headlines } from '../outcomes/headlines.ts'
import { type ParameterValue, type ParameterValues, parameterAt, parameters } from '../parameters.ts'
import type { ParameterDraws, Specification } from './specification.ts'

/** The seed becomes part of a folder's name and of every stream's key. */
const safeText = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * Everything that is wrong with a specification; empty if it can be run.
 *
 * Codes: `experiment/bad-name`, `experiment/bad-scale`, `experiment/bad-replicates`, `experiment/bad-seed`, `experiment/no-scenario`,
 * `experiment/unknown-scenario`, `experiment/repeated-scenario`,
 * `experiment/bad-precision`, `experiment/unknown-headline`, `experiment/unknown-parameter`, `experiment/bad-parameter`,
 * `experiment/bad-draws`.
 *
 * @example
 * checkSpecification({ name: 'cliff', scale: 2, replicates: 20, seed: 'a', scenarios: ['kept'] })[0]?.code // => 'experiment/bad-scale'
 */
export function checkSpecification({
  name,
  scale,
  replicates,
  seed,
  scenarios: wanted,
  own,
  precision,
  parameters: values = {},
  microdata,
  parameterDraws,
}: Specification): readonly Problem[] {
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
  if (microdata && !(Math.round(microdata.households.weight.reduce((sum, weight) => sum + weight, 0) * scale) > 0))
    wrong('bad-scale', 'scale', scale, 'a share that leaves a household of those that the weights stand for')
  const least = precision ? stoppingRule.first : 2
  if (!(Number.isInteger(replicates) && replicates >= least && replicates <= 10_000)) {
    const why = precision ? 'with a precision the most, and the first look' : 'an interval needs two'
    wrong('bad-replicates', 'replicates', replicates, `a whole number from ${least} to 10,000 (${why})`)
  }
  if (!safeText.test(seed)) wrong('bad-seed', 'seed', seed, text)
  if (precision) problems.push(...wrongPrecision(precision))
  problems.push(...wrongParameters(values), ...(parameterDraws ? wrongDraws(parameterDraws) : []))
  if (wanted.length === 0) wrong('no-scenario', 'scenarios', '', `some of ${Object.keys(scenarios).join(', ')}`)
  wanted.forEach((id, i) => {
    const unknown = unknownScenario(id, i, own)
    if (unknown) problems.push(unknown)
    else if (wanted.indexOf(id) !== i) wrong('repeated-scenario', `scenarios/${i}`, id, 'every scenario once')
  })
  return problems
}

function wrongPrecision({ relative, headlines: declared }: Precision): Problem[] {
  const problems: Problem[] = []
  const bad = (path: string, found: unknown, expected: string): void => {
    problems.push({ code: 'experiment/bad-precision', path: `precision/${path}`, found: String(found), expected })
  }
  if (!(relative > 0 && relative <= 1)) bad('relative', relative, 'a share above 0 and up to 1, such as 0.05')
  const ids = headlines.map(({ id }) => id)
  if (Object.keys(declared).length === 0) bad('headlines', 'none', `some of ${ids.join(', ')}`)
  for (const [id, absolute] of Object.entries(declared)) {
    const near = nearestName(id, ids)
    if (!ids.includes(id))
      problems.push({
        code: 'experiment/unknown-headline',
        path: `precision/headlines/${id}`,
        found: `"${id}"`,
        expected: `one of ${ids.join(', ')}`,
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      })
    else if (!(absolute >= 0 && Number.isFinite(absolute)))
      bad(`headlines/${id}`, absolute, 'a half-width in the unit of the headline, 0 or more')
  }
  return problems
}

/** Values set otherwise must be of the shape of what they stand for; that they lie outside its range is for the reader to want. */
function wrongParameters(values: ParameterValues): Problem[] {
  return Object.entries(values).flatMap(([path, value]): Problem[] => {
    const known = parameterAt(path)
    const place = `parameters/${path}`
    if (!known) {
      const paths = Object.entries(parameters).flatMap(([section, inside]) => Object.keys(inside).map((name) => `${section}.${name}`))
      const near = nearestName(path, paths)
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` }
      const expected = 'a value of the model by section and name, such as income.permanentSd'
      return [{ code: 'experiment/unknown-parameter', path: place, found: `"${path}"`, expected, ...hint }]
    }
    const expected = shapeOf(known.value)
    const bad = (what: string): Problem[] => [
      { code: 'experiment/bad-parameter', path: place, found: JSON.stringify(value) ?? 'nothing', expected: what },
    ]
    if (shapeOf(value) !== expected) return bad(expected)
    if (numbersIn(value).some((one) => Math.abs(one) > largest)) return bad(`${expected} no larger than ${largest.toExponential()}`)
    // A value that is never below 0 in its range is a spread, a rate or an amount.
    const positive = typeof known.range === 'object' && known.range[0] >= 0
    return positive && numbersIn(value).some((one) => one < 0) ? bad(`${expected}, 0 or more`) : []
  })
}

/** Beyond it whole fen of a block are no longer exact. */
const largest = 1e9
const numbersIn = (value: ParameterValue): readonly number[] => (typeof value === 'number' ? [value] : Object.values(value))

function shapeOf(value: ParameterValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'no number'
  if (typeof value !== 'object' || value === null) return 'no numbers'
  if (Object.values(value).some((one) => typeof one !== 'number' || !Number.isFinite(one))) return 'no numbers'
  return Array.isArray(value) ? `a list of ${value.length} numbers` : `numbers for ${Object.keys(value).sort().join(', ')}`
}

const wrongDraws = (draws: ParameterDraws): Problem[] =>
  Object.entries(draws).flatMap(([key, count]): Problem[] =>
    Number.isInteger(count) && count >= 2 && count <= 10_000
      ? []
      : [
          {
            code: 'experiment/bad-draws',
            path: `parameterDraws/${key}`,
            found: String(count),
            expected: 'a whole number from 2 to 10,000 (a variance needs two)',
          },
        ],
  )
