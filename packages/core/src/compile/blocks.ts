import { type Entity, entities } from '../policy/language.ts'
import type { RunInput } from './program.ts'

/** Rows worked on at a time: few enough that the columns of a block stay in the cache. */
export const blockRows = 512

/** The rows of each table that are worked on together. */
export type Block = { readonly [E in Entity]: { from: number; to: number } }

/** Blocks of about `blockRows` rows that hold whole households (or whole persons, where no household is used). */
export function* blocksOf(used: readonly Entity[], rows: RunInput['rows'], parents: NonNullable<RunInput['parents']>): Generator<Block> {
  const count = (entity: Entity): number => rows[entity] ?? 0
  const outermost = entities.find((entity) => used.includes(entity)) ?? 'household'
  const innermost = [...entities].reverse().find((entity) => used.includes(entity)) ?? outermost
  const at: { [E in Entity]: number } = { household: 0, person: 0, bill: 0 }
  /** The first row of a table whose parent lies at or after a row. */
  const reach = (entity: 'person' | 'bill', parentTo: number): number => {
    const parent = parents[entity]
    let i = at[entity]
    if (!parent) return i
    while (i < parent.length && parent[i]! < parentTo) i++
    return i
  }
  while (at[outermost] < count(outermost)) {
    const ratio = Math.max(1, count(innermost) / count(outermost))
    const to: { [E in Entity]: number } = {
      ...at,
      [outermost]: Math.min(count(outermost), at[outermost] + Math.max(1, Math.floor(blockRows / ratio))),
    }
    if (outermost === 'household') to.person = reach('person', to.household)
    if (outermost !== 'bill') to.bill = reach('bill', to.person)
    yield {
      household: { from: at.household, to: to.household },
      person: { from: at.person, to: to.person },
      bill: { from: at.bill, to: to.bill },
    }
    at.household = to.household
    at.person = to.person
    at.bill = to.bill
  }
}
