import { freeze } from 'immer'
import type { z } from 'zod'
import { CoreError, type Problem } from '../errors.ts'
import { type Wrong, wrongInPolicy, wrongInReform, wrongInVocabulary } from './coherence.ts'
import type { Policy, Reform, Vocabulary } from './language.ts'
import { isDeeplyFrozen, notPlainData } from './plain-data.ts'
import { pointer, show, valueAt } from './pointer.ts'
import { policySchema, reformSchema, vocabularySchema } from './schema.ts'
import { numberHint, problemsOf } from './schema-problems.ts'

type Kind<T> = {
  readonly word: string
  readonly schema: z.ZodType<T>
  readonly wrongIn: (value: { readonly [key: string]: unknown }) => readonly Wrong[]
}
export const policyKind: Kind<Policy> = { word: 'policy', schema: policySchema, wrongIn: wrongInPolicy }
export const reformKind: Kind<Reform> = { word: 'reform', schema: reformSchema, wrongIn: wrongInReform }
export const vocabularyKind: Kind<Vocabulary> = { word: 'vocabulary', schema: vocabularySchema, wrongIn: wrongInVocabulary }

/** Documents that were found right, as what; linking does not check them again. */
const parsed = new WeakMap<object, Kind<unknown>>()

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
export const parsePolicy = (value: unknown): Policy => parseDocument(policyKind, value)

/**
 * Checks an unknown value and gives it back as a reform.
 *
 * @throws CoreError as {@link parsePolicy}
 * @example
 * parseReform({ id: 'none', title: { en: 'No change', zh: '不变' } }).id // => 'none'
 * parseReform({ id: 'none', title: 'No change' }) // => throws policy/bad-value
 */
export const parseReform = (value: unknown): Reform => parseDocument(reformKind, value)

/**
 * Checks an unknown value and gives it back as a vocabulary.
 *
 * @throws CoreError as {@link parsePolicy}
 * @example
 * Object.keys(parseVocabulary(JSON.parse(JSON.stringify(vocabulary)))) // => ['household', 'person', 'bill']
 * parseVocabulary({ household: {} }) // => throws policy/bad-value
 */
export const parseVocabulary = (value: unknown): Vocabulary => parseDocument(vocabularyKind, value)

/** As {@link parsePolicy}; gives a document that nobody can change: the value itself if it is frozen, else a copy. */
export function parseOwn<T>(kind: Kind<T>, value: T): T {
  parseDocument(kind, value)
  if (isDeeplyFrozen(value)) return value
  const copy: unknown = freeze(JSON.parse(JSON.stringify(value)), true)
  parsed.set(copy as object, kind)
  return copy as T
}

function parseDocument<T>(kind: Kind<T>, value: unknown): T {
  const { word, schema, wrongIn } = kind
  if (typeof value === 'object' && value !== null && parsed.get(value) === kind) return value as T
  const document = idOf(value) ?? word
  const notPlain = notPlainData(value, document)
  if (notPlain.length > 0) throw new CoreError(notPlain)
  const result = schema.safeParse(value)
  const shape = result.success ? [] : problemsOf(result.error.issues, value, document)
  const together = typeof value === 'object' && value !== null && !Array.isArray(value) ? wrongIn(value as { [key: string]: unknown }) : []
  const problems = merged(
    shape,
    together.map((wrong) => problemAt(document, value, wrong)),
  )
  if (problems.length > 0) throw new CoreError(problems)
  // The value itself, not zod's copy. One that can still change is checked again when it comes again.
  if (isDeeplyFrozen(value)) parsed.set(value as object, kind)
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

const problemAt = (document: string, root: unknown, { path, message: expected, hint: own, key }: Wrong): Problem => {
  const value = key ? path.at(-1) : valueAt(root, path)
  const hint = own ?? (key ? undefined : numberHint(value))
  return { code: 'policy/bad-value', document, path: pointer(path), found: show(value), expected, ...(hint === undefined ? {} : { hint }) }
}

/** Of a parameter's value, what its unit, `over` and `by` ask for is said, not what the schema might have admitted. */
function merged(shape: readonly Problem[], together: readonly Problem[]): Problem[] {
  const dayOf = ({ path }: Problem): string | undefined => /^(?:\/add\/\d+)?\/parameters\/[^/]+\/values\/[^/]+/.exec(path)?.[0]
  const said = new Set(together.map(dayOf))
  const seen = new Set<string>()
  return [...shape.filter((problem) => !said.has(dayOf(problem) ?? '')), ...together].filter(({ path, expected }) => {
    const key = `${path} ${expected}`
    return !seen.has(key) && seen.add(key)
  })
}
