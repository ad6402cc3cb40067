import { expect, test } from 'vitest'
import { normalCdf } from '../math.ts'
import { parameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { income } from './income.ts'

type Member = { readonly age: number; readonly admitted?: boolean; readonly major?: boolean; readonly dead?: boolean }
type Case = {
  readonly members?: readonly Member[]
  readonly workers?: number
  readonly startWorkers?: number
  readonly loss?: number
  /** Normal scores of the draws. */
  readonly shock?: number
  readonly transitory?: number
  readonly year?: number
}

const couple: readonly Member[] = [{ age: 40 }, { age: 38 }]

/** One household in 2018 with permanent income -.3 and persistent income .2 of the year before. */
function earn({ members = couple, workers = 2, startWorkers = 2, loss = 0, shock = 0, transitory = 0, year = 2018 }: Case) {
  const block = emptyBlock(1, members.length)
  const { persons, households, admitted } = block
  households.first[1] = members.length
  households.startMembers[0] = members.length
  members.forEach(({ age, admitted: inHospital, major, dead }, i) => {
    persons.age[i] = age
    persons.alive[i] = dead ? 0 : 1
    persons.chronic[i] = major ? 2 : 1
    admitted[i] = inHospital ? 1 : 0
  })
  households.members[0] = members.filter(({ dead }) => !dead).length
  households.workers[0] = workers
  households.startWorkers[0] = startWorkers
  households.permanent[0] = -0.3
  households.persistent[0] = 0.2
  households.loss[0] = loss
  const draws = [Float64Array.of(normalCdf(shock)), Float64Array.of(normalCdf(transitory))]
  income.prepare(parameters, 'lifted')(block, { year, rules: year, burnIn: false }, { persons: [], households: draws })
  const { wages, farmIncome, otherIncome, persistent } = households
  const [wage, farm, other] = [wages[0]!, farmIncome[0]!, otherIncome[0]!]
  return { wage, farm, other, market: wage + farm + other, persistent: persistent[0]!, loss: households.loss[0]! }
}

/** c M n exp(a + p + u - s²/2) in fen, with s² = .45² + .15²/(1 - .85²) + .2² by hand and M of 2018, 11,900 yuan. */
const plain = (members: number, exponent: number, mean = 11_900): number =>
  100 * parameters.income.level.value * mean * members * Math.exp(exponent - 0.3235810811 / 2)
/** A fen of rounding, and the last digits of s². */
const near = (found: number, expected: number): void => expect(Math.abs(found / expected - 1)).toBeLessThan(1e-6)

test('income is c M n exp(a + p + u - s²/2), with a persistent part that keeps .85 of itself', () => {
  near(earn({}).market, plain(2, -0.3 + 0.17))
  near(earn({ transitory: 1 }).market, plain(2, -0.3 + 0.17 + 0.2))
  const shocked = earn({ shock: 1 })
  near(shocked.market, plain(2, -0.3 + 0.17 + 0.15))
  expect(Math.abs(shocked.persistent - 0.32)).toBeLessThan(1e-9)
  near(earn({ year: 2026 }).market, plain(2, -0.3 + 0.17, 19_600 * 1.055 * 1.055))
})

test('it goes by the root of workers and of members against 2014', () => {
  near(earn({ workers: 1 }).market, plain(2, -0.13) * Math.sqrt(2 / 3))
  near(earn({ workers: 3, startWorkers: 1 }).market, plain(2, -0.13) * Math.sqrt(4 / 2))
  const widow = [{ age: 40 }, { age: 38, dead: true }, { age: 12, dead: true }]
  near(earn({ members: widow }).market, plain(1, -0.13) * Math.sqrt(3 / 1))
  expect(earn({ members: [{ age: 40, dead: true }] })).toMatchObject({ wage: 0, farm: 0, other: 0 })
})

test.each([
  ['nobody ill', couple, 0, 0, 0],
  ['one grown member in hospital', [{ age: 70, admitted: true }, { age: 38 }], 0, 0.1, 0.1],
  [
    'two of them: once',
    [
      { age: 70, admitted: true },
      { age: 16, admitted: true },
    ],
    0,
    0.1,
    0.1,
  ],
  ['a child in hospital', [{ age: 40 }, { age: 15, admitted: true }], 0, 0, 0],
  ['a loss of last year', couple, 0.2, 0.14, 0.14],
  ['both', [{ age: 40, admitted: true }, { age: 38 }], 0.2, 0.24, 0.24],
  ['up to .40', [{ age: 40, admitted: true }, { age: 38 }], 0.44, 0.4, 0.4],
  ['a worker with a major illness, for this year alone', [{ age: 64, major: true }, { age: 38 }], 0, 0, 0.1],
  ['an old member with a major illness', [{ age: 65, major: true }, { age: 38 }], 0, 0, 0],
] as const)('loss from illness: %s', (_, members, before, stays, now) => {
  const { market, loss } = earn({ members, loss: before })
  near(market, plain(2, -0.13 - now))
  expect(Math.abs(loss - stays)).toBeLessThan(1e-12)
})

test('wages, farm and other income by whether anybody works; nothing is lost between them', () => {
  const some = earn({ workers: 1 })
  near(some.wage, 0.6 * some.market)
  near(some.farm, 0.3 * some.market)
  const none = earn({ workers: 0 })
  expect(none.wage).toBe(0)
  near(none.farm, 0.5 * none.market)
  near(none.market, plain(2, -0.13) * Math.sqrt(1 / 3))
})
