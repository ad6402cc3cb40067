import { evaluate } from '@doudi/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bill, billSituation, settleByEvaluate, settleByProgram, systemUnder } from '../cases.ts'
import { bills, persons, settlementCases } from '../random-cases.ts'

const layers = ['basic', 'criticalIllness', 'medicalAssistance', 'backstop351', 'chronic180']
const fen = (yuan: number): number => Math.round(yuan * 100)

it('payers never pay more than the compliant cost, which is never more than the bill; nobody pays less than nothing', async () => {
  const property = fc.asyncProperty(settlementCases, async (one) => {
    for (const answers of await settleByProgram(one)) {
      const amounts = layers.map((layer) => answers[layer] as number)
      const paid = amounts.reduce((a, b) => a + b, 0)
      for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(0)
      expect(paid).toBeLessThanOrEqual(answers.compliant as number)
      expect(answers.ownPay).toBeGreaterThanOrEqual(0)
    }
  })
  await fc.assert(property, { seed: 351, numRuns: 500 })
})

it('what the layers pay and the own pay add up to the bill, in fen', async () => {
  const property = fc.asyncProperty(persons, bills, async (person, bill) => {
    const [answers] = await settleByProgram({ scenario: 'taper', person, bills: [bill] })
    const sum = [...layers, 'ownPay'].reduce((total, name) => total + (answers![name] as number), 0)
    expect(sum).toBe(fen(bill.gross))
  })
  await fc.assert(property, { seed: 180, numRuns: 500 })
})

it('with one bill a year nobody pays more when the policies are kept than tapered, or tapered than stopped, but for a fen', async () => {
  const property = fc.asyncProperty(persons, bills, async (person, bill) => {
    const ownPay = async (scenario: string): Promise<number> =>
      (await settleByProgram({ scenario, person, bills: [bill] }))[0]!.ownPay as number
    const [kept, taper, cliff] = [await ownPay('kept'), await ownPay('taper'), await ownPay('cliff')]
    expect(kept).toBeLessThanOrEqual(taper + 1)
    expect(taper).toBeLessThanOrEqual(cliff + 1)
    if (bill.date < '2021-01-01') expect([taper, cliff]).toEqual([kept, kept])
  })
  await fc.assert(property, { seed: 2021, numRuns: 500 })
})

it('who was lifted in 2014 or 2015 is settled like who was never registered', async () => {
  const property = fc.asyncProperty(settlementCases, fc.constantFrom(2014, 2015), async (one, exitYear) => {
    const lifted = { ...one, person: { ...one.person, registered: true, exitYear } }
    const never = { ...one, person: { ...one.person, registered: false, exitYear: null } }
    expect(await settleByProgram(lifted)).toEqual(await settleByProgram(never))
  })
  await fc.assert(property, { seed: 2015, numRuns: 150 })
})

it('a bill that no payer takes changes no counter', async () => {
  const system = systemUnder('taper')
  const ask = ['settlement.paid']
  const pair = fc.tuple(bills, bills).map(([a, b]): [Bill, Bill] => [a, { ...b, date: a.date }])
  const refused = fc.constantFrom<'insured' | 'card' | 'outside' | 'nothing'>('insured', 'card', 'outside', 'nothing')
  const property = fc.asyncProperty(persons, pair, refused, async (person, [before, bill], why) => {
    const insured = { ...person, insured: true }
    const { counters } = await evaluate(system, billSituation(insured, before), before.date, { ask, trace: false })
    const chronic = { ...bill, care: 'chronicOutpatient' }
    const { compliant: _, compliantShare: __, ...free } = { ...bill, gross: 0 }
    const situation = {
      insured: billSituation({ ...person, insured: false }, bill),
      card: billSituation({ ...insured, chronicCard: false }, chronic),
      outside: billSituation({ ...insured, chronicCard: true }, { ...chronic, insideProvince: false }),
      nothing: billSituation(insured, free),
    }[why]
    const after = await evaluate(system, situation, bill.date, { ask, counters, trace: false })
    expect(after.values['settlement.paid']).toBe(0)
    expect(after.counters).toEqual(counters)
  })
  await fc.assert(property, { seed: 28, numRuns: 150 })
})

it('counters start again every calendar year', async () => {
  const property = fc.asyncProperty(settlementCases, async (one) => {
    const years = [...new Set(one.bills.map(({ date }) => date.slice(0, 4)))].sort()
    const apart = await Promise.all(
      years.map((year) => settleByProgram({ ...one, bills: one.bills.filter(({ date }) => date.startsWith(year)) })),
    )
    expect(await settleByProgram(one)).toEqual(apart.flat())
  })
  await fc.assert(property, { seed: 24, numRuns: 150 })
})

it('evaluator and compiled programs give the same fen', async () => {
  const property = fc.asyncProperty(settlementCases, async (one) => {
    expect(await settleByProgram(one)).toEqual(await settleByEvaluate(one))
  })
  await fc.assert(property, { seed: 36, numRuns: 150 })
})
