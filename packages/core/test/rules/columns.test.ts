import { CoreError, compileRules, type JsonRule } from '@doudi/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patience, runs } from '../runs.ts'
import { byEngine, byRules, type Facts } from './engine.ts'
import { givenFacts, givenRules, tabular } from './generated.ts'

const someRows = fc.oneof(...[givenFacts, tabular].map((row) => fc.array(row, { minLength: 1, maxLength: 8 })))

test('columns, one row and json-rules-engine give the same events in the same order', patience, async () => {
  let [programs, refused, compared, reading] = [0, 0, 0, 0]
  await fc.assert(
    fc.asyncProperty(givenRules, someRows, async (given, rows) => {
      const compiled = compileRules(given.rules, given.options)
      const single = rows.map((facts) => [facts, byRules(compiled, facts)] as const).filter(([, events]) => events !== 'failed')
      let table: ReturnType<typeof compiled.toColumns>
      let program: ReturnType<typeof compiled.overColumns>
      try {
        table = compiled.toColumns(single.map(([facts]) => facts))
        program = compiled.overColumns(table.kinds)
      } catch (error) {
        // Said by name: a comparison that needs the row, or a fact that is not given where no row of these looked for it.
        expect(error).toBeInstanceOf(CoreError)
        for (const { code } of (error as CoreError).problems) expect(['rules/not-columnar', 'rules/undefined-fact']).toContain(code)
        refused++
        return
      }
      programs++
      const fired = program.run(table)
      const plain = compiled.overColumns(table.kinds, { backend: 'kernels' }).run(table)
      expect(program.backend).toBe('webassembly')
      single.forEach(([, events], row) => {
        expect({ events: fired.eventsOf(row), failureEvents: fired.failureEventsOf(row) }).toEqual(events)
        expect(plain.eventsOf(row)).toEqual(fired.eventsOf(row))
        compared++
      })
      for (const rule of given.rules.keys())
        expect([...fired.firedRows(rule)]).toEqual(single.map((_, row) => Number(fired.fired(rule, row))))
      // The columns did it, where any fact decides: what reads none was decided when it was compiled.
      const read = program.plan.steps.filter(({ operator }) => operator === 'input').map(({ name }) => name!)
      for (const fact of read) expect(Object.keys(table.columns)).toContain(fact)
      if (read.length > 0) reading++
      const [facts, events] = single[0] ?? []
      if (facts !== undefined) expect(events).toEqual(await byEngine(given, facts as Facts))
    }),
    runs({ usual: 600, long: 20_000 }),
  )
  expect(programs).toBeGreaterThan(refused)
  expect(reading).toBeGreaterThan(programs / 3)
  expect(compared).toBeGreaterThan(programs)
})

test('more rules than share a word: the same events in the same order, read again and again', () => {
  const rules = Array.from({ length: 70 }, (_, i) => ({
    conditions: { [i % 2 === 0 ? 'all' : 'any']: [{ fact: 'x', operator: 'greaterThan', value: (i * 37) % 70 }] },
    event: { type: `${i}` },
    priority: 1 + (i % 3),
  })) as unknown as JsonRule[]
  for (const count of [29, 30, 31, 60, 61, 70]) {
    const compiled = compileRules(rules.slice(0, count))
    const fired = compiled
      .overColumns({ x: 'number' })
      .run({ rows: 71, columns: { x: Float64Array.from({ length: 71 }, (_, row) => row) } })
    for (const row of [0, 1, 35, 36, 70, 35, 0]) {
      expect({ events: fired.eventsOf(row), failureEvents: fired.failureEventsOf(row) }).toEqual(compiled.run({ x: row }))
      expect(fired.eventsOf(row)).toHaveLength(rules.slice(0, count).filter((_, rule) => fired.fired(rule, row)).length)
    }
  }
})
