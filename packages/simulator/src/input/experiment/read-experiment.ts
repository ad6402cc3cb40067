import { basename, dirname, extname, join } from 'node:path'
import {
  CoreError,
  link,
  nearestName,
  type ParsedText,
  type Policy,
  type Problem,
  parsePolicy,
  parseReform,
  parseText,
  type Reform,
  valueAt,
} from '@doudi/core'
import {
  reforms as catalogueReforms,
  scenarios as catalogueScenarios,
  forecast,
  policies,
  type Scenario,
  vocabulary,
} from '@doudi/policies'
import type { z } from 'zod'
import { scenarioOf } from '../../dynamics/scenario-of.ts'
import { SimulatorError } from '../../errors.ts'
import { checkSpecification } from '../../experiment/check-specification.ts'
import type { Specification } from '../../experiment/specification.ts'
import { drawReplicates, withDefaults } from '../../experiment/with-defaults.ts'
import { declaredHeadlines, type Precision } from '../../inference/stopping.ts'
import { printable } from '../../output/printable.ts'
import { bytesOf, checkedCases, inputName, RefusedCases, whyNotRead } from '../read-cases.ts'
import { shareOfText } from '../share-of-text.ts'
import { experimentSchema, isDocumentFile, ownScenarioSchema, precisionSchema, precisionShare } from './schema.ts'

/** What a file says of an experiment; what it leaves out is for the defaults. */
export type ExperimentFile = Partial<Specification> & { readonly out?: string }

/**
 * Reads an experiment from YAML or JSON, with the reforms and policies that it names by files.
 *
 * @param input - a file's path; `-` is standard input
 * @throws SimulatorError with every problem, each with file, line and column: `input/not-readable`, `policy/bad-text`, `input/bad-value`,
 *   `input/unknown-key`, `input/duplicate-id`, those of parsing and linking reforms and policies, and those of `checkSpecification`
 */
export async function readExperiment(input: string): Promise<ExperimentFile> {
  const text = await readText(input, 'an experiment in YAML or JSON')
  const problems: Problem[] = []
  const experiment = checked(text, '', experimentSchema, problems)
  const { scenarios = [], precision, parameterDraws: drawn, ...rest } = experiment ?? asFarAsRight(text.value)
  const own: Scenario[] = []
  const failed = new Set<string>()
  const ids: string[] = []
  for (const [i, one] of scenarios.entries()) {
    const path = `/scenarios/${i}`
    const scenario = typeof one === 'string' ? undefined : await ownScenario(text, path, one, input, problems)
    if (scenario && own.some(({ id }) => id === scenario.id))
      problems.push(inText(text, { code: 'input/duplicate-id', path: `${path}/id`, found: `"${scenario.id}"`, expected: 'another id' }))
    else if (scenario) own.push(scenario)
    else if (typeof one !== 'string') failed.add(String(valueAt(one, ['id'])))
    ids.push(typeof one === 'string' ? one : String(valueAt(one, ['id'])))
  }
  const precise = precision === undefined ? {} : precisionIn(text, precision, problems)
  const name = input === '-' ? {} : { name: basename(input, extname(input)) }
  const draws = typeof drawn === 'number' ? { draws: drawn, replicates: drawReplicates } : drawn
  const given: Partial<Specification> = {
    ...name,
    ...known(rest),
    ...(ids.length > 0 ? { scenarios: ids } : {}),
    own,
    ...precise,
    ...(draws ? { parameterDraws: draws } : {}),
  }
  for (const problem of checkSpecification(withDefaults(given))) {
    // A scenario of one's own that is wrong is told once, not again as unknown.
    const [, place] = /^scenarios\/(\d+)$/.exec(problem.path) ?? []
    const isToldAlready = place !== undefined && ids[Number(place)]!.split('+').some((id) => failed.has(id))
    if (!isToldAlready) problems.push(inText(text, { ...problem, path: `/${problem.path}` }))
  }
  if (problems.length > 0) throw new SimulatorError(inOrder(problems, text))
  const { out } = rest as { readonly out?: string }
  return { ...given, ...(out === undefined ? {} : { out }) }
}

