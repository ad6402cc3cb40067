import { exp, ln } from '../math.ts'
import { definitions } from '../outcomes/measures.ts'
import { recordingOf } from './fall-of-recording.ts'
import { povertyLine } from './line.ts'
import type { TrackProcess } from './process.ts'
import { Observed } from './track-buffers.ts'
import type { TrackSeen } from './track-seen.ts'

/**
 * What the office makes of latent relapses R (of new poverty, if never registered): detects with chance
 * π = logit⁻¹(α + α1 g + α2 ln(1 + B/5,000) + α3 known + v), with depth g = (1 - x2/z)+, 1 at most, bills seen B, and the village's v; then helps in
 * time (κ: relief of the year's gap lifts the record above the line), else confirms it (η). So registered ~ Bernoulli(R π (1 - κ) η), and
 * with chance f a household that did not fall.
 *
 * One draw a household decides all: the chances are nested, so that help or strictness takes away from those detected and adds nobody.
 * Help in time is not added to the household's money: the latent facts are those without it.
 */
export const observation: TrackProcess = {
  name: 'observation',
  reads: ['income', 'ownPay', 'bills', 'takesUpDibao', 'villageNotices', 'entered'],
  writes: ['billsSeen', 'detection', 'observed', 'registered'],
  drawsPerHousehold: 1,
  fromFirstYear: true,
  prepare: (parameters) => {
    const { latent, level, depth, bill, billScale, known, villageSd, fallYears, startUp, falsePositives } = parameters.observation
    const office = definitions[latent.value]!
    return (seen, draws) => {
      const { year, tables, block, track, buffers } = seen
      const line = povertyLine(parameters, year.rules)
      const { preempted, confirmed } = recordingOf(parameters, year.year)
      const start = year.year < fallYears.value[0] ? startUp.value : 1
      const { takesUpDibao, villageNotices } = block.households
      const { income, ownPay, billsSeen, detection, observed, entered } = buffers
      const chance = draws.households[0]!
      sumBillsSeen(seen)
      for (let j = 0; j < tables.households; j++) {
        const row = tables.householdRow[j]!
        const u = chance[row]!
        detection[j] = 0
        observed[j] = Observed.none
        if ((entered.D2[j]! | entered.D2c[j]! | entered.D3[j]!) !== 0) {
          // Who has nothing left is as deep as a record can show.
          const g = Math.min(1, Math.max(0, 1 - (income[j]! - ownPay[j]!) / (line * tables.members[j]!)))
          const bills = ln(1 + billsSeen[j]! / (billScale.value * 100))
          const odds = level.value + depth.value * g + bill.value * bills + known.value * takesUpDibao[row]!
          detection[j] = start / (1 + exp(-(odds + villageSd.value * villageNotices[row]!)))
        }
        if (entered[office][j] === 1) {
          const pi = detection[j]!
          const left = pi * (1 - preempted)
          observed[j] =
            u < left * confirmed ? Observed.registered : u < left ? Observed.unconfirmed : u < pi ? Observed.preempted : Observed.undetected
        } else if (u < falsePositives.value) observed[j] = Observed.falselyRegistered
        if (observed[j]! >= Observed.registered) track.registered[row] = 1
      }
    }
  },
}

/** Bills of the insured inside the province; those of other provinces do not reach the health data. */
function sumBillsSeen({ tables, block, buffers }: TrackSeen): void {
  const { billsSeen, insured, taken } = buffers
  const { inpatient, chronic, chronicAfterInpatient } = tables
  billsSeen.fill(0, 0, tables.households)
  const see = (household: number, cost: number): void => {
    billsSeen[household] = billsSeen[household]! + cost
  }
  for (let b = 0; b < inpatient.rows; b++) {
    const seen = insured[inpatient.person[b]!] === 1 && inpatient.columns.insideProvince![b] === 1
    if (seen) see(inpatient.household[b]!, taken[b]! * block.inpatient.gross[b]!)
  }
  for (const { rows, person, household, columns } of [chronic, chronicAfterInpatient])
    for (let b = 0; b < rows; b++) if (insured[person[b]!] === 1) see(household[b]!, columns.grossCost![b]!)
}
