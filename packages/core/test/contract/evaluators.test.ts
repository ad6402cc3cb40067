import { type World, worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditionOperators } from '../../src/condition/operators.ts'
import { operators } from '../../src/expression/operators.ts'
import { long, patience, runs } from '../runs.ts'
import { agree, nothingSeen, type Seen } from './agree.ts'

// Whole systems and households made by chance; every value, counter and error of both evaluators, to the last bit.

/** A world as it is printed when it is the counterexample: what differs from world to world, without titles. */
const shown = ({ documents: { policies, reforms }, days, households }: World): string => {
  const words = (key: string, value: unknown): unknown => (['title', 'sources', 'mark'].includes(key) ? undefined : value)
  return JSON.stringify({ policies, reforms, days, households }, words, 1)
}
const readable = (conflicts: boolean): fc.Arbitrary<World> =>
  worlds({ conflicts }).map((world) => ({ ...world, [fc.toStringMethod]: () => shown(world) }))

/** @param usual - worlds in `npm test`, with a seed of their own; the long run takes ten times as many, with the seed that it prints */
async function compared(usual: number, seed: number, conflicts: boolean): Promise<Seen> {
  const { numRuns, seed: other = seed } = runs({ usual, long: 10 * usual })
  const seen = nothingSeen()
  const property = fc.asyncProperty(readable(conflicts), fc.nat(63), (world, salt) => agree(world, salt, seen))
  // A disagreement is printed as it is found; the long run makes it smaller, which may take long.
  await fc.assert(property, { seed: other, numRuns, endOnFailure: !long })
  console.log(`${numRuns} worlds, ${seen.pairs} pairs of a system and a situation, ${seen.values} values`)
  return seen
}

test('the reference, WebAssembly and the plain kernels give the same bits', patience, async () => {
  const seen = await compared(500, 20_201_231, false)
  // The fast path was taken: programs of many steps, in every way to compile, whose outputs are not all the same.
  expect(seen.pairs).toBeGreaterThan(long ? 100_000 : 10_000)
  expect(seen.values).toBeGreaterThan(20_000)
  expect(seen.counters).toBeGreaterThan(2_000)
  expect(seen.bills).toBeGreaterThan(500)
  expect(seen.shared).toBeGreaterThan(50)
  expect(seen.steps).toBeGreaterThan(50_000)
  expect(seen.varying / seen.outputs).toBeGreaterThan(0.2)
  for (const backend of ['webassembly', 'kernels'] as const) expect(seen.backends.get(backend) ?? 0, backend).toBeGreaterThan(3_000)
  for (const way of ['tables', 'rowsOf', 'firstOfYear', 'rowsOf + firstOfYear', 'fixed', 'fixed + rowsOf'])
    expect(seen.programs.get(way) ?? 0, way).toBeGreaterThan(100)
  for (const { name } of operators) expect(seen.operators.get(name) ?? 0, name).toBeGreaterThan(20)
  for (const join of ['spread', 'total', 'counter', 'input']) expect(seen.operators.get(join) ?? 0, join).toBeGreaterThan(100)
})

test('where two rules apply and one may, both refuse', patience, async () => {
  const seen = await compared(250, 7, true)
  expect(seen.errors).toBeGreaterThan(20)
  expect(seen.values).toBeGreaterThan(5_000)
})

test('the generated systems hold every part of the language', () => {
  const text = JSON.stringify(fc.sample(worlds(), { seed: 20_201_231, numRuns: 300 }).map(({ documents }) => documents))
  const amounts = ['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'above', 'round', 'brackets', 'plus', 'firstKnown', 'improve']
  const more = [
    'sum',
    'count',
    'overMonths',
    'yearToDate',
    'highestToDate',
    'earlier',
    'annual',
    'waterfall',
    'derives',
    'payers',
    'set',
    'add',
    'withdraw',
    'lag',
  ]
  for (const key of [...amounts, ...more, 'all', 'any', 'not', 'over', 'by', 'otherwise', 'conditions', 'rules', 'paid'])
    expect(text, key).toContain(`"${key}":`)
  for (const word of [...conditionOperators, 'first', 'sum', 'max', 'min', 'unique', 'unlimited']) expect(text, word).toContain(`"${word}"`)
  expect(text).toContain(`"over":"household"`)
  expect(text).toMatch(/"by":\["\w+(\.\w+)?","\w+(\.\w+)?"\]/)
})
