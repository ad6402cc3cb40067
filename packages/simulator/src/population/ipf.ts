import type { Problem } from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { type Contingency, marginOf, placesInMargin } from './contingency.ts'

/** Totals that a table should have over some of its axes, in their order, the last running fastest. */
export type Margin = { readonly axes: readonly number[]; readonly totals: ArrayLike<number> }

/** Margins agree, and are met, up to this share of the table's total: rounding, not chance. */
const tolerance = 1e-12
const agreement = 1e-9
const mostRounds = 10_000

/**
 * Iterative proportional fitting: the table with the given margins that is nearest to a seed by relative entropy. It keeps the odds
 * ratios of the seed, and its zeros ("structural": a first member of five years) stay zeros.
 *
 * @param seed - 0 or more, any number of axes
 * @param margins - that agree with one another
 * @returns cells shaped like the seed, flat
 * @throws SimulatorError `population/bad-table`, `population/margins-disagree`, `population/unreachable-margin` (all cells of a class
 * are zero in the seed, its total is not), `population/no-fit` (the zeros leave no table with these margins)
 * @source Deming & Stephan (1940), Annals of Mathematical Statistics 11(4)
 * @example
 * ipf({ shape: [2, 2], cells: [4, 2, 1, 3] }, [{ axes: [0], totals: [60, 40] }, { axes: [1], totals: [55, 45] }])
 * // => [43.08…, 16.91…, 11.91…, 28.08…]
 */
export function ipf(seed: Contingency, margins: readonly Margin[]): Float64Array {
  const problems = [...badNumbers(seed, margins)]
  if (problems.length === 0) problems.push(...disagreements(seed.shape, margins), ...unreachable(seed, margins))
  if (problems.length > 0) throw new SimulatorError(problems)

  const cells = Float64Array.from(seed.cells)
  const places = margins.map(({ axes }) => placesInMargin(seed.shape, axes))
  const total = margins.length === 0 ? 0 : sumOf(margins[0]!.totals)
  let gap = 0
  for (let round = 0; round < mostRounds; round++) {
    gap = 0
    margins.forEach(({ axes, totals }, m) => {
      const now = marginOf({ shape: seed.shape, cells }, axes)
      for (let k = 0; k < now.length; k++) gap = Math.max(gap, Math.abs(now[k]! - totals[k]!))
      const factors = now.map((value, k) => (value === 0 ? 0 : totals[k]! / value))
      for (let i = 0; i < cells.length; i++) cells[i]! *= factors[places[m]![i]!]!
    })
    if (gap <= tolerance * total) return cells
  }
  throw new SimulatorError([
    {
      code: 'population/no-fit',
      path: '/seed',
      found: `margins still missed by ${gap} of ${total} after ${mostRounds} rounds`,
      expected: 'a table with these margins whose zeros are those of the seed',
      hint: 'the zeros of the seed leave too little room: allow more cells, or change the totals',
    },
  ])
}

const sumOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

function* badNumbers({ shape, cells }: Contingency, margins: readonly Margin[]): Generator<Problem> {
  const size = (classes: readonly number[]): number => classes.reduce((a, b) => a * b, 1)
  const wrong = (path: string, values: ArrayLike<number>, expected: number): Problem | undefined => {
    const at = Array.from(values).findIndex((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
    if (values.length === expected && at < 0) return undefined
    return {
      code: 'population/bad-table',
      path: at < 0 ? path : `${path}/${at}`,
      found: at < 0 ? `${values.length} numbers` : `${values[at]}`,
      expected: at < 0 ? `${expected} numbers, one a class` : 'a number, 0 or more',
    }
  }
  const ofSeed = wrong('/seed', cells, size(shape))
  if (ofSeed) yield ofSeed
  for (const [m, { axes, totals }] of margins.entries()) {
    const ofMargin = wrong(`/margins/${m}/totals`, totals, size(axes.map((axis) => shape[axis] ?? 0)))
    if (ofMargin) yield ofMargin
  }
}

/** Two margins have to give the same totals over the axes that they share; over none, the same total. */
function* disagreements(shape: readonly number[], margins: readonly Margin[]): Generator<Problem> {
  for (const [m, margin] of margins.entries())
    for (const [o, other] of margins.slice(0, m).entries()) {
      const shared = margin.axes.filter((axis) => other.axes.includes(axis))
      const over = ({ axes, totals }: Margin): Float64Array =>
        marginOf(
          { shape: axes.map((axis) => shape[axis]!), cells: totals },
          shared.map((axis) => axes.indexOf(axis)),
        )
      const [mine, its] = [over(margin), over(other)]
      const total = sumOf(its)
      const at = mine.findIndex((value, k) => Math.abs(value - its[k]!) > agreement * total)
      if (at < 0) continue
      yield {
        code: 'population/margins-disagree',
        path: `/margins/${m}`,
        found: `${mine[at]} in class ${at} of the axes shared with margin ${o}`,
        expected: `${its[at]}, as margin ${o} has it`,
        hint: 'margins are totals of one table: scale them to one total',
      }
    }
}

function* unreachable(seed: Contingency, margins: readonly Margin[]): Generator<Problem> {
  for (const [m, { axes, totals }] of margins.entries()) {
    const reach = marginOf(seed, axes)
    for (let k = 0; k < reach.length; k++)
      if (reach[k] === 0 && totals[k]! > 0)
        yield {
          code: 'population/unreachable-margin',
          path: `/margins/${m}/totals/${k}`,
          found: `${totals[k]}, with a seed of zeros alone in this class`,
          expected: '0, or a seed that allows the class',
        }
  }
}
