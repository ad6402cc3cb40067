import type { z } from 'zod'
import { CoreError, nearestName, type Problem } from '../errors.ts'
import type { Parameter, Policy, Reform, Vocabulary } from './language.ts'
import { notPlainData } from './plain-data.ts'
import { policySchema, reformSchema, vocabularySchema, wrongValue } from './schema.ts'

type Path = readonly PropertyKey[]

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
export const parsePolicy = (value: unknown): Policy => parseDocument(policySchema, value, 'policy')

/** Checks an unknown value and gives it back as a reform. @throws CoreError as {@link parsePolicy} */
export const parseReform = (value: unknown): Reform => parseDocument(reformSchema, value, 'reform')

/** Checks an unknown value and gives it back as a vocabulary. @throws CoreError as {@link parsePolicy} */
export const parseVocabulary = (value: unknown): Vocabulary => parseDocument(vocabularySchema, value, 'vocabulary')

function parseDocument<T>(schema: z.ZodType<T>, value: unknown, kind: string): T {
  if (typeof value === 'object' && value !== null && parsed.has(value)) return value as T
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
  const document = typeof id === 'string' ? id : kind
  const plain = notPlainData(value, document)
  if (plain) throw new CoreError([plain])
  const result = schema.safeParse(value)
  if (!result.success) throw new CoreError(problemsOf(result.error.issues, value, document))
  // The value itself, not zod's copy: a document may be frozen, compared, and parsed once.
  if (Object.isFrozen(value)) parsed.add(value as object)
  return value as T
}

function problemsOf(issues: readonly z.core.$ZodIssue[], root: unknown, document: string): Problem[] {
  const problems = issues.flatMap((issue) => toProblems(issue, [], root, document))
  const seen = new Set<string>()
  return problems.filter(({ path, expected }) => !seen.has(`${path} ${expected}`) && seen.add(`${path} ${expected}`))
}

function toProblems(issue: z.core.$ZodIssue, above: Path, root: unknown, document: string): Problem[] {
  const path = [...above, ...issue.path]
  const value = valueAt(root, path)
  const inConditions = path.includes('conditions')
  const problem = (code: string, place: Path, found: string, expected: string, hint?: string): Problem => ({
    code: inConditions ? 'policy/condition' : code,
    document,
    path: pointer(place),
    found,
    expected,
    ...(hint === undefined ? {} : { hint }),
  })
  if (path[0] === 'parameters' && path[2] === 'values' && path.length >= 4) {
    const parameter = valueAt(root, path.slice(0, 2)) as Parameter
    if (typeof parameter?.unit === 'string') {
      const wrong = wrongValue(parameter, valueAt(root, path.slice(0, 4)))
      if (wrong) {
        const place = [...path.slice(0, 4), ...wrong.path]
        return [problem('policy/bad-value', place, show(valueAt(root, place)), wrong.message, numberHint(valueAt(root, place)))]
      }
    }
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const hint = key === 'path' && inConditions ? 'give the part of the fact a fact of its own; `path` is never evaluated' : undefined
        return problem(
          inAmount(path) ? 'policy/misplaced' : 'policy/unknown-key',
          [...path, key],
          `the key "${key}"`,
          'no such key here',
          hint,
        )
      })
    case 'invalid_union': {
      const branch = nearestBranch(issue.errors, value)
      if (branch) return branch.flatMap((inner) => toProblems(inner, path, root, document))
      const keys = [...new Set(issue.errors.flatMap((errors) => errors.filter((e) => e.path.length === 1).map((e) => String(e.path[0]))))]
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && keys.length > 0) {
        const found = Object.keys(value)
        const near = found[0] === undefined ? undefined : nearestName(found[0], keys)
        return [
          problem(
            found.length > 1 ? 'policy/misplaced' : 'policy/bad-value',
            path,
            found.length === 0 ? 'an empty object' : `the key${found.length > 1 ? 's' : ''} ${found.join(', ')}`,
            `one of ${keys.join(', ')}`,
            near === undefined ? undefined : `did you mean "${near}"?`,
          ),
        ]
      }
      return [
        problem(
          'policy/bad-value',
          path,
          show(value),
          expectedOf(issue),
          value === null ? 'a missing number is equal to nothing: leave it out' : undefined,
        ),
      ]
    }
    case 'invalid_key': {
      const inner = issue.issues[0]
      return [problem('policy/bad-value', path, `the key "${String(path[path.length - 1])}"`, inner ? messageOf(inner) : 'another key')]
    }
    default:
      return [problem('policy/bad-value', path, show(value), messageOf(issue), numberHint(value))]
  }
}

/** An amount is an object with one key; a second one is in the wrong place. */
const inAmount = (path: Path): boolean => path.some((step) => ['amount', 'otherwise', 'of', 'better', 'ordinary'].includes(String(step)))

/** The branch of a union that was meant: the one that needs the fewest keys added or taken away; undefined when none is near. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[], value: unknown): readonly z.core.$ZodIssue[] | undefined {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const distance = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return sum + 2 * issue.keys.length
      if (issue.path.length === 0 && ['invalid_type', 'invalid_union', 'invalid_value'].includes(issue.code)) return sum + 100
      if (issue.path.length === 1 && !keys.includes(String(issue.path[0]))) return sum + 3
      return sum
    }, 0)
  let best: readonly z.core.$ZodIssue[] | undefined
  for (const branch of branches) if (distance(branch) < 5 && (!best || distance(branch) < distance(best))) best = branch
  return best
}

const typeWords = new Map<string, string>([
  ['record', 'a table'],
  ['object', 'an object'],
  ['array', 'a list'],
  ['string', 'text'],
  ['boolean', 'true or false'],
])

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message
    case 'invalid_format':
      return issue.message
    case 'invalid_type':
      return typeWords.get(issue.expected) ?? `a ${issue.expected}`
    case 'invalid_value':
      return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'array'
        ? `at least ${issue.minimum}`
        : issue.origin === 'string'
          ? 'a text that says something'
          : `${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'array' ? `at most ${issue.maximum}` : `${issue.maximum} or less`
    default:
      return issue.message
  }
}

function expectedOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const kinds = issue.errors.flatMap((errors) => errors.filter((e) => e.path.length === 0 && e.code !== 'invalid_union').map(messageOf))
  return [...new Set(kinds)].join(', or ') || 'another value'
}

const numberHint = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  const plain = value.replaceAll(/[,\s元]/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? `write ${Number(plain)}, as a number and without a separator` : undefined
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

/** A JSON pointer. */
export const pointer = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** A found value, short enough for a message. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no keys'}`
  const text = JSON.stringify(value)
  return `${text.length > 60 ? `${text.slice(0, 57)}…` : text}${typeof value === 'string' ? ' (text)' : ''}`
}
