import { policies, vocabulary } from '@doudi/policies'
import { scenarioOf } from '../dynamics/scenario-of.ts'
import { stoppingRule } from '../inference/stopping.ts'
import { parameters } from '../parameters.ts'
import type { Specification } from './specification.ts'

/**
 * Six hex digits that name the results of a specification: equal if, and (but for chance) only if, the results are.
 *
 * It covers the specification, the model's version and parameters, the documents of policies, vocabulary and scenarios, and with a
 * precision the rule by which a run stops.
 *
 * @param version - of this package
 * @example
 * await specificationHash(specification, '0.1.0') // => '3f9c1e'
 */
export async function specificationHash(specification: Specification, version: string): Promise<string> {
  const used = specification.scenarios.map((id) => scenarioOf(id, specification.own))
  const stopping = specification.precision && stoppingRule
  // Data are what they say, whichever files said it.
  const microdata = specification.microdata && { ...specification.microdata, files: undefined }
  const text = canonicalJson({
    specification: { ...specification, microdata },
    version,
    parameters,
    policies,
    vocabulary,
    scenarios: used,
    stopping,
  })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest).subarray(0, 3), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** JSON with keys in order, so that equal data are equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${Array.from(value as ArrayLike<unknown>, canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
