import { check, evaluate, link, type PolicySystem, type Situation } from '@doudi/core'
import { type World, worlds } from '@doudi/core/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmAll } from '../faults/confirm.ts'

const period = { from: '2016-01-01', to: '2024-01-01' }

test('whatever links is checked without an error, and every example is one; what no combination came to, nobody comes to', async () => {
  const seen = new Map<string, number>()
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1)
  let examples = 0
  const law = fc.asyncProperty(worlds({ conflicts: true }), async (world) => {
    const system = link(world.documents)
    const findings = await check(system, period)
    for (const { code, message, period, searched } of findings) {
      count(code)
      if (searched) count(searched.exhaustive ? 'exhaustive' : 'sampled')
      expect(message.en.length * message.zh.length).toBeGreaterThan(0)
      expect(period.from < period.until).toBe(true)
    }
    examples += await confirmAll(system, findings)
    const applied = await rulesThatApply(system, world)
    for (const { code, document, path, searched } of findings) {
      if (code !== 'check/dead-rule' || !applied.has(`${document} ${path.replace(/\/conditions$/, '')}`)) continue
      expect(searched?.exhaustive, `${document} ${path}`).toBe(false)
      count('missed by a sample')
    }
  })
  await fc.assert(law, { seed: 20_201_231, numRuns: 15, endOnFailure: true })
  // The searches really came to something.
  expect(examples).toBeGreaterThan(3)
  for (const code of ['check/gap', 'check/dead-rule', 'check/lapse', 'exhaustive', 'sampled'])
    expect(seen.get(code) ?? 0, code).toBeGreaterThan(0)
})

/** Every rule that applied in some situation of the world, by document and place: also of facts that only other facts asked for. */
async function rulesThatApply(system: PolicySystem, { days, households }: World): Promise<Set<string>> {
  const out = new Set<string>()
  const situations = households.flatMap(({ household, members, bills }): Situation[] => {
    const [person, ...others] = members
    if (person === undefined) return [{ household }]
    const around = { household, members: others, person }
    return [{ household, members }, around, ...bills.flatMap((bill) => (bill ? [{ ...around, bill }] : []))]
  })
  for (const at of days)
    for (const situation of situations) {
      const evaluation = await evaluate(system, situation, at).catch(() => undefined)
      for (const { document, rules } of evaluation?.trace.facts ?? [])
        for (const { path, applies } of rules) if (applies) out.add(`${document} ${path.replace(/\/conditions$/, '')}`)
    }
  return out
}
