import { layers, transferFacts } from '../dynamics/facts.ts'
import { povertyLine } from '../dynamics/line.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { type Definition, definitions, type Measure, measures } from './measures.ts'
import type { Tally } from './tally.ts'

const at = Object.fromEntries(measures.map((measure, i) => [measure, i])) as { readonly [M in Measure]: number }

/** Households, relapses and money: the counts that headlines are made of. */
export const measuresTally: Tally = {
  name: 'measures',
  cells: measures.length,
  count(seen, cells) {
    const { tables } = seen
    const add = (measure: Measure, value: number): void => {
      cells[at[measure]] = cells[at[measure]]! + value
    }
    add('households', tables.households)
    add('persons', tables.persons)
    for (const definition of definitions) countPoor(seen, definition, add)
    if (seen.group === 'neverRegistered') countMarginal(seen, add)
    countCare(seen, add)
    countMoney(seen, add)
  },
  countAtYearEnd({ group, block: { households }, track, first, living, liftedBelowLine }, cells) {
    if (group !== 'lifted') return
    cells[at.liftedBelowLine] = liftedBelowLine
    for (const definition of definitions) {
      const relapsed = track.relapsed[definition]
      let without = 0
      for (let row = 0; row < households.rows; row++) if (living[row] === 1 && households.exitYear[row] !== 0) without += 1 - relapsed[row]!
      cells[at[`withoutRelapse${definition}`]] = without
      if (first === track) continue
      let spared = 0
      for (let row = 0; row < households.rows; row++) spared += first.relapsed[definition][row]! & ~relapsed[row]!
      cells[at[`spared${definition}`]] = spared
    }
  },
}

type Add = (measure: Measure, value: number) => void

function countPoor({ group, tables, block, track, buffers }: TrackSeen, definition: Definition, add: Add): void {
  const poor = track.poor[definition]
  const entered = buffers.entered[definition]
  const first = buffers.enteredFirst[definition]
  const { exitYear } = block.households
  let [households, persons, atRisk, entries, firstEntries] = [0, 0, 0, 0, 0]
  for (let j = 0; j < tables.households; j++) {
    const row = tables.householdRow[j]!
    const isPoor = poor[row]!
    households += isPoor
    persons += isPoor * tables.members[j]!
    if (group === 'lifted' && exitYear[row] === 0) continue
    atRisk += 1 - buffers.poorBefore[definition][j]!
    entries += entered[j]!
    firstEntries += first[j]!
  }
  add(`poorHouseholds${definition}`, households)
  add(`poorPersons${definition}`, persons)
  add(`atRisk${definition}`, atRisk)
  if (group === 'lifted') {
    add(`relapses${definition}`, entries)
    add(`firstRelapses${definition}`, firstEntries)
  } else add(`newlyPoor${definition}`, entries)
}

function countMarginal({ parameters, year, tables, buffers }: TrackSeen, add: Add): void {
  const line = povertyLine(parameters, year.rules)
  let [households, persons] = [0, 0]
  for (let j = 0; j < tables.households; j++) {
    const n = tables.members[j]!
    const left = buffers.income[j]! - buffers.ownPay[j]!
    if (left < line * n || left >= 1.5 * line * n) continue
    households++
    persons += n
  }
  add('marginalHouseholds', households)
  add('marginalPersons', persons)
}

function countCare({ tables, block, buffers }: TrackSeen, add: Add): void {
  const { taken, forgone, insured } = buffers
  let [persons, stays, cost, covered] = [0, 0, 0, 0]
  for (let b = 0; b < tables.inpatient.rows; b++) {
    if (taken[b] === 0) continue
    persons++
    stays += block.inpatient.stays[b]!
  }
  for (let j = 0; j < tables.households; j++) cost += forgone[j]!
  for (let i = 0; i < tables.persons; i++) covered += insured[i]!
  add('needs', tables.inpatient.rows)
  add('admittedPersons', persons)
  add('admissions', stays)
  add('forgoneFen', cost)
  add('insuredPersons', covered)
}

function countMoney({ tables, buffers }: TrackSeen, add: Add): void {
  const sum = (column: Float64Array): number => {
    let total = 0
    for (let j = 0; j < tables.households; j++) total += column[j]!
    return total
  }
  const paid = (fact: string): number => sum(buffers.transfers[fact]!)
  const { money } = buffers
  add('grossFen', money.gross)
  add('outOfPocketFen', money.outOfPocket)
  add('advancedFen', money.advanced)
  const names = [
    'basicInsuranceFen',
    'criticalIllnessInsuranceFen',
    'medicalAssistanceFen',
    'health351Fen',
    'health180Fen',
    'furtherPayersFen',
  ] as const
  layers.forEach((layer, i) => add(names[i]!, money[layer]))
  add('campaignFen', money.campaign + paid(transferFacts.campaign))
  add('permanentFen', money.permanent + paid(transferFacts.permanent))
  add('dividendFen', paid(transferFacts.dividend))
  add('dibaoFen', paid(transferFacts.dibao))
  const { wages, farmIncome, otherIncome } = tables.householdColumns
  add('marketIncomeFen', sum(wages!) + sum(farmIncome!) + sum(otherIncome!))
  add('disposableFen', paid(transferFacts.disposable))
}
