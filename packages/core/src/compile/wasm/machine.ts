import { type Entity, entities } from '../../policy/language.ts'
import type { Domains } from '../domain.ts'
import type { Capacity, Machine } from '../machine.ts'
import type { Plan } from '../plan.ts'
import { type Written, writeModule } from './write.ts'

/** A plan as a WebAssembly module, for slabs of one capacity. */
export type WasmModule = Written & { readonly plan: Plan; readonly capacity: Capacity; readonly module: WebAssembly.Module }

/** @throws whatever the engine throws where WebAssembly, or its SIMD, is missing or forbidden */
export function wasmModule(plan: Plan, domains: Domains, capacity: Capacity): WasmModule {
  const written = writeModule(plan, domains, capacity)
  return { ...written, plan, capacity, module: new WebAssembly.Module(written.bytes) }
}

const page = 65_536
/** Columns side by side that a processor fetches ahead well enough by itself (31 yes, 87 no). */
const streams = 32
/**
 * One memory for all programs that copy their columns in and out: what one has left there serves nobody, and the caches keep it. A memory
 * of its own for each would cost the address space of gigabytes.
 */
const shared = { pages: 64, memory: undefined as WebAssembly.Memory | undefined, holds: undefined as WasmModule | undefined }

/** @param own - slabs that stay: a memory of their own. Otherwise one slab, whose contents last until the next program runs. */
export function wasmMachine(compiled: WasmModule, own: { readonly slabs: number } | undefined): Machine {
  const { plan, capacity, layout, tables, module } = compiled
  const start = Math.ceil((tables.byteLength + 1) / 64) * 64
  const pages = Math.ceil((start + (own?.slabs ?? 1) * layout.slab) / page)
  const shares = own === undefined && pages <= shared.pages
  if (shares) shared.memory ??= memoryOf(shared.pages)
  const memory = shares ? shared.memory! : memoryOf(pages)
  if (!shares) new Float64Array(memory.buffer).set(tables)
  const { run, fits, read } = new WebAssembly.Instance(module, { doudi: { memory } }).exports as {
    readonly [name: string]: (...numbers: number[]) => number
  }

  const at = (slab: number, offset: number): number => start + slab * layout.slab + offset
  const constants = new Map<number, Float64Array>()
  const parents = Array.from({ length: own?.slabs ?? 1 }, (_, slab) => {
    const of = (entity: Entity): Int32Array => {
      const offset = layout.parents.get(entity)
      return offset === undefined ? new Int32Array(0) : new Int32Array(memory.buffer, at(slab, offset), capacity[entity] + 1)
    }
    return { household: of('household'), person: of('person'), bill: of('bill') }
  })
  /** The row that makes an odd number even belongs to nobody: it counts for a row past the last. */
  const pad = (parent: Int32Array, rows: number, above: number): void => {
    if (rows % 2 === 1 && parent.length > rows) parent[rows] = above
  }
  /** What another program left in a row that belongs to nobody might be no code of this one's tables. */
  const takeOver = (): void => {
    const all = new Float64Array(memory.buffer)
    all.set(tables)
    for (const [step, offset] of layout.offsets) all[at(0, offset) / 8 + capacity[plan.steps[step]!.entity!]] = 0
    shared.holds = compiled
  }
  /** Slabs that stay come from memory, not from the cache. */
  const readsAhead = own !== undefined && own.slabs > 1 && layout.offsets.size > streams
  return {
    capacity,
    column(slab, step) {
      const { value, entity } = plan.steps[step]!
      if (entity !== undefined) return new Float64Array(memory.buffer, at(slab, layout.offsets.get(step)!), capacity[entity])
      let column = constants.get(step)
      if (!column) {
        column = new Float64Array(Math.max(...entities.map((name) => capacity[name]))).fill(value!)
        constants.set(step, column)
      }
      return column
    },
    parents: (slab, entity) => parents[slab]![entity],
    fits: (slab, households, persons, bills) => fits!(at(slab, 0), households, persons, bills) === 0,
    run(slab, households, persons, bills) {
      if (shares && shared.holds !== compiled) takeOver()
      pad(parents[slab]!.person, persons, capacity.household)
      pad(parents[slab]!.bill, bills, capacity.person)
      if (readsAhead) read!(at(slab, 0))
      run!(at(slab, 0), households, persons, bills)
    },
  }
}

const memoryOf = (pages: number): WebAssembly.Memory => new WebAssembly.Memory({ initial: pages, maximum: pages })
