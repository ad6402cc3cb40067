import { expect, test } from 'vitest'
import { planPopulation, prepareScenarios } from '../simulate.ts'
import { birth } from './birth.ts'
import { runBlock } from './run-block.ts'

const plan = planPopulation(0.012)
const rate = 0.011
const on = { 'births.rate': rate }
const key = (block: number) => ({ seed: 'births', replicate: 0, block })

type Year = { readonly living: number; readonly born: number; readonly died: number }

/** Persons alive on 1 January of each year, those born since the one before, and deaths of the year; by looking at every row. */
function yearsOf(block: number) {
  const years: Year[] = []
  const prepared = prepareScenarios(['kept'], { parameters: on })
  let alive = new Uint8Array(0)
  const frailty = { members: [] as number[], children: [] as number[] }
  let [children, grown, ill] = [0, 0, 0]
  let now: Omit<Year, 'died'> = { living: 0, born: 0 }
  runBlock(prepared, plan.block[block]!, key(block), {
    beforeTrack({ year, block: { persons, households }, tables }) {
      if (year.burnIn) return
      let [living, born] = [0, 0]
      persons.alive.forEach((here, i) => {
        living += here
        if (here === 0 || alive.length === 0 || alive[i] === 1) return
        born++
        if (persons.age[i] !== 0) grown++
        if (persons.chronic[i] === 2) ill++
      })
      now = { living, born }
      expect(tables.persons).toBe(living)
      for (let j = 0; j < households.rows; j++) children += year.year === 2030 ? households.born[j]! : 0
    },
    afterYear({ year, block: { persons, households } }) {
      if (year.burnIn) return
      years.push({ ...now, died: now.living - persons.alive.reduce((sum, here) => sum + here, 0) })
      alive = persons.alive.slice()
      if (year.year !== 2030) return
      for (let j = 0; j < households.rows; j++) {
        const from = households.first[j]!
        const child = from + households.startMembers[j]!
        if (child === households.first[j + 1]) continue
        frailty.members.push(persons.frailty[from]!)
        frailty.children.push(persons.frailty[child]!)
      }
    },
  })
  return { years, children, grown, ill, frailty }
}

const whole = [0, plan.blocks - 1].map(yearsOf)

test('T12: who is alive on 1 January were alive a year before and did not die, or were born: N = N - deaths + births', () => {
  for (const { years, children } of whole) {
    for (const [t, { living, born }] of years.entries()) {
      if (t === 0) expect(born).toBe(0)
      else expect(living).toBe(years[t - 1]!.living - years[t - 1]!.died + born)
    }
    expect(years.reduce((sum, { born }) => sum + born, 0)).toBe(children)
  }
})

test('of N persons b N are expected to be born in a year: over both groups and all years within 4 standard errors', () => {
  const years = whole.flatMap((block) => block.years.slice(1))
  const expected = years.reduce((sum, { living, born }) => sum + rate * (living - born), 0)
  const births = years.reduce((sum, { born }) => sum + born, 0)
  // A sum of independent events of small chance: its variance is at most its mean.
  expect(Math.abs(births - expected)).toBeLessThan(4 * Math.sqrt(expected))
  expect(births).toBeGreaterThan(200)
})

test('a child is aged 0 and not ill when it comes, and as frail as its household is', () => {
  for (const { grown, ill } of whole) expect([grown, ill]).toEqual([0, 0])
  const members = whole.flatMap(({ frailty }) => frailty.members)
  const children = whole.flatMap(({ frailty }) => frailty.children)
  const shared = prepareScenarios(['kept']).parameters.propensity.household.value ** 2
  // Correlation of two members of a household, ρ²; its standard error is (1 - ρ⁴)/√n, and the selection on health lowers it a little.
  expect(Math.abs(correlation(members, children) - shared)).toBeLessThan((4 * (1 - shared * shared)) / Math.sqrt(members.length))
})

test('births change nobody’s market income: they are of the members of the start', () => {
  const prepared = prepareScenarios(['kept'], { parameters: on })
  const process = prepared.groups.lifted.before.find(({ process: { name } }) => name === 'income')!
  let compared = 0
  runBlock(prepared, plan.block[0]!, key(0), {
    afterYear({ year, block }) {
      if (year.year !== 2029) return
      const { households, persons } = block
      const draws = { persons: [], households: [new Float64Array(households.rows).fill(0.5), new Float64Array(households.rows).fill(0.4)] }
      const state = [households.persistent.slice(), households.loss.slice()]
      process.run(block, year, draws)
      const withChildren = households.wages.slice()
      for (let j = 0; j < households.rows; j++)
        for (let i = households.first[j]! + households.startMembers[j]!; i < households.first[j + 1]!; i++) {
          compared += persons.alive[i]!
          persons.alive[i] = 0
        }
      households.persistent.set(state[0]!)
      households.loss.set(state[1]!)
      process.run(block, year, draws)
      expect(households.wages).toEqual(withChildren)
    },
  })
  expect(compared).toBeGreaterThan(50)
})

test('without births the cohort is closed, whatever else is set of them: the same rows, the same counts', () => {
  const run = (parameters: { readonly [path: string]: number | readonly number[] }) => {
    const prepared = prepareScenarios(['kept'], { parameters })
    expect(prepared.groups.lifted.before.some(({ process }) => process === birth)).toBe(false)
    let rows = 0
    const counts = runBlock(prepared, plan.block[0]!, key(0), {
      afterYear({ block }) {
        rows = block.persons.rows
      },
    })
    expect(rows).toBe(plan.block[0]!.persons)
    return counts
  }
  expect(run({ 'births.rate': 0, 'births.most': 3, 'births.motherAges': [15, 49] })).toEqual(run({}))
})

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((sum, one) => sum + one, 0) / x.length
  const [ma, mb] = [mean(a), mean(b)]
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, one, i) => sum + (one - mx) * (y[i]! - my), 0)
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb))
}
