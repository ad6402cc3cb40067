import { CoreError, type ParsedText, type Problem, parseText } from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { type CaseInWords, ownCaseSchema } from './own-case.ts'
import { bytesOf, checkedCases, inputName, RefusedCases, whyNotRead } from './read-cases.ts'

/** Cases with the place of what is wrong with one: `path` is a pointer in the case. */
export type OwnCases = {
  readonly cases: readonly CaseInWords[]
  readonly placed: (i: number, problem: Problem) => Problem
}

/**
 * Reads situations from YAML or JSON: one, or a list of them. One without an id is called by its number.
 *
 * @param input - a file's path; `-` is standard input
 * @throws RefusedCases with line and column
 */
export async function readOwnCases(input: string): Promise<OwnCases> {
  const document = inputName(input)
  const { value, placeOf } = await textOf(input, document)
  const list = Array.isArray(value) ? value : [value]
  const placed = (problem: Problem): Problem => ({
    ...problem,
    document,
    ...placeOf(Array.isArray(value) ? problem.path : problem.path.replace(/^\/0/, ''), problem.code === 'input/unknown-key'),
  })
  const named = list.map((one, i) => (isObject(one) && !('id' in one) ? { id: String(i + 1), ...one } : one))
  try {
    const cases = checkedCases(named, ownCaseSchema, document)
    return { cases, placed: (i, problem) => placed({ ...problem, path: `/${i}${problem.path}` }) }
  } catch (error) {
    if (!(error instanceof RefusedCases)) throw error
    throw new RefusedCases(error.problems.map(placed), error.case)
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws SimulatorError `input/not-readable`, `policy/bad-text` */
async function textOf(input: string, document: string): Promise<ParsedText> {
  let bytes: Buffer
  try {
    bytes = await bytesOf(input)
  } catch (error) {
    const expected = 'a file of YAML or JSON'
    throw new SimulatorError([{ code: 'input/not-readable', document, path: '', found: whyNotRead(error), expected }])
  }
  try {
    return parseText(bytes)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new SimulatorError(error.problems.map((problem) => ({ ...problem, document })))
  }
}
