import { CoreError, type Problem } from '../errors.ts'

/** Collects the problems of a pass; `settle` throws them together. */
export type Reporter = {
  readonly report: (problem: Problem) => void
  readonly settle: () => void
}

export function reporter(): Reporter {
  const problems: Problem[] = []
  return {
    report: (problem) => problems.push(problem),
    settle() {
      if (problems.length > 0) throw new CoreError(problems)
    },
  }
}
