import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageing } from '../../src/dynamics/ageing.ts'
import { beforePolicies, givenInputs } from '../../src/dynamics/order.ts'
import { parameters } from '../../src/parameters.ts'
import { apportion, handOut } from '../../src/population/apportion.ts'
import { cohortModel, drawCohort } from '../../src/population/cohort.ts'
import { planPopulation } from '../../src/simulate.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const fullHouseholds = sum(parameters.cohort.sizes.value)

test('the full cohort is the 243,612 households and 710,675 persons of the report', () => {
  const { households, persons } = planPopulation(1).groups.lifted
  expect([households, persons]).toEqual([243_612, 710_675])
})

test.each([1, 0.1, 0.037, 0.01, 0.001])('margins are exact at scale %d', (scale) => {
  const { groups, block, blocks: count } = planPopulation(scale)
  const plan = groups.lifted
  const blocks = block.filter(({ group }) => group === 'lifted')
  expect(plan.households).toBe(Math.round(243_612 * scale))
  expect(plan.persons).toBe(Math.round(710_675 * scale))
  expect(block.length).toBe(count)
  expect(sum(blocks.map((block) => block.persons))).toBe(plan.persons)
  for (const block of blocks) {
    expect(block.households).toBeLessThanOrEqual(1_024)
    expect(sum(block.villages.map((village) => village.households))).toBe(block.households)
    expect(sum([...block.sizes])).toBe(block.households)
    expect(sum([...block.exits])).toBe(block.households)
    expect(sum(block.sizes.map((count, i) => count * (i + 1)))).toBe(block.persons)
  }
  // Off by less than one by rounding; sizes by a few more, which make the persons exact.
  const exits = parameters.cohort.exitShares.value.map((_, e) => sum(blocks.map((block) => block.exits[e]!)))
  parameters.cohort.exitShares.value.forEach((share, e) => {
    expect(Math.abs(exits[e]! - share * plan.households)).toBeLessThan(1)
  })
  parameters.cohort.sizes.value.forEach((size, i) => {
    const count = sum(blocks.map((block) => block.sizes[i]!))
    expect(Math.abs(count - (size * plan.households) / fullHouseholds)).toBeLessThan(4)
  })
  const counties = Object.values(parameters.cohort.counties.value)
  counties.forEach((share, county) => {
    const count = sum(blocks.flatMap((block) => block.villages.filter((v) => v.county === county).map((v) => v.households)))
    expect(Math.abs(count - share * plan.households)).toBeLessThan(1)
  })
})

test('at full scale there are 1,700 villages', () => {
  expect(new Set(planPopulation(1).block.flatMap(({ villages }) => villages.map(({ id }) => id))).size).toBe(1_700)
})

test('any scale has a plan, down to a single household', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.2, noNaN: true }), (scale) => {
      const { groups, block } = planPopulation(scale)
      const plan = groups.lifted
      expect(plan.households).toBe(Math.max(1, Math.round(243_612 * scale)))
      expect(sum(block.filter(({ group }) => group === 'lifted').map((own) => own.persons))).toBe(plan.persons)
      if (plan.households > 100) expect(plan.persons).toBe(Math.round(710_675 * scale))
    }),
    { seed: 1, numRuns: 100 },
  )
})

test('apportioning uses up the total, each within one of its quota', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }).filter((ws) => sum(ws) > 0)
  fc.assert(
    fc.property(weights, fc.nat(5000), (ws, total) => {
      const counts = apportion(ws, total)
      expect(sum(counts)).toBe(total)
      counts.forEach((count, i) => {
        expect(Math.abs(count - (ws[i]! * total) / sum(ws))).toBeLessThan(1)
      })
    }),
    { seed: 2 },
  )
})

test('handing out uses up every class and fills every group', () => {
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }).filter((cs) => sum(cs) > 0)
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 9 }), (cs, groups) => {
      const sizes = apportion(new Array<number>(groups).fill(1), sum(cs))
      const parts = handOut(cs, sizes)
      expect(parts.map((part) => sum(part))).toEqual(sizes)
      expect(cs.map((_, i) => sum(parts.map((part) => part[i]!)))).toEqual(cs)
      expect(parts.flat().every((count) => count >= 0)).toBe(true)
    }),
    { seed: 3 },
  )
})

test('what is drawn keeps the plan: sizes exact in every replicate, first members grown', () => {
  const plan = planPopulation(0.01)
  for (const replicate of [0, 1])
    plan.block.forEach((ofBlock, block) => {
      const model = cohortModel(parameters, ofBlock.group)
      const { households, persons } = drawCohort(ofBlock, model, { seed: 'a', replicate, year: 2011, block }, givenInputs)
      const sizes = new Array<number>(ofBlock.sizes.length).fill(0)
      for (let j = 0; j < households.rows; j++) {
        sizes[households.first[j + 1]! - households.first[j]! - 1]!++
        expect(persons.age[households.first[j]!]).toBeGreaterThanOrEqual(15)
      }
      expect(sizes).toEqual(ofBlock.sizes)
    })
  expect(beforePolicies[0]).toBe(ageing) // ages are those of 2014: the burn-in must not add years
  expect(ageing.fromFirstYear).toBe(true)
})
