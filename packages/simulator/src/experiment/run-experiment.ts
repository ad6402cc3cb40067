import { SimulatorError } from '../errors.ts'
import { measures, type OutcomeTable, years } from '../outcomes/measures.ts'
import { planPopulation } from '../simulate.ts'
import { checkSpecification } from './check-specification.ts'
import type { Runner, RunOptions, Task } from './runner.ts'
import type { Specification } from './specification.ts'

export type ExperimentOptions = RunOptions & {
  readonly runner: Runner
  /** Called after every task with the share of blocks that are done, 0..1. */
  readonly onProgress?: (done: number) => void
}

/** Long enough that handing a task out costs nothing beside it, short enough that threads end together. */
const blocksPerTask = 4

/**
 * Runs an experiment: all scenarios, years and replicates.
 *
 * The counts are whole numbers, so the sums, and every byte of the result, depend on the specification alone: not on the
 * runner, the number of threads, or the order in which tasks end.
 *
 * @returns counts shaped [replicate][scenario][year][measure]; read them with `outcome`, or summed up with `headlineResults`
 * @throws SimulatorError the codes of `checkSpecification`; `run/worker-failed`; `run/stopped` when the signal is set
 * @example
 * const table = await runExperiment({ name: 'cliff', scale: 0.01, replicates: 4, seed: 'a', scenarios: ['kept', 'cliff'] }, { runner: inline })
 * outcome(table, 0, 'cliff', 2021, 'firstRelapsesD3')
 */
export async function runExperiment(specification: Specification, options: ExperimentOptions): Promise<OutcomeTable> {
  const problems = checkSpecification(specification)
  if (problems.length > 0) throw new SimulatorError(problems)
  const { scenarios, replicates } = specification
  const { blocks } = planPopulation(specification.scale)
  const size = scenarios.length * years.length * measures.length
  const counts = new Float64Array(replicates * size)
  let done = 0
  const add = ({ replicate, firstBlock, endBlock }: Task, more: Float64Array): void => {
    for (let i = 0; i < size; i++) counts[replicate * size + i]! += more[i]!
    done += endBlock - firstBlock
    options.onProgress?.(done / (blocks * replicates))
  }
  await options.runner.run(specification, cutIntoTasks(replicates, blocks), add, options)
  return { scenarios, years, replicates, counts }
}

function cutIntoTasks(replicates: number, blocks: number): Task[] {
  const tasks: Task[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (let firstBlock = 0; firstBlock < blocks; firstBlock += blocksPerTask)
      tasks.push({ replicate, firstBlock, endBlock: Math.min(blocks, firstBlock + blocksPerTask) })
  }
  return tasks
}
