import { SimulatorError } from '../errors.ts'
import { expectedReplicates, looks, reachedPrecision, stoppingRule } from '../inference/stopping.ts'
import { years } from '../outcomes/measures.ts'
import { countsOfReplicate, type OutcomeTable } from '../outcomes/outcome-table.ts'
import { checkSpecification } from './check-specification.ts'
import { planOf } from './plan-of.ts'
import type { Runner, RunOptions, Task } from './runner.ts'
import type { Specification } from './specification.ts'

export type ExperimentOptions = RunOptions & {
  readonly runner: Runner
  /** Called after every task with the share of the work that is done, 0..1, and how many replicates that is. */
  readonly onProgress?: (done: number, replicates: number) => void
}

/** Long enough that handing a task out costs nothing beside it, short enough that threads end together. */
const blocksPerTask = 4

/**
 * Runs an experiment: all scenarios, years and replicates. With a precision, as many replicates as it takes to reach it, looked at by the
 * `stoppingRule`, and `replicates` at most; how many is part of the result, and depends on nothing else than the specification either.
 *
 * The counts are whole numbers, so the sums, and every byte of the result, depend on the specification alone: not on the
 * runner, the number of threads, or the order in which tasks end.
 *
 * @returns counts shaped [replicate][scenario][year][group][cell]; read them with `outcome`, or summed up with `headlineResults`
 * @throws SimulatorError the codes of `checkSpecification`; `run/worker-failed`; `run/stopped` when the signal is set
 * @example
 * const table = await runExperiment({ name: 'cliff', scale: 0.01, replicates: 4, seed: 'a', scenarios: ['kept', 'cliff'] }, { runner: inline })
 * outcome(table, 0, 'cliff', 2021, 'firstRelapsesD3')
 */
export async function runExperiment(specification: Specification, options: ExperimentOptions): Promise<OutcomeTable> {
  const problems = checkSpecification(specification)
  if (problems.length > 0) throw new SimulatorError(problems)
  const { scenarios, precision, replicates: most } = specification
  const { blocks } = planOf(specification)
  const size = countsOfReplicate(scenarios.length, specification.counted)
  let table: OutcomeTable = { scenarios, years, replicates: 0, counts: new Float64Array(0) }
  let done = 0
  let shown = 0
  let expected = precision ? Math.min(stoppingRule.first, most) : most
  for (const replicates of precision ? looks(most) : [most]) {
    const counts = new Float64Array(replicates * size)
    counts.set(table.counts)
    const add = ({ replicate, firstBlock, endBlock }: Task, more: Float64Array): void => {
      for (let i = 0; i < size; i++) counts[replicate * size + i]! += more[i]!
      done += endBlock - firstBlock
      // What is expected may grow: what was shown does not go back.
      shown = Math.max(shown, done / (blocks * expected))
      options.onProgress?.(shown, done / blocks)
    }
    await options.runner.run(specification, cutIntoTasks(table.replicates, replicates, blocks), add, options)
    table = { scenarios, years, replicates, counts }
    if (!precision) break
    const found = reachedPrecision(table, precision)
    if (found.every(({ reached }) => reached)) break
    expected = expectedReplicates(found, replicates, most)
  }
  if (shown < 1) options.onProgress?.(1, done / blocks)
  return table
}

function cutIntoTasks(firstReplicate: number, endReplicate: number, blocks: number): Task[] {
  const tasks: Task[] = []
  for (let replicate = firstReplicate; replicate < endReplicate; replicate++) {
    for (let firstBlock = 0; firstBlock < blocks; firstBlock += blocksPerTask)
      tasks.push({ replicate, firstBlock, endBlock: Math.min(blocks, firstBlock + blocksPerTask) })
  }
  return tasks
}
