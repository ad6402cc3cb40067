import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  CoreError,
  type ParsedText,
  type Policy,
  type Problem,
  parsePolicy,
  parseReform,
  parseText,
  parseVocabulary,
  type Reform,
  type Vocabulary,
} from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { catalogue, type Library, systemOf } from './library.ts'
import type { CaseInWords } from './own-case.ts'
import { whyNotRead } from './read-cases.ts'
import { readOwnCases } from './read-own-cases.ts'

/** A document of the user's, and the file that it stands in. */
type Read<T> = { readonly file: string; readonly document: T; readonly placeOf: ParsedText['placeOf'] }
type Kind = 'vocabulary' | 'policy' | 'reform'
type Found = { readonly vocabulary: Read<Vocabulary>[]; readonly policies: Read<Policy>[]; readonly reforms: Read<Reform>[] }

const entities = ['household', 'person', 'bill'] as const
const documentFile = /\.(ya?ml|json)$/i

/**
 * Reads the user's own documents, and links them.
 *
 * Of a folder: `vocabulary.yaml`, `policies/*.yaml`, `reforms/*.yaml`, and cases from `cases/*.yaml`; `.yml` and `.json` as well. Of a
 * file: the one document that it is. Nothing else is looked at.
 *
 * @param extend - on top of the catalogue: they may read its facts, and reforms may change its policies
 * @throws SimulatorError with every problem of all files, each with file, line and column
 */
export async function readLibrary(path: string, extend: boolean): Promise<Library> {
  const problems: Problem[] = []
  const found: Found = { vocabulary: [], policies: [], reforms: [] }
  const files = await filesAt(path)
  for (const { file, kind } of files.documents) await collect(problems, file, () => readDocument(file, kind, found))
  const places = new Map<CaseInWords, (problem: Problem) => Problem>()
  for (const file of files.cases)
    await collect(problems, file, async () => {
      await checkFile(file)
      const { cases, placed } = await readOwnCases(file)
      for (const [i, one] of cases.entries()) places.set(one, (problem) => placed(i, problem))
    })
  const cases = [...places.keys()]
  problems.push(...twice(found, cases, extend))
  if (problems.length > 0) throw new SimulatorError(problems)
  const own = {
    policies: found.policies.map(({ document }) => document),
    reforms: found.reforms.map(({ document }) => document),
    cases,
    placedInCase: (one: CaseInWords, problem: Problem): Problem => places.get(one)!(problem),
  }
  const base = extend ? catalogue : undefined
  const library: Library = {
    vocabulary: merged(base?.vocabulary, found.vocabulary[0]?.document),
    policies: [...(base?.policies ?? []), ...own.policies],
    proposals: base?.proposals ?? [],
    reforms: [...(base?.reforms ?? []), ...own.reforms],
    scenarios: base?.scenarios ?? {},
    indicators: base?.indicators ?? [],
    cases: [...(base?.cases ?? []), ...cases],
    own,
    placed: (problem) => placed(found, problem),
  }
  // A reform is linked alone: whether several go together is seen when they are applied.
  for (const applied of [[], ...own.reforms.map((one) => [one])]) await collect(problems, path, async () => void systemOf(library, applied))
  if (problems.length > 0) throw new SimulatorError(each(problems))
  return library
}

/** What linking found with and without a reform, once. */
const each = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]

/** Goes on past a file with problems, so that those of all are told at once. */
async function collect(problems: Problem[], file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof SimulatorError) problems.push(...error.problems)
    else if (error instanceof CoreError) problems.push(...error.problems.map((problem) => ({ ...problem, document: file })))
    else throw error
  }
}

type Files = { readonly documents: readonly { readonly file: string; readonly kind?: Kind }[]; readonly cases: readonly string[] }

async function filesAt(path: string): Promise<Files> {
  const refuse = (found: string): SimulatorError => {
    const expected = 'a folder with vocabulary.yaml, policies/*.yaml and reforms/*.yaml, or the file of one document'
    return new SimulatorError([{ code: 'input/no-documents', document: path, path: '', found, expected }])
  }
  let folder: boolean
  try {
    folder = (await stat(path)).isDirectory()
  } catch (error) {
    throw refuse(whyNotRead(error))
  }
  if (!folder) return { documents: [{ file: path }], cases: [] }
  const within = async (name: string): Promise<string[]> => {
    const entries = await readdir(join(path, name)).catch((error: NodeJS.ErrnoException) => {
      // A folder that is not there holds nothing; one that cannot be read must not pass for it.
      if (error.code === 'ENOENT') return []
      throw notReadable(join(path, name), error.code === 'ENOTDIR' ? 'a file' : whyNotRead(error), 'a folder')
    })
    return entries
      .filter((entry) => documentFile.test(entry))
      .sort()
      .map((entry) => join(path, name, entry))
  }
  const vocabulary = (await within('.')).filter((file) => /(^|[\\/])vocabulary\.\w+$/i.test(file))
  const documents = [
    ...vocabulary.map((file) => ({ file, kind: 'vocabulary' as const })),
    ...(await within('policies')).map((file) => ({ file, kind: 'policy' as const })),
    ...(await within('reforms')).map((file) => ({ file, kind: 'reform' as const })),
  ]
  if (documents.length === 0) throw refuse('a folder with none of them')
  return { documents, cases: await within('cases') }
}

