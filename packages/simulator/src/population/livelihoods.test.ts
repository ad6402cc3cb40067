import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import type { Group } from './group.ts'
import { drawLivelihoods } from './livelihoods.ts'
import { emptyBlock, type Households } from './tables.ts'

const rows = 40_000

function drawn(group: Group): Households {
  const { households } = emptyBlock(rows, rows)
  households.joinsProject.fill(1, 0, rows / 2)
  drawLivelihoods(households, parameters, group, { seed: 'a', replicate: 0, year: 2011, block: 0 })
  return households
}
const [lifted, others] = [drawn('lifted'), drawn('neverRegistered')]

/** Within four standard errors of a share. */
function share(column: ArrayLike<number>, holds: (value: number) => boolean, known: number, of = rows): void {
  let hits = 0
  for (let j = 0; j < of; j++) hits += Number(holds(column[j]!))
  expect(Math.abs(hits / of - known), `${hits / of} for ${known}`).toBeLessThan(4 * Math.sqrt((known * (1 - known)) / of))
}
const one = (value: number): boolean => value === 1

test('shares are those of the parameters, by group', () => {
  share(lifted.insuresCrops, one, 0.8)
  share(others.insuresCrops, one, 0.6)
  share(lifted.workshopPlace, one, 0.08)
  share(others.workshopPlace, one, 0.02)
  share(lifted.carePost, one, 0.03)
  share(lifted.solarPost, one, 0.08)
  ;[0.15, 0.0625, 0.0375, 0.075].forEach((known, f) => {
    share(lifted.link, (form) => form === f + 1, known)
  })
  share(others.link, (form) => form > 0, 0.08)
  share(lifted.solarYear, (year) => year === 2016, 0.04 / 3)
  share(others.solarYear, (year) => year > 0, 0.01)
})

test('posts and public-benefit shares are for registered households', () => {
  expect(others.carePost.some(one) || others.solarPost.some(one) || others.link.includes(4)).toBe(false)
})

test('half have more capital and linked value than the median', () => {
  // A quarter of the projects are in name alone; who joins none has no capital.
  share(lifted.projectCapital, (fen) => fen === 0, 0.25, rows / 2)
  share(lifted.projectCapital, (fen) => fen > 600_000, 0.375, rows / 2)
  expect(lifted.projectCapital.subarray(rows / 2).some((fen) => fen > 0)).toBe(false)
  share(lifted.linkedValue, (fen) => fen > 500_000, 0.325 / 2)
  // One standard deviation above: 5,000 e^.7.
  share(lifted.linkedValue, (fen) => fen > 1_006_876, 0.325 * 0.158655)
})
