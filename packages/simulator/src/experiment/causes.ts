import { channels, firstNeutralYear } from '../dynamics/channels.ts'
import { type Estimate, estimate } from '../inference/estimate.ts'
import { fieller, type RatioEstimate } from '../inference/ratio-interval.ts'
import { shapleyValues } from '../inference/shapley.ts'
import type { Text } from '../outcomes/headlines.ts'
import { firstYear, lastYear } from '../outcomes/measures.ts'
import { type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import type { Size } from './policy-split.ts'
import { type ExperimentOptions, runExperiment } from './run-experiment.ts'
import type { Specification } from './specification.ts'

const sets = 1 << channels.length

/** The scenario in which the channels of a set are at work and all others are off. */
function scenarioOfSet(scenario: string, set: number): string {
  const off = channels.filter((_, c) => !(set & (1 << c))).map(({ id }) => `off-${id}`)
  return [...(scenario === 'kept' ? [] : [scenario]), ...off].join('+') || 'kept'
}

const causesScale = 0.004
const causesReplicates = 8

/** The sample that the causes of a run are made on: smaller than the run, because there are so many sets. Not of one's own households. */
export function causesSizeOf({ scale, seed, microdata }: Specification): Size | undefined {
  return microdata ? undefined : { scale: Math.min(scale, causesScale), replicates: causesReplicates, seed }
}

/** The run that causes are made of: every set of channels, as scenarios of one run that share all draws. All at work comes first. */
export function causesSpecification(scenario: string, { scale, replicates, seed }: Size): Specification {
  const scenarios = Array.from({ length: sets }, (_, off) => scenarioOfSet(scenario, sets - 1 - off))
  return { name: 'causes', scale, replicates, seed, scenarios, counted: 'measures', group: 'lifted' }
}

/** How much a channel has to do with first relapses, from the first year in which it can be off. */
export type Cause = {
  readonly channel: string
  readonly title: Text
  /** Its Shapley value, first relapses per 1,000 lifted households. */
  readonly effect: Estimate
  /** That as a share of all that the channels bring. */
  readonly share: RatioEstimate & { readonly standardError: number }
  /** Share of those who relapse who would not have, had this channel alone been off: the probability of necessity. */
  readonly necessary: RatioEstimate
}

export type Causes = {
  readonly scenario: string
  readonly definition: 'D2' | 'D3'
  /** First relapses per 1,000 lifted households with all channels at work, and with none: the luck of income alone. */
  readonly all: Estimate
  readonly none: Estimate
  readonly causes: readonly Cause[]
}

/**
 * Causes of relapse by what would be without them, under common random numbers. v(S) is the number of first relapses with the channels in S at
 * work; the Shapley values of the channels add up to v(all) - v(none). A relapse may need several channels, so the shares of necessity add up to
 * more or less than 1.
 *
 * @param table - of a run of {@link causesSpecification}
 */
export function causesOf(table: OutcomeTable, scenario: string): Causes[] {
  const replicates = Array.from({ length: table.replicates }, (_, replicate) => replicate)
  const named = Array.from({ length: sets }, (_, set) => scenarioOfSet(scenario, set))
  const everything = named[sets - 1]!
  return (['D2', 'D3'] as const).map((definition) => {
    const count = (replicate: number, of: string): number => {
      let sum = 0
      for (let year = firstNeutralYear; year <= lastYear; year++) sum += outcome(table, replicate, of, year, `firstRelapses${definition}`)
      return sum
    }
    const lifted = replicates.map((r) => outcome(table, r, everything, firstYear, 'households'))
    const values = replicates.map((r) => named.map((of) => (1000 * count(r, of)) / lifted[r]!))
    const totals = values.map((v) => v[sets - 1]! - v[0]!)
    const shapley = values.map(shapleyValues)
    const relapsed = replicates.map((r) => count(r, everything))
    const causes = channels.map(({ id, title }, c): Cause => {
      const effects = shapley.map((phi) => phi[c]!)
      const { ratio, interval } = fieller(effects, totals)
      const rest = estimate(effects.map((effect, r) => effect - ratio * totals[r]!))
      const spared = replicates.map((r) => outcome(table, r, named[(sets - 1) & ~(1 << c)]!, lastYear, `spared${definition}`))
      return {
        channel: id,
        title,
        effect: estimate(effects),
        share: { ratio, interval, standardError: rest.standardError / Math.abs(estimate(totals).mean) },
        necessary: fieller(spared, relapsed),
      }
    })
    return { scenario, definition, all: estimate(values.map((v) => v[sets - 1]!)), none: estimate(values.map((v) => v[0]!)), causes }
  })
}

/** Runs all sets of channels under a scenario and sums them up. @throws SimulatorError as {@link runExperiment} */
export const runCauses = async (scenario: string, size: Size, options: ExperimentOptions): Promise<Causes[]> =>
  causesOf(await runExperiment(causesSpecification(scenario, size), options), scenario)
