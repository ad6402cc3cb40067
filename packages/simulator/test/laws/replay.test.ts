import { expect, test } from 'vitest'
import { firstNumber, numberedHouseholds, placeOf, type ReplayedYear, replayBlock } from '../../src/experiment/replay.ts'
import { definitions, firstYear, type Measure, measures, years } from '../../src/outcomes/measures.ts'
import { measuresTally } from '../../src/outcomes/measures-tally.ts'
import { firstCell } from '../../src/outcomes/tallies.ts'
import { planPopulation, prepareScenarios, simulateBlock } from '../../src/simulate.ts'

const plan = planPopulation(0.001)
const asRun = prepareScenarios(['kept', 'cliff'], { counted: 'measures' })
const replayed = prepareScenarios(['cliff', 'cliff+household-351'], { counted: 'measures' })
const key = { seed: 'replay', replicate: 3 }

/** Blocks of both groups. */
const blocks = [0, plan.block.findIndex(({ group }) => group === 'neverRegistered')]

test.each(blocks)('the households of block %d add up to the counts of the run, to the fen', (block) => {
  const counts = simulateBlock(asRun, plan, key.seed, key.replicate, block)
  const cells = counts.length / asRun.ids.length / years.length
  const ofRun = (year: number, measure: Measure): number =>
    counts[(asRun.ids.indexOf('cliff') * years.length + year - firstYear) * cells + firstCell(measuresTally) + measures.indexOf(measure)]!
  const households = [...replayBlock(replayed, plan, { ...key, block }).values()]
  expect(households).toHaveLength(plan.block[block]!.households)
  const isLifted = plan.block[block]!.group === 'lifted'
  let poor = 0
  for (const year of years) {
    const now = households.flatMap(({ years: [cliff] }) => cliff!.filter((one) => one.year === year))
    const sum = (of: (one: ReplayedYear) => number): number => now.reduce((total, one) => total + of(one), 0)
    expect(now.length).toBe(ofRun(year, 'households'))
    expect(sum(({ members }) => members.length)).toBe(ofRun(year, 'persons'))
    for (const definition of definitions) {
      expect(sum((one) => (one.poor[definition] ? 1 : 0))).toBe(ofRun(year, `poorHouseholds${definition}`))
      if (isLifted) expect(sum((one) => (one.enteredFirst[definition] ? 1 : 0))).toBe(ofRun(year, `firstRelapses${definition}`))
      poor += sum((one) => (one.poor[definition] ? 1 : 0))
    }
    expect(sum(({ gross }) => gross)).toBe(ofRun(year, 'grossFen'))
    expect(sum(({ ownPay }) => ownPay)).toBe(ofRun(year, 'outOfPocketFen'))
    expect(sum(({ paid }) => paid.basic)).toBe(ofRun(year, 'basicInsuranceFen'))
    expect(sum(({ transfers }) => transfers['dibao.payment'] ?? 0)).toBe(ofRun(year, 'dibaoFen'))
    expect(sum(({ disposable }) => disposable)).toBe(ofRun(year, 'disposableFen'))
  }
  expect(poor).toBeGreaterThan(0)
})

test('one household alone is the same as among all of its block, and what is told of it holds together', () => {
  const all = replayBlock(replayed, plan, { ...key, block: 0 })
  const [row] = [...all.entries()].find(
    ([
      ,
      {
        years: [cliff],
      },
    ]) => cliff!.some(({ stays }) => stays.length > 0),
  )!
  expect(replayBlock(replayed, plan, { ...key, block: 0 }, [row]).get(row)).toEqual(all.get(row))
  for (const { years: scenarios, deaths } of all.values())
    for (const told of scenarios)
      told.forEach((year, i) => {
        const paid = Object.values(year.paid).reduce((sum, fen) => sum + fen, 0)
        expect(paid + year.ownPay).toBe(year.gross)
        const transfers = Object.values(year.transfers).reduce((sum, fen) => sum + fen, 0)
        // The rest is wages that a policy keeps up, such as those of a workshop.
        expect(year.wages + year.farmIncome + year.otherIncome + transfers).toBeLessThanOrEqual(year.disposable)
        expect(year.poor.D2).toBe(year.disposable - year.interest - year.ownPay < year.line * year.members.length)
        const dead = deaths.get(year.year) ?? []
        const next = told[i + 1]?.members.map(({ number }) => number) ?? []
        for (const number of dead) expect(next).not.toContain(number)
      })
})

test('numbers count through the blocks from 1, the lifted first', () => {
  expect(placeOf(plan, 1)).toEqual({ block: 0, row: 0 })
  expect(firstNumber(plan, 0)).toBe(1)
  const last = plan.blocks - 1
  const all = numberedHouseholds(plan)
  expect(all).toBe(plan.groups.lifted.households + plan.groups.neverRegistered.households)
  expect(placeOf(plan, all)).toEqual({ block: last, row: plan.block[last]!.households - 1 })
  expect(placeOf(plan, firstNumber(plan, last))).toEqual({ block: last, row: 0 })
  for (const none of [0, -1, 1.5, all + 1]) expect(placeOf(plan, none), String(none)).toBeUndefined()
})
