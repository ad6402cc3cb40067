import { type PopulationPlan, type PreparedScenarios, prepareScenarios, simulateBlocks } from '../simulate.ts'
import { planOf } from './plan-of.ts'
import type { Task } from './runner.ts'
import type { Specification } from './specification.ts'

/** What a process prepares once for all tasks of an experiment. */
export type PreparedExperiment = {
  readonly plan: PopulationPlan
  readonly scenarios: PreparedScenarios
  readonly seed: string
}

export function prepareExperiment(specification: Specification): PreparedExperiment {
  const { scenarios, own, seed, parameters = {}, counted } = specification
  return { plan: planOf(specification), scenarios: prepareScenarios(scenarios, { own, parameters, counted }), seed }
}

/** Counts of a task's blocks, shaped [scenario][year][group][cell], flat. */
export function simulateTask({ plan, scenarios, seed }: PreparedExperiment, { replicate, firstBlock, endBlock }: Task): Float64Array {
  return simulateBlocks(scenarios, plan, seed, replicate, [firstBlock, endBlock])
}
