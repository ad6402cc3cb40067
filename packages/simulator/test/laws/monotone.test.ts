import { defineReform, type Reform } from '@doudi/core'
import { expect, test } from 'vitest'
import { layers } from '../../src/dynamics/facts.ts'
import { runBlock } from '../../src/dynamics/run-block.ts'
import { planPopulation, prepareScenarios } from '../../src/simulate.ts'

// Within a year, from the same state, with nobody's behaviour at work and one bill a year: a more generous parameter of a payer raises
// nobody's own-pay and lowers nobody's income after it. Across years this is no law: less own-pay is less rigid spending in next year's means test.

const year = 2021
type Value = number | { readonly [key: string]: number }
const more = (id: string, path: string, value: Value): Reform =>
  defineReform({ id, title: { en: id, zh: id }, set: { [path]: { [`${year}-01-01`]: value } } })

const places = (of: (by: number) => number, township: number, county: number, city: number, province: number, outside?: number) => ({
  township: of(township),
  county: of(county),
  city: of(city),
  province: of(province),
  ...(outside === undefined ? {} : { outside: of(outside) }),
})
const higher = (share: number): number => Math.min(1, share + 0.05)
const half = (yuan: number): number => yuan / 2

/** By how each would help: a share raised, a deductible or a cap of own-pay lowered, a cap of what is paid raised. */
const generous: readonly Reform[] = [
  more('compliant-share', 'settlement.compliantShare', places(higher, 0.93, 0.89, 0.84, 0.78, 0.72)),
  more('basic-ratio', 'basicInsurance.ratio', places(higher, 0.85, 0.8, 0.75, 0.7, 0.6)),
  more('basic-deductible', 'basicInsurance.deductible', places(half, 200, 500, 700, 1000)),
  more('basic-campaign-deductible', 'basicInsurance.campaignDeductible', places(half, 100, 300, 500, 1000)),
  more('basic-campaign-floor', 'basicInsurance.campaignFloor', places(higher, 0.8, 0.7, 0.65, 0.6, 0)),
  more('basic-cut', 'basicInsurance.noReferralCut', 0.05),
  more('basic-payment-cap', 'basicInsurance.paymentCap', 600_000),
  more('chronic-ratio', 'basicInsurance.chronicRatio', 0.7),
  more('campaign-chronic-ratio', 'basicInsurance.campaignChronicRatio', 0.85),
  more('critical-deductible', 'criticalIllnessInsurance.deductible', 5_000),
  more('critical-campaign-deductible', 'criticalIllnessInsurance.campaignDeductible', 2_500),
  more('critical-tilt', 'criticalIllnessInsurance.tilt', 0.1),
  more('assistance-rate', 'medicalAssistance.rate', { dibao: 0.8, tekun: 0.95, returned: 0.8 }),
  more('assistance-campaign-rate', 'medicalAssistance.campaignRate', 0.2),
  more('cap-of-own-pay', 'health351.outOfPocketCap', places(half, 3000, 3000, 5000, 10_000)),
  more('ratio-of-180', 'health180.ratio', 0.9),
]

test('a higher ratio, a lower deductible or a lower cap of own-pay raises nobody’s own-pay of the year and lowers nobody’s income after it', () => {
  const own = generous.map(({ id, title, ...one }) => ({ id: `test-${id}`, title, reforms: [{ id, title, ...one }] }))
  const prepared = prepareScenarios(['kept', ...own.map(({ id }) => `kept+${id}`)], {
    own,
    parameters: { 'careSeeking.inForce': 0, 'insurance.dropsOut': 0, 'admission.stays': [1, 0, 0] },
    counted: 'measures',
  })
  const plan = planPopulation(0.002)
  const block = plan.block.find(({ group }) => group === 'lifted')!
  const found = new Map<number, { readonly ownPay: Float64Array; readonly after: Float64Array }>()
  runBlock(
    prepared,
    block,
    { seed: 'monotone', replicate: 0, block: 0 },
    {
      afterTrack({ year: { year: now }, branch, tables, buffers }) {
        if (now !== year) return
        const ownPay = buffers.ownPay.slice(0, tables.households)
        const after = ownPay.map((paid, j) => buffers.income[j]! - paid)
        for (const scenario of branch.scenarios) found.set(scenario, { ownPay, after })
      },
    },
  )
  const kept = found.get(0)!
  const bills = 5 * layers.length
  let helped = 0
  generous.forEach(({ id }, s) => {
    const { ownPay, after } = found.get(s + 1)!
    let less = 0
    for (let j = 0; j < ownPay.length; j++) {
      expect(ownPay[j]! - kept.ownPay[j]!, id).toBeLessThanOrEqual(bills)
      expect(after[j]! - kept.after[j]!, id).toBeGreaterThanOrEqual(-bills)
      less += Number(ownPay[j]! < kept.ownPay[j]! - bills)
    }
    helped += Number(less > 0)
  })
  expect(helped).toBeGreaterThan(8)
})
