import { move, workerData } from 'piscina'
import type { Task } from '../experiment/runner.ts'
import { type PreparedExperiment, prepareExperiment, simulateTask } from '../experiment/simulate-task.ts'
import type { Specification } from '../experiment/specification.ts'

let prepared: PreparedExperiment | undefined

/** One task in a worker thread; the scenarios are compiled at the first. */
export default function runTask(task: Task): unknown {
  prepared ??= prepareExperiment(workerData as Specification)
  return move(simulateTask(prepared, task))
}
