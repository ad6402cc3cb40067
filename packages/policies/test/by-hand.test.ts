import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleByHand } from './by-hand/settlement.ts'
import { transfersByHand } from './by-hand/transfers.ts'
import {
  type Answers,
  readCases,
  type SettlementCase,
  settleByEvaluate,
  settleByProgram,
  type TransfersCase,
  transfersByEvaluate,
  transfersByProgram,
} from './cases.ts'
import { householdYears, settlementCases } from './random-cases.ts'

// The policies against a second writing of the specification, which shares no code with them.

/** Every amount of a bill within a fen (a tie is broken otherwise in binary), and the sums as the worked cases allow. */
function expectAgreement(settled: readonly Answers[], byHand: readonly Answers[]): void {
  expect(settled.length).toBe(byHand.length)
  const most = byHand.length === 1 ? 1 : byHand.length <= 3 ? 2 : 5
  for (const name of Object.keys(byHand[0] ?? {})) {
    const differences = byHand.map((bill, i) => (settled[i]![name] as number) - (bill[name] as number))
    for (const difference of differences) expect(Math.abs(difference), name).toBeLessThanOrEqual(1)
    expect(Math.abs(differences.reduce((a, b) => a + b, 0)), `sum of ${name}`).toBeLessThanOrEqual(most)
  }
}

describe('settlement by hand', () => {
  it.each(
    readCases<readonly (SettlementCase & { readonly expected: { readonly bills: readonly { readonly ownPay: number }[] } })[]>(
      'settlement',
    ),
  )('$id', (one) => {
    expect(settleByHand(one).map(({ ownPay }) => ownPay)).toEqual(one.expected.bills.map(({ ownPay }) => Math.round(ownPay * 100)))
  })

  it('agrees with the reference evaluator on random cases', async () => {
    const property = fc.asyncProperty(settlementCases, async (one) => expectAgreement(await settleByEvaluate(one), settleByHand(one)))
    await fc.assert(property, { seed: 2020, numRuns: 1000 })
  })

  it('agrees with compiled programs on more random cases', async () => {
    const property = fc.asyncProperty(settlementCases, async (one) => expectAgreement(await settleByProgram(one), settleByHand(one)))
    await fc.assert(property, { seed: 2021, numRuns: 3000 })
  })
})

describe('transfers by hand', () => {
  const known = readCases<readonly (TransfersCase & { readonly expected: { readonly disposable?: number } })[]>('transfers')
  it.each(known.filter(({ expected }) => expected.disposable !== undefined))('$id', (one) => {
    expect(transfersByHand(one).disposable).toBe(Math.round(one.expected.disposable! * 100))
  })

  function expectSame(answers: Answers, byHand: Answers): void {
    for (const [name, amount] of Object.entries(byHand)) {
      if (typeof amount === 'string') expect(answers[name]).toBe(amount)
      else expect(Math.abs((answers[name] as number) - amount), name).toBeLessThanOrEqual(1)
    }
  }

  it('agrees with the reference evaluator on random households', async () => {
    const property = fc.asyncProperty(householdYears, async (one) => expectSame(await transfersByEvaluate(one), transfersByHand(one)))
    await fc.assert(property, { seed: 2020, numRuns: 600 })
  })

  it('agrees with compiled programs on more random households', () => {
    const property = fc.property(householdYears, (one) => expectSame(transfersByProgram(one), transfersByHand(one)))
    fc.assert(property, { seed: 2021, numRuns: 3000 })
  })
})
