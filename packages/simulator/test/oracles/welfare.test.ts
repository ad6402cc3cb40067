import { describe, expect, test } from 'vitest'
import { exp, ln, normalCdf } from '../../src/math.ts'
import { concentrationIndex, erreygersIndex, incidence, kakwaniIndex } from '../../src/outcomes/concentration.ts'
import { binOf, incomeBins } from '../../src/outcomes/income-bins.ts'
import { burdenCells, burdenIndices, countBurden } from '../../src/outcomes/medical-burden.ts'
import { countPoverty, type PovertyIndices, povertyCells, povertyIndices } from '../../src/outcomes/poverty-indices.ts'
import { normalQuantile } from '../../src/random/normal-quantile.ts'
import { allowed, type Oracle, oracle } from './oracle.ts'
import { normalRule } from './quadrature.ts'

// Panels of log-normal incomes go through the counting that a run does, and the estimators read the counts.

const close = (o: Oracle, name: string, value: number, tolerance = allowed(o, o.expected[name] as number)): void => {
  const known = o.expected[name] as number
  expect(Math.abs(value - known), `${o.id} ${name}: ${value} against ${known}`).toBeLessThanOrEqual(tolerance)
}

/** Persons of a whole panel: so many that terms rounded to a millionth of a person lose less than one part in 10⁹ of an index. */
const persons = 1e9

describe('poverty', () => {
  /** Indices by quadrature over the quantiles of income, with its kink at the line. @param scale - of all money and lines */
  function indices({ m, s, z }: { m: number; s: number; z: number }, scale: number): PovertyIndices {
    const rule = normalRule([(ln(z) - m) / s], -14, 14)
    const sums = new Float64Array(povertyCells)
    // A floor that no point of the panel reaches: the oracle has none.
    rule.at.forEach((x, i) => {
      countPoverty(sums, 0, scale * 100 * exp(m + s * x), scale * 100 * z, scale * 1e-6, persons * rule.weight[i]!)
    })
    return povertyIndices(sums)
  }
  const names = { FGT0: 'headcount', FGT1: 'gap', FGT2: 'severity', Watts: 'watts' } as const

  test.each(['T7', 'T19'])('%s: FGT and Watts of a log-normal income', (id) => {
    const o = oracle(id)
    const found = indices(o.inputs as { m: number; s: number; z: number }, (o.inputs.scale as number | undefined) ?? 1)
    for (const [name, index] of Object.entries(names)) close(o, name, found[index])
    expect(found.floored).toBe(0)
  })

  test('by hand: three households, one of them in debt', () => {
    // line 4,000 a head. 1 person at 5,000; 2 persons at 3,000 (gap 1/4); 1 person at -2,000 (gap 3/2), floored at 100
    const sums = new Float64Array(povertyCells)
    for (const [income, members] of [
      [500_000, 1],
      [600_000, 2],
      [-200_000, 1],
    ] as const)
      countPoverty(sums, 0, income, 400_000 * members, 10_000 * members, members)
    const { headcount, gap, severity, watts, floored } = povertyIndices(sums)
    expect([headcount, gap, severity, floored]).toEqual([3 / 4, (2 / 4 + 3 / 2) / 4, (2 / 16 + 9 / 4) / 4, 1 / 4])
    expect(watts).toBeCloseTo((2 * Math.log(4 / 3) + Math.log(40)) / 4, 6)
    expect(povertyIndices(new Float64Array(povertyCells)).headcount).toBeNaN()
  })

  test('who stands on the line is not poor', () => {
    const sums = new Float64Array(povertyCells)
    countPoverty(sums, 0, 400_000, 400_000, 10_000, 1)
    countPoverty(sums, 0, 399_999, 400_000, 10_000, 1)
    expect(povertyIndices(sums).headcount).toBe(0.5)
  })
})

