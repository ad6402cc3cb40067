import { describe, expect, it } from 'vitest'
import { crossing } from './line.ts'

describe('crossing', () => {
  it('is where two lines meet inside the interval', () => {
    expect(crossing([0, 10], [4, 4])).toEqual([0.4])
    expect(crossing([10, 0], [0, 30])).toEqual([0.25])
  })

  it('leaves out what meets at an end, runs side by side or is missing', () => {
    expect(crossing([0, 10], [0, 4])).toEqual([])
    expect(crossing([0, 10], [5, 15])).toEqual([])
    expect(crossing([Number.NaN, Number.NaN], [0, 1])).toEqual([])
  })
})
