/**
 * One thing that is wrong: where, what was found, what was expected, what to do.
 *
 * `code` is stable and is what a program should look at; the sentences may change.
 */
export type Problem = {
  /** `area/what-is-wrong`, such as `policy/bad-value`. */
  readonly code: string
  /** The document (a policy's id, a file's name), where there is one. */
  readonly document?: string
  /** JSON pointer into the document, or words such as `row 1207, column exitYear`. */
  readonly path: string
  /** In a document that was read as text: where it stands, both from 1. */
  readonly line?: number
  /** In characters, of that line. */
  readonly column?: number
  /** What stands there, in words. */
  readonly found: string
  /** What should, in words. */
  readonly expected: string
  /** What to do, where that is not plain. */
  readonly hint?: string
}

/** The shape that the errors of all Doudi packages share: every problem found, at once. */
export class DoudiError extends Error {
  /** At least one; in a document all that were found. */
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const readable = problems.map(toReadable)
    const more = readable.length - mostShown
    super([...readable.slice(0, mostShown).map(showProblem), ...(more > 0 ? [`… and ${more} more problems`] : [])].join('\n'))
    this.name = new.target.name
    this.problems = readable
  }

  /** The code of the first problem. */
  get code(): string {
    return this.problems[0]!.code
  }
}

/** What `@doudi/core` throws for a wrong document, a system that does not link, or an evaluation that cannot be done. */
export class CoreError extends DoudiError {}

/** A message shows so many problems; `problems` has all. */
const mostShown = 20
const mostCharacters = 400

/** Sentences that quote what a stranger wrote: cut to a length that can be read, and what does not print written out. */
const toReadable = (problem: Problem): Problem => ({
  ...problem,
  path: cut(problem.path),
  found: visible(cut(problem.found)),
  expected: visible(cut(problem.expected)),
  ...(problem.document === undefined ? {} : { document: cut(problem.document) }),
  ...(problem.hint === undefined ? {} : { hint: visible(cut(problem.hint)) }),
})

const cut = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text)

/** Control characters, marks that turn the direction of writing, and halves of characters, as escapes. */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)

/**
 * A problem as text: code and place, found and expected, hint.
 *
 * @example
 * showProblem({ code: 'run/bad-day', path: 'at', found: '"2018-02-30" (text)', expected: 'a day that exists' })
 * // => run/bad-day  at
 * //   found "2018-02-30" (text); expected a day that exists
 */
export function showProblem({ code, document, path, line, column, found, expected, hint }: Problem): string {
  const inText = line === undefined ? undefined : `line ${line}, column ${column ?? 1}`
  const place = visible([document, path, inText].filter((part) => part !== undefined && part !== '').join('  '))
  return `${code}  ${place}\n  found ${found}; expected ${expected}${hint === undefined ? '' : `\n  hint: ${hint}`}`
}

/**
 * The known name with the fewest edits (at most three), for a hint; undefined where none is near.
 *
 * @example
 * nearestName('insurence.payment', system.order) // => 'insurance.payment'
 * nearestName('dibao', system.order) // => undefined
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let fewest = Math.min(4, Math.max(2, name.length))
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue
    const edits = editDistance(name, candidate)
    if (edits < fewest) {
      fewest = edits
      best = candidate
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}
