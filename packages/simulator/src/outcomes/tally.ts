import type { Track } from '../dynamics/track.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'

/** What is left of a track when its year is over: exits are decided and deaths have happened. */
export type YearEndSeen = Pick<TrackSeen, 'parameters' | 'group' | 'year' | 'block' | 'track'> & {
  /** Whether a household of the block has a living member. */
  readonly living: Uint8Array
  readonly liftedBelowLine: number
  /** The track of the first scenario, which may be this one. */
  readonly first: Track
}

/**
 * What is counted of a block in a year and scenario, added to cells of its own. Cells hold whole numbers (fen, counts, or a fixed-point
 * fraction), so that a sum does not depend on the order of blocks.
 */
export type Tally = {
  readonly name: string
  /** How many cells a scenario, year and group has. */
  readonly cells: number
  /** Counts what the office keeps; 0 in scenarios in which it keeps none. */
  readonly ofOffice?: true
  /** Once the policies, coping and status of the year are known. Not in the burn-in. */
  count?(seen: TrackSeen, cells: Float64Array): void
  countAtYearEnd?(seen: YearEndSeen, cells: Float64Array): void
}
