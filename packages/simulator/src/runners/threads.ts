import { SimulatorError } from '../errors.ts'
import type { Runner } from '../experiment/runner.ts'
import { stopped } from './stopped.ts'

/** Run from source (tests, tsx), the workers are the built ones: a worker thread of Node 20 reads no TypeScript. */
const workerFile = (): string => {
  const here = import.meta.url
  const file = here.endsWith('.ts') ? '../../dist/runners/thread-worker.js' : './thread-worker.js'
  return new URL(file, here).href
}

/** Computes tasks in worker threads; as many as there are cores, at most 8, if `threads` is left out. */
export const threads: Runner = {
  name: 'threads',
  async run(specification, tasks, onCounts, { threads: wanted, signal }) {
    // Imported here, so that a page can load the package without worker threads.
    const [{ Piscina }, { availableParallelism }] = await Promise.all([import('piscina'), import('node:os')])
    const count = Math.min(wanted ?? Math.min(availableParallelism(), 8), tasks.length)
    const pool = new Piscina({ filename: workerFile(), workerData: specification, minThreads: count, maxThreads: count })
    const aborted = new Promise<never>((_, reject) => {
      if (signal?.aborted) reject(stopped())
      signal?.addEventListener('abort', () => reject(stopped()), { once: true })
    })
    const broken = new Promise<never>((_, reject) => pool.on('error', (error) => reject(error)))
    try {
      const all = Promise.all(tasks.map(async (task) => onCounts(task, await pool.run(task))))
      await Promise.race([all, aborted, broken])
    } catch (error) {
      if (error instanceof SimulatorError) throw error
      throw new SimulatorError([
        {
          code: 'run/worker-failed',
          path: 'a worker thread',
          found: error instanceof Error ? error.message : String(error),
          expected: 'counts of every task',
          hint: '--runner inline runs without threads and may say more',
        },
      ])
    } finally {
      await pool.destroy()
    }
  },
}
