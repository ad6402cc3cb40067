import { compileRules } from '@doudi/core'
import type { RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { drawPeople, thirtyRules } from '../../bench/thirty-rules.ts'
import { byEngine, byRules } from './engine.ts'
import { published } from './published.ts'

describe.each(published)('$name', ({ rules, options, runs }) => {
  const compiled = compileRules(rules, options)

  test.each(runs)('%j', async (facts, types) => {
    const found = byRules(compiled, facts)
    expect(found).not.toBe('failed')
    expect((found as Exclude<typeof found, 'failed'>).events.map((event) => (event as { type: string }).type)).toEqual(types)
    expect(found).toEqual(await byEngine({ rules, ...(options ? { options } : {}) }, facts))
  })

  test('in columns', () => {
    const given = runs.filter(([facts]) => compiled.facts.every((fact) => fact in facts))
    if (given.length === 0) return // a fact that nobody looks for has no column
    const table = compiled.toColumns(given.map(([facts]) => facts))
    const fired = compiled.overColumns(table.kinds).run(table)
    given.forEach(([facts], row) => {
      expect({ events: fired.eventsOf(row), failureEvents: fired.failureEventsOf(row) }).toEqual(compiled.run(facts))
    })
  })
})

test('the thirty rules of the benchmark: the same events three ways', async () => {
  const people = drawPeople(200, 7)
  const compiled = compileRules(thirtyRules)
  const table = compiled.toColumns(people)
  const program = compiled.overColumns(table.kinds)
  const fired = program.run(table)
  for (const [row, person] of people.entries()) {
    const events = await byEngine({ rules: thirtyRules }, person)
    expect(compiled.run(person)).toEqual(events)
    expect({ events: fired.eventsOf(row), failureEvents: fired.failureEventsOf(row) }).toEqual(events)
  }
  const columns = program.plan.steps.filter(({ operator }) => operator === 'input').map(({ name }) => name)
  expect(columns.toSorted()).toEqual(Object.keys(people[0]!).toSorted())
})

test('rules with the types of json-rules-engine are taken as they are', () => {
  const rules: RuleProperties[] = [{ conditions: { all: [{ fact: 'x', operator: 'equal', value: 1 }] }, event: { type: 'one' } }]
  expect(compileRules(rules).run({ x: 1 }).events).toEqual([{ type: 'one' }])
})
