import type { Group } from '../population/group.ts'

/**
 * Definitions of poverty, see docs/model.md: D1 income below the line; D2 income after medical own-pay below it (the main one); D2c the
 * same with savings drawn for the own-pay added; D3 D2-poor two years running. They are latent: true in the model, not what an office records.
 */
export const definitions = ['D1', 'D2', 'D2c', 'D3'] as const
export type Definition = (typeof definitions)[number]

const ofDefinition = [
  'poorHouseholds',
  'poorPersons',
  'atRisk', // lifted in an earlier year (or never registered), and not poor in the year before
  'relapses', // lifted, poor this year, not the year before; repeated spells count
  'firstRelapses', // the household's first since it was lifted
  'withoutRelapse', // lifted, alive at the year's end, and no relapse so far
  'spared', // relapsed since it was lifted in the first scenario, and not in this one, so far
  'newlyPoor', // never registered, poor this year, not the year before: new poverty, which is no relapse
] as const

const others = [
  'households', // with a living member at the year's start
  'persons', // living members at the year's start
  'marginalHouseholds', // never registered, income after medical own-pay from the line to one and a half lines
  'marginalPersons',
  'liftedBelowLine', // lifted this year with an income below the line, because those above it did not fill the quota
  'grossFen', // cost of inpatient, chronic outpatient and ordinary outpatient care, and of rehabilitation
  'outOfPocketFen',
  'basicInsuranceFen',
  'criticalIllnessInsuranceFen',
  'medicalAssistanceFen',
  'health351Fen',
  'health180Fen',
  'forgoneFen', // cost of inpatient care that was needed and not sought
  'needs', // persons in need of inpatient care
  'admittedPersons', // those of them who sought it
  'admissions', // their stays in hospital
  'insuredPersons',
  'advancedFen', // laid out by patients until the payers gave it back: bills that are not settled at once
  'furtherPayersFen', // what comes back for rehabilitation, and payers that only a reform brings in: further layers, county schemes, insurers, charity
  'campaignFen', // campaign money: the campaign's part of the three layers, 351, 180, project subsidy, posts
  'permanentFen', // the rest of the layers, dibao, destitute support, pension, disability, relief
  'dividendFen', // paid by firms
  'dibaoFen',
  'marketIncomeFen', // wages, farm and other income before any policy
  'disposableFen', // income after transfers, before interest and own-pay
] as const

/**
 * What is counted of each group, for every scenario and year. All are whole numbers, so sums do not depend on their order. Money is in fen, of
 * households with a living member.
 */
export type Measure = (typeof others)[number] | `${(typeof ofDefinition)[number]}${Definition}`
export const measures: readonly Measure[] = [
  ...others,
  ...definitions.flatMap((definition) => ofDefinition.map((stem): Measure => `${stem}${definition}`)),
]

/** The simulated years. */
export const firstYear = 2014
export const lastYear = 2030
export const years: readonly number[] = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)

/** Reads one count of one replicate and scenario; of the lifted unless a group is named. */
export type Count = (year: number, measure: Measure, group?: Group) => number
