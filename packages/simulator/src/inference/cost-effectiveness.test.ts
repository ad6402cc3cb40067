import { expect, it } from 'vitest'
import { frontier, netBenefit, type Option } from './cost-effectiveness.ts'

const options: readonly Option[] = [
  { id: 'cliff', cost: 0, effect: 0 },
  { id: 'wasteful', cost: 90, effect: 5 },
  { id: 'taper', cost: 60, effect: 8 },
  { id: 'kept', cost: 80, effect: 20 },
  { id: 'again', cost: 80, effect: 20 },
  { id: 'more', cost: 140, effect: 26 },
]

it('marks what is dominated, alone or by a mix, and gives the price of each further unit along the frontier', () => {
  expect(frontier(options)).toEqual([
    { ...options[0], place: 'frontier' },
    { ...options[1], place: 'dominated' },
    { ...options[2], place: 'extended' }, // 40 % of kept averts as much for 32
    { ...options[3], place: 'frontier', perUnit: 4 },
    { ...options[4], place: 'dominated' },
    { ...options[5], place: 'frontier', perUnit: 10 },
  ])
})

it('has on its frontier the options that are best for some worth of a unit, and no other', () => {
  const best = new Set(
    Array.from({ length: 3001 }, (_, i) => i / 100).map(
      (worth) => options.reduce((a, b) => (netBenefit(b, worth) > netBenefit(a, worth) ? b : a)).id,
    ),
  )
  const placed = frontier(options).filter(({ place }) => place === 'frontier')
  expect(new Set(placed.map(({ id }) => id))).toEqual(best)
})

it('does not depend on the order of the options', () => {
  const turned = frontier(options.filter(({ id }) => id !== 'again').toReversed()).toReversed()
  expect(turned).toEqual(frontier(options.filter(({ id }) => id !== 'again')))
})

it('lets a cheaper option with a greater effect dominate the base', () => {
  const placed = frontier([
    { id: 'base', cost: 10, effect: 0 },
    { id: 'better', cost: 5, effect: 1 },
  ])
  expect(placed.map(({ place }) => place)).toEqual(['dominated', 'frontier'])
})
