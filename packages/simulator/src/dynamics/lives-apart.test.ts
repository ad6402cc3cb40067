import { expect, test } from 'vitest'
import { type ParameterValues, withParameters } from '../parameters.ts'
import { type Block, emptyBlock, type InputNames } from '../population/tables.ts'
import { awayWages } from './away-wages.ts'
import { codeOf } from './codes.ts'
import { kin } from './kin.ts'
import { leftBehind } from './left-behind.ts'
import { migration } from './migration.ts'
import type { Process } from './process.ts'

type Member = {
  readonly age: number
  readonly male?: boolean
  readonly education?: number
  readonly roaming?: number
  readonly recognition?: number
  readonly disability?: number
  readonly major?: boolean
  readonly away?: boolean
  readonly dead?: boolean
  readonly stage?: string
}

const inputs: InputNames = {
  household: kin.gives!.household!,
  person: ['schoolStage', ...migration.gives!.person!, ...leftBehind.gives!.person!],
}

/** One household in which nobody would leave unless said so. */
function household(members: readonly Member[]): Block {
  const block = emptyBlock(1, members.length, inputs)
  const { persons, households } = block
  households.first[1] = members.length
  households.members[0] = members.length
  members.forEach(({ age, male, education, roaming, recognition, disability, major, away, dead, stage }, i) => {
    persons.age[i] = age
    persons.sex[i] = male ? 1 : 0
    persons.alive[i] = dead ? 0 : 1
    persons.education[i] = education ?? 1
    persons.places.roaming[i] = roaming ?? 0.999
    persons.places.recognition[i] = recognition ?? 0.999
    persons.disability[i] = disability ?? 0
    persons.chronic[i] = major ? 2 : 0
    persons.away[i] = away ? 1 : 0
    block.inputs.person.schoolStage![i] = codeOf(stage ?? 'none')
  })
  return block
}
const run = (process: Process, block: Block, values: ParameterValues = {}, year = 2018): Block => {
  process.prepare(withParameters(values), 'lifted')(block, { year, rules: year, burnIn: false }, { persons: [], households: [] })
  return block
}

// Shares by hand: .45 of those of 25-34, times 1.2 for men (.8 for women), times 1.1 (.7) by schooling.
test.each([
  ['a man of 30 below .45 * 1.2 * 1.1 = .594', { age: 30, male: true, roaming: 0.593 }, 1],
  ['just above it', { age: 30, male: true, roaming: 0.595 }, 0],
  ['a woman of 30 below .45 * .8 * 1.1 = .396', { age: 30, roaming: 0.395 }, 1],
  ['just above it', { age: 30, roaming: 0.397 }, 0],
  ['with primary school, .45 * .8 * .7 = .252', { age: 30, education: 0, roaming: 0.253 }, 0],
  ['from sixteen, .35 * .8 * 1.1 = .308', { age: 16, roaming: 0.307 }, 1],
  ['fifteen is too young', { age: 15, roaming: 0.001 }, 0],
  ['to sixty-four, .08 * .8 * 1.1 = .0704', { age: 64, roaming: 0.0703 }, 1],
  ['sixty-five is too old', { age: 65, roaming: 0.001 }, 0],
  ['severely disabled', { age: 30, roaming: 0.001, disability: 2 }, 0],
  ['disabled, not severely', { age: 30, roaming: 0.001, disability: 1 }, 1],
  ['still at school', { age: 17, roaming: 0.001, stage: 'high' }, 0],
  ['dead', { age: 30, roaming: 0.001, dead: true }, 0],
] as const)('works away: %s', (_, member, away) => {
  expect(run(migration, household([member])).persons.away[0]).toBe(away)
})

test('who is away stays away until the share of the age falls below the place', () => {
  const block = household([{ age: 34, male: true, roaming: 0.3 }])
  const away = Array.from({ length: 31 }, () => {
    run(migration, block)
    block.persons.age[0]!++
    return block.persons.away[0]!
  })
  // .35 * 1.2 * 1.1 = .462 to 44, then .2 * 1.32 = .264 is below .3.
  expect(away).toEqual([...new Array(11).fill(1), ...new Array(20).fill(0)])
})

