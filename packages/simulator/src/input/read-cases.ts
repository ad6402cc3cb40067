import { readFile } from 'node:fs/promises'
import { nearestName, type Problem, pointer, valueAt } from '@doudi/core'
import type { z } from 'zod'
import { SimulatorError } from '../errors.ts'
import { printable } from '../output/printable.ts'

/** Cases that are refused, whole: `case` is the id of the one that holds the first problem, where it has one. */
export class RefusedCases extends SimulatorError {
  readonly case: string | null

  constructor(problems: readonly Problem[], caseId: string | null) {
    super(problems)
    this.case = caseId
  }
}

/** More problems than a reader wants to see at once; those behind are left out. */
export const mostProblems = 20

/** What a message calls the input. */
export const inputName = (input: string): string => (input === '-' ? 'standard input' : input)

/**
 * Reads a JSON array of cases and checks each.
 *
 * @param input - a file's path; `-` is standard input
 * @throws RefusedCases with the problems in the order of the document: `input/not-readable`, `input/bad-value`, `input/unknown-key`,
 *   `input/duplicate-id`, `run/not-in-force`
 */
export async function readCases<T>(input: string, schema: z.ZodType<T>): Promise<T[]> {
  const document = inputName(input)
  const unreadable = (found: string): RefusedCases =>
    new RefusedCases([{ code: 'input/not-readable', document, path: '', found, expected: 'a JSON array of cases' }], null)
  let text: string
  try {
    const bytes = await bytesOf(input)
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // takes a byte order mark off
  } catch (error) {
    throw unreadable(whyNotRead(error))
  }
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch (error) {
    throw unreadable(printable(`text that is no JSON (${(error as Error).message})`))
  }
  if (!Array.isArray(list)) throw unreadable(show(list))
  return checkedCases(list, schema, document)
}

/** @param input - a file's path; `-` is standard input */
export const bytesOf = async (input: string): Promise<Buffer> => (input === '-' ? standardInput() : readFile(input))

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** In few words. */
export function whyNotRead(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return 'a folder'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'a file that is no UTF-8 text'
  return printable(message)
}

/**
 * Each of a list that was read, checked.
 *
 * @throws RefusedCases as {@link readCases}
 */
export function checkedCases<T>(list: readonly unknown[], schema: z.ZodType<T>, document: string): T[] {
  const cases: T[] = []
  const ids = new Set<string>()
  const problems: Problem[] = []
  let refused: string | null = null
  for (const [i, value] of list.entries()) {
    const result = schema.safeParse(value)
    const id = idOf(value)
    const issues = result.success ? [] : result.error.issues.flatMap(placed)
    if (id !== null && ids.has(id)) issues.push({ code: 'input/duplicate-id', path: ['id'], expected: 'another id' })
    if (id !== null) ids.add(id)
    if (result.success) cases.push(result.data)
    if (issues.length > 0 && problems.length === 0) refused = id
    const place = id === null ? document : `${document}, case ${show(id)}`
    const first = inDocumentOrder(issues, value).slice(0, mostProblems - problems.length)
    problems.push(...first.map((issue) => toProblem(issue, i, value, place)))
    if (problems.length === mostProblems) break
  }
  if (problems.length > 0) throw new RefusedCases(problems, refused)
  return cases
}

/** The id of a case, as far as it is one. */
function idOf(value: unknown): string | null {
  const id = valueAt(value, ['id'])
  return typeof id === 'string' && id !== '' ? id : null
}

type Path = readonly PropertyKey[]
type Issue = {
  readonly code: string
  readonly path: Path
  readonly expected: string
  /** Where one of a few words was expected. */
  readonly words?: readonly unknown[]
}

function placed(issue: z.core.$ZodIssue): Issue[] {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys') {
    const shared = { code: 'input/unknown-key', expected: `one of the keys ${message}`, words: message.split(', ') }
    return issue.keys.map((key) => ({ ...shared, path: [...path, key] }))
  }
  const code = issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : 'input/bad-value'
  return [{ code, path, expected: message, ...(issue.code === 'invalid_value' ? { words: issue.values } : {}) }]
}

function toProblem({ code, path, expected, words = [] }: Issue, i: number, root: unknown, document: string): Problem {
  const value = code === 'input/unknown-key' ? path.at(-1) : valueAt(root, path)
  const near = typeof value === 'string' ? nearestName(value.slice(0, 100), words.map(String)) : undefined
  const found = code === 'input/unknown-key' ? `the key ${show(value)}` : show(value)
  return {
    code,
    document,
    path: pointer([i, ...path]),
    found,
    expected,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  }
}

/** In the order in which a reader of the document meets them; what is missing comes after what is there. */
function inDocumentOrder(issues: readonly Issue[], root: unknown): Issue[] {
  const keyPlaces = new Map<unknown, ReadonlyMap<string, number>>()
  const place = (key: PropertyKey, above: Path): number => {
    if (typeof key === 'number') return key
    const object = valueAt(root, above)
    if (!keyPlaces.has(object)) keyPlaces.set(object, new Map(Object.keys(object as object).map((name, i) => [name, i])))
    return keyPlaces.get(object)!.get(String(key)) ?? Number.POSITIVE_INFINITY
  }
  const places = new Map(issues.map((issue) => [issue, issue.path.map((key, depth) => place(key, issue.path.slice(0, depth)))]))
  return [...issues].sort((a, b) => comparePlaces(places.get(a)!, places.get(b)!))
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return a.length - b.length
}

/** A value in few words. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return printable(JSON.stringify(value.slice(0, 100)), 42)
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
