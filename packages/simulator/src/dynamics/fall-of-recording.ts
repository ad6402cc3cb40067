import { exp } from '../math.ts'
import type { Parameters } from '../parameters.ts'

/** What the office does with a relapse that it detected in a year: helps in time with chance κ, else confirms it with chance η. */
export type Recording = { readonly preempted: number; readonly confirmed: number }

/**
 * Years of the fall, (t - 2016)+ up to 2018: from there on the share that is registered stays as it is.
 *
 * @param year - calendar year
 */
export function yearsOfFall({ observation: { fallYears } }: Parameters, year: number): number {
  const [from, until] = fallYears.value
  return Math.max(0, Math.min(year, until) - from)
}

/**
 * κ and η of a year: (1 - κ) η = exp(-γ (t - 2016)+), of which `prevented` is 1 - κ and the rest η.
 *
 * @param prevented - share of the fall of the logarithm that is help in time, 0..1
 */
export function recordingOf(parameters: Parameters, year: number, prevented = parameters.observation.prevented.value): Recording {
  const fall = parameters.observation.fall.value * yearsOfFall(parameters, year)
  return { preempted: 1 - exp(-prevented * fall), confirmed: exp(-(1 - prevented) * fall) }
}
