import type { Runner } from '../experiment/runner.ts'
import { prepareExperiment, simulateTask } from '../experiment/simulate-task.ts'
import { stopped } from './stopped.ts'

/** Computes every task here, one after the other: for tests, small runs and the browser. */
export const inline: Runner = {
  name: 'inline',
  async run(specification, tasks, onCounts, { signal }) {
    const prepared = prepareExperiment(specification)
    for (const task of tasks) {
      if (signal?.aborted) throw stopped()
      onCounts(task, simulateTask(prepared, task))
      await new Promise((resolve) => setTimeout(resolve)) // lets the progress line, Ctrl-C and a page have their turn
    }
  },
}
