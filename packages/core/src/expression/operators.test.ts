import { describe, expect, test } from 'vitest'
import type { Line } from './line.ts'
import type { Operator, OperatorData } from './operator.ts'
import { operatorNamed, operators } from './operators.ts'

const nan = Number.NaN
type Row = readonly [result: number, a: number, b?: number, c?: number]
type Case = { readonly rows: readonly Row[]; readonly data?: OperatorData }

/** The first number of a row is what comes of the others. */
const cases: { readonly [name: string]: Case } = {
  add: {
    rows: [
      [3, 1, 2],
      [-0, -0, -0],
      [0, -0, 0],
      [nan, nan, 1],
      [nan, 1, nan],
    ],
  },
  subtract: {
    rows: [
      [2, 5, 3],
      [-2, 3, 5],
      [0, 0, 0],
      [-0, -0, 0],
      [nan, nan, 1],
      [nan, 1, nan],
    ],
  },
  multiply: {
    rows: [
      [6, 2, 3],
      [-0, -1, 0],
      [0, 1e300, 0],
      [nan, nan, 0],
      [nan, 0, nan],
    ],
  },
  divide: {
    rows: [
      [1.5, 6, 4],
      [Number.POSITIVE_INFINITY, 1, 0],
      [Number.NEGATIVE_INFINITY, 1, -0],
      [nan, 0, 0],
      [nan, nan, 2],
      [nan, 2, nan],
    ],
  },
  // The second where neither is smaller (larger): also of 0 and -0, and where one is missing.
  min: {
    rows: [
      [1, 1, 2],
      [1, 2, 1],
      [2, 2, 2],
      [-0, 0, -0],
      [0, -0, 0],
      [1, nan, 1],
      [nan, 1, nan],
    ],
  },
  max: {
    rows: [
      [2, 1, 2],
      [2, 2, 1],
      [2, 2, 2],
      [-0, 0, -0],
      [0, -0, 0],
      [1, nan, 1],
      [nan, 1, nan],
    ],
  },
  firstKnown: {
    rows: [
      [2, 2, 3],
      [3, nan, 3],
      [2, 2, nan],
      [nan, nan, nan],
      [-0, -0, 3],
      [0, 0, 3],
    ],
  },
  // Half up, also below 0: -1.5 becomes -1, -0.5 becomes 0.
  round: {
    rows: [
      [1, 0.5],
      [2, 1.5],
      [3, 2.5],
      [0, 0.25],
      [0, -0.5],
      [-1, -0.75],
      [-1, -1.5],
      [-2, -1.75],
      [0, 0],
      [0, -0],
      [7, 7],
      [nan, nan],
    ],
  },
  // Half of the first 100, a quarter of the next 200, an eighth of the rest.
  brackets: {
    data: { limits: [100, 300], rates: [0.5, 0.25, 0.125] },
    rows: [
      [0, -5],
      [0, -0],
      [0, 0],
      [1, 2],
      [50, 100], // all of the first slice
      [50.25, 101],
      [100, 300], // 50 + 200 / 4
      [101, 308], // 100 + 8 / 8
      [nan, nan],
    ],
  },
  // What was not chosen does not matter, missing or not.
  select: {
    rows: [
      [7, 1, 7, 8],
      [8, 0, 7, 8],
      [8, -0, 7, 8],
      [8, nan, 7, 8],
      [nan, 1, nan, 8],
      [8, 0, nan, 8],
      [-0, 1, -0, 0],
    ],
  },
  lookup: {
    data: { table: [10, nan, 30] },
    rows: [
      [10, 0],
      [nan, 1],
      [30, 2],
      [10, -0],
    ],
  },
  equal: {
    rows: [
      [1, 2, 2],
      [0, 2, 3],
      [1, 0, -0],
      [0, nan, nan],
      [0, nan, 2],
      [0, 2, nan],
    ],
  },
  lessThan: {
    rows: [
      [1, 1, 2],
      [0, 2, 2],
      [0, 3, 2],
      [0, -0, 0],
      [0, nan, 2],
      [0, 2, nan],
      [0, nan, nan],
    ],
  },
  lessThanInclusive: {
    rows: [
      [1, 1, 2],
      [1, 2, 2],
      [0, 3, 2],
      [1, 0, -0],
      [0, nan, 2],
      [0, 2, nan],
      [0, nan, nan],
    ],
  },
  in: {
    data: { list: [3, 1, 0] },
    rows: [
      [1, 1],
      [0, 2],
      [1, 3],
      [1, -0],
      [0, nan],
    ],
  },
  and: {
    rows: [
      [1, 1, 1],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
  },
  or: {
    rows: [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 1],
      [0, 0, 0],
    ],
  },
  not: {
    rows: [
      [0, 1],
      [1, 0],
    ],
  },
}

const column = (rows: readonly Row[], at: 1 | 2 | 3): Float64Array => Float64Array.from(rows, (row) => row[at] ?? 0)
const expected = (rows: readonly Row[]): number[] => rows.map(([result]) => result)

