import type { PreparedScenarios } from './dynamics/prepare-scenarios.ts'
import { runBlock } from './dynamics/run-block.ts'
import type { PopulationPlan } from './population/plan.ts'

export { type PreparedScenarios, prepareScenarios } from './dynamics/prepare-scenarios.ts'
export { type PopulationPlan, planPopulation } from './population/plan.ts'

/**
 * One block of households in one replicate through all years, under all scenarios at once. Depends on its arguments alone.
 *
 * @param block - from 0 to `plan.blocks`, excluded
 * @returns counts, flat [scenario][year][measure], whole numbers; see `measures`
 */
export function simulateBlock(
  prepared: PreparedScenarios,
  plan: PopulationPlan,
  seed: string,
  replicate: number,
  block: number,
): Float64Array {
  return runBlock(prepared, plan.block[block]!, { seed, replicate, block })
}
