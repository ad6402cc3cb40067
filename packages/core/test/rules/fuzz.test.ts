import { compileRules } from '@doudi/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byEngine, byRules } from './engine.ts'
import { givenFacts, givenRules } from './generated.ts'

/** DOUDI_LONG=1 runs a hundred thousand. A failure prints its seed; DOUDI_SEED runs it again. */
const long = process.env.DOUDI_LONG === '1'
const seed = process.env.DOUDI_SEED === undefined ? {} : { seed: Number(process.env.DOUDI_SEED) }

test('compiled rules give the events of json-rules-engine in its order, and fail where it fails', {
  timeout: long ? 3_600_000 : 120_000,
}, async () => {
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
    { numRuns: long ? 70_000 : 2_000, ...seed },
  )
  // What would compare nothing is no check: most runs give events, and many give several, whose order then counts.
  expect(compared).toBeGreaterThan(long ? 100_000 : 2_500)
  expect(failed).toBeLessThan(compared * 0.6)
  expect(several).toBeGreaterThan(compared * 0.1)
})