describe('inequality', () => {
  const s = oracle('T10').inputs.s as number
  const exponents = oracle('T10').inputs.exponents as number[]

  /** Income e^(sx) of equally many persons at the middles of equal parts of the distribution. */
  const n = 100_000
  const scores = Float64Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n))
  const power = (g: number): Float64Array => scores.map((x) => exp(g * s * x))
  const ones = new Float64Array(n).fill(1)
  // A part's mean is not its middle and its inequality is not seen: both are of the order of (largest value / mean) / n, below 2e-4.
  const panelError = 2e-4

  test('T10: concentration index of a power of income', () => {
    const o = oracle('T10')
    for (const g of exponents) close(o, `g=${g}`, concentrationIndex(ones, power(g)), panelError)
  })
  test('T7, T19: the Gini coefficient is that of income ranked by itself, in any currency', () => {
    const income = power(1)
    close(oracle('T7'), 'Gini', concentrationIndex(ones, income), panelError)
    close(
      oracle('T19'),
      'Gini',
      concentrationIndex(
        ones,
        income.map((x) => 7 * x),
      ),
      panelError,
    )
  })

  test('T7, T10 in bins: a panel of log-normal incomes gives them within what the bins do not see', () => {
    const m = oracle('T7').inputs.m as number
    const weight = new Float64Array(incomeBins)
    const totals = exponents.map(() => new Float64Array(incomeBins))
    for (const x of scores) {
      const bin = binOf(100 * exp(m + s * x))
      weight[bin]! += 1
      exponents.forEach((g, e) => {
        totals[e]![bin]! += exp(g * s * x)
      })
    }
    // Within a bin of log width w the Gini coefficient is about w/6, and it counts by the square of the bin's share of persons:
    // sum of squares about w/(2√π s). With w = ln(240)/62 = .0884 and s = .6: .0884²/(12√π .6) = 6.1e-4, for g = 1 the most.
    const within = 6.5e-4 + panelError
    exponents.forEach((g, e) => {
      const index = concentrationIndex(weight, totals[e]!)
      close(oracle('T10'), `g=${g}`, index, within)
      expect(Math.abs(index)).toBeLessThan(Math.abs(oracle('T10').expected[`g=${g}`] as number) + panelError)
    })
  })

  test('weights stand for so many equal persons', () => {
    expect(concentrationIndex([1, 2, 1], [1, 4, 5])).toBeCloseTo(concentrationIndex([1, 1, 1, 1], [1, 2, 2, 5]), 15)
    expect(concentrationIndex([1, 1], [0, 1])).toBe(0.5)
    expect(concentrationIndex([1, 1], [0, 0])).toBeNaN()
  })

  test('Erreygers: the index of having is minus that of not having', () => {
    const weight = [3, 2, 4, 1]
    const has = [2, 1, 1, 0]
    const not = weight.map((persons, i) => persons - has[i]!)
    expect(erreygersIndex(weight, has)).toBeCloseTo(-erreygersIndex(weight, not), 15)
    // All of the poorer half and nobody of the richer: 4 · ½ · (-½)
    expect(erreygersIndex([1, 1], [1, 0])).toBe(-1)
    expect(erreygersIndex([1, 1], [0, 0])).toBe(0)
  })

  test('Kakwani: a payment in proportion to income is neither progressive nor regressive', () => {
    const income = [1, 2, 3, 10]
    const weight = [1, 1, 1, 1]
    expect(
      kakwaniIndex(
        weight,
        income,
        income.map((x) => x * 0.3),
      ),
    ).toBeCloseTo(0, 15)
    expect(kakwaniIndex(weight, income, [1, 1, 1, 1])).toBeCloseTo(-concentrationIndex(weight, income), 15)
    const [one, half] = [power(1), power(0.5)]
    const known = (oracle('T10').expected['g=0.5'] as number) - (oracle('T10').expected['g=1'] as number)
    expect(Math.abs(kakwaniIndex(ones, one, half) - known)).toBeLessThan(2 * panelError)
  })

  test('incidence by quintile is the Lorenz curve of a power of income: Φ(Φ⁻¹(p) - g s)', () => {
    const g = 0.5
    const known = [0.2, 0.4, 0.6, 0.8, 1].map((p) => (p === 1 ? 1 : normalCdf(normalQuantile(p) - g * s)))
    const found = incidence(ones, power(g), 5)
    found.forEach((share, i) => {
      expect(Math.abs(share - (known[i]! - (known[i - 1] ?? 0)))).toBeLessThan(1e-5)
    })
    expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
  })
  test('incidence splits a bin between the parts that it lies in', () => {
    expect(incidence([1, 3, 1], [5, 6, 9], 5)).toEqual([0.25, 0.1, 0.1, 0.1, 0.45].map((share) => expect.closeTo(share, 12)))
    expect(incidence([1, 0, 1], [0, 0, 0], 2)).toEqual([Number.NaN, Number.NaN])
  })
})

