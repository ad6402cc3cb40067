import { firstYear, years } from '../outcomes/measures.ts'
import { firstCell, talliesOf } from '../outcomes/tallies.ts'
import { drawCohort } from '../population/cohort.ts'
import type { BlockPlan } from '../population/plan.ts'
import type { Block } from '../population/tables.ts'
import { withUnborn } from '../population/unborn.ts'
import { drawUniforms, type StreamKey } from '../random/streams.ts'
import { birth } from './birth.ts'
import { channelMemory, neutralise, remember } from './channels.ts'
import { firstExitYear, liftHouseholds } from './exit.ts'
import { givenInputs } from './order.ts'
import { type PreparedGroup, type PreparedScenarios, startYear } from './prepare-scenarios.ts'
import { type Draws, drawBuffers, drawFor, runProcesses, type Year } from './process.ts'
import { copyTrack, newTrack, type Track } from './track.ts'
import { trackBuffers } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'
import type { TrackYear } from './tracks.ts'
import { payouts } from './transfers.ts'
import { fillYearTables, yearTables } from './year-tables.ts'

/** What can be looked at while a block runs: the state as it is, to be read before the call returns. */
export type Observer = {
  /** Before and after a track's part of a year. */
  readonly beforeTrack?: (seen: TrackSeen & { readonly branch: TrackYear }) => void
  readonly afterTrack?: (seen: TrackSeen & { readonly branch: TrackYear }) => void
  readonly afterYear?: (seen: { readonly year: Year; readonly block: Block }) => void
}

/**
 * A block of households through all years, under all scenarios at once. What no policy touches is drawn and computed once for all
 * scenarios, and scenarios whose rules were equal so far are one.
 *
 * @returns counts of the block's group, flat [scenario][year][cell]
 */
export function runBlock(
  prepared: PreparedScenarios,
  plan: BlockPlan,
  key: Omit<StreamKey, 'process' | 'year'>,
  observer: Observer = {},
): Float64Array {
  const { parameters } = prepared
  const { group } = plan
  const of = prepared.groups[group]
  const drawn = drawCohort(plan, of.cohort, { ...key, year: startYear }, givenInputs)
  const block = birth.isOn!(parameters) ? withUnborn(drawn, parameters, { ...key, year: startYear }) : drawn
  const shared = drawBuffers(
    block,
    [...of.before, ...of.after].map(({ process }) => process),
  )
  const ofTracks = of.tracks.map(({ process }) => drawBuffers(block, [process]))
  const tables = yearTables(block)
  const buffers = trackBuffers(block, givenInputs.track)
  const noise = new Float64Array(block.households.rows)
  const placed = talliesOf(prepared.counted).map((tally) => ({ tally, from: firstCell(tally) }))
  const cellsOfYear = placed.reduce((sum, { tally }) => sum + tally.cells, 0)
  const counts = new Float64Array(prepared.ids.length * years.length * cellsOfYear)
  const memory = channelMemory(block)
  let tracks: Track[] = [newTrack(block, of.trackInputs)]

  for (const { year, tracks: branches, inputs } of of.years) {
    runProcesses(of.before, block, year, shared, key)
    fillYearTables(tables, block, year, branches[0]!.rules.codes, inputs, parameters)
    remember(memory, block)
    tracks = branchOut(tracks, branches)
    const draws = of.tracks.map(({ process }, p) => drawFor(process, year, ofTracks[p]!, key))
    const counted = branches.map((branch, b) => {
      const cells = new Float64Array(cellsOfYear)
      const seen: TrackSeen = {
        parameters,
        group,
        year,
        rules: branch.rules,
        office: branch.office,
        block,
        tables,
        track: tracks[b]!,
        buffers,
      }
      observer.beforeTrack?.({ ...seen, branch })
      const putBack = branch.rules.off && neutralise(branch.rules.off, seen, memory)
      runTrack(of, seen, draws)
      observer.afterTrack?.({ ...seen, branch })
      if (!year.burnIn) for (const { tally, from } of placed) tally.count?.(seen, cells.subarray(from, from + tally.cells))
      putBack?.()
      return cells
    })

    let liftedBelowLine = 0
    const quota = plan.exits[year.year - firstExitYear]
    if (quota !== undefined) {
      drawUniforms({ ...key, year: year.year, process: 'exit' }, [noise], block.households.rows)
      const reference = tracks[branches.findIndex((branch) => branch.reference)]!
      liftedBelowLine = liftHouseholds(parameters, year.year, quota, block.households, reference, noise)
    }
    runProcesses(of.after, block, year, shared, key)
    observer.afterYear?.({ year, block })
    if (year.burnIn) continue
    const living = livingHouseholds(block)
    const first = tracks[branches.findIndex(({ scenarios }) => scenarios.includes(0))]!
    branches.forEach(({ scenarios }, b) => {
      const cells = counted[b]!
      const seen = { parameters, group, year, block, track: tracks[b]!, first, living, liftedBelowLine }
      for (const { tally, from } of placed) tally.countAtYearEnd?.(seen, cells.subarray(from, from + tally.cells))
      for (const scenario of scenarios) {
        const at = (scenario * years.length + year.year - firstYear) * cellsOfYear
        counts.set(cells, at)
        // A scenario without the office may share the track of one that has it: what it counts does not depend on who is beside it.
        if (!of.office[scenario])
          for (const { tally, from } of placed) if (tally.ofOffice) counts.fill(0, at + from, at + from + tally.cells)
      }
    })
  }
  return counts
}

function runTrack({ tracks }: PreparedGroup, seen: TrackSeen, draws: readonly Draws[]): void {
  tracks.forEach(({ process, run }, p) => {
    // The bills are all settled by then.
    if (process === payouts && seen.rules.off?.some(({ clearsOwnPay }) => clearsOwnPay)) clearOwnPay(seen)
    if (!(process.fromFirstYear && seen.year.burnIn)) run(seen, draws[p]!)
  })
}

/** Without the cost of illness. What payers paid stays in the books. */
function clearOwnPay({ buffers }: TrackSeen): void {
  buffers.ownPay.fill(0)
  buffers.medicalOwnPay.fill(0)
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
