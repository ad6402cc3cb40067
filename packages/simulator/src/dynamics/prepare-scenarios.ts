import type { Reform } from '@doudi/core'
import { forecast, policies, type Scenario, vocabulary } from '@doudi/policies'
import { SimulatorError } from '../errors.ts'
import { firstYear, lastYear } from '../outcomes/measures.ts'
import { parameters } from '../parameters.ts'
import { type CohortModel, cohortModel } from '../population/cohort.ts'
import { lastExitYear } from './exit.ts'
import type { Year } from './process.ts'
import { ruleBook } from './rules.ts'
import { scenarioOf, unknownScenario } from './scenario-of.ts'
import { type TrackYear, tracksOf } from './tracks.ts'

/** A year with the tracks that run in it. */
export type PreparedYear = {
  readonly year: Year
  readonly tracks: readonly TrackYear[]
  /** Inputs that bills need of their persons and households. */
  readonly billInputs: ReadonlySet<string>
}

/** Scenarios linked and compiled for every year, and what every block needs of the parameters. */
export type PreparedScenarios = {
  readonly ids: readonly string[]
  /** Burn-in and simulated years. */
  readonly years: readonly PreparedYear[]
  readonly cohort: CohortModel
}

export const startYear = firstYear - parameters.time.burnIn.value

type ScenarioOptions = { readonly own?: readonly Scenario[] | undefined; readonly extraReforms?: readonly Reform[] }

/**
 * Links and compiles scenarios for every year. Takes some 100 ms: once a process.
 *
 * @param ids - see {@link scenarioOf}
 * @param options - `own`: scenarios beside those of the catalogue; `extraReforms` are applied to every scenario, after its own
 * @throws SimulatorError `experiment/unknown-scenario`
 */
export function prepareScenarios(ids: readonly string[], options: ScenarioOptions = {}): PreparedScenarios {
  const { own, extraReforms = [] } = options
  const problems = ids.flatMap((id, i) => unknownScenario(id, i, own) ?? [])
  if (problems.length > 0) throw new SimulatorError(problems)
  const rulesOf = ruleBook(vocabulary, policies)
  // The reference, by which households are lifted, stands after the scenarios.
  const books = [...ids.map((id) => scenarioOf(id, own)!.reforms), []].map((reforms) =>
    rulesOf([...(reforms.some(({ id }) => id === forecast.id) ? [] : [forecast]), ...reforms, ...extraReforms]),
  )
  const calendar: Year[] = []
  for (let year = startYear; year <= lastYear; year++) calendar.push({ year, rules: Math.max(year, firstYear), burnIn: year < firstYear })
  const rules = calendar.map(({ year, rules: rulesYear }) =>
    books.slice(0, year <= lastExitYear ? books.length : ids.length).map((book) => book(rulesYear)),
  )
  const tracks = tracksOf(rules, ids.length)
  return {
    ids,
    years: calendar.map((year, y) => ({ year, tracks: tracks[y]!, billInputs: billInputsOf(tracks[y]!) })),
    cohort: cohortModel(parameters.cohort.sizes.value),
  }
}

function billInputsOf(tracks: readonly TrackYear[]): Set<string> {
  const programs = tracks.flatMap(({ rules: { inpatient, chronic, chronicAfterInpatient } }) => [inpatient, chronic, chronicAfterInpatient])
  return new Set(programs.flatMap(({ inputs }) => inputs.map(({ name }) => name)))
}
