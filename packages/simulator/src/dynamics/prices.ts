import { pow } from '../math.ts'
import { parameters } from '../parameters.ts'

/** Medical prices of a year in those of 2018, in which costs are stated. */
export const medicalPrices = (year: number): number => pow(1 + parameters.inpatient.inflation.value, year - 2018)
