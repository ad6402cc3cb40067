import { type PolicySystem, toFen } from '@doudi/core'

/** What the rules of settlement say on a day, as a loop by hand wants it: fen, and tables by the codes of the system. */
export type Terms = {
  readonly compliantShare: Float64Array
  readonly deductible: Float64Array
  readonly campaignDeductible: Float64Array
  readonly outsideShare: number
  readonly outsideLeast: number
  readonly outsideMost: number
  readonly ratio: Float64Array
  readonly noReferralCut: number
  readonly floor: Float64Array
  readonly campaignFloor: Float64Array
  readonly basicCap: number
  readonly chronicRatio: number
  readonly campaignChronicRatio: number
  readonly chronicCap: number
  readonly criticalDeductible: number
  readonly campaignCriticalDeductible: number
  readonly limits: Float64Array
  readonly rates: Float64Array
  readonly tilt: number
  readonly tiltedDeductible: number
  readonly criticalCap: number
  readonly tilted: Uint8Array
  readonly assistanceRate: Float64Array
  readonly assistanceDeductible: Float64Array
  readonly assistanceCap: number
  readonly campaignAssistanceRate: number
  readonly campaignAssistanceCap: number
  readonly outOfPocketCap: Float64Array
  readonly outsideWithReferral: boolean
  readonly ratio180: number
  readonly strength: number
  readonly inpatient: number
  readonly outside: number
  readonly township: number
  readonly county: number
}

/** Read from the documents, so that the loop follows them, but folded here and not by the compiler under test. */
export function termsOf(system: PolicySystem, day: string): Terms {
  const parameter = (name: string) => {
    const found = system.definitions.get(name)
    if (found?.kind !== 'parameter') throw new Error(`${name} is no parameter`)
    return found
  }
  const at = (name: string): unknown => parameter(name).values.findLast(({ from }) => from <= day)!.value
  const inside = (name: string, value: unknown): number => {
    const { dimension } = parameter(name)
    if (value === 'unlimited') return 1e300
    return dimension.type === 'number' && dimension.money === 1 ? toFen(value as number) : Number(value)
  }
  const number = (name: string): number => inside(name, at(name))
  const table = (name: string): Float64Array => {
    const { otherwise } = parameter(name).source
    const out = new Float64Array(system.codes.size).fill(otherwise === undefined ? Number.NaN : inside(name, otherwise))
    for (const [key, value] of Object.entries(at(name) as object)) out[system.codes.get(key)!] = inside(name, value)
    return out
  }
  const code = (value: string): number => system.codes.get(value)!
  const bands = at('criticalIllnessInsurance.bands') as readonly { readonly to?: number; readonly rate: number }[]
  const tilted = new Uint8Array(system.codes.size)
  for (const group of at('criticalIllnessInsurance.tiltedGroups') as readonly string[]) tilted[code(group)] = 1
  const criticalDeductible = number('criticalIllnessInsurance.deductible')
  const strengths = ['basic', 'criticalIllness', 'medicalAssistance', 'health351', 'health180'].map((instrument) =>
    number(`campaign.${instrument}InForce`),
  )
  if (new Set(strengths).size > 1) throw new Error(`the loop by hand knows one strength of the campaign, found ${strengths}`)
  return {
    compliantShare: table('settlement.compliantShare'),
    deductible: table('basicInsurance.deductible'),
    campaignDeductible: table('basicInsurance.campaignDeductible'),
    outsideShare: number('basicInsurance.outsideShare'),
    outsideLeast: number('basicInsurance.outsideLeast'),
    outsideMost: number('basicInsurance.outsideMost'),
    ratio: table('basicInsurance.ratio'),
    noReferralCut: number('basicInsurance.noReferralCut'),
    floor: table('basicInsurance.floor'),
    campaignFloor: table('basicInsurance.campaignFloor'),
    basicCap: number('basicInsurance.paymentCap'),
    chronicRatio: number('basicInsurance.chronicRatio'),
    campaignChronicRatio: number('basicInsurance.campaignChronicRatio'),
    chronicCap: number('basicInsurance.chronicPaymentCap'),
    criticalDeductible,
    campaignCriticalDeductible: number('criticalIllnessInsurance.campaignDeductible'),
    limits: Float64Array.from(bands.flatMap(({ to }) => (to === undefined ? [] : [toFen(to)]))),
    rates: Float64Array.from(bands, ({ rate }) => rate),
    tilt: number('criticalIllnessInsurance.tilt'),
    tiltedDeductible: number('criticalIllnessInsurance.tiltedDeductibleShare') * criticalDeductible,
    criticalCap: number('criticalIllnessInsurance.paymentCap'),
    tilted,
    assistanceRate: table('medicalAssistance.rate'),
    assistanceDeductible: table('medicalAssistance.deductible'),
    assistanceCap: number('medicalAssistance.paymentCap'),
    campaignAssistanceRate: number('medicalAssistance.campaignRate'),
    campaignAssistanceCap: number('medicalAssistance.campaignPaymentCap'),
    outOfPocketCap: table('health351.outOfPocketCap'),
    outsideWithReferral: at('health351.outsideWithReferral') === true,
    ratio180: number('health180.ratio'),
    strength: strengths[0]!,
    inpatient: code('inpatient'),
    outside: code('outside'),
    township: code('township'),
    county: code('county'),
  }
}