describe('medical burden', () => {
  const t8 = oracle('T8')
  const { m, s, mo, so, shares, z } = t8.inputs as { m: number; s: number; mo: number; so: number; shares: number[]; z: number }
  const total = Math.sqrt(s * s + so * so)
  /** Own-pay at the middles of so many equal parts of its distribution, for each income of the quadrature. */
  const parts = 4_000
  const bills = Float64Array.from({ length: parts }, (_, i) => 100 * exp(mo + so * normalQuantile((i + 0.5) / parts)))
  const rule = normalRule([(ln(z) - m) / s], -8, 8)
  const sums = new Float64Array(burdenCells.length)
  rule.at.forEach((x, i) => {
    const income = 100 * exp(m + s * x)
    for (const ownPay of bills) countBurden(sums, 0, income, ownPay, 100 * z, 1, (persons * rule.weight[i]!) / parts)
  })
  const found = burdenIndices(sums)
  // For every income the share of bills above a limit is off by at most half a part.
  const error = 0.5 / parts

  test('T8: share of households whose own-pay is 10 % and 25 % of income', () => {
    close(t8, `P(O/Y>${shares[0]})`, found.catastrophic.che10.headcount, error)
    close(t8, `P(O/Y>${shares[1]})`, found.catastrophic.che25.headcount, error)
  })
  test('T8: of 40 %, where capacity to pay is the income', () => {
    // With a line of 0 and an income above it, capacity is max(Y, Y/10) = Y.
    const plain = new Float64Array(burdenCells.length)
    rule.at.forEach((x, i) => {
      const income = 100 * exp(m + s * x)
      for (const ownPay of bills) countBurden(plain, 0, income, ownPay, 0, 1, (persons * rule.weight[i]!) / parts)
    })
    close(t8, `P(O/Y>${shares[2]})`, burdenIndices(plain).catastrophic.che40.headcount, error)
  })
  test('T8: impoverished', () => {
    close(t8, 'impoverishing', found.impoverished, error)
    expect(found.impoverishedPersons).toBeCloseTo(found.impoverished, 12)
  })
  test('overshoot: the expectation of a log-normal share between two limits, and its mean over those above', () => {
    // E(min(S, 1) - k)+ = E(S - k)+ - E(S - 1)+ with ln S ~ N(mo - m, total²)
    const above = (k: number): number => {
      const d = (mo - m - ln(k)) / total
      return exp(mo - m + (total * total) / 2) * normalCdf(d + total) - k * normalCdf(d)
    }
    const known = above(0.25) - above(1)
    const { headcount, overshoot, meanPositiveOvershoot } = found.catastrophic.che25
    // The overshoot, from 0 to .75, is the sum of its shares above every limit, each off by half a part at most.
    expect(Math.abs(overshoot - known)).toBeLessThan(0.75 * error)
    expect(meanPositiveOvershoot).toBeCloseTo(overshoot / headcount, 12)
  })
  test('the gaps are what own-pay adds to FGT 1', () => {
    const [before, after] = [new Float64Array(povertyCells), new Float64Array(povertyCells)]
    rule.at.forEach((x, i) => {
      const income = 100 * exp(m + s * x)
      for (const ownPay of bills) {
        countPoverty(before, 0, income, 100 * z, 1, (persons * rule.weight[i]!) / parts)
        countPoverty(after, 0, income - ownPay, 100 * z, 1, (persons * rule.weight[i]!) / parts)
      }
    })
    // Terms are rounded to a millionth of a person: nothing beside the sums.
    expect(found.impoverishingGap + found.deepeningGap).toBeCloseTo(povertyIndices(after).gap - povertyIndices(before).gap, 8)
  })

  test('by hand: nothing to pay from, capacity of the poor, nothing to pay', () => {
    const out = new Float64Array(burdenCells.length)
    const add = (income: number, ownPay: number): void => countBurden(out, 0, income, ownPay, 400_000, 2, 3)
    add(-100, 1) // in debt: catastrophic by any share, and poorer
    add(200_000, 8_000) // poor: capacity a tenth of income, 20,000; 40 % of it
    add(200_000, 7_999) // a fen less
    add(0, 0) // poor, but no own-pay
    expect(Array.from(out)).toEqual([
      12,
      24,
      3,
      3,
      6,
      3 * 0.9e6,
      3 * 0.75e6,
      3 * 0.6e6,
      0,
      0,
      9,
      0,
      6 * 2.5e-6 * 1e6 + 6 * 20_000 + 119_985,
    ])
  })
})
