import { link } from '@doudi/core'
import { type World, worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identity, lift, NotLinear, reader, type Sweep, type Swept, valueAt } from '../../src/cliffs/piecewise.ts'
import { runSwept } from '../../src/cliffs/run-swept.ts'
import { inputsOf, rowsOf } from '../../src/cliffs/swept-situation.ts'
import { buildPlan } from '../../src/compile/build-plan.ts'
import type { Plan } from '../../src/compile/plan.ts'
import { CoreError } from '../../src/errors.ts'
import { operatorNamed } from '../../src/expression/operators.ts'
import { factOf, type LinkedInput } from '../../src/system/system.ts'
import { patience, runs } from '../runs.ts'

// Plans of whole systems made by chance, run over a swept input. Between its cuts every step must be what its operator makes of its
// arguments there: then no breakpoint was missed anywhere, and none of the noise at the cuts got through.

type Seen = { sweeps: number; bent: number; places: number; crooked: number }

/** Places between all cuts, and close to each; no round ones, where a single point may be something else. */
function placesOf(functions: readonly Swept[], { from, to }: Sweep): number[] {
  const cuts = [...new Set(functions.flatMap((f) => (typeof f === 'number' ? [] : f.cuts)))].sort((a, b) => a - b)
  const grid = Array.from({ length: 40 }, (_, i) => from + ((to - from) * (i + 0.43717)) / 40)
  const middles = cuts.slice(1).map((cut, i) => cut - (cut - cuts[i]!) * 0.48731)
  const sides = cuts.flatMap((cut) => [cut - 0.28713, cut + 0.28713])
  const clear = (x: number): boolean => x > from && x < to && cuts.every((cut) => Math.abs(cut - x) > 0.01)
  return [...grid, ...middles, ...sides]
    .filter(clear)
    .slice(0, 150)
    .sort((a, b) => a - b)
}

/** Runs the plan with every step asked for, and compares each step with its operator at each place. */
function checkSteps(plan: Plan, run: ReturnType<typeof runSwept>, sweep: Sweep, seen: Seen): void {
  // A household without members has no row of a person.
  const all = plan.steps.map((_, id): Swept | undefined => run.value(String(id), 0))
  if (all.some((f) => typeof f === 'object' && f.cuts.length > 2)) seen.bent++
  const places = placesOf(
    all.filter((f) => f !== undefined),
    sweep,
  )
  seen.places += places.length
  const at = (f: Swept): number[] => {
    const read = reader(f)
    return places.map((x) => valueAt(read(x), x))
  }
  const values = all.map((f) => (f !== undefined ? at(f) : undefined))
  plan.steps.forEach(({ operator, args, data = {} }, id) => {
    if (['constant', 'input', 'counter', 'spread', 'total'].includes(operator) || !values[id]) return
    const { value, flatOnly, mask } = operatorNamed(operator)
    places.forEach((x, p) => {
      const [a, b, c] = args.map((arg) => values[arg]![p]!)
      const expected = value(a!, b!, c!, data)
      const found = values[id]![p]!
      const near = 1e-7 * Math.max(1, ...[a!, b ?? 0, c ?? 0, expected].map((v) => (Number.isNaN(v) ? 0 : Math.abs(v))))
      const same = Object.is(found, expected) || Math.abs(found - expected) <= near
      const unrounded = flatOnly === true && Math.abs(found - a!) <= near
      const touching = mask === true && b !== undefined && Math.abs(a! - b) <= near
      if (!same && !unrounded && !touching)
        throw new Error(`step ${id} ${operator}(${a}, ${b}, ${c}) is ${found} and not ${expected} at ${x}`)
    })
  })
}

/** Sweeps over every number of the household and its first member that its facts read. */
function sweepWorld({ documents, days, households }: World, seen: Seen): void {
  const system = link(documents)
  for (const { household, members } of households) {
    const rows = rowsOf(system, { household, members })
    const ask = system.order.filter((name) => factOf(system, name).entity !== 'bill')
    let plan: Plan
    try {
      const built = buildPlan(system, days.at(-1)!, { ask, after: 'hold', fixed: new Map(), firstOfYear: false, rowsOf: undefined })
      plan = { ...built, outputs: new Map(built.steps.map((_, id) => [String(id), id])) }
    } catch (error) {
      if (error instanceof CoreError) return // not in force
      throw error
    }
    for (const { operator, name } of plan.steps) {
      if (operator !== 'input') continue
      const { dimension } = system.definitions.get(name!) as LinkedInput
      if (dimension.type !== 'number' || dimension.is !== undefined) continue
      const sweep = { from: 0, to: dimension.money === 1 ? 1_500_000 : 100, near: 1e-3 }
      try {
        const inputs = inputsOf(system, rows, [{ name: name!, row: 0, by: identity(sweep) }])
        const run = runSwept(plan, rows.rows, inputs, new Map(), sweep)
        seen.sweeps++
        checkSteps(plan, run, sweep, seen)
      } catch (error) {
        if (error instanceof NotLinear) seen.crooked++
        else if (!(error instanceof CoreError)) throw error // two rules, an input that is missing
      }
    }
  }
}

test('between two cuts every step of a swept plan is what its operator makes of its arguments', patience, () => {
  const { numRuns, seed = 2020 } = runs({ usual: 200, long: 5000 })
  const seen: Seen = { sweeps: 0, bent: 0, places: 0, crooked: 0 }
  const property = fc.property(worlds(), (world) => sweepWorld(world, seen))
  fc.assert(property, { seed, numRuns, endOnFailure: true })
  expect(seen.sweeps).toBeGreaterThan(5 * numRuns)
  expect(seen.bent).toBeGreaterThan(numRuns)
  expect(seen.places).toBeGreaterThan(200 * numRuns)
})

// The trial's: two lines that cross where a rule begins, in amounts whose binary fractions leave noise at the cut.
test('where a top-up ends, what hangs on it ends at the same place, at any rate and line', () => {
  const cents = fc.integer({ min: 1, max: 2_000_000 })
  const rates = fc.constantFrom(0.1, 0.2, 0.3, 0.7, 0.8, 0.9, 1 / 3, 0.15)
  const property = fc.property(cents, rates, rates, (line, rate, fill) => {
    const sweep = { from: 0, to: 40_000_000, near: 1e-3 }
    const apply = (name: string, ...args: Swept[]): Swept => lift(operatorNamed(name), args, {}, sweep)
    const counted = apply('multiply', apply('subtract', 1, 1 - rate), identity(sweep))
    const topUp = apply('multiply', fill, apply('max', apply('subtract', line, counted), 0))
    const helped = apply('select', apply('lessThan', 0, apply('round', topUp)), 42_000, 0)
    const total = apply('add', apply('add', identity(sweep), topUp), helped)
    if (typeof total === 'number' || typeof helped === 'number') throw new Error('a sweep that does not end')
    expect(helped.cuts).toHaveLength(3)
    expect(helped.cuts[1]!).toBeCloseTo(line / rate, 2)
    expect(total.cuts).toHaveLength(3)
  })
  fc.assert(property, { seed: 2020, numRuns: 500 })
})
