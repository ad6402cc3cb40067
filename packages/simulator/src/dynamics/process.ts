import type { Block } from '../population/tables.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'

/** A simulated year. In the burn-in, prices, rules and the population are those of 2014, `rules`. */
export type Year = { readonly year: number; readonly rules: number; readonly burnIn: boolean }

/** Uniform draws of a process in a year: one column a draw, one entry a row, dead rows included. */
export type Draws = { readonly persons: readonly Float64Array[]; readonly households: readonly Float64Array[] }

/** A step of the year that no policy touches, done once for all scenarios. */
export type Process = {
  /** Keys its random stream: a new name is a new result. */
  readonly name: string
  /** Columns of persons, households and bills. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly drawsPerPerson?: number
  readonly drawsPerHousehold?: number
  /** Not in the burn-in. */
  readonly fromFirstYear?: true
  run(block: Block, year: Year, draws: Draws): void
}

/** Columns for draws, used again by every process. */
export type DrawBuffers = Draws

export function drawBuffers(block: Block, processes: readonly Process[]): DrawBuffers {
  const most = (count: (process: Process) => number | undefined): number => Math.max(0, ...processes.map((process) => count(process) ?? 0))
  const columns = (count: number, rows: number): Float64Array[] => Array.from({ length: count }, () => new Float64Array(rows))
  return {
    persons: columns(
      most((process) => process.drawsPerPerson),
      block.persons.rows,
    ),
    households: columns(
      most((process) => process.drawsPerHousehold),
      block.households.rows,
    ),
  }
}

/** Runs processes in their order. Each row draws its fixed count first, whatever happens to it. */
export function runProcesses(
  processes: readonly Process[],
  block: Block,
  year: Year,
  buffers: DrawBuffers,
  key: Omit<StreamKey, 'process' | 'year'>,
): void {
  for (const process of processes) {
    if (process.fromFirstYear && year.burnIn) continue
    const { name, drawsPerPerson = 0, drawsPerHousehold = 0 } = process
    const draws = { persons: buffers.persons.slice(0, drawsPerPerson), households: buffers.households.slice(0, drawsPerHousehold) }
    const stream = { ...key, year: year.year }
    if (drawsPerPerson > 0) drawUniforms({ ...stream, process: name }, draws.persons, block.persons.rows)
    if (drawsPerHousehold > 0)
      drawUniforms({ ...stream, process: drawsPerPerson > 0 ? `${name}-households` : name }, draws.households, block.households.rows)
    process.run(block, year, draws)
  }
}
