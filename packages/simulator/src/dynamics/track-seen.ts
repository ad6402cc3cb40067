import type { Parameters } from '../parameters.ts'
import type { Group } from '../population/group.ts'
import type { Block } from '../population/tables.ts'
import type { Year } from './process.ts'
import type { YearRules } from './rules.ts'
import type { Track } from './track.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { YearTables } from './year-tables.ts'

/** All that a step of a track, a count or an observer sees of a year: the state as it is, to be read before the call returns. */
export type TrackSeen = {
  readonly parameters: Parameters
  readonly group: Group
  readonly year: Year
  readonly rules: YearRules
  /** The office keeps its list and colours: a rule of some year reads them, or the policies stand as they are. */
  readonly office: boolean
  /** Everything that no policy touches. */
  readonly block: Block
  /** The living of this year as the policies see them. */
  readonly tables: YearTables
  /** What goes over to the next year. */
  readonly track: Track
  /** Results of this year, a row a living household, person or bill of the tables. */
  readonly buffers: TrackBuffers
}
