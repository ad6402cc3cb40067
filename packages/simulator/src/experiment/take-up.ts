import { type Estimate, estimate, pairedDifference } from '../inference/estimate.ts'
import { lastCampaignYear } from '../outcomes/headlines.ts'
import { firstYear, lastYear } from '../outcomes/measures.ts'
import { type OutcomeTable, outcome } from '../outcomes/outcome-table.ts'
import type { Size } from './policy-split.ts'
import { type ExperimentOptions, runExperiment } from './run-experiment.ts'
import type { Specification } from './specification.ts'

/** Shares that would take up dibao, of the registered and of the others: low, as the model stands, high. */
export const takeUps = [
  { registered: 0.5, others: 0.15 },
  { registered: 0.7, others: 0.35 },
  { registered: 0.9, others: 0.6 },
] as const
export const takeUpScenarios = ['kept', 'cliff'] as const
type Shown = 'D1' | 'D2' | 'D3'
const ofShown = <T>(of: (definition: Shown) => T): { readonly [D in Shown]: T } => ({ D1: of('D1'), D2: of('D2'), D3: of('D3') })

/** Poverty at a take-up of dibao under a scenario: person-years poor 2021-2030 per 1,000 lifted persons, by definition. */
export type AtTakeUp = {
  readonly takeUp: (typeof takeUps)[number]
  readonly scenario: string
  readonly poor: { readonly [D in Shown]: Estimate }
  /** From the first scenario, paired by replicate; absent in its own rows. */
  readonly more?: { readonly [D in Shown]: Estimate }
}

/** One run a take-up; D2 and D3 stand beside D1, which is never shown alone: full top-ups make it small whatever the policy. */
const specificationAt = (takeUp: (typeof takeUps)[number], { scale, replicates, seed }: Size): Specification => ({
  name: 'take-up',
  scale,
  replicates,
  seed,
  scenarios: takeUpScenarios,
  counted: 'measures',
  group: 'lifted',
  parameters: { 'support.dibaoTakeUp': takeUp.registered, 'neverRegistered.dibaoTakeUp': takeUp.others },
})

/**
 * Income poverty (D1) at three take-ups of dibao, beside D2 and D3, under kept and cliff, on a small sample.
 *
 * @throws SimulatorError as {@link runExperiment}
 */
export async function runTakeUps(size: Size, options: ExperimentOptions): Promise<AtTakeUp[]> {
  const rows: AtTakeUp[] = []
  for (const takeUp of takeUps) {
    const table = await runExperiment(specificationAt(takeUp, size), options)
    for (const scenario of takeUpScenarios) {
      const own = ofShown((definition) => poorOf(table, scenario, definition))
      const poor = ofShown((definition) => estimate(own[definition]))
      const more = ofShown((definition) => pairedDifference(own[definition], poorOf(table, takeUpScenarios[0], definition)))
      rows.push({ takeUp, scenario, poor, ...(scenario === takeUpScenarios[0] ? {} : { more }) })
    }
  }
  return rows
}

/** One a replicate. */
function poorOf(table: OutcomeTable, scenario: string, definition: Shown): number[] {
  return Array.from({ length: table.replicates }, (_, replicate) => {
    let poor = 0
    for (let year = lastCampaignYear + 1; year <= lastYear; year++)
      poor += outcome(table, replicate, scenario, year, `poorPersons${definition}`)
    return (1000 * poor) / outcome(table, replicate, scenario, firstYear, 'persons')
  })
}
