import { pow } from '../math.ts'
import type { Parameters } from '../parameters.ts'
import { bandOfAge } from '../population/age.ts'
import { normalQuantile } from '../random/normal-quantile.ts'

/** Chance to need an admission in a year and the propensity above which a person does, by band of age, illness and disability. */
export type AdmissionTable = { readonly rate: Float64Array; readonly above: Float64Array }

/** Where a person's class stands in the table. */
export const admissionClass = (age: number, chronic: number, disability: number): number =>
  (bandOfAge[age]! * 3 + chronic) * 2 + (disability === 2 ? 1 : 0)

/**
 * The table of a year. The rates that are known are of admissions as they happen, at the reference share of own-pay; a need is so much more
 * frequent as care is not sought then: r/p₀. With care seeking off everybody in need is admitted, and needs are those rates.
 */
export function admissionTable({ admission, careSeeking }: Parameters, year: number): AdmissionTable {
  const sought = careSeeking.inForce.value === 0 ? 1 : careSeeking.atReference.value
  const { byAge, level, byChronic, severe, ceiling, growth } = admission
  const rate = new Float64Array(byAge.value.length * 6)
  byAge.value.forEach((share, band) => {
    byChronic.value.forEach((byIllness, chronic) => {
      for (const disabled of [0, 1]) {
        const r = share * level.value * byIllness * (disabled === 1 ? severe.value : 1) * pow(1 + growth.value, year - 2018)
        rate[(band * 3 + chronic) * 2 + disabled] = Math.min(1, Math.min(ceiling.value, r) / sought)
      }
    })
  })
  return { rate, above: rate.map((r) => (r < 1 ? -normalQuantile(r) : -1e300)) }
}
