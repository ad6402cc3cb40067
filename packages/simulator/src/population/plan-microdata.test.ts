import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liftHouseholds } from '../dynamics/exit.ts'
import { newTrack } from '../dynamics/track.ts'
import { parameters } from '../parameters.ts'
import { cohortModel, drawCohort } from './cohort.ts'
import { type Microdata, notStated } from './microdata.ts'
import { planMicrodata } from './plan-microdata.ts'
import type { Block } from './tables.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

type Row = {
  readonly weight?: number
  readonly exit?: number
  readonly income?: number
  readonly ages?: readonly number[]
  readonly chronic?: number
}

/** Data of a few households; what is left out is not stated. */
function dataOf(rows: readonly Row[]): Microdata {
  const count = rows.length
  const blank = (): Int8Array => new Int8Array(count).fill(notStated)
  const persons = rows.flatMap(({ ages = [40], chronic = notStated }) => ages.map((age) => ({ age, chronic })))
  const first = new Int32Array(count + 1)
  rows.forEach(({ ages = [40] }, j) => {
    first[j + 1] = first[j]! + ages.length
  })
  const unknown = (): Int8Array => new Int8Array(persons.length).fill(notStated)
  return {
    files: ['h.csv', 'p.csv'],
    households: {
      rows: count,
      first,
      weight: Float64Array.from(rows, ({ weight = 1 }) => weight),
      county: Int8Array.from(rows, (_, j) => j % 3),
      village: Int32Array.from(rows, (_, j) => j % 7),
      exitYear: Int16Array.from(rows, ({ exit = 2016 }) => exit),
      income: Float64Array.from(rows, ({ income = notStated }) => income),
      assets: new Float64Array(count).fill(notStated),
      land: new Float64Array(count).fill(notStated),
      takesUpDibao: blank(),
      joinsProject: blank(),
      post: blank(),
      loanYear: new Int16Array(count).fill(notStated),
    },
    persons: {
      rows: persons.length,
      age: Int16Array.from(persons, ({ age }) => age),
      sex: unknown(),
      chronic: Int8Array.from(persons, ({ chronic }) => chronic),
      disability: unknown(),
      card: unknown(),
      tekun: unknown(),
    },
  }
}

const drawn = (data: Microdata, scale = 1): Block[] =>
  planMicrodata(data, scale, parameters).block.map((plan, block) =>
    drawCohort(plan, cohortModel(parameters, plan.group), { seed: 'own', replicate: 0, year: 2011, block }, { household: [], person: [] }),
  )

test('a household stands there as often as its weight says, up or down by less than one, and the total is exact', () => {
  const rows = fc.array(
    fc.record({
      weight: fc.double({ min: 0.01, max: 900, noNaN: true }),
      exit: fc.constantFrom(0, 2014, 2018),
      ages: fc.constantFrom([30], [30, 5, 60]),
    }),
    { minLength: 1, maxLength: 30 },
  )
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 0.3), (all, scale) => {
      const data = dataOf(all)
      const plan = planMicrodata(data, scale, parameters)
      const times = new Array<number>(all.length).fill(0)
      for (const { own } of plan.block) for (const row of own!.rows) times[row]!++
      times.forEach((count, row) => {
        expect(Math.abs(count - data.households.weight[row]! * scale)).toBeLessThan(1 + 1e-9)
      })
      for (const group of ['lifted', 'neverRegistered'] as const) {
        const standFor = sum(all.filter(({ exit }) => (exit !== 0) === (group === 'lifted')).map(({ weight }) => weight))
        const { households, persons, weight } = plan.groups[group]
        expect(Math.abs(households - standFor * scale)).toBeLessThan(0.5 + 1e-6)
        if (households > 0) expect(Math.abs(households * weight - standFor)).toBeLessThan(1e-6 * standFor)
        const blocks = plan.block.filter((block) => block.group === group)
        expect(sum(blocks.map((block) => block.households))).toBe(households)
        expect(sum(blocks.map((block) => block.persons))).toBe(persons)
        for (const block of blocks) {
          expect(block.households).toBeLessThanOrEqual(1_024)
          expect(sum(block.villages.map((village) => village.households))).toBe(block.households)
        }
      }
    }),
    { seed: 8, numRuns: 40 },
  )
})

test('what is stated is taken: ages in their order, illness, the income of a usual year', () => {
  const [block] = drawn(dataOf([{ ages: [70, 4], income: 2_000_000, chronic: 2 }]))
  const { households, persons } = block!
  expect([[...persons.age], [...persons.chronic], [...households.statedExit]]).toEqual([[70, 4], [2, 2], [2016]])
  // c M n exp(a - σ_a²/2), in 2014.
  const { level, mean, permanentSd } = parameters.income
  const usual = level.value * mean.value[0]! * 100 * 2 * Math.exp(households.permanent[0]! - permanentSd.value ** 2 / 2)
  expect(Math.abs(usual / 2_000_000 - 1)).toBeLessThan(1e-12)
})

test('of those whose illness is stated, frailty is that of the ill and of the well: together that of all', () => {
  // 20,000 persons of 60 that are stated ill with the prevalence of their age, against as many of whom nothing is stated.
  const share = parameters.chronic.prevalence.value[6]! * parameters.chronic.registered.value
  const people = 20_000
  const ill = Math.round(share * people)
  const moments = (blocks: readonly Block[]): readonly number[] => {
    const all = blocks.flatMap(({ persons }) =>
      Array.from(persons.frailty, (frailty, i) => [frailty, Number(persons.chronic[i]! > 0)] as const),
    )
    const mean = sum(all.map(([frailty]) => frailty)) / all.length
    return [
      mean,
      sum(all.map(([frailty]) => (frailty - mean) ** 2)) / all.length,
      sum(all.map(([frailty, sick]) => frailty * sick)) / sum(all.map(([, sick]) => sick)),
    ]
  }
  const stated = moments(drawn(dataOf(Array.from({ length: people }, (_, j) => ({ ages: [60], chronic: j < ill ? 1 : 0 })))))
  const free = moments(drawn(dataOf(Array.from({ length: people }, () => ({ ages: [60] })))))
  // Standard errors of a difference of means of 20,000 each with variance 1: .01; of variances: .014; of the mean of half of them: .014.
  // Frailty drawn without regard to the illness would leave the ill at 0 in place of about .4.
  ;[0.04, 0.057, 0.057].forEach((allowed, k) => {
    expect(Math.abs(stated[k]! - free[k]!)).toBeLessThan(allowed)
  })
  expect(free[2]!).toBeGreaterThan(0.3)
})

test('a stated illness that nobody of the age is given leaves a frailty, of a child of three, too', () => {
  const [block] = drawn(dataOf([{ ages: [3], chronic: 1 }]))
  expect(Number.isFinite(block!.persons.frailty[0]!)).toBe(true)
  expect(block!.persons.chronic[0]).toBe(1)
})

test('households are lifted in the year that they state, whatever their rank', () => {
  const [block] = drawn(dataOf([{ exit: 2018 }, { exit: 2014 }, { exit: 2016 }]))
  const { households } = block!
  const track = newTrack(block!, {})
  const noise = new Float64Array(households.rows).fill(0.5)
  for (const year of [2014, 2015, 2016, 2017, 2018]) liftHouseholds(parameters, year, 3, households, track, noise)
  expect([...households.exitYear]).toEqual([...households.statedExit])
  expect([...households.exitYear].sort()).toEqual([2014, 2016, 2018])
})
