import { yearsOfFall } from '../dynamics/fall-of-recording.ts'
import { exp, ln } from '../math.ts'
import { lastCampaignYear } from '../outcomes/headlines.ts'
import { firstYear, lastYear } from '../outcomes/measures.ts'
import { cellsOf, type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import { millionth, type Observable, registeredCell, registeredTally } from '../outcomes/registered-tally.ts'
import { newPovertyYear, reported } from '../outcomes/reported.ts'
import type { Parameters } from '../parameters.ts'
import type { Group } from '../population/group.ts'
import { drawUniforms } from '../random/streams.ts'
import { negativeBinomialQuantile } from './negative-binomial.ts'
import { type RegisteredCount, type RegistrationPosterior, registrationAt, registrationPosterior } from './registration-posterior.ts'

/** Mean and central 95 % of draws. */
export type Predicted = { readonly mean: number; readonly low: number; readonly high: number }

/**
 * How the share that is registered goes on after the counts of 2015-2018: as in 2016, or as in 2018. Readings, never pooled; what was
 * registered up to 2018 has one reading, the counts.
 */
type Bracket = 'counts' | 'as-in-2016' | 'as-in-2018'

/** What an office would register in the whole cohort of the report, in a year, or from the first to the last of several. */
export type RegisteredForecast = {
  readonly group: Group
  readonly scenario: string
  readonly firstYear: number
  readonly lastYear: number
  readonly bracket: Bracket
  /** Latent relapses (new poverty, of those never registered), mean of the replicates: true in the model. */
  readonly latent: number
  readonly registered: Predicted
  /** From the first scenario, under the same office and the same chance; undefined in its own rows. */
  readonly difference: Predicted | undefined
  /** Detected but not registered: helped in time by one reading, not confirmed by the other; the data cannot tell which. */
  readonly absorbed: Predicted
  /** What the help would cost if all of these were helped in time; by the other reading, nothing. */
  readonly reliefYuan: Predicted
  /** The report's own count; undefined where it has none. */
  readonly reported: number | undefined
}

export type RegisteredInput = {
  readonly table: OutcomeTable
  readonly parameters: Parameters
  readonly seed: string
  /** How many households of Fuyang one of the simulation stands for. */
  readonly weight: { readonly [G in Group]: number }
  readonly latent: Observable
}

/** Draws that stand for all that is not known. */
const draws = 1_000

/** What is drawn of the office, an entry a draw; corrections are logarithms. */
type Offices = {
  readonly correction: Float64Array
  readonly fall: Float64Array
  readonly dispersion: Float64Array
  readonly startCorrection: Float64Array
  readonly newPovertyCorrection: Float64Array | undefined
  readonly replicate: Int32Array
}

/** Registered, absorbed, relief in yuan: an entry a draw. */
type Drawn = readonly [Float64Array, Float64Array, Float64Array]

/**
 * The registered outcome: posterior-predictive counts of every scenario and year, and of 2021-2030. `Registered` and `latent` are
 * different facts.
 *
 * N ~ NegBin(mean E exp(r - γ f), k), with E the latent relapses times their chances of detection. r, γ and k are learned from the report's
 * counts of 2016-2018, given E under `kept` (else under the first scenario); 2015 and the new poverty of 2018 have a correction of
 * their own. The intervals hold what is not known of the office, its scatter, and the spread of the replicates: neither the parameters of
 * the model nor the bracket.
 *
 * @returns nothing where a year of the counts has no latent relapse in the simulation: the sample is too small
 */
export function registeredForecast(input: RegisteredInput): readonly RegisteredForecast[] {
  const { table, parameters } = input
  const offices = drawOffices(input)
  if (offices === undefined) return []
  const known = new Map<string, Drawn>()
  const drawn = (group: Group, scenario: string, year: number, bracket: Bracket): Drawn => {
    const name = [group, scenario, year, bracket].join('/')
    const found = known.get(name) ?? drawYear(input, offices, group, scenario, year, bracket)
    known.set(name, found)
    return found
  }
  const row = (group: Group, scenario: string, from: number, to: number, bracket: Bracket): RegisteredForecast => {
    const years = table.years.filter((year) => year >= from && year <= to)
    const sum = (of: string): Drawn => sumOf(years.map((year) => drawn(group, of, year, bracket)))
    const [registered, absorbed, relief] = sum(scenario)
    const first = scenario === table.scenarios[0] ? undefined : sum(table.scenarios[0]!)[0]
    return {
      group,
      scenario,
      firstYear: from,
      lastYear: to,
      bracket,
      latent: years.reduce((total, year) => total + meanLatent(input, group, scenario, year), 0),
      registered: predicted(registered),
      difference: first && predicted(registered.map((count, d) => count - first[d]!)),
      absorbed: predicted(absorbed),
      reliefYuan: predicted(relief),
      reported: from === to ? reportedCount(group, from) : undefined,
    }
  }
  const groups: readonly Group[] = offices.newPovertyCorrection ? ['lifted', 'neverRegistered'] : ['lifted']
  return groups.flatMap((group) =>
    table.scenarios.flatMap((scenario) => [
      ...table.years.flatMap((year) => bracketsOf(parameters, group, year).map((bracket) => row(group, scenario, year, year, bracket))),
      ...bracketsOf(parameters, group, lastYear).map((bracket) => row(group, scenario, lastCampaignYear + 1, lastYear, bracket)),
    ]),
  )
}

function bracketsOf({ observation }: Parameters, group: Group, year: number): readonly Bracket[] {
  if (group === 'neverRegistered') return year < newPovertyYear ? [] : year === newPovertyYear ? ['counts'] : ['as-in-2018']
  return year === firstYear ? [] : year <= observation.fallYears.value[1] ? ['counts'] : ['as-in-2016', 'as-in-2018']
}

function reportedCount(group: Group, year: number): number | undefined {
  if (group === 'neverRegistered') return year === newPovertyYear ? reported.newPoverty : undefined
  return (reported.relapses as { readonly [year: number]: number })[year]
}

const meanLatent = ({ table, weight, latent }: RegisteredInput, group: Group, scenario: string, year: number): number => {
  const measure = group === 'lifted' ? (`relapses${latent}` as const) : (`newlyPoor${latent}` as const)
  let sum = 0
  for (let r = 0; r < table.replicates; r++) sum += outcome(table, r, scenario, year, measure, group)
  return (weight[group] * sum) / table.replicates
}

/** Detectable relapses and the yuan that they lack, of a replicate, in the whole cohort. */
function detectable({ table, weight, latent }: RegisteredInput, group: Group, scenario: string, year: number, replicate: number) {
  const cells = cellsOf(table, registeredTally, replicate, scenario, year, group)
  return {
    households: weight[group] * millionth * registeredCell(cells, `detectable${latent}`),
    yuan: (weight[group] * registeredCell(cells, `detectableGapFen${latent}`)) / 100,
  }
}

function drawOffices(input: RegisteredInput): Offices | undefined {
  const { table, parameters, seed } = input
  const { fall, fallSd, dispersion, fallYears } = parameters.observation
  const history = table.scenarios.includes('kept') ? 'kept' : table.scenarios[0]!
  const countOf = (group: Group, year: number, count: number): RegisteredCount & { readonly share: number } => {
    let sum = 0
    for (let r = 0; r < table.replicates; r++) sum += detectable(input, group, history, year, r).households / table.replicates
    return { count, detectable: sum, fallen: yearsOfFall(parameters, year), share: sum / meanLatent(input, group, history, year) }
  }
  const relapses = Object.entries(reported.relapses).map(([year, count]) => ({
    year: Number(year),
    ...countOf('lifted', Number(year), count),
  }))
  const newPoverty = table.years.includes(newPovertyYear) && countOf('neverRegistered', newPovertyYear, reported.newPoverty)
  if (relapses.some((count) => !(count.detectable > 0))) return undefined

  /** At least a hundred-thousandth and at most all latent relapses are registered. */
  const corrections = ({ share }: { readonly share: number }): readonly [number, number] => [ln(1e-5 / share), ln(1 / share)]
  const ofFall = relapses.filter(({ year }) => year >= fallYears.value[0])
  const prior = { fall: fall.value, fallSd: fallSd.value, dispersion: dispersion.value, correction: corrections(ofFall[0]!) }
  const posterior = registrationPosterior(ofFall, prior)
  /** Of a count with a correction of its own: the same scatter, no fall. */
  const alone = (one: RegisteredCount & { readonly share: number }): ReadonlyMap<number, RegistrationPosterior> =>
    new Map(
      posterior.dispersions.map((k) => [
        k,
        registrationPosterior([{ ...one, fallen: 0 }], { fall: 0, fallSd: 0, dispersion: [k, k], correction: corrections(one) }),
      ]),
    )
  const start = alone(relapses[0]!)
  const others = newPoverty && newPoverty.detectable > 0 ? alone(newPoverty) : undefined

  const uniforms = Array.from({ length: 4 }, () => new Float64Array(draws))
  drawUniforms({ seed, replicate: 0, year: 0, process: 'registration', block: 0 }, uniforms, draws)
  const [office, ofStart, ofOthers, ofReplicate] = uniforms
  const drawn = Array.from(office!, (u) => registrationAt(posterior, u))
  return {
    correction: Float64Array.from(drawn, ({ correction }) => correction),
    fall: Float64Array.from(drawn, (one) => one.fall),
    dispersion: Float64Array.from(drawn, (one) => one.dispersion),
    startCorrection: Float64Array.from(drawn, (one, d) => registrationAt(start.get(one.dispersion)!, ofStart![d]!).correction),
    newPovertyCorrection:
      others && Float64Array.from(drawn, (one, d) => registrationAt(others.get(one.dispersion)!, ofOthers![d]!).correction),
    replicate: Int32Array.from(ofReplicate!, (u) => Math.floor(u * table.replicates)),
  }
}

/** Under the same office, replicate and chance in all scenarios and brackets. */
function drawYear(input: RegisteredInput, offices: Offices, group: Group, scenario: string, year: number, bracket: Bracket): Drawn {
  const { table, parameters, seed } = input
  const { fallYears } = parameters.observation
  const chance = new Float64Array(draws)
  drawUniforms({ seed, replicate: 0, year, process: `registered-counts-${group}`, block: 0 }, [chance], draws)
  const seen = Array.from({ length: table.replicates }, (_, replicate) => detectable(input, group, scenario, year, replicate))
  const fallen = bracket === 'as-in-2016' ? 0 : yearsOfFall(parameters, year)
  const relapseCorrection = year < fallYears.value[0] ? offices.startCorrection : offices.correction
  const correction = group === 'lifted' ? relapseCorrection : offices.newPovertyCorrection!
  // The correction of the new poverty holds the fall up to its year.
  const falls = group === 'lifted' ? fallen : 0
  const drawn = [new Float64Array(draws), new Float64Array(draws), new Float64Array(draws)] as const
  for (let d = 0; d < draws; d++) {
    const { households, yuan } = seen[offices.replicate[d]!]!
    const detected = exp(correction[d]!)
    const kept = exp(-offices.fall[d]! * falls)
    drawn[0][d] = negativeBinomialQuantile(chance[d]!, households * detected * kept, offices.dispersion[d]!)
    drawn[1][d] = households * detected * (1 - kept)
    drawn[2][d] = yuan * detected * (1 - kept)
  }
  return drawn
}

function sumOf(years: readonly Drawn[]): Drawn {
  const sum = [new Float64Array(draws), new Float64Array(draws), new Float64Array(draws)] as const
  for (const year of years) sum.forEach((column, i) => column.forEach((_, d) => (column[d]! += year[i]![d]!)))
  return sum
}

/** Of draws: their mean, and the values that 2.5 % of them lie below and above. */
function predicted(values: Float64Array): Predicted {
  const sorted = values.slice().sort()
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length, low: at(0.025), high: at(0.975) }
}
