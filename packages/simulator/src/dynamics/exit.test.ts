import { expect, test } from 'vitest'
import { parameters } from '../parameters.ts'
import { emptyBlock } from '../population/tables.ts'
import { liftHouseholds } from './exit.ts'
import { newTrack } from './track.ts'

/** @param years - ln(x1/z) of each household in 2014, 2015 and 2016 @param noise - draws */
function lift(quota: number, years: readonly (readonly [number, number, number])[], noise = years.map(() => 0.5)) {
  const block = emptyBlock(years.length, years.length)
  const { households } = block
  const track = newTrack(block, {})
  years.forEach((ofHousehold, j) => {
    ofHousehold.forEach((distance, k) => {
      track.distance[(2014 + k) % 3]![j] = distance
    })
  })
  const below = liftHouseholds(parameters, 2016, quota, households, track, Float64Array.from(noise))
  return { lifted: [...households.exitYear].flatMap((year, j) => (year === 2016 ? [j] : [])), below, households, track }
}

test('lifts those highest on average over three years', () => {
  // Averages .2, .5, .3, .1: the best year alone would take the last.
  expect(
    lift(2, [
      [0.2, 0.2, 0.2],
      [0.5, 0.5, 0.5],
      [0.1, 0.3, 0.5],
      [-0.4, -0.4, 1.1],
    ]),
  ).toMatchObject({ lifted: [1, 2], below: 0 })
})

test('needs an income above the line in the year itself', () => {
  expect(
    lift(1, [
      [2, 2, -0.01],
      [0.1, 0.1, 0],
    ]),
  ).toMatchObject({ lifted: [1], below: 0 })
})

test('where those above do not fill the quota, the highest below are lifted and counted', () => {
  expect(
    lift(3, [
      [2, 2, -0.01],
      [0.1, 0.1, 0.1],
      [-0.5, -0.5, -0.5],
      [0, 0, -0.1],
    ]),
  ).toMatchObject({ lifted: [0, 1, 3], below: 2 })
})

test('noise of sd .25 moves the rank', () => {
  // Φ(1) = .8413: a quarter up; the other stands .2 higher.
  expect(
    lift(
      1,
      [
        [0.3, 0.3, 0.3],
        [0.1, 0.1, 0.1],
      ],
      [0.5, 0.8413],
    ).lifted,
  ).toEqual([1])
  expect(
    lift(
      1,
      [
        [0.4, 0.4, 0.4],
        [0.1, 0.1, 0.1],
      ],
      [0.5, 0.8413],
    ).lifted,
  ).toEqual([0])
})

test('nobody is lifted twice, and a quota of none lifts none', () => {
  const { households, track } = lift(1, [
    [0.5, 0.5, 0.5],
    [0.2, 0.2, 0.2],
  ])
  liftHouseholds(parameters, 2017, 1, households, track, Float64Array.of(0.5, 0.5))
  expect([...households.exitYear]).toEqual([2016, 2017])
  expect(lift(0, [[0.5, 0.5, 0.5]]).lifted).toEqual([])
})
