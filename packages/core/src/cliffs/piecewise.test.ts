import { expect, test } from 'vitest'
import { operatorNamed } from '../expression/operators.ts'
import { identity, lift, NotLinear, type Swept } from './piecewise.ts'

const sweep = { from: 0, to: 100, near: 1e-3 }
const x = identity(sweep)
const apply = (name: string, ...args: Swept[]): Swept => lift(operatorNamed(name), args, {}, sweep)

test('numbers stay numbers', () => {
  expect(apply('add', 0.1, 0.2)).toBe(0.1 + 0.2)
})

test('a line plus a number is a line; times a number a steeper one', () => {
  expect(apply('add', x, 5)).toEqual({ cuts: [0, 100], intercepts: [5], slopes: [1] })
  expect(apply('multiply', 3, x)).toEqual({ cuts: [0, 100], intercepts: [0], slopes: [3] })
  expect(apply('divide', x, 4)).toEqual({ cuts: [0, 100], intercepts: [0], slopes: [0.25] })
})

test('max and min bend where lines meet', () => {
  expect(apply('max', apply('subtract', x, 40), 0)).toEqual({ cuts: [0, 40, 100], intercepts: [0, -40], slopes: [0, 1] })
  expect(apply('min', x, 25)).toEqual({ cuts: [0, 25, 100], intercepts: [0, 25], slopes: [1, 0] })
})

test('a comparison is a step, and a select follows it', () => {
  const poor = apply('lessThan', x, 30)
  expect(poor).toEqual({ cuts: [0, 30, 100], intercepts: [1, 0], slopes: [0, 0] })
  expect(apply('select', poor, 7, x)).toEqual({ cuts: [0, 30, 100], intercepts: [7, 0], slopes: [0, 1] })
})

test('brackets bend at their limits', () => {
  const data = { limits: [20, 60], rates: [0.5, 0.25, 0.125] }
  const line = lift(operatorNamed('brackets'), [apply('subtract', x, 10)], data, sweep)
  expect(line).toEqual({ cuts: [0, 10, 30, 70, 100], intercepts: [0, -5, 2.5, 11.25], slopes: [0, 0.5, 0.25, 0.125] })
})

test('the noise of a cut decides nothing', () => {
  // 0.1 x 3 is not 0.3 in binary: at its right end the falling line is some 1e-15, which is more than 0.
  const falling = apply('subtract', 0.1 * 3 * 100, apply('multiply', 0.3, x))
  const gap = apply('max', falling, 0)
  const helped = apply('lessThan', 0, gap)
  expect(apply('select', helped, 1, 0)).toBe(1)
})

test('lines whose slopes cancel are level, without noise', () => {
  const rest = apply('subtract', apply('subtract', x, apply('multiply', x, 0.9)), apply('multiply', x, 0.1))
  expect(rest).toBe(0)
})

test('what slopes is not rounded, what is level is, unless it goes on from a slope', () => {
  const step = apply('select', apply('lessThan', x, 50), 10.4, 20.6)
  expect(apply('round', step)).toEqual({ cuts: [0, 50, 100], intercepts: [10, 21], slopes: [0, 0] })
  const capped = apply('min', apply('multiply', x, 0.3), 10.4)
  expect(apply('round', capped)).toEqual(capped)
})

test('two amounts that both change cannot be multiplied', () => {
  expect(() => apply('multiply', x, x)).toThrow(NotLinear)
  expect(() => apply('divide', 1, apply('add', x, 1))).toThrow(NotLinear)
})

test('a missing number goes where it goes in an evaluation', () => {
  expect(apply('firstKnown', Number.NaN, x)).toEqual(x)
  expect(apply('select', apply('lessThan', Number.NaN, x), 1, 2)).toBe(2)
})
