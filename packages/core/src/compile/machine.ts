import type { Column } from '../expression/operator.ts'
import type { Entity } from '../policy/language.ts'

/** How many rows of each table a slab has room for: even numbers, since rows go by twos. */
export type Capacity = { readonly [E in Entity]: number }

/**
 * A plan ready to run on slabs: blocks of rows, each with a column for every step that is given or wanted. Plain kernels and WebAssembly
 * are two machines that give the same bits.
 */
export type Machine = {
  readonly capacity: Capacity
  /** The column of a step that is an input, a counter, an output, a counter's next value, or a conflict. */
  readonly column: (slab: number, step: number) => Column
  /** The row of what each member belongs to. */
  readonly parents: (slab: number, entity: Entity) => Int32Array
  /** Whether the given columns of these rows are inside their domains. */
  readonly fits: (slab: number, households: number, persons: number, bills: number) => boolean
  readonly run: (slab: number, households: number, persons: number, bills: number) => void
}