type Text = { readonly document: string; readonly value: unknown; readonly placeOf: ParsedText['placeOf'] }

/** @throws SimulatorError `input/not-readable`, `policy/bad-text` */
async function readText(input: string, expected: string): Promise<Text> {
  const document = inputName(input)
  try {
    const { value, placeOf } = parseText(await bytesOf(input), { format: /\.json$/i.test(input) ? 'json' : 'yaml' })
    return { document, value, placeOf }
  } catch (error) {
    if (error instanceof CoreError) throw new SimulatorError(error.problems.map((problem) => ({ ...problem, document })))
    throw new SimulatorError([{ code: 'input/not-readable', document, path: '', found: whyNotRead(error), expected }])
  }
}

const ofKey = ['policy/unknown-key', 'policy/misplaced', 'input/unknown-key']
/** A problem at a pointer of a text, with line and column. */
const inText = ({ document, placeOf }: Text, problem: Problem): Problem => ({
  ...problem,
  document,
  ...placeOf(problem.path, ofKey.includes(problem.code)),
})

/** As a reader of the file meets them; those of the files that it names after them. */
const inOrder = (problems: readonly Problem[], { document }: Text): Problem[] => {
  const own = problems.filter((problem) => problem.document === document)
  own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  return [...own, ...problems.filter((problem) => problem.document !== document)]
}

/** The value at a pointer if it is of a shape; else its problems are told. */
function checked<T>(text: Text, path: string, schema: z.ZodType<T>, problems: Problem[], value: unknown = text.value): T | undefined {
  try {
    return checkedCases([value], schema, text.document)[0]
  } catch (error) {
    if (!(error instanceof RefusedCases)) throw error
    problems.push(...error.problems.map((problem) => inText(text, { ...problem, path: path + problem.path.replace(/^\/0/, '') })))
    return undefined
  }
}

/** What can be looked at further in an experiment that is wrong somewhere: what is of the right type. */
function asFarAsRight(value: unknown): z.infer<typeof experimentSchema> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const types = { name: 'string', scale: 'number', replicates: 'number', seed: 'string' } as const
  const { scenarios, precision } = value as { scenarios?: unknown; precision?: unknown }
  const right = Object.entries(value).filter(([key, one]) => Object.hasOwn(types, key) && typeof one === types[key as keyof typeof types])
  return {
    ...Object.fromEntries(right),
    ...(Array.isArray(scenarios) ? { scenarios } : {}),
    ...(precision === undefined ? {} : { precision }),
  }
}

