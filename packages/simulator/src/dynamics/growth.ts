import type { Parameters } from '../parameters.ts'
import { meanIncome } from './income.ts'
import type { Year } from './process.ts'

/** By how much mean income is above that of a year: what money of that year is worth now. */
export const sinceYear = (parameters: Parameters, from: number): ((year: Year) => number) => {
  const base = meanIncome(parameters, from)
  return ({ rules }) => meanIncome(parameters, rules) / base
}
