import type { Parameters } from '../parameters.ts'
import type { Group } from '../population/group.ts'
import type { Block } from '../population/tables.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import type { TrackSeen } from './track-seen.ts'

/** A simulated year. In the burn-in, prices, rules and the population are those of 2014, `rules`. */
export type Year = { readonly year: number; readonly rules: number; readonly burnIn: boolean }

/**
 * Uniform draws of a process in a year: one column a draw, one entry a row, dead rows included. Those of counties and villages have an entry
 * a number of a county or village; they are the same in every block, and in both groups.
 */
export type Draws = {
  readonly persons: readonly Float64Array[]
  readonly households: readonly Float64Array[]
  readonly counties?: readonly Float64Array[]
  readonly villages?: readonly Float64Array[]
}

type Declared = {
  /** Keys its random stream: a new name is a new result. */
  readonly name: string
  /** Columns of persons, households, bills and tracks. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  /** Inputs of the policies that it gives, by entity. See `Block.inputs`. */
  readonly gives?: { readonly household?: readonly string[]; readonly person?: readonly string[] }
  readonly drawsPerPerson?: number
  readonly drawsPerHousehold?: number
  readonly drawsPerCounty?: number
  readonly drawsPerVillage?: number
  /** Not in the burn-in. */
  readonly fromFirstYear?: true
  /** Whether the parameters switch it on; where they do not, it neither runs nor draws. Left out: always. */
  readonly isOn?: (parameters: Parameters) => boolean
}

/** A step of the year that no policy touches, done once for all scenarios. */
export type Process = Declared & {
  /** What depends on the parameters alone is worked out here, once a run. */
  prepare(parameters: Parameters, group: Group): (block: Block, year: Year, draws: Draws) => void
}

/** A step of the year that policies touch, done for every track. Its draws are the same for all tracks. */
export type TrackProcess = Declared & {
  prepare(parameters: Parameters, group: Group): (seen: TrackSeen, draws: Draws) => void
}

/** Processes that are on, with what they need of the parameters. */
export type Prepared<P extends Process | TrackProcess> = { readonly process: P; readonly run: ReturnType<P['prepare']> }

export const prepared = <P extends Process | TrackProcess>(
  processes: readonly P[],
  parameters: Parameters,
  group: Group,
): readonly Prepared<P>[] =>
  processes
    .filter(({ isOn }) => isOn?.(parameters) ?? true)
    .map((process) => ({ process, run: process.prepare(parameters, group) as ReturnType<P['prepare']> }))

/** Columns for the draws of processes, used again every year and, where shared, by one process after the other. */
type DrawBuffers = Required<Draws> & {
  /** Numbers of the counties and villages of the block. */
  readonly countiesHere: readonly number[]
  readonly villagesHere: readonly number[]
}

export function drawBuffers({ persons, households }: Block, processes: readonly Declared[]): DrawBuffers {
  const columns = (count: (process: Declared) => number | undefined, rows: number): Float64Array[] =>
    Array.from({ length: Math.max(0, ...processes.map((process) => count(process) ?? 0)) }, () => new Float64Array(rows))
  const countiesHere = [...new Set(households.county)]
  const villagesHere = [...new Set(households.village)]
  return {
    persons: columns((process) => process.drawsPerPerson, persons.rows),
    households: columns((process) => process.drawsPerHousehold, households.rows),
    counties: columns((process) => process.drawsPerCounty, Math.max(0, ...countiesHere) + 1),
    villages: columns((process) => process.drawsPerVillage, Math.max(0, ...villagesHere) + 1),
    countiesHere,
    villagesHere,
  }
}

/** Draws of a process in a year. Each row draws its fixed count, whatever happens to it; an area has its number in place of the block. */
export function drawFor(
  { name, drawsPerPerson = 0, drawsPerHousehold = 0, drawsPerCounty = 0, drawsPerVillage = 0 }: Declared,
  { year }: Year,
  buffers: DrawBuffers,
  key: Omit<StreamKey, 'process' | 'year'>,
): Draws {
  const draws = {
    persons: buffers.persons.slice(0, drawsPerPerson),
    households: buffers.households.slice(0, drawsPerHousehold),
    counties: buffers.counties.slice(0, drawsPerCounty),
    villages: buffers.villages.slice(0, drawsPerVillage),
  }
  const rows = (columns: readonly Float64Array[]): number => columns[0]?.length ?? 0
  if (drawsPerPerson > 0) drawUniforms({ ...key, year, process: name }, draws.persons, rows(draws.persons))
  if (drawsPerHousehold > 0)
    drawUniforms({ ...key, year, process: drawsPerPerson > 0 ? `${name}-households` : name }, draws.households, rows(draws.households))
  drawAreas({ ...key, year, process: `${name}-counties` }, draws.counties, buffers.countiesHere)
  drawAreas({ ...key, year, process: `${name}-villages` }, draws.villages, buffers.villagesHere)
  return draws
}

function drawAreas(key: Omit<StreamKey, 'block'>, columns: readonly Float64Array[], areas: readonly number[]): void {
  if (columns.length === 0) return
  for (const area of areas) {
    drawUniforms(
      { ...key, block: area },
      columns.map((column) => column.subarray(area, area + 1)),
      1,
    )
  }
}

/** Runs processes in their order. */
export function runProcesses(
  processes: readonly Prepared<Process>[],
  block: Block,
  year: Year,
  buffers: DrawBuffers,
  key: Omit<StreamKey, 'process' | 'year'>,
): void {
  for (const { process, run } of processes) {
    if (process.fromFirstYear && year.burnIn) continue
    run(block, year, drawFor(process, year, buffers, key))
  }
}
