import { categoryCodes, type Inputs, type Outputs, placeCodes } from './data.ts'

// W as a programmer writes it who knows the rules and wants one fast loop: whole fen, `Math.floor(x + 0.5)`, branches where the rules
// branch. The operations that meet are those of the documents, in their order, so that the results are equal to the bit.

const table = (codes: readonly number[], values: readonly number[]): Float64Array => {
  const out = new Float64Array(Math.max(...codes) + 1)
  codes.forEach((code, i) => {
    out[code] = values[i]!
  })
  return out
}
const byPlace = (...values: number[]): Float64Array => table(placeCodes, values)
const byCategory = (...values: number[]): Float64Array => table(categoryCodes, values)

const compliantShare = byPlace(0.95, 0.92, 0.88, 0.83, 0.78)
const ordinaryDeductible = byPlace(20_000, 50_000, 70_000, 100_000, 0)
const registeredDeductible = byPlace(10_000, 30_000, 50_000, 100_000, 0)
const rate = byPlace(0.85, 0.8, 0.75, 0.7, 0.6)
const outOfPocketCap = byPlace(300_000, 300_000, 500_000, 1_000_000, 0)
const assistanceRate = byCategory(0, 0.1, 0.7, 0.9)
const assistanceCap = byCategory(1e300, 2_000_000, 5_000_000, 1e300)
const outside = placeCodes[4]!
const [none, registered] = categoryCodes as [number, number]

export function settleYearByHand(rows: number, inputs: Inputs, outputs: Outputs): void {
  const { inpatientCost, outpatientCost, place, category, exitYear, chronicCard, referred, insured } = inputs
  const [basicOut, criticalOut, assistanceOut, out351, outpatientOut, out180, ownOut] = outputs as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let i = 0; i < rows; i++) {
    const cost = inpatientCost[i]!
    const outpatient = outpatientCost[i]!
    const where = place[i]! | 0
    const who = category[i]! | 0
    const isRegistered = who === registered
    const aided = who !== none

    const compliant = Math.floor(cost * compliantShare[where]! + 0.5)
    let basic = 0
    if (insured[i]! !== 0) {
      let deductible: number
      if (where === outside) {
        deductible = cost * 0.2
        if (deductible < 200_000) deductible = 200_000
        if (deductible > 1_000_000) deductible = 1_000_000
      } else deductible = isRegistered ? registeredDeductible[where]! : ordinaryDeductible[where]!
      if (compliant > deductible) {
        const ratio = isRegistered ? rate[where]! + 0.05 : rate[where]!
        basic = (compliant - deductible) * ratio
        if (basic > 30_000_000) basic = 30_000_000
        if (where === outside && referred[i]! === 0) basic *= 0.8
        basic = Math.floor(basic + 0.5)
      }
    }

    const base = compliant - basic - (aided ? 500_000 : 1_500_000)
    let critical = 0
    if (base > 0) {
      critical = 0.6 * (base < 5_000_000 ? base : 5_000_000)
      if (base > 5_000_000) {
        critical += 0.65 * ((base < 10_000_000 ? base : 10_000_000) - 5_000_000)
        if (base > 10_000_000) {
          critical += 0.75 * ((base < 20_000_000 ? base : 20_000_000) - 10_000_000)
          if (base > 20_000_000) critical += 0.8 * (base - 20_000_000)
        }
      }
      if (aided) critical += 0.05 * base
      else if (critical > 30_000_000) critical = 30_000_000
      critical = Math.floor(critical + 0.5)
    }

    const ownPay = compliant - basic - critical
    let assistance = 0
    if (aided) {
      assistance = ownPay * assistanceRate[who]!
      const cap = assistanceCap[who]!
      if (assistance > cap) assistance = cap
      assistance = Math.floor(assistance + 0.5)
    }

    const outpatientBasic = Math.floor(outpatient * 0.6 + 0.5)
    let paid351 = 0
    let paid180 = 0
    if (isRegistered && where !== outside) {
      const year = exitYear[i]!
      if (year !== 2014 && year !== 2015) {
        paid351 = ownPay - assistance - outOfPocketCap[where]!
        if (paid351 < 0) paid351 = 0
        if (chronicCard[i]! !== 0) {
          const left = outpatient * 0.9 - outpatientBasic
          if (left > 0) paid180 = Math.floor(left * 0.8 + 0.5)
        }
      }
    }

    basicOut[i] = basic
    criticalOut[i] = critical
    assistanceOut[i] = assistance
    out351[i] = paid351
    outpatientOut[i] = outpatientBasic
    out180[i] = paid180
    ownOut[i] = cost + outpatient - basic - critical - assistance - paid351 - outpatientBasic - paid180
  }
}
