import { compileRules } from '@doudi/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { long, patience, runs } from '../runs.ts'
import { byEngine, byRules } from './engine.ts'
import { givenFacts, givenRules } from './generated.ts'

test('compiled rules give the events of json-rules-engine in its order, and fail where it fails', patience, async () => {
  let [compared, failed, several] = [0, 0, 0]
  await fc.assert(
    fc.asyncProperty(givenRules, fc.array(givenFacts, { minLength: 1, maxLength: 2 }), async (given, rows) => {
      const compiled = compileRules(given.rules, given.options)
      for (const facts of rows) {
        const expected = await byEngine(given, facts)
        const found = byRules(compiled, facts)
        expect(found).toEqual(expected)
        compared++
        if (expected === 'failed') failed++
        else if (expected.events.length > 1) several++
      }
    }),
    runs({ usual: 2_000, long: 70_000 }),
  )
  // What would compare nothing is no check: most runs give events, and many give several, whose order then counts.
  expect(compared).toBeGreaterThan(long ? 100_000 : 2_500)
  expect(failed).toBeLessThan(compared * 0.6)
  expect(several).toBeGreaterThan(compared * 0.1)
})
