import { exp } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import { officeFacts, transferFacts } from './facts.ts'
import type { Draws, TrackProcess } from './process.ts'
import type { TrackSeen } from './track-seen.ts'

/**
 * What the office has on record at the end of the year, and what it makes of it: the monitoring list, the colour, the risks that fire, by
 * the compiled policies. It acts next year. Nothing latent enters.
 *
 * Recorded income is (1 - d/12) of this year's and d/12 of last year's disposable income, times exp(N(-s²/2, s²)), or what was recorded before where
 * nothing was. Own-pay on record is that of insured bills inside the province, and of none if they are missing or late. The score is the
 * number of red reasons plus the reasons of orange or worse.
 */
export const monitoring: TrackProcess = {
  name: 'monitoring',
  reads: ['disposable', 'medicalOwnPay', 'inpatientOwnPay', 'insured', 'inputs of the policies'],
  writes: ['monitoringList', 'colourLastYear', 'incomePerHeadLastYear', 'campaignMoneyLastYear', 'dividendLastYear', 'office'],
  gives: { household: ['monitoringList', 'colourLastYear', 'incomePerHeadLastYear', 'campaignMoneyLastYear', 'dividendLastYear'] },
  drawsPerHousehold: 3,
  fromFirstYear: true,
  prepare: (parameters) => {
    const first = parameters.office.firstYear.value
    return (seen, draws) => {
      if (!seen.office) return
      const { year, rules, tables, track, buffers } = seen
      record(seen, draws)
      if (year.year < first) return
      for (let j = 0; j < tables.households; j++) buffers.scoreBefore[j] = track.office.score[tables.householdRow[j]!]!
      rules.office().run({
        rows: { household: tables.households, person: tables.persons },
        parents: { person: tables.parent.subarray(0, tables.persons) },
        columns: {
          ...tables.householdColumns,
          ...tables.personColumns,
          ...buffers.inputs,
          recordedIncome: buffers.recordedIncome,
          rigidSpending: buffers.recordedSpending,
          medicalOwnPay: buffers.recordedOwnPay,
        },
        into: buffers.office,
      })
      const { inputs } = track
      const found = buffers.office
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        inputs.monitoringList![row] = found[officeFacts.list]![j]!
        inputs.colourLastYear![row] = found[officeFacts.colour]![j]!
        inputs.incomePerHeadLastYear![row] = found[officeFacts.incomePerHead]![j]!
        inputs.campaignMoneyLastYear![row] = buffers.transfers[transferFacts.campaign]![j]!
        inputs.dividendLastYear![row] = buffers.transfers[transferFacts.dividend]![j]!
        track.office.score[row] = found[officeFacts.redReasons]![j]! + found[officeFacts.reasons]![j]!
      }
    }
  },
}

/** Writes down what reaches the office: income with delay and error, own-pay of the bills that it sees. */
function record({ parameters, tables, track, buffers }: TrackSeen, draws: Draws): void {
  const { incomeDelay, incomeErrorSd, incomeMissing, billDelay, billMissing } = parameters.office
  const late = incomeDelay.value / 12
  const sd = incomeErrorSd.value
  const unseen = 1 - (1 - billMissing.value) * (1 - billDelay.value / 12)
  const [error, incomeLuck, billLuck] = draws.households
  const disposable = buffers.transfers[transferFacts.disposable]!
  const { recordedIncome, recordedOwnPay, recordedSpending, medicalOwnPay, insured, inpatientOwnPay } = buffers
  for (let j = 0; j < tables.households; j++) {
    const row = tables.householdRow[j]!
    const now = disposable[j]!
    const before = track.office.income[row]!
    const mixed = Number.isNaN(before) ? now : (1 - late) * now + late * before
    const stands = track.office.recordedIncome[row]!
    const recorded =
      incomeLuck![row]! < incomeMissing.value && !Number.isNaN(stands)
        ? stands
        : Math.floor(mixed * exp(sd * normalQuantile(error![row]!) - (sd * sd) / 2) + 0.5)
    track.office.income[row] = now
    track.office.recordedIncome[row] = recorded
    recordedIncome[j] = recorded
    recordedSpending[j] = 0
  }
  for (let i = 0; i < tables.persons; i++) recordedOwnPay[i] = insured[i] === 1 ? medicalOwnPay[i]! - tables.ordinary[i]! : 0
  const { inpatient } = tables
  for (let b = 0; b < inpatient.rows; b++) {
    if (inpatient.columns.insideProvince![b] === 1) continue
    const person = inpatient.person[b]!
    recordedOwnPay[person] = Math.max(0, recordedOwnPay[person]! - inpatientOwnPay[b]!)
  }
  for (let i = 0; i < tables.persons; i++) {
    const j = tables.parent[i]!
    if (billLuck![tables.householdRow[j]!]! < unseen) recordedOwnPay[i] = 0
    recordedSpending[j] = recordedSpending[j]! + recordedOwnPay[i]!
  }
}
