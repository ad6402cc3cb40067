import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageing } from '../../src/dynamics/ageing.ts'
import { beforePolicies, givenInputs } from '../../src/dynamics/order.ts'
import { parameters } from '../../src/parameters.ts'
import { classOf } from '../../src/population/age.ts'
import { apportion, handOut } from '../../src/population/apportion.ts'
import { cohortModel, drawCohort } from '../../src/population/cohort.ts'
import { tableFit } from '../../src/population/fit.ts'
import { groups, groupValues } from '../../src/population/group.ts'
import { planPopulation } from '../../src/simulate.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

test('the full cohort is the 243,612 households and 710,675 persons of the report', () => {
  const { households, persons } = planPopulation(1).groups.lifted
  expect([households, persons]).toEqual([243_612, 710_675])
})

const addedUp = (lists: readonly (readonly number[])[], classes: number): number[] =>
  Array.from({ length: classes }, (_, k) => sum(lists.map((list) => list[k]!)))

test.each([1, 0.1, 0.037, 0.01, 0.001])('margins of both groups are exact at scale %d', (scale) => {
  const plan = planPopulation(scale)
  expect(plan.block.length).toBe(plan.blocks)
  expect(plan.groups.lifted.households).toBe(Math.round(243_612 * scale))
  expect(plan.groups.lifted.persons).toBe(Math.round(710_675 * scale))
  expect(plan.groups.neverRegistered.households).toBe(Math.round(243_612 * scale * 0.25))
  for (const group of groups) {
    const { households, persons, totals } = plan.groups[group]
    const blocks = plan.block.filter((block) => block.group === group)
    for (const block of blocks) {
      expect(block.households).toBeLessThanOrEqual(1_024)
      expect(sum(block.villages.map((village) => village.households))).toBe(block.households)
      expect(sum(block.parts.flatMap(({ sizes }) => sizes))).toBe(block.households)
      expect(sum(block.exits)).toBe(group === 'lifted' ? block.households : 0)
      expect(sum(block.parts.flatMap(({ sizes }) => sizes.map((count, i) => count * (i + 1))))).toBe(block.persons)
      expect([sum(block.members.first), sum(block.members.further)]).toEqual([block.households, block.persons - block.households])
    }
    // No error at all after all the cutting: every block has its part of each margin, and the parts add up.
    const inCounties = totals.counties.map((_, county) =>
      sum(blocks.flatMap(({ villages }) => villages.filter((one) => one.county === county)).map((village) => village.households)),
    )
    const realised = {
      counties: inCounties,
      sizes: addedUp(
        blocks.flatMap(({ parts }) => parts.map(({ sizes }) => sizes)),
        totals.sizes.length,
      ),
      exits: addedUp(
        blocks.map(({ exits }) => exits),
        totals.exits.length,
      ),
      classes: addedUp(
        blocks.flatMap(({ members }) => [members.first, members.further]),
        totals.classes.length,
      ),
    }
    for (const margin of ['counties', 'sizes', 'exits', 'classes'] as const) expect(tableFit(totals[margin], realised[margin]).tae).toBe(0)
    expect([sum(totals.counties), sum(totals.sizes), sum(totals.classes)]).toEqual([households, households, persons])
    // The totals are the shares of the parameters, off by less than one by rounding; sizes of the lifted by a few more, which make the
    // persons exact.
    const { counties, ageShares } = groupValues(parameters, group)
    Object.values(counties).forEach((share, county) => {
      expect(Math.abs(totals.counties[county]! - share * households)).toBeLessThan(1)
    })
    ageShares.forEach((share, band) => {
      for (const sex of [0, 1]) expect(Math.abs(totals.classes[2 * band + sex]! - (share / 2) * persons)).toBeLessThan(1)
    })
    const { sizes } = group === 'lifted' ? parameters.cohort : parameters.neverRegistered
    sizes.value.forEach((size, i) => {
      expect(Math.abs(totals.sizes[i]! - (size * households) / sum(sizes.value))).toBeLessThan(4)
    })
    if (group === 'lifted')
      parameters.cohort.exitShares.value.forEach((share, e) => {
        expect(Math.abs(totals.exits[e]! - share * households)).toBeLessThan(1)
      })
  }
})

test('one of the sample stands for so many that the never registered are the 6.59 million persons', () => {
  for (const scale of [1, 0.1, 0.01]) {
    const { persons, weight } = planPopulation(scale).groups.neverRegistered
    // Rounding the sizes of the sample moves its persons by three at most.
    expect(Math.abs((persons * weight) / 6_590_000 - 1)).toBeLessThan(3 / persons)
  }
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
    { seed: 1, numRuns: 40 },
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

test.each([0.01, 0.1])(
  'what is drawn keeps the plan of scale %d in every replicate: sizes, ages and sexes exact, first members grown',
  (scale) => {
    const plan = planPopulation(scale)
    const models = { lifted: cohortModel(parameters, 'lifted'), neverRegistered: cohortModel(parameters, 'neverRegistered') }
    for (const replicate of scale < 0.1 ? [0, 1] : [0]) {
      const classes = { lifted: new Array<number>(16).fill(0), neverRegistered: new Array<number>(16).fill(0) }
      plan.block.forEach((ofBlock, block) => {
        const key = { seed: 'a', replicate, year: 2011, block }
        const { households, persons } = drawCohort(ofBlock, models[ofBlock.group], key, givenInputs)
        let from = 0
        for (const part of ofBlock.parts) {
          const sizes = new Array<number>(part.sizes.length).fill(0)
          for (let j = from; j < from + part.households; j++) {
            sizes[households.first[j + 1]! - households.first[j]! - 1]!++
            expect(persons.age[households.first[j]!]).toBeGreaterThanOrEqual(15)
            expect(households.county[j]).toBe(households.county[from])
          }
          expect(sizes).toEqual(part.sizes)
          from += part.households
        }
        for (let i = 0; i < persons.rows; i++) classes[ofBlock.group][classOf(persons.age[i]!, persons.sex[i]!)]!++
      })
      for (const group of groups) expect(classes[group]).toEqual(plan.groups[group].totals.classes)
    }
  },
)

test('ages are those of 2014: the burn-in must not add years', () => {
  expect(beforePolicies[0]).toBe(ageing)
  expect(ageing.fromFirstYear).toBe(true)
})
