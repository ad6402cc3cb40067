import { ln } from '../math.ts'
import { type Measure, measures } from '../outcomes/measures.ts'
import { parameters } from '../parameters.ts'
import type { Households } from '../population/tables.ts'
import { lastExitYear } from './exit.ts'
import { povertyLine } from './line.ts'
import type { Year } from './process.ts'
import { transferFacts } from './rules.ts'
import type { Track } from './track.ts'
import type { TrackBuffers } from './track-buffers.ts'
import type { YearTables } from './year-tables.ts'

const at = Object.fromEntries(measures.map((measure, i) => [measure, i])) as { readonly [M in Measure]: number }

/**
 * Latent status: D2 (income after own-pay below the line) and D3 (two years running), relapses of the lifted, and how far income is
 * above the line. Changes the track's status; counts into one year's measures unless it is the burn-in.
 *
 * All compares whole fen of the household against the line times its members, so nothing rounds.
 */
export function updateStatus(
  { year, rules, burnIn }: Year,
  tables: YearTables,
  households: Households,
  track: Track,
  buffers: TrackBuffers,
  counts: Float64Array,
): void {
  const line = povertyLine(rules)
  const floor = parameters.poverty.incomeFloor.value * 100
  const disposable = buffers.transfers[transferFacts.disposable]!
  const distance = track.distance[year % 3]!
  const { exitYear } = households
  let [poorHouseholds, poorPersons, atRisk, relapses, firstRelapses] = [0, 0, 0, 0, 0]
  let [poorHouseholds3, poorPersons3, atRisk3, relapses3, firstRelapses3] = [0, 0, 0, 0, 0]
  for (let j = 0; j < tables.households; j++) {
    const row = tables.householdRow[j]!
    const n = tables.members[j]!
    const income = disposable[j]! - buffers.interest[j]!
    const poor = income - buffers.ownPay[j]! < line * n ? 1 : 0
    const wasPoor = track.poorD2[row]!
    const wasPoor3 = track.poorD3[row]!
    const poor3 = poor & wasPoor
    track.poorD2[row] = poor
    track.poorD3[row] = poor3
    poorHouseholds += poor
    poorPersons += poor * n
    poorHouseholds3 += poor3
    poorPersons3 += poor3 * n
    if (year <= lastExitYear) distance[row] = ln(Math.max(income, floor * n) / (line * n))
    if (exitYear[row] === 0) continue
    const relapse = poor & ~wasPoor
    const relapse3 = poor3 & ~wasPoor3
    atRisk += 1 - wasPoor
    atRisk3 += 1 - wasPoor3
    relapses += relapse
    relapses3 += relapse3
    firstRelapses += relapse & ~track.relapsedD2[row]!
    firstRelapses3 += relapse3 & ~track.relapsedD3[row]!
    track.relapsedD2[row] = track.relapsedD2[row]! | relapse
    track.relapsedD3[row] = track.relapsedD3[row]! | relapse3
  }
  if (burnIn) return
  counts[at.poorHouseholdsD2] = poorHouseholds
  counts[at.poorPersonsD2] = poorPersons
  counts[at.poorHouseholdsD3] = poorHouseholds3
  counts[at.poorPersonsD3] = poorPersons3
  counts[at.atRiskD2] = atRisk
  counts[at.atRiskD3] = atRisk3
  counts[at.relapsesD2] = relapses
  counts[at.relapsesD3] = relapses3
  counts[at.firstRelapsesD2] = firstRelapses
  counts[at.firstRelapsesD3] = firstRelapses3
}

/** Households lifted, alive at the year's end and without a relapse so far: after the exits and the deaths of the year. */
export function countWithoutRelapse(
  block: { readonly households: Households; readonly living: Uint8Array },
  track: Track,
  counts: Float64Array,
): void {
  const { households, living } = block
  let d2 = 0
  let d3 = 0
  for (let row = 0; row < households.rows; row++) {
    if (living[row] === 0 || households.exitYear[row] === 0) continue
    d2 += 1 - track.relapsedD2[row]!
    d3 += 1 - track.relapsedD3[row]!
  }
  counts[at.withoutRelapseD2] = d2
  counts[at.withoutRelapseD3] = d3
}
