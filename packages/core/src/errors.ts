/**
 * One thing that is wrong: where, what was found, what was expected, what to do.
 *
 * `code` is stable and is what a program should look at; the sentences may change.
 */
export type Problem = {
  readonly code: string
  /** The document (a policy's id, a file's name), where there is one. */
  readonly document?: string
  /** JSON pointer into the document, or words such as `row 1207, column exitYear`. */
  readonly path: string
  readonly found: string
  readonly expected: string
  readonly hint?: string
}

/** The shape that the errors of all Doudi packages share: every problem found, at once. */
export class DoudiError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(showProblem).join('\n'))
    this.name = new.target.name
    this.problems = problems
  }

  /** The code of the first problem. */
  get code(): string {
    return this.problems[0]!.code
  }
}

/** What `@doudi/core` throws for a wrong document, a system that does not link, or an evaluation that cannot be done. */
export class CoreError extends DoudiError {}

/**
 * A problem as text: code and place, found and expected, hint.
 *
 * @example
 * showProblem({ code: 'run/bad-day', path: 'at', found: '"2018-02-30" (text)', expected: 'a day that exists' })
 * // => run/bad-day  at
 * //   found "2018-02-30" (text); expected a day that exists
 */
export function showProblem({ code, document, path, found, expected, hint }: Problem): string {
  const place = [document, path].filter((part) => part !== undefined && part !== '').join('  ')
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
