import type { PolicySystem, Program, Reform } from '@doudi/core'
import { forecast, policies, type Scenario, vocabulary } from '@doudi/policies'
import { SimulatorError } from '../errors.ts'
import { firstYear, lastYear } from '../outcomes/measures.ts'
import type { Counted } from '../outcomes/tallies.ts'
import { type Parameters, type ParameterValues, parameters as standard, withParameters } from '../parameters.ts'
import { type CohortModel, cohortModel } from '../population/cohort.ts'
import { type Group, groups } from '../population/group.ts'
import { type Channel, channelsOff, firstNeutralYear } from './channels.ts'
import { lastExitYear } from './exit.ts'
import { monitoring } from './monitoring.ts'
import { afterPolicies, beforePolicies, givenInputs, simulatedInputs, withPolicies } from './order.ts'
import { type Prepared, type Process, prepared, type TrackProcess, type Year } from './process.ts'
import { linker, ruleBook, type YearRules } from './rules.ts'
import { scenarioOf, unknownScenario } from './scenario-of.ts'
import { type TrackYear, tracksOf } from './tracks.ts'

/** A year with the tracks that run in it. */
export type PreparedYear = {
  readonly year: Year
  readonly tracks: readonly TrackYear[]
  /** Inputs that some program of the year reads. */
  readonly inputs: { readonly bills: ReadonlySet<string>; readonly transfers: ReadonlySet<string> }
}

/** What the blocks of a group need: the processes with their parameters, the rules of every year. */
export type PreparedGroup = {
  readonly cohort: CohortModel
  readonly before: readonly Prepared<Process>[]
  readonly tracks: readonly Prepared<TrackProcess>[]
  readonly after: readonly Prepared<Process>[]
  /** Burn-in and simulated years. */
  readonly years: readonly PreparedYear[]
  /** Of each scenario: the office keeps its list and colours, and they are counted. */
  readonly office: readonly boolean[]
  /** What the inputs that processes of a track give are at the start. */
  readonly trackInputs: { readonly [name: string]: number }
}

/** Scenarios linked and compiled for every year, and what every block needs of the parameters. */
export type PreparedScenarios = {
  readonly ids: readonly string[]
  readonly parameters: Parameters
  readonly counted: Counted
  readonly groups: { readonly [G in Group]: PreparedGroup }
}

export const startYear = firstYear - standard.time.burnIn.value

/**
 * `own`: scenarios beside those of the catalogue; `extraReforms` are applied to every scenario, after its own; `parameters` are values of
 * the model set otherwise, by path.
 */
export type PrepareOptions = {
  readonly own?: readonly Scenario[] | undefined
  readonly extraReforms?: readonly Reform[]
  readonly parameters?: ParameterValues
  readonly counted?: Counted | undefined
}

/**
 * Links and compiles scenarios for every year. Takes some 100 ms: once a process.
 *
 * @param ids - see {@link scenarioOf}
 * @throws SimulatorError `experiment/unknown-scenario`
 */
export function prepareScenarios(ids: readonly string[], options: PrepareOptions = {}): PreparedScenarios {
  const { own, extraReforms = [], counted = 'all' } = options
  const problems = ids.flatMap((id, i) => unknownScenario(id, i, own) ?? [])
  if (problems.length > 0) throw new SimulatorError(problems)
  const parameters = withParameters(options.parameters)
  // The reference, by which households are lifted, stands after the scenarios.
  const reforms = [...ids.map((id) => scenarioOf(id, own)!.reforms), []].map((one) => [
    ...(one.some(({ id }) => id === forecast.id) ? [] : [forecast]),
    ...one,
    ...extraReforms,
  ])
  const linked = linker(vocabulary, policies)
  // A program takes the reforms that it needs; those of one's own are checked whole.
  if (own || extraReforms.length > 0) reforms.forEach(linked)
  const prepare = (group: Group): PreparedGroup => prepareGroup(group, reforms, parameters, linked)
  return { ids, parameters, counted, groups: whenAsked(groups, prepare) }
}

/** Each value is worked out when it is asked for, once: compiling for a group that no block has would take as long as for another. */
function whenAsked<K extends string, T>(names: readonly K[], of: (name: K) => T): { readonly [name in K]: T } {
  const known = new Map<K, T>()
  const lazy = {} as { readonly [name in K]: T }
  for (const name of names)
    Object.defineProperty(lazy, name, {
      enumerable: true,
      get: () => {
        if (!known.has(name)) known.set(name, of(name))
        return known.get(name)
      },
    })
  return lazy
}

