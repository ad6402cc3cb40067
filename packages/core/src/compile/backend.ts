import { CoreError } from '../errors.ts'
import type { Domains } from './domain.ts'
import { kernelMachine } from './kernels.ts'
import type { Capacity, Machine } from './machine.ts'
import type { Plan } from './plan.ts'
import { type WasmModule, wasmMachine, wasmModule } from './wasm/machine.ts'
import { writeModule } from './wasm/write.ts'

/** What a program runs on. Both give the same bits; plain kernels need several times as long. */
export type Backend = 'webassembly' | 'kernels'

/** Makes machines for a plan: on WebAssembly where that is allowed, unless one is chosen. */
export type MachineMaker = {
  readonly backend: Backend
  /** @param slabs - slabs that stay; left out, one that lasts until another program runs */
  readonly machine: (capacity: Capacity, slabs?: number) => Machine
}

/** @throws CoreError `run/no-webassembly` where it is chosen and missing */
export function machineMaker(plan: Plan, chosen?: Backend, domains: Domains = new Map()): MachineMaker {
  let backend: Backend = chosen ?? (missing() === undefined ? 'webassembly' : 'kernels')
  if (chosen === 'webassembly' && missing() !== undefined) throw noWebAssembly(missing()!)
  let compiled: WasmModule | undefined
  return {
    get backend() {
      return backend
    },
    machine(capacity, slabs) {
      if (backend === 'kernels') return kernelMachine(plan, domains, capacity, slabs ?? 1)
      try {
        if (compiled === undefined || !sameCapacity(compiled.capacity, capacity)) compiled = wasmModule(plan, domains, capacity)
        if (slabs === undefined) return wasmMachine(compiled, undefined)
      } catch (error) {
        if (chosen === 'webassembly') throw noWebAssembly(reasonOf(error)) // a program past some limit of the engine
        backend = 'kernels'
        return kernelMachine(plan, domains, capacity, slabs ?? 1)
      }
      return wasmMachine(compiled, { slabs }) // more than there is memory for is no reason for kernels
    },
  }
}

const sameCapacity = (a: Capacity, b: Capacity): boolean => a.household === b.household && a.person === b.person && a.bill === b.bill

/** Why there is no WebAssembly here: old engines have no SIMD, a page's policy or a flag can forbid it. Undefined where there is. */
let reason: { readonly text: string | undefined } | undefined
function missing(): string | undefined {
  if (reason) return reason.text
  try {
    const one = { operator: 'constant', args: [], value: 1 }
    const input = { operator: 'input', args: [], entity: 'bill', name: 'x' } as const
    const sum = { operator: 'add', args: [0, 1], entity: 'bill' } as const
    const plan: Plan = { steps: [one, input, sum], outputs: new Map([['x', 2]]), counters: new Map(), conflicts: [] }
    new WebAssembly.Module(writeModule(plan, new Map(), { household: 0, person: 0, bill: 2 }).bytes)
    reason = { text: undefined }
  } catch (error) {
    reason = { text: reasonOf(error) }
    console.warn(`Doudi: WebAssembly is not allowed here (${reason.text}). Programs run on plain kernels: the same results, more slowly.`)
  }
  return reason.text
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const noWebAssembly = (found: string): CoreError =>
  new CoreError([
    {
      code: 'run/no-webassembly',
      path: 'backend',
      found,
      expected: 'WebAssembly with SIMD',
      hint: 'leave `backend` out: plain kernels give the same results; a page needs the policy wasm-unsafe-eval',
    },
  ])