test('every operator has its rows here', () => {
  expect(Object.keys(cases).sort()).toEqual(operators.map(({ name }) => name).sort())
})

// toEqual tells 0 from -0, and NaN is equal to itself.
describe.each(Object.entries(cases))('%s', (name, { rows, data = {} }) => {
  const operator: Operator = operatorNamed(name)
  const [a, b, c] = [column(rows, 1), column(rows, 2), column(rows, 3)]

  test('gives what was worked out by hand, one value at a time', () => {
    expect(rows.map(([, x, y = 0, z = 0]) => operator.value(x, y, z, data))).toEqual(expected(rows))
  })

  test('gives the same over columns', () => {
    const out = new Float64Array(rows.length)
    operator.kernel(out, a, b, c, data, rows.length)
    expect([...out]).toEqual(expected(rows))
  })

  test('may write over any of its arguments', () => {
    for (const place of [0, 1, 2] as const) {
      const args = [a.slice(), b.slice(), c.slice()] as const
      operator.kernel(args[place], ...args, data, rows.length)
      expect([...args[place]]).toEqual(expected(rows))
    }
  })

  test('leaves rows beyond those it is given alone', () => {
    const out = new Float64Array(rows.length).fill(-7)
    operator.kernel(out, a, b, c, data, 1)
    expect([...out]).toEqual([rows[0]![0], ...rows.slice(1).map(() => -7)])
  })
})

test('value and kernel of every operator agree on a grid of odd numbers', () => {
  const odd = [nan, 0, -0, 1, -1, 0.5, -0.5, 1.5, 0.1, 0.7, 2, 99.99, 100, 300.01, 435, 1e300, -1e300]
  for (const operator of operators) {
    const data = cases[operator.name]!.data ?? {}
    const codes = operator.name === 'lookup' ? [0, 1, 2] : odd
    const rows = codes.flatMap((a) => odd.flatMap((b) => odd.map((c) => [a, b, c] as const)))
    const columns = ([0, 1, 2] as const).map((i) => Float64Array.from(rows, (row) => row[i])) as [Float64Array, Float64Array, Float64Array]
    const out = new Float64Array(rows.length)
    operator.kernel(out, ...columns, data, rows.length)
    const differ = rows.filter(([a, b, c], i) => !Object.is(out[i], operator.value(a, b, c, data)))
    expect(differ, operator.name).toEqual([])
  }
})

test('a mask is 0 or 1 wherever masks and numbers come from', () => {
  for (const { name, mask, value } of operators) {
    if (!mask) continue
    const { rows, data = {} } = cases[name]!
    for (const [, a, b = 0, c = 0] of rows) expect([0, 1]).toContain(value(a, b, c, data))
  }
})

test('an operator that chooses is the argument it chooses', () => {
  const odd = [nan, 0, 1, -1, 0.5, 2, 1e300, -1e300]
  for (const { name, choose, value } of operators) {
    if (!choose) continue
    for (const a of odd) for (const b of odd) for (const c of odd) expect(value(a, b, c, {}), name).toBe([a, b, c][choose(a, b, c)])
  }
})

test('between two splits an operator is a line, or level when it steps', () => {
  const lines = [0, 1, 4.5, -3, 250].flatMap((left) => [0, 1, 3, -2, 330].map((right): Line => [left, right]))
  const along = ([left, right]: Line, t: number): number => left + (right - left) * t
  for (const { name, splits, steps, value } of operators) {
    if (!splits) continue
    const { data = {} } = cases[name]!
    for (const a of lines) {
      for (const b of lines) {
        const stops = [0, ...[...splits(a, b, a, data)].sort((s, t) => s - t), 1]
        for (const [i, stop] of stops.slice(1).entries()) {
          const [early, middle, late] = [0.25, 0.5, 0.75].map((part) => {
            const t = stops[i]! + (stop - stops[i]!) * part
            return value(along(a, t), along(b, t), 0, data)
          }) as [number, number, number]
          if (steps) expect([early, late], name).toEqual([middle, middle])
          else expect(middle, `${name} ${a} ${b}`).toBeCloseTo((early + late) / 2, 9)
        }
      }
    }
  }
})

test('a gradient is how fast the value rises', () => {
  const places = [0.3, 1.7, -2.5, 40, 250, 301, -40.5]
  const near = 1e-6
  for (const { name, gradient, value } of operators) {
    if (!gradient) continue
    const { data = {} } = cases[name]!
    for (const a of places) {
      for (const b of places) {
        const [withA, withB] = gradient(a, b, 0, data)
        expect((value(a + near, b, 0, data) - value(a - near, b, 0, data)) / (2 * near), `${name} ${a} ${b}`).toBeCloseTo(withA, 4)
        expect((value(a, b + near, 0, data) - value(a, b - near, 0, data)) / (2 * near), `${name} ${a} ${b}`).toBeCloseTo(withB, 4)
      }
    }
  }
})

test('no operator is found under another name', () => {
  expect(() => operatorNamed('power')).toThrow('no operator power')
})
