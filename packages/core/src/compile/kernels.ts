import type { Column } from '../expression/operator.ts'
import { type Entity, entities } from '../policy/language.ts'
import { type Domains, firstOutside } from './domain.ts'
import type { Capacity, Machine } from './machine.ts'
import type { Plan } from './plan.ts'
import { assignSlots } from './slots.ts'

/** A plan by plain kernels, one a step. Slabs share the columns of the steps between. */
export function kernelMachine(plan: Plan, domains: Domains, capacity: Capacity, slabs: number): Machine {
  const { tasks, slotOf, slots, kept } = assignSlots(plan)
  const most = Math.max(...entities.map((entity) => capacity[entity]))
  const between: Column[] = Array.from({ length: slots }, () => new Float64Array(0))
  for (let slot = 0; slot < slots; slot++) if (!kept.has(slot)) between[slot] = new Float64Array(most)
  plan.steps.forEach(({ operator, value }, id) => {
    if (operator === 'constant') between[slotOf[id]!] = new Float64Array(most).fill(value!)
  })
  const columns = Array.from({ length: slabs }, () => {
    const own = [...between]
    for (const [slot, entity] of kept) own[slot] = new Float64Array(capacity[entity])
    return own
  })
  const parents = columns.map(() => {
    const of = (entity: Entity) => new Int32Array(capacity[entity])
    return { household: of('household'), person: of('person'), bill: of('bill') }
  })
  const none = new Float64Array(0)
  return {
    capacity,
    column: (slab, step) => columns[slab]![slotOf[step]!]!,
    parents: (slab, entity) => parents[slab]![entity],
    fits(slab, households, persons, bills) {
      const rows = { household: households, person: persons, bill: bills }
      for (const [step, domain] of domains)
        if (firstOutside(domain, columns[slab]![slotOf[step]!]!, rows[plan.steps[step]!.entity!]) >= 0) return false
      return true
    },
    run(slab, households, persons, bills) {
      const own = columns[slab]!
      const rows = { household: households, person: persons, bill: bills }
      for (const { operator, data, args, out, entity, other } of tasks) {
        const n = rows[entity]
        if (operator === 'spread') spread(own[out]!, own[args[0]!]!, parents[slab]![entity], n)
        else if (operator === 'total') total(own[out]!, n, own[args[0]!]!, parents[slab]![other], rows[other])
        else operator.kernel(own[out]!, own[args[0]!] ?? none, own[args[1]!] ?? none, own[args[2]!] ?? none, data, n)
      }
    },
  }
}

/** Gives each member its parent's value. */
function spread(out: Column, value: Column, parent: Int32Array, rows: number): void {
  for (let i = 0; i < rows; i++) out[i] = value[parent[i]!]!
}

/** Adds the members up, in their order. */
function total(out: Column, rows: number, value: Column, parent: Int32Array, members: number): void {
  out.fill(0, 0, rows)
  for (let i = 0; i < members; i++) {
    const row = parent[i]!
    out[row] = out[row]! + value[i]!
  }
}
