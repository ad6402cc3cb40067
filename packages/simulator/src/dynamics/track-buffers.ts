import type { Definition } from '../outcomes/measures.ts'
import type { Block } from '../population/tables.ts'
import {
  billFacts,
  depositFact,
  type Layer,
  layers,
  officeFacts,
  rehabilitationFact,
  riskFact,
  riskKinds,
  transferFacts,
  transferPayments,
} from './facts.ts'
import { byDefinition } from './track.ts'

type WritableColumns = { [name: string]: Float64Array }
type Flags = { readonly [D in Definition]: Uint8Array }

/** Sums over a block and year, fen. */
export type SettledMoney = { gross: number; outOfPocket: number; advanced: number; campaign: number; permanent: number } & {
  [L in Layer]: number
}

/**
 * Columns that a track fills in a year and the next track fills again. One entry a living household or person of the tables, or a bill.
 * Money in fen.
 */
export type TrackBuffers = {
  readonly rigidSpending: Float64Array
  readonly medicalOwnPay: Float64Array
  /** Results of the transfers, by fact: of households, and what comes back to persons for rehabilitation. */
  readonly transfers: WritableColumns
  /** Medical cost and own-pay of the household, and what each payer paid of its bills. */
  readonly gross: Float64Array
  readonly ownPay: Float64Array
  readonly paid: { readonly [L in Layer]: Float64Array }
  readonly interest: Float64Array
  /** x1 times members: disposable income less interest. */
  readonly income: Float64Array
  /** What savings gave for own-pay. */
  readonly drawdown: Float64Array
  readonly consumption: Float64Array
  /** Of the rows that a program runs over. */
  readonly assistance: Float64Array
  readonly insuredOfBill: Float64Array
  readonly grossCost: Float64Array
  /** Of persons. */
  readonly insured: Float64Array
  readonly dropOutShare: Float64Array
  /** How much of the inpatient care that is needed is taken: 0 where it is forgone, 1, or more; a row a need. */
  readonly taken: Float64Array
  /** Own-pay of all stays of the year; a row a need. */
  readonly inpatientOwnPay: Float64Array
  /** Cost of the care that the household forgoes. */
  readonly forgone: Float64Array
  /** Own-pay of bills that tell the price of care, and deposits. */
  readonly price: WritableColumns
  /** Results and counters of the bills of a kind, and the counters that they go on from. Counters of `inpatient` move on with each stay. */
  readonly inpatient: WritableColumns
  readonly inpatientAgain: WritableColumns
  readonly chronic: WritableColumns
  readonly carried: WritableColumns
  /** Inputs that processes of the track give, of the living households. */
  readonly inputs: WritableColumns
  /** The same on the bills of a table. */
  readonly billInputs: WritableColumns
  /** Poor in the year before; fell into poverty this year (a relapse if lifted, new poverty if never registered); and for the first time. */
  readonly poorBefore: Flags
  readonly entered: Flags
  readonly enteredFirst: Flags
  /** Years of the spell of poverty that ended with last year; 0 where none did. */
  readonly spellEnded: Flags
  /** Bills of the year that the office's link to the health data shows, fen. */
  readonly billsSeen: Float64Array
  /** Chance that the office detects the poverty that the household fell into; 0 where it fell into none. */
  readonly detection: Float64Array
  /** What the office makes of it: an {@link Observed} code. */
  readonly observed: Uint8Array
  /** What the office had on record at the end of last year, and what it finds at the end of this one: facts by name, and the score. */
  readonly scoreBefore: Uint8Array
  readonly office: WritableColumns
  readonly recordedIncome: Float64Array
  readonly recordedOwnPay: Float64Array
  readonly recordedSpending: Float64Array
  readonly money: SettledMoney
}

/**
 * What becomes of a household in the office: not fallen into poverty, not detected, helped in time, not confirmed, registered; or
 * registered without having fallen.
 */
export const Observed = { none: 0, undetected: 1, preempted: 2, unconfirmed: 3, registered: 4, falselyRegistered: 5 } as const

/** @param inputs - names of the inputs that processes of the track give */
export function trackBuffers({ persons, households }: Block, inputs: readonly string[]): TrackBuffers {
  const columns = (names: readonly string[], rows: number): WritableColumns =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]))
  const ofHouseholds = (): Float64Array => new Float64Array(households.rows)
  const ofPersons = (): Float64Array => new Float64Array(persons.rows)
  const flags = (): Flags => byDefinition(() => new Uint8Array(households.rows))
  return {
    rigidSpending: ofHouseholds(),
    medicalOwnPay: ofPersons(),
    transfers: {
      ...columns([...Object.values(transferFacts), ...transferPayments], households.rows),
      ...columns([rehabilitationFact], persons.rows),
    },
    gross: ofHouseholds(),
    ownPay: ofHouseholds(),
    paid: columns(layers, households.rows) as TrackBuffers['paid'],
    interest: ofHouseholds(),
    income: ofHouseholds(),
    drawdown: ofHouseholds(),
    consumption: ofHouseholds(),
    assistance: ofPersons(),
    insuredOfBill: ofPersons(),
    grossCost: ofPersons(),
    insured: ofPersons(),
    dropOutShare: ofPersons(),
    taken: ofPersons(),
    inpatientOwnPay: ofPersons(),
    forgone: ofHouseholds(),
    price: columns([billFacts.outOfPocket, depositFact], persons.rows),
    inpatient: columns(Object.values(billFacts), persons.rows),
    inpatientAgain: columns(Object.values(billFacts), persons.rows),
    chronic: columns(Object.values(billFacts), persons.rows),
    carried: {},
    inputs: columns(inputs, households.rows),
    billInputs: {},
    poorBefore: flags(),
    entered: flags(),
    enteredFirst: flags(),
    spellEnded: flags(),
    billsSeen: ofHouseholds(),
    detection: ofHouseholds(),
    observed: new Uint8Array(households.rows),
    scoreBefore: new Uint8Array(households.rows),
    office: columns([...Object.values(officeFacts), ...riskKinds.map(riskFact)], households.rows),
    recordedIncome: ofHouseholds(),
    recordedOwnPay: new Float64Array(persons.rows),
    recordedSpending: ofHouseholds(),
    money: noMoney(),
  }
}

export const noMoney = (): SettledMoney => ({
  gross: 0,
  outOfPocket: 0,
  advanced: 0,
  basic: 0,
  critical: 0,
  assistance: 0,
  health351: 0,
  health180: 0,
  further: 0,
  campaign: 0,
  permanent: 0,
})
