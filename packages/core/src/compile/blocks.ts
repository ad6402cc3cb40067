import { type Entity, entities } from '../policy/language.ts'
import type { RunInput } from './program.ts'
import { parentOf } from './step-list.ts'

/** The rows of each table that are worked on together. */
export type Block = { readonly [E in Entity]: { from: number; to: number } }

/**
 * Blocks of whole households (or whole persons, where no household is used) with at most so many rows in any table, unless one alone has
 * more.
 *
 * @param used - the tables, each inside the one before
 */
export function* blocksOf(
  used: readonly Entity[],
  rows: RunInput['rows'],
  parents: NonNullable<RunInput['parents']>,
  most: number,
): Generator<Block> {
  const outermost = used[0] ?? 'household'
  const inner = used.slice(1) as ('person' | 'bill')[]
  const count = rows[outermost] ?? 0
  const at: { [E in Entity]: number } = { household: 0, person: 0, bill: 0 }
  while (at[outermost] < count) {
    // The first row that is too much, from the innermost table outwards.
    let tooMuch = Number.POSITIVE_INFINITY
    for (let i = inner.length - 1; i >= 0; i--) {
      const parent = parents[inner[i]!]!
      const row = Math.min(tooMuch, at[inner[i]!] + most)
      tooMuch = row < parent.length ? parent[row]! : Number.POSITIVE_INFINITY
    }
    const end = Math.min(count, Math.max(at[outermost] + 1, Math.min(tooMuch, at[outermost] + most)))
    const to = { ...at, [outermost]: end }
    for (const entity of inner) to[entity] = firstFrom(parents[entity]!, at[entity], to[parentOf(entity)])
    const span = (entity: Entity) => ({ from: at[entity], to: to[entity] })
    yield { household: span('household'), person: span('person'), bill: span('bill') }
    for (const entity of entities) at[entity] = to[entity]
  }
}

/** The first row, from `start`, whose parent lies at or after a row; parents are sorted. */
function firstFrom(parent: Int32Array, start: number, parentTo: number): number {
  let [low, high] = [start, parent.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (parent[middle]! < parentTo) low = middle + 1
    else high = middle
  }
  return low
}
