import { compile, compileTogether, link, type PolicySystem } from '@doudi/core'
import { type World, worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factOf } from '../../src/system/system.ts'
import { runRows } from './agree.ts'

/** Compares one program of two systems with a program each, on all households of a world. */
function compared({ documents, days, households }: World): { values: number; shared: number } {
  const systems = { reformed: link(documents), plain: link({ vocabulary: documents.vocabulary, policies: documents.policies }) }
  const counters = {}
  const rows = households.flatMap(({ household, members, bills }) => (bills[0] ? [{ household, members, bill: bills[0], counters }] : []))
  if (rows.length === 0) return { values: 0, shared: 0 }
  // A reform may withdraw policies.
  const isBills = (system: PolicySystem, name: string): boolean => system.order.includes(name) && factOf(system, name).entity === 'bill'
  const ask = systems.plain.order.filter((name) => isBills(systems.plain, name) && isBills(systems.reformed, name))
  if (ask.length === 0) return { values: 0, shared: 0 }
  const options = { ask, firstOfYear: true }
  const together = compileTogether(systems, days[0]!, options)
  expect(together.backend).toBe('webassembly')
  const run = runRows(systems.plain, together, rows, 'bill').result!
  let values = 0
  let steps = 0
  for (const [name, system] of Object.entries<PolicySystem>(systems)) {
    const alone = compile(system, days[0]!, options)
    steps += alone.plan.steps.length
    const { result } = runRows(system, alone, rows, 'bill')
    for (const fact of ask) {
      values += rows.length
      expect([...run.values[`${name}/${fact}`]!]).toEqual([...result!.values[fact]!])
    }
    for (const [key, column] of Object.entries(result!.counters)) expect([...run.counters[`${name}/${key}`]!]).toEqual([...column])
  }
  return { values, shared: steps - together.plan.steps.length }
}

test('one program of two systems gives what a program each gives, and shares their steps', () => {
  let values = 0
  let shared = 0
  fc.assert(
    fc.property(worlds(), (world) => {
      const seen = compared(world)
      values += seen.values
      shared += seen.shared
    }),
    { seed: 4, numRuns: 60, endOnFailure: true },
  )
  expect(values).toBeGreaterThan(500)
  expect(shared).toBeGreaterThan(500)
})
