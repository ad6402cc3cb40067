import fc from 'fast-check'
import { expect, it } from 'vitest'
import { transfersByEvaluate, transfersByProgram } from '../cases.ts'
import { householdYears } from '../random-cases.ts'

it('a household with more support of the campaign has no less', () => {
  const property = fc.property(householdYears, (one) => {
    const disposable = (scenario: string): number => transfersByProgram({ ...one, scenario }).disposable as number
    const [kept, taper, cliff] = [disposable('kept'), disposable('taper'), disposable('cliff')]
    // A post counts as income: it may end one-person dibao and the allowance that hangs on it, so only without posts.
    if ((one.household.posts ?? 0) === 0) {
      expect(kept).toBeGreaterThanOrEqual(taper)
      expect(taper).toBeGreaterThanOrEqual(cliff)
    }
    if (one.year < 2021) expect([taper, cliff]).toEqual([kept, kept])
  })
  fc.assert(property, { seed: 2021, numRuns: 500 })
})

it('the category is dibao exactly where dibao is paid, and none without take-up', () => {
  const property = fc.property(householdYears, (one) => {
    const { dibao, category } = transfersByProgram(one)
    expect(category === 'dibao').toBe((dibao as number) > 0)
    if (one.household.dibaoTakeUp !== true) expect(category).toBe('none')
  })
  fc.assert(property, { seed: 17, numRuns: 500 })
})

it('a yuan more of farm income never costs more dibao than a yuan, but where one-person dibao ends', () => {
  const property = fc.property(householdYears, (one) => {
    const more = { ...one, household: { ...one.household, farmIncome: (one.household.farmIncome ?? 0) + 1 } }
    const [before, after] = [transfersByProgram(one), transfersByProgram(more)]
    const single = one.household.members.some(({ disabilityGrade = 0, seriouslyIll }) => seriouslyIll || [1, 2].includes(disabilityGrade))
    if (!single) expect((before.dibao as number) - (after.dibao as number)).toBeLessThanOrEqual(100)
  })
  fc.assert(property, { seed: 18, numRuns: 300 })
})

it('evaluator and compiled programs give the same fen', async () => {
  const property = fc.asyncProperty(householdYears, async (one) => {
    const [byProgram, byEvaluate] = [transfersByProgram(one), await transfersByEvaluate(one)]
    for (const [name, amount] of Object.entries(byEvaluate))
      if (typeof amount === 'string') expect(byProgram[name]).toBe(amount)
      // Yuan and back: the last bit of counted income, the only amount that is not whole fen.
      else expect(Math.abs((byProgram[name] as number) - amount)).toBeLessThan(1e-6)
  })
  await fc.assert(property, { seed: 36, numRuns: 150 })
})
