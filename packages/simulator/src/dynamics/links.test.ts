import { expect, test } from 'vitest'
import { householdsWith, runWith } from '../../test/run-process.ts'
import { normalCdf } from '../math.ts'
import { codeOf } from './codes.ts'
import { links } from './links.ts'

const rows = ['none', 'bodyHousehold', 'bodyCollectiveHousehold', 'collectiveHousehold', 'publicBenefitShare'] as const

/** A household with each form, 5,000 yuan linked, 1,000 of farm income; the body of row j has a normal score of j. */
function linked(year: number, scores = [0, 1, 2, 3, -8]) {
  const block = householdsWith({ link: [0, 1, 2, 3, 4], linkedValue: rows.map(() => 500_000), farmIncome: rows.map(() => 100_000) }, [
    links,
  ])
  runWith(links, block, year, { villages: scores.map((score) => [normalCdf(score)]) })
  const { benefitLink, linkedValue, bodyYield } = block.inputs.household
  return { form: [...benefitLink!], value: [...linkedValue!], yields: [...bodyYield!], farm: [...block.households.farmIncome] }
}

test('from 2016 a form has its value, and the yield .08 + .12 N of its body; farm income gives up .05 of the value', () => {
  const { form, value, yields, farm } = linked(2016)
  expect(form).toEqual(rows.map(codeOf))
  expect(value).toEqual([0, 500_000, 500_000, 500_000, 500_000])
  const known = [0, 0.2, 0.32, 0.44, -0.88]
  yields.forEach((found, j) => {
    expect(Math.abs(found - known[j]!)).toBeLessThan(1e-9)
  })
  expect(farm).toEqual([100_000, 75_000, 75_000, 75_000, 100_000])
})

test('not before 2016; later the value has grown with mean income, 9,850 to 11,900 in 2018', () => {
  expect(linked(2015)).toEqual({
    form: rows.map(() => codeOf('none')),
    value: [0, 0, 0, 0, 0],
    yields: [0, 0, 0, 0, 0],
    farm: rows.map(() => 100_000),
  })
  expect(linked(2018).value[1]).toBe(604_061)
})

test('a body loses no more than what is linked with it', () => {
  // .08 - .12 · 8.2 is -.904; with an sd of .3 it would be -2.38.
  const block = householdsWith({ link: [1], linkedValue: [500_000] }, [links])
  runWith(links, block, 2018, { villages: [[normalCdf(-8.2)]] }, { parameters: { 'links.bodyYieldSd': 0.3 } })
  expect(block.inputs.household.bodyYield![0]).toBe(-1)
})
