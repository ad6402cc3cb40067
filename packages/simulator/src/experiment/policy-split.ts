import { campaignInstruments } from '@doudi/policies'
import { type Estimate, estimate } from '../inference/estimate.ts'
import { fieller, type RatioEstimate } from '../inference/ratio-interval.ts'
import { shapleyValues } from '../inference/shapley.ts'
import { lastCampaignYear, type Text } from '../outcomes/headlines.ts'
import { firstYear, lastYear, type Measure } from '../outcomes/measures.ts'
import { type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import { type ExperimentOptions, runExperiment } from './run-experiment.ts'
import type { Specification } from './specification.ts'

/** What the end of policies brings more of, 2021-2030. */
export type SplitMeasure = {
  readonly id: string
  readonly title: Text
  readonly unit: Text
  readonly count: Measure
  /** Per 1,000 of these at the start. */
  readonly base: 'households' | 'persons'
}

const perHousehold: Text = { en: 'per 1,000 lifted households', zh: '每千脱贫户' }
const perPerson: Text = { en: 'person-years per 1,000 lifted persons', zh: '人年/千名脱贫人口' }

export const splitMeasures: readonly SplitMeasure[] = [
  {
    id: 'first-relapses-d2',
    title: { en: 'first relapses 2021-2030, after medical cost (D2)', zh: '2021—2030年首次返贫，扣除医疗支出后（D2）' },
    unit: perHousehold,
    count: 'firstRelapsesD2',
    base: 'households',
  },
  {
    id: 'first-relapses-d3',
    title: { en: 'first relapses 2021-2030, two years running (D3)', zh: '2021—2030年首次返贫，连续两年（D3）' },
    unit: perHousehold,
    count: 'firstRelapsesD3',
    base: 'households',
  },
  {
    id: 'person-years-poor-d2',
    title: { en: 'person-years poor 2021-2030, after medical cost (D2)', zh: '2021—2030年贫困人年，扣除医疗支出后（D2）' },
    unit: perPerson,
    count: 'poorPersonsD2',
    base: 'persons',
  },
  {
    id: 'person-years-poor-d3',
    title: { en: 'person-years poor 2021-2030, two years running (D3)', zh: '2021—2030年贫困人年，连续两年（D3）' },
    unit: perPerson,
    count: 'poorPersonsD3',
    base: 'persons',
  },
]

/** A reading of medical assistance of the registered poor: whether the 351 has anything left to pay depends on it. */
export type SplitReading = { readonly id: string; readonly title: Text; readonly reform?: string }

export const splitReadings: readonly SplitReading[] = [
  { id: 'assistance-on-rest', title: { en: 'assistance: a share of what insurance leaves', zh: '救助按医保后剩余自付计' } },
  {
    id: 'assistance-on-compliant',
    title: { en: 'assistance: a share of the compliant cost', zh: '救助按合规费用计' },
    reform: 'assistance-on-compliant',
  },
]

const sets = 1 << campaignInstruments.length

/** The scenario in which the instruments of a set end with 2020; bit i of the set is instrument i. */
function scenarioOfSet(reading: SplitReading, set: number): string {
  const ended = campaignInstruments.filter((_, i) => set & (1 << i)).map(({ id }) => `end-${id}`)
  return [...(reading.reform ? [reading.reform] : []), ...ended].join('+') || 'kept'
}

export type Size = Pick<Specification, 'scale' | 'replicates' | 'seed'>

/**
 * The sample that a run splits its cliff on: a small one, since the sets share all draws. None where the cliff is not run, where the
 * households are a user's own, or where the run is a first look of a few replicates.
 */
export function splitSizeOf({ scale, replicates, seed, scenarios, microdata }: Specification): Size | undefined {
  if (microdata || !scenarios.includes('cliff') || replicates < splitReplicates) return undefined
  return { scale: Math.min(scale, splitScale), replicates: splitReplicates, seed }
}
const splitScale = 0.004
const splitReplicates = 8

/** The run that the split is made of: every set of instruments ends, under both readings, as scenarios of one run that share all draws. */
export function splitSpecification({ scale, replicates, seed }: Size): Specification {
  const scenarios = splitReadings.flatMap((reading) => Array.from({ length: sets }, (_, set) => scenarioOfSet(reading, set)))
  return { name: 'policy-split', scale, replicates, seed, scenarios, counted: 'measures', group: 'lifted' }
}

/** What an instrument has to do with a cliff: its Shapley value, and that as a share of the whole cliff. */
export type PolicyShare = {
  /** Of {@link campaignInstruments}. */
  readonly instrument: string
  readonly title: Text
  readonly effect: Estimate
  readonly share: RatioEstimate & { readonly standardError: number }
  /** What its end alone would bring, all others going on; with the next one it shows how instruments stand in for one another. */
  readonly alone: Estimate
  /** What it brings as the last to end. */
  readonly last: Estimate
}

export type PolicySplit = {
  readonly reading: SplitReading
  readonly measure: SplitMeasure
  /** The cliff: all instruments end against none. */
  readonly total: Estimate
  readonly policies: readonly PolicyShare[]
}

/**
 * How much of the cliff is due to each policy that ended: the Shapley value of v(S), the extra relapses or years in poverty if the
 * instruments in S end and the others go on. The shares add up to 1. Estimates are over replicates: Monte Carlo error only.
 *
 * @param table - of a run of {@link splitSpecification}
 * @returns for each reading and measure, the policies in the order of the campaign's list
 */
export function policySplits(table: OutcomeTable): PolicySplit[] {
  return splitReadings.flatMap((reading) => {
    const scenarios = Array.from({ length: sets }, (_, set) => scenarioOfSet(reading, set))
    return splitMeasures.map((measure) => splitOf(table, reading, scenarios, measure))
  })
}

function splitOf(table: OutcomeTable, reading: SplitReading, scenarios: readonly string[], measure: SplitMeasure): PolicySplit {
  /** v of every set, one list a replicate. */
  const values = Array.from({ length: table.replicates }, (_, replicate) =>
    scenarios.map((scenario) => {
      let sum = 0
      for (let year = lastCampaignYear + 1; year <= lastYear; year++) sum += outcome(table, replicate, scenario, year, measure.count)
      return (1000 * sum) / outcome(table, replicate, scenario, firstYear, measure.base)
    }),
  )
  const all = sets - 1
  const totals = values.map((v) => v[all]! - v[0]!)
  const shapley = values.map(shapleyValues)
  const policies = campaignInstruments.map(({ id, title }, i) => {
    const effects = shapley.map((phi) => phi[i]!)
    const { ratio, interval } = fieller(effects, totals)
    const rest = estimate(effects.map((effect, r) => effect - ratio * totals[r]!))
    return {
      instrument: id,
      title,
      effect: estimate(effects),
      share: { ratio, interval, standardError: rest.standardError / Math.abs(estimate(totals).mean) },
      alone: estimate(values.map((v) => v[1 << i]! - v[0]!)),
      last: estimate(values.map((v) => v[all]! - v[all & ~(1 << i)]!)),
    }
  })
  return { reading, measure, total: estimate(totals), policies }
}

/**
 * Runs the split and sums it up. A sample smaller than that of the headlines does: the sets of a replicate share all draws.
 *
 * @throws SimulatorError as {@link runExperiment}
 */
export const runPolicySplit = async (size: Size, options: ExperimentOptions): Promise<PolicySplit[]> =>
  policySplits(await runExperiment(splitSpecification(size), options))
