import type { Scalar } from '../policy/language.ts'
import { type Candidates, gridOf, onGrid } from './candidates.ts'

/** One input with another value; `beyond`: so do all values further on that were tried. */
export type Change = { readonly of: Candidates; readonly to: Scalar | null; readonly beyond?: 'up' | 'down' }

export type Search = {
  /** Of the fewest inputs that turn the outcome, the smallest change first. */
  readonly found: readonly (readonly Change[])[]
  readonly tried: number
  /** How many inputs at once were looked at, and whether all their candidates were. */
  readonly together: number
  readonly complete: boolean
}

/** How many candidates of an input are tried together with others. */
const fewest = 12

/**
 * The least change of inputs that turns an outcome: all candidates of one input, then of two together, and so on; of numbers, the
 * nearest to what they are, found by halving.
 *
 * @param turns - evaluates a change
 */
export async function leastChange(
  candidates: readonly Candidates[],
  turns: (change: ReadonlyMap<Candidates, Scalar | null>) => Promise<boolean>,
  limits: { readonly facts: number; readonly evaluations: number },
): Promise<Search> {
  let tried = 0
  const tries = async (change: readonly Change[]): Promise<boolean> => {
    tried += 1
    return turns(new Map(change.map(({ of, to }) => [of, to])))
  }

  /** The same change with one number moved as near to what it is as still turns the outcome. */
  const nearer = async (change: readonly Change[], i: number): Promise<Change> => {
    const { of, to } = change[i]!
    const step = gridOf(of.input)
    const with_ = (value: number): Change[] => change.map((one, j) => (i === j ? { of, to: value } : one))
    let good = to as number
    let bad = typeof of.now === 'number' ? of.now : good
    for (let n = 0; n < 60 && Math.abs(good - bad) > step * 1.5; n++) {
      const middle = onGrid((good + bad) / 2, step)
      if (middle === good || middle === bad) break
      if (await tries(with_(middle))) good = middle
      else bad = middle
    }
    const direction = good > bad ? 'up' : 'down'
    const further = of.values.filter(
      (value): value is number => typeof value === 'number' && (direction === 'up' ? value > good : value < good),
    )
    const probes = [...further.slice(0, 6), ...further.slice(-2)]
    let beyond = probes.length > 1
    for (const value of new Set(probes)) beyond &&= await tries(with_(value))
    return { of, to: good, ...(beyond && bad !== good ? { beyond: direction } : {}) }
  }
  const least = async (change: readonly Change[]): Promise<Change[]> => {
    let now = [...change]
    for (const [i, { of, to }] of change.entries()) {
      if (typeof to !== 'number' || typeof of.now !== 'number') continue
      const moved = await nearer(now, i)
      now = now.map((one, j) => (i === j ? moved : one))
    }
    return now
  }

  for (let together = 1; together <= limits.facts; together++) {
    const found: Change[][] = []
    let complete = true
    for (const group of groupsOf(candidates, together)) {
      const turned: Change[][] = []
      for (const change of combinations(group, together === 1 ? Number.POSITIVE_INFINITY : fewest)) {
        if (tried >= limits.evaluations) {
          complete = false
          break
        }
        // Of one number the nearest below and above are enough.
        if (together === 1 && turned.length > 0 && turned.some(([other]) => sameSide(other!, change[0]!))) continue
        if (await tries(change)) turned.push(change)
        if (turned.length > 0 && together > 1) break
      }
      const smallest = (await Promise.all(turned.map(least))).sort((a, b) => sizeOf(a) - sizeOf(b))
      if (smallest[0]) found.push(...(typeof smallest[0][0]!.to === 'number' || together > 1 ? smallest.slice(0, 1) : smallest))
    }
    if (found.length > 0) return { found: found.sort((a, b) => sizeOf(a) - sizeOf(b)), tried, together, complete }
    if (!complete) return { found: [], tried, together, complete }
  }
  return { found: [], tried, together: Math.min(limits.facts, candidates.length), complete: true }
}

const sameSide = (a: Change, b: Change): boolean => {
  const { now } = a.of
  return typeof a.to === 'number' && typeof b.to === 'number' && typeof now === 'number' && a.to > now === b.to > now
}

/** Groups of so many inputs. */
function* groupsOf(list: readonly Candidates[], count: number, from = 0): Generator<readonly Candidates[]> {
  if (count === 0) yield []
  else for (let i = from; i <= list.length - count; i++) for (const rest of groupsOf(list, count - 1, i + 1)) yield [list[i]!, ...rest]
}

/** Every value of every input of a group with every value of the others. */
function* combinations(group: readonly Candidates[], most: number): Generator<Change[]> {
  const [first, ...rest] = group
  if (!first) yield []
  else for (const to of first.values.slice(0, most)) for (const others of combinations(rest, most)) yield [{ of: first, to }, ...others]
}

/**
 * How large a change is: 1 for a flag, a category, or what goes missing or is no longer; a tenth for each year; of other numbers the share
 * by which they move, from 1,000 yuan and 1 on.
 */
export function sizeOf(change: readonly Change[]): number {
  let size = 0
  for (const { of, to } of change) {
    const { now, input } = of
    if (typeof to !== 'number' || typeof now !== 'number') size += 1
    else if (input.unit === 'year') size += Math.abs(to - now) / 10
    else size += Math.abs(to - now) / Math.max(Math.abs(now), input.unit?.startsWith('CNY') ? 1000 : 1)
  }
  return size
}
