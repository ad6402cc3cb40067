/**
 * What is counted in a block of households, for every scenario and year. All are whole numbers, so sums do not depend on their order.
 *
 * Money is public money in fen, of the lifted households alive. "Latent" throughout: what is true in the model, not what an office records.
 */
export const measures = [
  'households', // lifted households with a living member at the year's start
  'persons', // living members at the year's start
  'poorHouseholdsD2', // income after medical cost below the line
  'poorPersonsD2',
  'poorHouseholdsD3', // the same two years running
  'poorPersonsD3',
  'atRiskD2', // lifted in an earlier year and not poor in the year before
  'atRiskD3',
  'relapsesD2', // poor this year, not the year before; repeated spells count
  'relapsesD3',
  'firstRelapsesD2', // the household's first since it was lifted
  'firstRelapsesD3',
  'withoutRelapseD2', // lifted, alive at the year's end, and no relapse so far
  'withoutRelapseD3',
  'liftedBelowLine', // lifted this year with an income below the line, because those above it did not fill the quota
  'grossFen', // medical cost of inpatient, chronic outpatient and ordinary outpatient care
  'outOfPocketFen',
  'basicInsuranceFen',
  'criticalIllnessInsuranceFen',
  'medicalAssistanceFen',
  'health351Fen',
  'health180Fen',
  'furtherPayersFen', // payers that only a reform brings in: further layers, county schemes, insurers, charity
  'campaignFen', // campaign money: the campaign's part of the three layers, 351, 180, project subsidy, posts
  'permanentFen', // the rest of the layers, dibao, destitute support, pension, disability, relief
  'dividendFen', // paid by firms
  'dibaoFen',
] as const

export type Measure = (typeof measures)[number]

/** The simulated years. */
export const firstYear = 2014
export const lastYear = 2030
export const years: readonly number[] = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)

/** Counts of an experiment: flat, index `((replicate * scenarios + scenario) * years + year) * measures + measure`. */
export type OutcomeTable = {
  readonly scenarios: readonly string[]
  readonly years: readonly number[]
  readonly replicates: number
  readonly counts: Float64Array
}

/** Reads one count of one replicate and scenario. */
export type Count = (year: number, measure: Measure) => number

/** One count of an outcome table. @param year - calendar year */
export function outcome(table: OutcomeTable, replicate: number, scenario: string, year: number, measure: Measure): number {
  const s = table.scenarios.indexOf(scenario)
  const y = table.years.indexOf(year)
  return table.counts[((replicate * table.scenarios.length + s) * table.years.length + y) * measures.length + measures.indexOf(measure)]!
}
