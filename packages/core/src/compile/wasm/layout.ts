import type { Entity } from '../../policy/language.ts'
import { depthOf } from '../../system/system.ts'
import type { Capacity } from '../machine.ts'
import type { Plan, Step } from '../plan.ts'

/** One pass over the rows of a table. */
export type Loop = {
  readonly entity: Entity
  readonly stage: number
  /** Totals of other tables that are added up here, member by member. */
  readonly totals: number[]
  /** Steps computed here that something else reads: another loop, or whoever runs the program. */
  readonly stores: number[]
}

/**
 * Where everything of a plan lies. A slab is one block of rows; a column lies at the same place in every slab, so that the code has one
 * base and constant offsets.
 */
export type Layout = {
  /** In the order in which they run. */
  readonly loops: readonly Loop[]
  readonly loopOf: (id: number) => Loop
  /** Bytes from the start of a slab, by step. */
  readonly offsets: ReadonlyMap<number, number>
  /** The row of what a member belongs to, four bytes each. */
  readonly parents: ReadonlyMap<Entity, number>
  readonly slab: number
}

/** Bytes of a cache line. */
export const line = 64

/** Bytes past the rows of each column, a line: no stride of a power of two, and a place for the row that makes the number even. */
export const spare = 64

const given = ({ operator }: Step): boolean => operator === 'input' || operator === 'counter'
export const inMemory = (step: Step): boolean => given(step) || step.operator === 'total'

/** Lays a plan out. A total is complete only after the loop that adds it up: what reads it waits for the next round of loops. */
export function layOut({ steps, outputs, counters, conflicts }: Plan, capacity: Capacity): Layout {
  const stages: number[] = []
  steps.forEach(({ operator, args }, id) => {
    stages[id] = Math.max(0, ...args.map((arg) => stages[arg]!)) + Number(operator === 'total')
  })
  const loops: Loop[] = []
  const loopAt = (entity: Entity, stage: number): Loop => {
    let loop = loops.find((other) => other.entity === entity && other.stage === stage)
    if (!loop) {
      loop = { entity, stage, totals: [], stores: [] }
      loops.push(loop)
    }
    return loop
  }
  const loopOf = (id: number): Loop => loopAt(steps[id]!.entity!, stages[id]!)

  const offsets = new Map<number, number>()
  const parents = new Map<Entity, number>()
  let slab = 0
  const place = (entity: Entity): number => {
    const at = slab
    slab += capacity[entity] * 8 + spare
    return at
  }
  const keep = (id: number): void => {
    if (!offsets.has(id)) offsets.set(id, place(steps[id]!.entity!))
  }
  const join = (entity: Entity): void => {
    if (!parents.has(entity)) parents.set(entity, place(entity))
  }
  const store = (id: number): void => {
    const step = steps[id]!
    if (step.entity === undefined || inMemory(step)) return
    keep(id)
    const { stores } = loopOf(id)
    if (!stores.includes(id)) stores.push(id)
  }
  steps.forEach((step, id) => {
    if (inMemory(step)) keep(id)
    if (step.operator === 'spread') join(step.entity!)
    if (step.operator === 'total') {
      const members = step.name as Entity
      join(members)
      loopAt(members, stages[id]! - 1).totals.push(id)
    } else if (step.entity !== undefined)
      for (const arg of step.args) if (steps[arg]!.entity !== undefined && loopOf(arg) !== loopOf(id)) store(arg)
  })
  for (const id of [...outputs.values(), ...counters.values(), ...conflicts.map(({ mask }) => mask)]) store(id)
  loops.sort((a, b) => a.stage - b.stage || depthOf[a.entity] - depthOf[b.entity])
  return { loops: loops.filter(({ totals, stores }) => totals.length + stores.length > 0), loopOf, offsets, parents, slab }
}