/** Without what only the command reads. */
function known({ out: _, ...rest }: { readonly [key: string]: unknown }): Partial<Specification> {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

function precisionIn(text: Text, given: unknown, problems: Problem[]): { readonly precision?: Precision } {
  const written =
    typeof given === 'object' && given !== null ? checked(text, '/precision', precisionSchema, problems, given) : { relative: given }
  if (!written) return {}
  const { relative, headlines = declaredHeadlines } = written as { relative: unknown; headlines?: Precision['headlines'] }
  const share = typeof relative === 'string' ? shareOfText(relative) : relative
  if (typeof share === 'number' && share > 0 && share <= 1) return { precision: { relative: share, headlines } }
  const path = typeof given === 'object' ? '/precision/relative' : '/precision'
  const found = typeof relative === 'string' ? `"${printable(relative, 40)}"` : String(relative)
  problems.push(inText(text, { code: 'experiment/bad-precision', path, found, expected: precisionShare }))
  return {}
}

/** Where linking finds its documents: a problem of one, by its id, as a problem of a file. */
type Places = Map<string, (problem: Problem) => Problem>

async function ownScenario(text: Text, path: string, value: unknown, input: string, problems: Problem[]): Promise<Scenario | undefined> {
  const before = problems.length
  const written = checked(text, path, ownScenarioSchema, problems, value)
  if (!written) return undefined
  const wrong = (problem: Problem): void => void problems.push(inText(text, problem))
  const { id } = written
  if (scenarioOf(id))
    wrong({
      code: 'input/duplicate-id',
      path: `${path}/id`,
      found: `"${id}", which is in the catalogue as well`,
      expected: 'an id of its own',
    })
  const places: Places = new Map()
  const beside = (file: string): string => (input === '-' ? file : join(dirname(input), file))
  const reforms: Reform[] = []
  for (const [i, one] of (written.reforms ?? []).entries()) {
    const at = `${path}/reforms/${i}`
    if (typeof one === 'string' && isDocumentFile(one)) {
      const file = await fileAt(beside(one), 'a reform in YAML or JSON', problems)
      reforms.push(...(file ? ownReform(file, '', file.value, places, problems) : []))
    } else if (typeof one === 'string') {
      const found = scenarioOf(one)
      if (found) reforms.push(...found.reforms)
      else wrong(unknownReform(one, at))
    } else reforms.push(...ownReform(text, at, one, places, problems))
  }
  const added: Policy[] = []
  for (const one of written.policies ?? []) {
    const file = await fileAt(beside(one), 'a policy in YAML or JSON', problems)
    const policy = file && parsed(file, '', parsePolicy, file.value, problems)
    if (file && policy) {
      added.push(policy)
      places.set(policy.id, (problem) => inText(file, problem))
    }
  }
  if (reforms.length === 0 && added.length === 0 && problems.length === before)
    wrong({
      code: 'input/bad-value',
      path,
      found: 'neither reforms nor policies',
      expected: 'what is different from the policies as they stand',
    })
  const title = written.title ?? joinedTitle(reforms, id)
  // Policies first: the reforms may say where they stand.
  const whole = added.length > 0 ? [{ id: `${id}-policies`, title, add: added }, ...reforms] : reforms
  if (problems.length > before) return undefined
  linked(whole, (problem) => places.get(problem.document ?? '')?.(problem) ?? inText(text, { ...problem, path }), problems)
  return problems.length > before ? undefined : { id, title, reforms: whole }
}

async function fileAt(path: string, expected: string, problems: Problem[]): Promise<Text | undefined> {
  try {
    return await readText(path, expected)
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

function ownReform(text: Text, path: string, value: unknown, places: Places, problems: Problem[]): Reform[] {
  const reform = parsed(text, path, parseReform, value, problems)
  if (!reform) return []
  if (catalogueReforms.some(({ id }) => id === reform.id)) {
    const found = `"${reform.id}", which is in the catalogue as well`
    problems.push(inText(text, { code: 'input/duplicate-id', path: `${path}/id`, found, expected: 'an id of its own, or the id alone' }))
  }
  places.set(reform.id, (problem) => inText(text, { ...problem, path: path + problem.path }))
  for (const [i, policy] of (reform.add ?? []).entries())
    places.set(policy.id, (problem) => inText(text, { ...problem, path: `${path}/add/${i}${problem.path}` }))
  return [reform]
}

function parsed<T>(text: Text, path: string, parse: (value: unknown) => T, value: unknown, problems: Problem[]): T | undefined {
  try {
    return parse(value)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    problems.push(...error.problems.map((problem) => inText(text, { ...problem, path: path + problem.path })))
    return undefined
  }
}

/** As scenarios are linked when they run. */
function linked(reforms: readonly Reform[], placed: (problem: Problem) => Problem, problems: Problem[]): void {
  try {
    link({ vocabulary, policies, reforms: reforms.some(({ id }) => id === forecast.id) ? reforms : [forecast, ...reforms] })
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    problems.push(...error.problems.map(placed))
  }
}

function joinedTitle(reforms: readonly Reform[], id: string): Scenario['title'] {
  if (reforms.length === 0) return { en: id, zh: id }
  return { en: reforms.map(({ title }) => title.en).join(' + '), zh: reforms.map(({ title }) => title.zh).join('＋') }
}

function unknownReform(id: string, path: string): Problem {
  const near = nearestName(id, [...Object.keys(catalogueScenarios), ...catalogueReforms.map((reform) => reform.id)])
  return {
    code: 'experiment/unknown-scenario',
    path,
    found: `"${printable(id, 60)}"`,
    expected: 'a reform of the catalogue as doudi list shows them, a file such as reform.yaml, or a reform itself',
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  }
}
