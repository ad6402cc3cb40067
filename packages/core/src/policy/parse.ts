import type { z } from 'zod'
import { CoreError, type Problem } from '../errors.ts'
import { type Wrong, wrongInPolicy, wrongInReform, wrongInVocabulary } from './coherence.ts'
import type { Policy, Reform, Vocabulary } from './language.ts'
import { isDeeplyFrozen, notPlainData } from './plain-data.ts'
import { pointer, show, valueAt } from './pointer.ts'
import { policySchema, reformSchema, vocabularySchema } from './schema.ts'
import { numberHint, problemsOf } from './schema-problems.ts'

/** Documents that were found right; linking does not check them again. */
const parsed = new WeakSet<object>()

/**
 * Checks an unknown value and gives it back as a policy.
 *
 * Strict: a key that is not known is a problem, never ignored. Every problem of the document is reported at once.
 *
 * @param value - for instance what `JSON.parse` returned
 * @throws CoreError `policy/not-data`, `policy/unknown-key`, `policy/bad-value`, `policy/condition`, `policy/misplaced`, each with the
 *   JSON pointer of the place
 * @example
 * parsePolicy({ id: 'anhui/a', title: { en: 'A', zh: '甲' }, sources: [], facts: {} }).id // => 'anhui/a'
 */
export const parsePolicy = (value: unknown): Policy => parseDocument(policySchema, wrongInPolicy, value, 'policy')

/**
 * Checks an unknown value and gives it back as a reform.
 *
 * @throws CoreError as {@link parsePolicy}
 * @example
 * parseReform({ id: 'none', title: { en: 'No change', zh: '不变' } }).id // => 'none'
 * parseReform({ id: 'none', title: 'No change' }) // => throws policy/bad-value
 */
export const parseReform = (value: unknown): Reform => parseDocument(reformSchema, wrongInReform, value, 'reform')

/**
 * Checks an unknown value and gives it back as a vocabulary.
 *
 * @throws CoreError as {@link parsePolicy}
 * @example
 * Object.keys(parseVocabulary(JSON.parse(JSON.stringify(vocabulary)))) // => ['household', 'person', 'bill']
 * parseVocabulary({ household: {} }) // => throws policy/bad-value
 */
export const parseVocabulary = (value: unknown): Vocabulary => parseDocument(vocabularySchema, wrongInVocabulary, value, 'vocabulary')

function parseDocument<T>(
  schema: z.ZodType<T>,
  wrongIn: (value: { readonly [key: string]: unknown }) => readonly Wrong[],
  value: unknown,
  kind: string,
): T {
  if (typeof value === 'object' && value !== null && parsed.has(value)) return value as T
  const document = idOf(value) ?? kind
  const notPlain = notPlainData(value, document)
  if (notPlain.length > 0) throw new CoreError(notPlain)
  const result = schema.safeParse(value)
  const shape = result.success ? [] : problemsOf(result.error.issues, value, document)
  const together = typeof value === 'object' && value !== null && !Array.isArray(value) ? wrongIn(value as { [key: string]: unknown }) : []
  const problems = merged(
    shape,
    together.map(({ path, message }) => problemAt(document, value, path, message)),
  )
  if (problems.length > 0) throw new CoreError(problems)
  // The value itself, not zod's copy. One that can still change is checked again when it comes again.
  if (isDeeplyFrozen(value)) parsed.add(value as object)
  return value as T
}

/** Read without calling anything: a document may be hostile. */
function idOf(value: unknown): string | undefined {
  try {
    const id: unknown = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, 'id')?.value : undefined
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined // a proxy that refuses; it is reported as no data
  }
}

const problemAt = (document: string, root: unknown, path: readonly PropertyKey[], expected: string): Problem => {
  const value = valueAt(root, path)
  const hint = numberHint(value)
  return { code: 'policy/bad-value', document, path: pointer(path), found: show(value), expected, ...(hint === undefined ? {} : { hint }) }
}

/** Of a parameter's value, what its unit, `over` and `by` ask for is said, not what the schema might have admitted. */
function merged(shape: readonly Problem[], together: readonly Problem[]): Problem[] {
  const dayOf = ({ path }: Problem): string | undefined => /^\/parameters\/[^/]+\/values\/[^/]+/.exec(path)?.[0]
  const said = new Set(together.map(dayOf))
  const seen = new Set<string>()
  return [...shape.filter((problem) => !said.has(dayOf(problem) ?? '')), ...together].filter(({ path, expected }) => {
    const key = `${path} ${expected}`
    return !seen.has(key) && seen.add(key)
  })
}