function prepareGroup(
  group: Group,
  reforms: readonly (readonly Reform[])[],
  parameters: Parameters,
  linked: (reforms: readonly Reform[]) => PolicySystem,
): PreparedGroup {
  const scenarios = reforms.length - 1
  const rulesOf = ruleBook(linked, group, simulatedInputs, parameters.careSeeking.forgoneForDeposit.value > 0)
  const books = reforms.map((list) => withChannels(channelsOff(list), list, rulesOf))
  const calendar: Year[] = []
  for (let year = startYear; year <= lastYear; year++) calendar.push({ year, rules: Math.max(year, firstYear), burnIn: year < firstYear })
  const rules = calendar.map(({ year, rules: rulesYear }) =>
    books.slice(0, group === 'lifted' && year <= lastExitYear ? books.length : scenarios).map((book) => book(rulesYear)),
  )
  // Scenarios with a list or colours of their own part as soon as these do; all others share the records that the documents give.
  const reads = reforms.map((_, s) => rules.some((ofYear) => ofYear[s] !== undefined && readsOffice(ofYear[s])))
  const rulesWithOffice = rules.map((ofYear, y) =>
    ofYear.map((own, s) => {
      if (s >= scenarios || !reads[s]) return own
      const asDocumented = books[scenarios]!(calendar[y]!.rules)
      return own.office() === asDocumented.office() ? own : { ...own, key: `${own.key}/${own.office().fingerprint}` }
    }),
  )
  const office = reforms.map((of, s) => s < scenarios && (reads[s]! || of.every(({ id }) => id === forecast.id)))
  const tracks = tracksOf(rulesWithOffice, scenarios, (scenario) => office[scenario]!)
  return {
    cohort: cohortModel(parameters, group),
    before: prepared(beforePolicies, parameters, group),
    tracks: prepared(withPolicies, parameters, group),
    after: prepared(afterPolicies, parameters, group),
    years: calendar.map((year, y) => ({ year, tracks: tracks[y]!, inputs: inputsOf(tracks[y]!) })),
    office: office.slice(0, scenarios),
    trackInputs: startOf(givenInputs.track, linked(reforms[0]!)),
  }
}

/** The rules of a scenario with some channels of causes off: other ones from the first year in which a channel can be off. */
function withChannels(
  off: readonly Channel[],
  reforms: readonly Reform[],
  rulesOf: (reforms: readonly Reform[]) => (year: number) => YearRules,
): (year: number) => YearRules {
  if (off.length === 0) return rulesOf(reforms)
  const kept = off.some(({ keepsCampaign }) => keepsCampaign)
  const book = rulesOf(kept ? reforms.filter(({ systems }) => !systems?.includes('S18')) : reforms)
  return (year) => {
    const rules = book(year)
    return year < firstNeutralYear ? rules : { ...rules, key: [rules.key, ...off.map(({ id }) => id)].join(' '), off }
  }
}

function inputsOf(tracks: readonly TrackYear[]): PreparedYear['inputs'] {
  const names = (programs: (Program | undefined)[]): Set<string> =>
    new Set(programs.flatMap((program) => program?.inputs.map(({ name }) => name) ?? []))
  return {
    bills: names(tracks.flatMap(({ rules }) => billPrograms(rules))),
    transfers: names(
      tracks.flatMap(({ rules, office }) => [rules.transfers, rules.beforeOwnPay, rules.dropOut, ...(office ? [rules.office()] : [])]),
    ),
  }
}

const billPrograms = ({
  price,
  deposit,
  inpatient,
  inpatientAgain,
  chronic,
  chronicAfterInpatient,
}: YearRules): (Program | undefined)[] => [price, deposit, inpatient, inpatientAgain, chronic, chronicAfterInpatient]

/** A rule of money reads what the office recorded the year before. */
function readsOffice(rules: YearRules): boolean {
  const kept = new Set(monitoring.gives!.household)
  const programs = [...billPrograms(rules), rules.transfers, rules.beforeOwnPay, rules.dropOut]
  return programs.some((program) => program?.inputs.some(({ name }) => kept.has(name)))
}

/** What the vocabulary says of inputs that are not given, as programs take it: fen, codes, 0 and 1, NaN for none. */
function startOf(names: readonly string[], { definitions, codes }: PolicySystem): { readonly [name: string]: number } {
  return Object.fromEntries(
    names.map((name) => {
      const input = definitions.get(name)
      if (input?.kind !== 'input' || input.default === undefined) return [name, Number.NaN]
      if (typeof input.default === 'string') return [name, codes.get(input.default)!]
      return [name, Number(input.default) * (input.unit?.startsWith('CNY') ? 100 : 1)]
    }),
  )
}
