import type { z } from 'zod'
import { nearestName, type Problem } from '../errors.ts'
import { pointer, show, valueAt } from './pointer.ts'

type Path = readonly PropertyKey[]

/** What zod found wrong with the shape of a document, in our words. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], root: unknown, document: string): Problem[] {
  return issues.flatMap((issue) => toProblems(issue, [], root, document))
}

function toProblems(issue: z.core.$ZodIssue, above: Path, root: unknown, document: string): Problem[] {
  const path = [...above, ...issue.path]
  const value = valueAt(root, path)
  const inConditions = ofFact(path).includes('conditions')
  const problem = (code: string, place: Path, found: string, expected: string, hint?: string): Problem => ({
    code: inConditions ? 'policy/condition' : code,
    document,
    path: pointer(place),
    found,
    expected,
    ...(hint === undefined ? {} : { hint }),
  })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const near = nearestName(key, issue.message.split(' '))
        const hint =
          key === 'path' && inConditions
            ? 'give the part of the fact a fact of its own; `path` is never evaluated'
            : near
              ? `did you mean "${near}"?`
              : inAmount(path)
                ? 'an amount has one operator: put one inside of the other'
                : undefined
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
        return [
          problem(
            found.length > 1 ? 'policy/misplaced' : 'policy/bad-value',
            path,
            found.length === 0 ? 'an empty object' : `the key${found.length > 1 ? 's' : ''} ${found.join(', ')}`,
            `one of ${keys.join(', ')}`,
            found[0] === undefined ? undefined : inAmount(path) ? operatorHint(found[0], keys) : nearestHint(found[0], keys),
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
    case 'invalid_value':
      return [problem('policy/bad-value', path, show(value), messageOf(issue), choiceHint(value, issue.values, inConditions))]
    default:
      return [problem('policy/bad-value', path, show(value), messageOf(issue), numberHint(value) ?? formulaHint(path, value))]
  }
}

/** For a word that is none of those that may stand here: the nearest, or why another engine's word is not taken. */
function choiceHint(value: unknown, choices: readonly unknown[], inConditions: boolean): string | undefined {
  if (typeof value !== 'string') return undefined
  if (inConditions && value.includes(':'))
    return `"${value.slice(0, value.indexOf(':') + 1)}" is a decorator, which the language does not have: write \`not\`, \`any\`, or a fact of its own`
  if (inConditions && /^doesNotContain$|^contains$/.test(value)) return 'no fact is a list; use in or notIn'
  return nearestHint(inConditions ? (comparisonWords.get(value) ?? value) : value, choices.map(String))
}

const nearestHint = (name: string, known: readonly string[]): string | undefined => {
  const near = nearestName(name, known)
  return near && `did you mean "${near}"?`
}

/** How other languages call a comparison, or an operator of amounts. */
const comparisonWords = new Map([
  ...(['=', '==', '===', 'eq', 'is'] as const).map((word) => [word, 'equal'] as const),
  ...(['!=', '!==', '<>', 'ne'] as const).map((word) => [word, 'notEqual'] as const),
  ['<', 'lessThan'],
  ['lt', 'lessThan'],
  ['<=', 'lessThanInclusive'],
  ['lte', 'lessThanInclusive'],
  ['>', 'greaterThan'],
  ['gt', 'greaterThan'],
  ['>=', 'greaterThanInclusive'],
  ['gte', 'greaterThanInclusive'],
])
const amountWords = new Map([
  ['+', 'add'],
  ['plus', 'add'],
  ['-', 'subtract'],
  ['minus', 'subtract'],
  ['sub', 'subtract'],
  ['*', 'multiply'],
  ['times', 'multiply'],
  ['mul', 'multiply'],
  ['/', 'divide'],
  ['div', 'divide'],
])

/** For an amount whose operator the language does not have. */
function operatorHint(found: string, known: readonly string[]): string | undefined {
  if (found === 'fact' || found === 'var' || found === 'parameter')
    return 'in an amount a name stands alone, as text: "line", not { fact: "line" }'
  if (found === 'if' || found === 'when') return 'there is no `if`: write `rules`, each with its conditions and its amount'
  return nearestHint(amountWords.get(found) ?? found, known)
}

/** For a formula written as text. */
const formulaHint = (path: Path, value: unknown): string | undefined =>
  inAmount(path) && typeof value === 'string' && /\S\s*[-+*/×]\s*\S/.test(value)
    ? 'a formula is data and not text: { "subtract": ["line", "income"] }'
    : undefined

/** The part of a path inside a fact, below its name. */
const ofFact = (path: Path): Path => {
  const inPolicy = path[0] === 'add' ? path.slice(2) : path // of a reform
  return inPolicy[0] === 'facts' || inPolicy[0] === 'derives' ? inPolicy.slice(2) : []
}

/** An amount is an object with one key; a second one is in the wrong place. */
const inAmount = (path: Path): boolean => ofFact(path).some((step) => ['amount', 'otherwise', 'of'].includes(String(step)))

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
      // zod's own words begin so; ours, where a schema has some, say what belongs there.
      return issue.message.startsWith('Invalid input') ? (typeWords.get(issue.expected) ?? `a ${issue.expected}`) : issue.message
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

/** What any branch of a union would have taken, as far as it is said in a word. */
function expectedOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const kindsOf = ({ errors }: z.core.$ZodIssueInvalidUnion): string[] =>
    errors.flatMap((branch) =>
      branch.filter(({ path }) => path.length === 0).flatMap((e) => (e.code === 'invalid_union' ? kindsOf(e) : [messageOf(e)])),
    )
  return [...new Set(kindsOf(issue))].join(', or ') || 'another value'
}

/** For a number written as text. */
export const numberHint = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  const plain = value.replaceAll(/[,\s元]/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? `write ${Number(plain)}, as a number and without a separator` : undefined
}
