import type { Specification } from './specification.ts'

/** A piece of an experiment: some neighboring blocks of one replicate. How an experiment is cut does not change its results. */
export type Task = {
  readonly replicate: number
  readonly firstBlock: number
  /** The first block that is not in it. */
  readonly endBlock: number
}

export type RunOptions = {
  /** Worker threads, where the runner has any. */
  readonly threads?: number
  /** Stops the run; the runner then rejects and leaves nothing running. */
  readonly signal?: AbortSignal
}

/** Where tasks are computed. Calls `onCounts` once a task, in any order, with counts shaped [scenario][year][group][cell], flat. */
export type Runner = {
  readonly name: string
  run(
    specification: Specification,
    tasks: readonly Task[],
    onCounts: (task: Task, counts: Float64Array) => void,
    options: RunOptions,
  ): Promise<void>
}
