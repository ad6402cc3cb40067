import { firstYear, measures, years } from '../outcomes/measures.ts'
import { parameters } from '../parameters.ts'
import { drawCohort } from '../population/cohort.ts'
import type { BlockPlan } from '../population/plan.ts'
import type { Block } from '../population/tables.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { liftHouseholds } from './exit.ts'
import { afterPolicies, beforePolicies } from './order.ts'
import { type PreparedScenarios, startYear } from './prepare-scenarios.ts'
import { drawBuffers, runProcesses, type Year } from './process.ts'
import { runTrack } from './run-track.ts'
import { countWithoutRelapse } from './status.ts'
import { copyTrack, newTrack, type Track } from './track.ts'
import { type TrackBuffers, trackBuffers } from './track-buffers.ts'
import type { TrackYear } from './tracks.ts'
import { fillYearTables, type YearTables, yearTables } from './year-tables.ts'

/** What can be looked at while a block runs: the state as it is, to be read before the call returns. */
export type Observer = {
  /** Before and after a track's part of a year. */
  readonly beforeTrack?: (seen: TrackSeen) => void
  readonly afterTrack?: (seen: TrackSeen) => void
  readonly afterYear?: (seen: { readonly year: Year; readonly block: Block }) => void
}
export type TrackSeen = {
  readonly year: Year
  readonly branch: TrackYear
  readonly block: Block
  readonly tables: YearTables
  readonly track: Track
  readonly buffers: TrackBuffers
}

const liftedBelowLineAt = measures.indexOf('liftedBelowLine')

/**
 * A block of households through all years, under all scenarios at once. What no policy touches is drawn and computed once for all
 * scenarios, and scenarios whose rules were equal so far are one.
 *
 * @returns counts, flat [scenario][year][measure]
 */
export function runBlock(
  prepared: PreparedScenarios,
  plan: BlockPlan,
  key: Omit<StreamKey, 'process' | 'year'>,
  observer: Observer = {},
): Float64Array {
  const block = drawCohort(plan, prepared.cohort, { ...key, year: startYear })
  const draws = drawBuffers(block, [...beforePolicies, ...afterPolicies])
  const tables = yearTables(block)
  const buffers = trackBuffers(block)
  const noise = new Float64Array(block.households.rows)
  const counts = new Float64Array(prepared.ids.length * years.length * measures.length)
  let tracks: Track[] = [newTrack(block.households.startAssets)]

  for (const { year, tracks: branches, billInputs } of prepared.years) {
    runProcesses(beforePolicies, block, year, draws, key)
    fillYearTables(tables, block, year, branches[0]!.rules.codes, billInputs)
    tracks = branchOut(tracks, branches)
    const counted = branches.map((branch, b) => {
      const ofYear = new Float64Array(measures.length)
      const seen = { year, branch, block, tables, track: tracks[b]!, buffers }
      observer.beforeTrack?.(seen)
      runTrack(year, branch.rules, tables, block.households, tracks[b]!, buffers, ofYear)
      observer.afterTrack?.(seen)
      return ofYear
    })

    let liftedBelowLine = 0
    const quota = plan.exits[year.year - parameters.cohort.firstExitYear.value]
    if (quota !== undefined) {
      drawUniforms({ ...key, year: year.year, process: 'exit' }, [noise], block.households.rows)
      const reference = tracks[branches.findIndex((branch) => branch.reference)]!
      liftedBelowLine = liftHouseholds(year.year, quota, block.households, reference, noise)
    }
    runProcesses(afterPolicies, block, year, draws, key)
    observer.afterYear?.({ year, block })
    if (year.burnIn) continue
    const living = livingHouseholds(block)
    branches.forEach(({ scenarios }, b) => {
      countWithoutRelapse({ households: block.households, living }, tracks[b]!, counted[b]!)
      counted[b]![liftedBelowLineAt] = liftedBelowLine
      for (const scenario of scenarios) counts.set(counted[b]!, (scenario * years.length + year.year - firstYear) * measures.length)
    })
  }
  return counts
}

/** The state of each track of a year; where several go on from one, all but the first get a copy. */
function branchOut(before: readonly Track[], branches: readonly TrackYear[]): Track[] {
  const taken = new Set<number>()
  return branches.map(({ parent }) => {
    const track = before[parent]!
    if (taken.has(parent)) return copyTrack(track)
    taken.add(parent)
    return track
  })
}

function livingHouseholds({ persons, households }: Block): Uint8Array {
  const living = new Uint8Array(households.rows)
  for (let i = 0; i < persons.rows; i++) if (persons.alive[i] === 1) living[persons.household[i]!] = 1
  return living
}