test('months of work: away, at home, with a major illness, and none for those who cannot', () => {
  const months = (member: Member): number => run(migration, household([member])).inputs.person.monthsAtWork![0]!
  expect(months({ age: 30, roaming: 0.001 })).toBe(10)
  expect(months({ age: 30 })).toBe(8)
  expect(months({ age: 30, major: true })).toBe(3)
  expect(months({ age: 70 })).toBe(0)
  expect(months({ age: 17, stage: 'vocational' })).toBe(0)
})

const flags = (members: readonly Member[], name: string): number[] => Array.from(run(leftBehind, household(members)).inputs.person[name]!)

test('the family of a child is away where all who could be its parents are', () => {
  const away = (members: readonly Member[]): number[] => flags(members, 'familyAway')
  expect(away([{ age: 8 }, { age: 33, away: true }, { age: 31, away: true }])).toEqual([1, 0, 0])
  expect(away([{ age: 8 }, { age: 33, away: true }, { age: 31 }])).toEqual([0, 0, 0])
  expect(away([{ age: 8 }, { age: 22, away: true }])).toEqual([0, 0]) // fourteen years older: a sister
  expect(away([{ age: 8 }, { age: 33, away: true }, { age: 70 }])).toEqual([1, 0, 1]) // the grandmother, too
  expect(away([{ age: 8 }, { age: 33, away: true, dead: true }])).toEqual([0, 0])
  expect(away([{ age: 62 }, { age: 63, away: true }])).toEqual([0, 0]) // a couple
  expect(away([{ age: 8 }])).toEqual([0])
})

test('a child with nobody able to work beside it may be recognised as unattended; care may be granted to the old who need it', () => {
  const child = (recognition: number, ...others: Member[]): number => flags([{ age: 9, recognition }, ...others], 'unattended')[0]!
  expect(child(0.14, { age: 70 })).toBe(1)
  expect(child(0.16, { age: 70 })).toBe(0)
  expect(child(0.14, { age: 40 })).toBe(0)
  expect(child(0.14, { age: 40, disability: 2 })).toBe(1)
  const granted = (member: Member): number => flags([member], 'serviceGranted')[0]!
  expect(granted({ age: 80, recognition: 0.29 })).toBe(1)
  expect(granted({ age: 80, recognition: 0.31 })).toBe(0)
  expect(granted({ age: 79, recognition: 0.1 })).toBe(0)
  expect(granted({ age: 60, recognition: 0.1, disability: 2 })).toBe(1)
  expect(granted({ age: 59, recognition: 0.1, disability: 2 })).toBe(0)
})

test('children apart by the place of the household, with their members and income', () => {
  const of = (place: number, incomePlace: number, members: readonly Member[] = [{ age: 60 }], values: ParameterValues = {}) => {
    const block = household(members)
    block.households.kin[0] = place
    block.households.kinIncome[0] = incomePlace
    run(kin, block, values)
    return Object.fromEntries(Object.entries(block.inputs.household).map(([name, column]) => [name, column[0]!]))
  }
  expect(of(0.14, 0.5)).toEqual({ adultChildren: 0, childrenIncome: 0, childrenMembers: 0 })
  // .15 + .25 + .3 = .7: two children to there. Median .7 of 11,900 for each of 8 persons.
  expect(of(0.69, 0.5)).toEqual({ adultChildren: 2, childrenIncome: 0.7 * 1_190_000 * 8, childrenMembers: 8 })
  expect(of(0.999, 0.5).adultChildren).toBe(4)
  // One sd above the median: exp(.5).
  expect(Math.abs(of(0.2, 0.841344746).childrenIncome! / (0.7 * 1_190_000 * 4 * Math.exp(0.5)) - 1)).toBeLessThan(1e-6)
  expect(of(0.69, 0.5, [{ age: 59 }]).adultChildren).toBe(0)
  expect(of(0.69, 0.5, [{ age: 60, dead: true }, { age: 40 }]).adultChildren).toBe(0)
})

test('with a member away, farm income turns into wages, fen by fen', () => {
  const split = (members: readonly Member[]): number[] => {
    const block = household(members)
    block.households.wages[0] = 1000
    block.households.farmIncome[0] = 333
    run(awayWages, block, { 'migration.farmToWages': 0.5 })
    return [block.households.wages[0]!, block.households.farmIncome[0]!]
  }
  expect(split([{ age: 30, away: true }, { age: 50 }])).toEqual([1167, 166])
  expect(split([{ age: 30 }, { age: 50 }])).toEqual([1000, 333])
  expect(awayWages.isOn!(withParameters())).toBe(false)
})
