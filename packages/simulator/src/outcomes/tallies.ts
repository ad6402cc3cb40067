import { causeTagsTally } from './cause-tags.ts'
import { equityTally } from './equity-tally.ts'
import { ledgerTally } from './ledger-tally.ts'
import { measuresTally } from './measures-tally.ts'
import { monitoringTally } from './monitoring-tally.ts'
import { notchTally } from './notch-tally.ts'
import { povertyTally } from './poverty-tally.ts'
import { registeredTally } from './registered-tally.ts'
import { spellsTally } from './spells.ts'
import { spendingTally } from './spending-tally.ts'
import { survivalTally } from './survival.ts'
import type { Tally } from './tally.ts'
import { targetingTally } from './targeting.ts'

/** Everything that is counted, in the order of the cells. */
export const tallies: readonly Tally[] = [
  measuresTally,
  survivalTally,
  spellsTally,
  povertyTally,
  spendingTally,
  equityTally,
  ledgerTally,
  notchTally,
  targetingTally,
  registeredTally,
  causeTagsTally,
  monitoringTally,
]

/** Cells of a scenario, year and group, of all tallies. */
export const cellsOfYear = tallies.reduce((sum, { cells }) => sum + cells, 0)

/** What a run counts: `measures` leaves out the other tallies, for a run of so many scenarios that all of them would fill the memory. */
export type Counted = 'all' | 'measures'
/** Stands first in the list, so its cells are in their place with the others or without. */
const onlyMeasures: readonly Tally[] = [measuresTally]
export const talliesOf = (counted: Counted): readonly Tally[] => (counted === 'all' ? tallies : onlyMeasures)

/** First cell of a tally. */
export const firstCell = (tally: Tally): number => {
  const place = tallies.indexOf(tally)
  return tallies.slice(0, place).reduce((sum, { cells }) => sum + cells, 0)
}