const notReadable = (file: string, found: string, expected: string): SimulatorError =>
  new SimulatorError([{ code: 'input/not-readable', document: file, path: '', found, expected }])

/** What a folder holds under the name of a document may be a folder, a link into nothing, or a pipe that is never written to. */
async function checkFile(file: string): Promise<void> {
  const expected = 'a file of YAML or JSON'
  const found = await stat(file).catch((error: unknown) => {
    throw notReadable(file, whyNotRead(error), expected)
  })
  if (!found.isFile()) throw notReadable(file, found.isDirectory() ? 'a folder' : 'no ordinary file', expected)
}

async function readDocument(file: string, known: Kind | undefined, found: Found): Promise<void> {
  if (known !== undefined) await checkFile(file)
  const bytes = await readFile(file).catch((error: unknown) => {
    throw notReadable(file, whyNotRead(error), 'a file of YAML or JSON')
  })
  const { value, placeOf } = parseText(bytes, { format: /\.json$/i.test(file) ? 'json' : 'yaml' })
  const kind = known ?? kindOf(value)
  try {
    if (kind === 'vocabulary') found.vocabulary.push({ file, document: parseVocabulary(value), placeOf })
    else if (kind === 'policy') found.policies.push({ file, document: parsePolicy(value), placeOf })
    else found.reforms.push({ file, document: parseReform(value), placeOf })
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new SimulatorError(error.problems.map((problem) => inFile({ file, placeOf }, problem)))
  }
}

/** A file alone is what its keys say. */
function kindOf(value: unknown): Kind {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (entities.some((entity) => keys.includes(entity))) return 'vocabulary'
  return ['set', 'add', 'payers', 'withdraw'].some((key) => keys.includes(key)) ? 'reform' : 'policy'
}

const ofKey = ['policy/unknown-key', 'policy/misplaced']
const inFile = ({ file, placeOf }: Pick<Read<unknown>, 'file' | 'placeOf'>, problem: Problem): Problem => ({
  ...problem,
  document: file,
  ...placeOf(problem.path, ofKey.includes(problem.code)),
})

/** Where a problem of linking stands: in the file of a policy, a reform, what a reform adds, or the vocabulary. */
function placed({ vocabulary, policies, reforms }: Found, problem: Problem): Problem {
  const { document, path } = problem
  const one = policies.find((read) => read.document.id === document) ?? reforms.find((read) => read.document.id === document)
  if (one) return inFile(one, problem)
  for (const read of reforms) {
    const at = read.document.add?.findIndex(({ id }) => id === document) ?? -1
    if (at >= 0) return inFile(read, { ...problem, path: `/add/${at}${path}` })
  }
  return document === 'vocabulary' && vocabulary[0] ? inFile(vocabulary[0], problem) : problem
}

/** Ids that two documents have, names that two vocabularies have. */
function twice({ vocabulary, policies, reforms }: Found, cases: readonly CaseInWords[], extend: boolean): Problem[] {
  const problems: Problem[] = []
  const problem = (read: Read<unknown>, path: string, found: string, expected: string): void => {
    problems.push(inFile(read, { code: 'input/duplicate-id', path, found, expected }))
  }
  for (const [list, theirs] of [
    [policies, catalogue.policies],
    [reforms, catalogue.reforms],
  ] as const) {
    const ids = new Map<string, string>(extend ? theirs.map(({ id }) => [id, 'the catalogue']) : [])
    for (const read of list) {
      const { id } = read.document
      const before = ids.get(id)
      if (before !== undefined) problem(read, '/id', `"${id}", which is in ${before} as well`, 'an id of its own')
      else ids.set(id, read.file)
    }
  }
  for (const read of vocabulary.slice(1)) problem(read, '', 'a second vocabulary', `one, as in ${vocabulary[0]!.file}`)
  const own = vocabulary[0]
  if (own && extend)
    for (const entity of entities)
      for (const name of Object.keys(own.document[entity]))
        if (Object.hasOwn(catalogue.vocabulary[entity], name))
          problem(own, `/${entity}/${name}`, `"${name}", which the catalogue has as well`, 'a name of its own')
  const seen = new Set<string>()
  for (const { id } of cases) {
    if (seen.has(id))
      problems.push({ code: 'input/duplicate-id', path: 'cases', found: `the case "${id}" twice`, expected: 'an id of its own' })
    seen.add(id)
  }
  return problems
}

const nothing: Vocabulary = { household: {}, person: {}, bill: {} }
const merged = (base: Vocabulary = nothing, own: Vocabulary = nothing): Vocabulary => ({
  household: { ...base.household, ...own.household },
  person: { ...base.person, ...own.person },
  bill: { ...base.bill, ...own.bill },
})
