import { measures, years } from '../outcomes/measures.ts'
import { type PopulationPlan, type PreparedScenarios, planPopulation, prepareScenarios, simulateBlock } from '../simulate.ts'
import type { Task } from './runner.ts'
import type { Specification } from './specification.ts'

/** What a process prepares once for all tasks of an experiment. */
export type PreparedExperiment = {
  readonly plan: PopulationPlan
  readonly scenarios: PreparedScenarios
  readonly seed: string
  /** Counts of a task. */
  readonly size: number
}

export function prepareExperiment({ scale, scenarios, own, seed }: Specification): PreparedExperiment {
  return {
    plan: planPopulation(scale),
    scenarios: prepareScenarios(scenarios, { own }),
    seed,
    size: scenarios.length * years.length * measures.length,
  }
}

/** Counts of a task's blocks, shaped [scenario][year][measure], flat. */
export function simulateTask({ plan, scenarios, seed, size }: PreparedExperiment, task: Task): Float64Array {
  const sum = new Float64Array(size)
  for (let block = task.firstBlock; block < task.endBlock; block++) {
    const counts = simulateBlock(scenarios, plan, seed, task.replicate, block)
    for (let i = 0; i < size; i++) sum[i]! += counts[i]!
  }
  return sum
}
