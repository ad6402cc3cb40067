import { expect, test } from 'vitest'
import { ageing } from '../../src/dynamics/ageing.ts'
import { composition } from '../../src/dynamics/composition.ts'
import { death } from '../../src/dynamics/death.ts'
import { disability } from '../../src/dynamics/disability.ts'
import { illness } from '../../src/dynamics/illness.ts'
import type { Process } from '../../src/dynamics/process.ts'
import { projects } from '../../src/dynamics/projects.ts'
import { parameters } from '../../src/parameters.ts'
import { type Block, emptyBlock } from '../../src/population/tables.ts'
import { among, drawnBlocks, runYears, shareOf } from './cohort-draw.ts'

// A tenth of the cohort, everybody of one age; four standard errors, from the spread between 25 blocks.

const within = ({ mean, error }: { mean: number; error: number }, known: number): void => {
  expect(error).toBeGreaterThan(0)
  expect(Math.abs(mean - known), `${mean} against ${known}, standard error ${error}`).toBeLessThan(4 * error)
}
const everybody = (): boolean => true

/** Everybody of an age and state through one year of a process. */
function year(process: Process, state: { readonly age: number; readonly chronic?: number; readonly disability?: number }): Block[] {
  const blocks = drawnBlocks()
  for (const { persons, households } of blocks) {
    persons.age.fill(state.age)
    persons.chronic.fill(state.chronic ?? 0)
    persons.disability.fill(state.disability ?? 0)
    households.exitYear.fill(2014)
  }
  blocks.forEach((block, at) => {
    runYears(block, at, [2018], [process])
  })
  return blocks
}

// By hand: 1.2 e^(-7.9 + .09 x), at most 1.2 · .03. Catches the ceiling put after the ratio (.03 at 75), and none (.38).
test.each([
  [30, 1.2 * 0.005516564],
  [45, 1.2 * 0.0212797],
  [75, 0.036],
])('chronic illness begins at %d', (age, known) => {
  within(
    among(year(illness, { age }), everybody, ({ persons }, i) => persons.chronic[i] === 1),
    known,
  )
})

test.each([
  [59, 0.008],
  [60, 0.015],
])('chronic illness becomes a major one at %d', (age, known) => {
  within(
    among(year(illness, { age, chronic: 1 }), everybody, ({ persons }, i) => persons.chronic[i] === 2),
    known,
  )
})

test.each([
  [44, 0.001],
  [45, 0.002],
  [60, 0.006],
  [75, 0.012],
])('disability begins at %d, .35 of it severe', (age, known) => {
  const blocks = year(disability, { age })
  within(
    among(blocks, everybody, ({ persons }, i) => persons.disability[i]! > 0),
    known,
  )
  within(
    among(blocks, everybody, ({ persons }, i) => persons.disability[i] === 2),
    0.35 * known,
  )
})

// .030944, the hazard at 70 by hand, times the ratios: 1 - e^-h.
test.each([
  [2, 0, 1.5],
  [0, 2, 1.3],
  [2, 2, 1.95],
  [1, 1, 1],
])('deaths at 70 with illness %d and disability %d', (chronic, disabled, ratio) => {
  within(
    among(year(death, { age: 70, chronic, disability: disabled }), everybody, ({ persons }, i) => persons.alive[i] === 0),
    1 - Math.exp(-0.0309439 * ratio),
  )
})

test('projects begin in 2016, end for .15 of them a year and begin anew for .1 of those without', () => {
  const blocks = drawnBlocks()
  const inProject = (): { mean: number; error: number } =>
    shareOf(blocks.map(({ households }) => ({ hits: households.project.reduce((sum, one) => sum + one, 0), rows: households.rows })))
  const run = (years: readonly number[]): void =>
    blocks.forEach((block, at) => {
      runYears(block, at, years, [projects])
    })
  run([2014, 2015])
  expect(inProject().mean).toBe(0)
  run([2016])
  within(inProject(), 0.35)
  run([2017, 2018])
  within(inProject(), 0.35 * (0.85 * 0.85 + 0.15 * 0.1))
})

test('everybody is a year older from 2015 on', () => {
  const block = emptyBlock(1, 1)
  block.persons.age[0] = 40
  const ages = [2014, 2015, 2016].map((of) => {
    ageing.prepare(parameters, 'lifted')(block, { year: of, rules: of, burnIn: false }, { persons: [], households: [] })
    return block.persons.age[0]
  })
  expect(ages).toEqual([40, 41, 42])
})

test('members are the living, workers those of 16-64 who are not severely disabled; the first are those of 2014', () => {
  const block = emptyBlock(2, 7)
  block.households.first.set([0, 6, 7])
  block.persons.household.set([0, 0, 0, 0, 0, 0, 1])
  block.persons.alive.set([1, 1, 1, 1, 1, 0, 1])
  block.persons.age.set([15, 16, 64, 65, 40, 40, 40])
  block.persons.disability.set([0, 1, 0, 0, 2, 0, 0])
  const count = (of: number): unknown => {
    composition.prepare(parameters, 'lifted')(
      block,
      { year: of, rules: Math.max(2014, of), burnIn: of < 2014 },
      { persons: [], households: [] },
    )
    const { members, workers, startWorkers } = block.households
    return { members: [...members], workers: [...workers], startWorkers: [...startWorkers] }
  }
  expect(count(2014)).toEqual({ members: [5, 1], workers: [2, 1], startWorkers: [2, 1] })
  block.persons.alive[1] = 0
  expect(count(2015)).toEqual({ members: [4, 1], workers: [1, 1], startWorkers: [2, 1] })
})
