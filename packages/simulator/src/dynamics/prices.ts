import { pow } from '../math.ts'
import type { Parameters } from '../parameters.ts'

/** Medical prices of a year in those of 2018, in which costs are stated. */
export const medicalPrices = ({ inpatient }: Parameters, year: number): number => pow(1 + inpatient.inflation.value, year - 2018)
