import { type CheckFinding, type CoreError, type Counters, evaluate, type PolicySystem } from '@doudi/core'
import { expect } from 'vitest'

/** Evaluates every example again: it gives what the finding says that it gave. Gaps and overlaps have one. */
export async function confirmAll(system: PolicySystem, findings: readonly CheckFinding[]): Promise<number> {
  let examples = 0
  for (const { example, code, path } of findings) {
    if (code === 'check/gap' || code === 'check/overlap') expect(example, `${code} ${path}`).toBeDefined()
    if (example === undefined) continue
    examples++
    const { situation, earlier = [], ask } = example
    for (const { at, gave } of [example, ...(example.before ? [example.before] : [])]) {
      const run = async (): Promise<unknown> => {
        let counters: Counters = {}
        for (const bill of earlier) counters = (await evaluate(system, bill, at, { ask: [], counters })).counters
        return { value: (await evaluate(system, situation, at, { ask: [ask], counters })).values[ask] }
      }
      expect(await run().catch((error: CoreError) => ({ error: error.code })), `${code} ${path}`).toEqual(gave)
    }
  }
  return examples
}
