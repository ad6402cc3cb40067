import { readsOf } from '../reads.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedFact } from '../system.ts'

/** How many facts may read each other in a chain: both evaluators follow it, a call inside a call. */
const longestChain = 300

/** Computed facts, each after what it reads. Needs: names resolved. Reports every cycle it meets once. */
export function orderFacts(definitions: ReadonlyMap<string, Definition>, { report }: Reporter): string[] {
  const order: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  let tooLong = false
  const visit = (name: string, trail: readonly string[]): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      const chain = [...trail.slice(trail.indexOf(name)), name].filter((step) => definitions.get(step)?.kind === 'fact')
      const fact = definitions.get(chain[0] ?? name) as LinkedFact
      report({
        code: 'system/cycle',
        document: fact.document,
        path: fact.path,
        found: `${chain.length - 1} facts that wait for each other: ${chain.join(' -> ')}`,
        expected: 'an order in which each fact comes after what it reads',
        hint: 'if the rule means earlier bills, use `earlier`; if it means last year, an input fact with `lag`',
      })
      return
    }
    if (trail.length > longestChain) {
      if (tooLong) return
      tooLong = true
      const { document, path } = definitions.get(trail.find((step) => definitions.get(step)?.kind === 'fact')!) as LinkedFact
      const found = `a chain of more than ${longestChain} facts that read each other`
      report({ code: 'system/too-large', document, path, found, expected: 'fewer steps from inputs to a fact' })
      return
    }
    state.set(name, 'open')
    for (const read of readsOf(definitions, name)) visit(read, [...trail, name])
    state.set(name, 'done')
    if (definitions.get(name)!.kind === 'fact') order.push(name)
  }
  for (const name of definitions.keys()) visit(name, [])
  return order
}
