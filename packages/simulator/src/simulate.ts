import type { PreparedScenarios } from './dynamics/prepare-scenarios.ts'
import { runBlock } from './dynamics/run-block.ts'
import { years } from './outcomes/measures.ts'
import { countsOfReplicate, type OutcomeTable } from './outcomes/outcome-table.ts'
import { type Group, groups } from './population/group.ts'
import type { PopulationPlan } from './population/plan.ts'

export { type PreparedScenarios, prepareScenarios } from './dynamics/prepare-scenarios.ts'
export { type PopulationPlan, planPopulation } from './population/plan.ts'

/**
 * One block of households in one replicate through all years, under all scenarios at once. Depends on its arguments alone.
 *
 * @param block - from 0 to `plan.blocks`, excluded
 * @returns counts of the block's group, flat [scenario][year][cell], whole numbers; see `tallies`
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

/**
 * Some neighboring blocks of a replicate, added up.
 *
 * @returns counts, flat [scenario][year][group][cell]
 */
export function simulateBlocks(
  prepared: PreparedScenarios,
  plan: PopulationPlan,
  seed: string,
  replicate: number,
  [first, end]: readonly [number, number] = [0, plan.blocks],
): Float64Array {
  const sum = new Float64Array(countsOfReplicate(prepared.ids.length, prepared.counted))
  for (let block = first; block < end; block++) {
    addBlock(sum, simulateBlock(prepared, plan, seed, replicate, block), plan.block[block]!.group, prepared.ids.length)
  }
  return sum
}

/** Adds the counts of a block of a group to those of both groups. @param sum - flat [scenario][year][group][cell] @param counts - [scenario][year][cell] */
export function addBlock(sum: Float64Array, counts: Float64Array, group: Group, scenarios: number): void {
  const cells = counts.length / scenarios / years.length
  for (let from = 0; from < counts.length; from += cells) {
    const to = from * groups.length + groups.indexOf(group) * cells
    for (let cell = 0; cell < cells; cell++) sum[to + cell]! += counts[from + cell]!
  }
}

/** Whole replicates, one after another, here: for small samples and for scenarios that no document names. */
export function simulateReplicates(prepared: PreparedScenarios, plan: PopulationPlan, seed: string, replicates: number): OutcomeTable {
  const size = countsOfReplicate(prepared.ids.length, prepared.counted)
  const counts = new Float64Array(replicates * size)
  for (let replicate = 0; replicate < replicates; replicate++) counts.set(simulateBlocks(prepared, plan, seed, replicate), replicate * size)
  return { scenarios: prepared.ids, years, replicates, counts }
}
