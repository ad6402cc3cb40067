import { randomFrom } from '../../../core/bench/random.ts'

type Column = Float64Array
export const inputNames = [
  'registered',
  'exitYear',
  'assistance',
  'chronicCard',
  'insured',
  'care',
  'facilityTier',
  'insideProvince',
  'referred',
  'grossCost',
  'statedCompliantCost',
  'statedCompliantShare',
] as const
export type Inputs = { readonly [name in (typeof inputNames)[number]]: Column }

/** What is asked of a bill, under the names of the loop by hand. */
export const outputFacts = {
  basic: 'basicInsurance.payment',
  critical: 'criticalIllnessInsurance.payment',
  assistance: 'medicalAssistance.payment',
  paid351: 'health351.payment',
  paid180: 'health180.payment',
  compliant: 'settlement.compliantCost',
  outOfPocket: 'settlement.outOfPocket',
} as const
export const outputNames = Object.keys(outputFacts) as (keyof typeof outputFacts)[]
export type Outputs = { readonly [name in keyof typeof outputFacts]: Column }

/** The year so far, under the names of the loop by hand, and the counters of the documents. */
export const counterKeys = {
  own: 'basicInsurance.ownTerms/0/0',
  campaign: 'basicInsurance.campaignTerms/0/0',
  chronicOwn: 'basicInsurance.ownTerms/1/0',
  chronicCampaign: 'basicInsurance.campaignTerms/1/0',
  critical: 'criticalIllnessInsurance.yearOwnPay/0/0',
  assistance: 'medicalAssistance.yearOwnPay/0/0',
  left351: 'health351.due/0/0',
  cap351: 'health351.due/0/1',
  due351: 'health351.due/0/2',
} as const
export const counterNames = Object.keys(counterKeys) as (keyof typeof counterKeys)[]
export type Year = { readonly [name in keyof typeof counterKeys]: Column }

export const emptyOf = <K extends string>(names: readonly K[], rows: number): { readonly [name in K]: Column } =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(rows)])) as { [name in K]: Column }

export type Mix = 'even' | 'skewed'
export const mixes: readonly Mix[] = ['even', 'skewed']

/** Bills by chance. `even`: every branch often. `skewed`: most are in no group, most bills small and near home. */
export function drawBills(
  codes: ReadonlyMap<string, number>,
  rows: number,
  mix: Mix,
  { inpatientOnly, seed = 7 }: { inpatientOnly: boolean; seed?: number },
): Inputs {
  const random = randomFrom(seed)
  const even = mix === 'even'
  const code = (value: string): number => codes.get(value)!
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const inputs = emptyOf(inputNames, rows)
  for (let i = 0; i < rows; i++) {
    const registered = random() < (even ? 0.6 : 0.15)
    inputs.registered[i] = Number(registered)
    const exitYear = pick([Number.NaN, 2014, 2015, 2016, 2018, 2020])
    inputs.exitYear[i] = registered ? exitYear : Number.NaN
    const group = even
      ? pick(['none', 'none', 'dibao', 'tekun', 'returned', 'marginal', 'monitored', 'seriouslyIll'])
      : random() < 0.9
        ? 'none'
        : pick(['dibao', 'dibao', 'tekun', 'marginal'])
    inputs.assistance[i] = code(group)
    inputs.chronicCard[i] = Number(random() < (even ? 0.5 : 0.9))
    inputs.insured[i] = Number(random() < 0.96)
    inputs.care[i] = code(inpatientOnly || random() < 0.7 ? 'inpatient' : 'chronicOutpatient')
    inputs.facilityTier[i] = code(
      even
        ? pick(['township', 'county', 'city', 'province'])
        : pick(['township', 'county', 'county', 'county', 'county', 'city', 'city', 'province']),
    )
    inputs.insideProvince[i] = Number(random() < (even ? 0.8 : 0.93))
    inputs.referred[i] = Number(random() < (even ? 0.6 : 0.8))
    const bell = (random() + random() + random() + random() - 2) * 1.73
    const size = pick([5e5, 8e6, 9e7])
    const gross = Math.round(even ? random() ** 3 * size : Math.exp(13 + 1.1 * bell))
    inputs.grossCost[i] = gross
    const stated = even ? Math.floor(random() * 4) : 0
    inputs.statedCompliantCost[i] = stated === 1 ? Math.round(gross * random()) : Number.NaN
    inputs.statedCompliantShare[i] = stated === 2 ? Math.round(random() * 100) / 100 : Number.NaN
  }
  return inputs
}
