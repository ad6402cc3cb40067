import { readsOf } from '../reads.ts'
import type { Reporter } from '../reporter.ts'
import type { Definition, LinkedFact } from '../system.ts'

/** Computed facts, each after what it reads. Needs: names resolved. Reports every cycle it meets once. */
export function orderFacts(definitions: ReadonlyMap<string, Definition>, { report }: Reporter): string[] {
  const order: string[] = []
  const state = new Map<string, 'open' | 'done'>()
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
        hint: 'if the rule means earlier bills, use `earlier`; if it means last year, an input fact',
      })
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
