import { povertyLine } from '../dynamics/line.ts'
import { binOf, incomeBins } from './income-bins.ts'
import { paidBy } from './ledger-tally.ts'
import { capacityToPay, catastrophicShares, ownPayShare } from './medical-burden.ts'
import { programmes } from './programmes.ts'
import type { Tally } from './tally.ts'

/** By bin of income per head x1: persons, income, own-pay, and persons in households with catastrophic own-pay. */
const quantities = ['persons', 'income', 'ownPay', 'che10', 'che25', 'che40'] as const
type Quantity = (typeof quantities)[number]
/** Benefits are ranked in bins of twice the width. */
const benefitBins = incomeBins / 2
/** By bin of income before a benefit: persons that it moves there from where x1 puts them (less those that it moves away), and its money. */
const cellsOfBenefit = 2 * benefitBins
const benefitsAt = quantities.length * incomeBins

/**
 * The population by income per head, and every programme's money by income before it: x1 less the benefit for a transfer, x1 for a payer
 * of medical cost, which is no part of x1.
 */
export const equityTally: Tally = {
  name: 'equity',
  cells: benefitsAt + programmes.length * cellsOfBenefit,
  count(seen, cells) {
    const { parameters, year, tables, buffers } = seen
    const { income, ownPay } = buffers
    const line = povertyLine(parameters, year.rules)
    const bins = new Uint8Array(tables.households)
    const { che10, che25, che40 } = catastrophicShares
    for (let j = 0; j < tables.households; j++) {
      const n = tables.members[j]!
      const bin = binOf(income[j]! / n)
      bins[j] = bin
      cells[bin]! += n
      cells[incomeBins + bin]! += income[j]!
      if (ownPay[j] === 0) continue
      cells[2 * incomeBins + bin]! += ownPay[j]!
      const ofIncome = ownPayShare(ownPay[j]!, income[j]!)
      if (ofIncome >= che10) cells[3 * incomeBins + bin]! += n
      if (ofIncome >= che25) cells[4 * incomeBins + bin]! += n
      if (ownPayShare(ownPay[j]!, capacityToPay(income[j]!, line * n)) >= che40) cells[5 * incomeBins + bin]! += n
    }
    programmes.forEach(({ id, kind }, p) => {
      const paid = paidBy(seen, id)!
      const at = benefitsAt + p * cellsOfBenefit
      for (let j = 0; j < tables.households; j++) {
        const benefit = paid[j]!
        if (benefit === 0) continue
        const n = tables.members[j]!
        const now = bins[j]! >> 1
        const before = kind === 'transfer' ? binOf((income[j]! - benefit) / n) >> 1 : now
        if (before !== now) {
          cells[at + before]! += n
          cells[at + now]! -= n
        }
        cells[at + benefitBins + before]! += benefit
      }
    })
  },
}

/** A quantity by bin of x1. @param counts - of the tally */
export const binsOf = (counts: Float64Array, quantity: Quantity): Float64Array => {
  const from = quantities.indexOf(quantity) * incomeBins
  return counts.subarray(from, from + incomeBins)
}

/** Persons by income before a benefit, and its money, in order. */
export function benefitOf(counts: Float64Array, programme: number): { readonly persons: Float64Array; readonly money: Float64Array } {
  const at = benefitsAt + programme * cellsOfBenefit
  const now = binsOf(counts, 'persons')
  return {
    persons: Float64Array.from({ length: benefitBins }, (_, b) => now[2 * b]! + now[2 * b + 1]! + counts[at + b]!),
    money: counts.subarray(at + benefitBins, at + cellsOfBenefit),
  }
}
