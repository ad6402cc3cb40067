import { type Entity, entities } from '../policy/language.ts'
import type { RunInput } from './program.ts'

/** The rows of each table that are worked on together. */
export type Block = { readonly [E in Entity]: { from: number; to: number } }

/**
 * Blocks of whole households (or whole persons, where no household is used) with at most so many rows in any table, unless one alone has
 * more.
 */
export function* blocksOf(
  used: readonly Entity[],
  rows: RunInput['rows'],
  parents: NonNullable<RunInput['parents']>,
  most: number,
): Generator<Block> {
  const count = (entity: Entity): number => rows[entity] ?? 0
  const outermost = used[0] ?? 'household'
  const inner = used.slice(1) as ('person' | 'bill')[]
  const at: { [E in Entity]: number } = { household: 0, person: 0, bill: 0 }
  while (at[outermost] < count(outermost)) {
    const to = { ...at, [outermost]: Math.min(count(outermost), at[outermost] + (inner.length === 0 ? most : 1)) }
    if (inner.length > 0) {
      const next = { ...to }
      for (;;) {
        for (const entity of inner) next[entity] = reach(parents[entity]!, next[entity], next[entity === 'bill' ? 'person' : 'household'])
        const fits = used.every((entity) => next[entity] - at[entity] <= most)
        const first = next[outermost] === at[outermost] + 1
        if (!fits && !first) break
        Object.assign(to, next)
        if (!fits || next[outermost] === count(outermost)) break
        next[outermost]++
      }
    }
    const span = (entity: Entity) => ({ from: at[entity], to: to[entity] })
    yield { household: span('household'), person: span('person'), bill: span('bill') }
    for (const entity of entities) at[entity] = to[entity]
  }
}

/** The first row from `from` whose parent lies at or after a row. */
function reach(parent: Int32Array, from: number, parentTo: number): number {
  let i = from
  while (i < parent.length && parent[i]! < parentTo) i++
  return i
}
