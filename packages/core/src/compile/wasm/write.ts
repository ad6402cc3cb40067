import { type Code, lanes, type Operand } from '../../expression/code.ts'
import { operatorNamed } from '../../expression/operators.ts'
import { type Entity, entities } from '../../policy/language.ts'
import type { Domains } from '../domain.ts'
import type { Capacity } from '../machine.ts'
import type { Plan } from '../plan.ts'
import { parentOf } from '../step-list.ts'
import { control, f64, i32, local, memoryFill, moduleOf, signed, simd, twice, unsigned } from './encode.ts'
import { inMemory, type Layout, type Loop, layOut, spare } from './layout.ts'
import { writeFits } from './write-fits.ts'
import { writeRead } from './write-read.ts'

export type Written = { readonly layout: Layout; readonly bytes: Uint8Array /** They lie from address 0. */; readonly tables: Float64Array }

/** Expressions deeper than this are written in parts, so that writing them needs no deep stack. */
const deepest = 200

/**
 * Writes a plan as one WebAssembly function of the slab's address and the number of rows of each table: for each loop two rows at a time,
 * every step once, each by its operator's own code.
 */
export function writeModule(plan: Plan, domains: Domains, capacity: Capacity): Written {
  const { steps } = plan
  const layout = layOut(plan, capacity)
  const { offsets, parents } = layout
  const tables: number[] = []
  const tableAt = new Map<string, number>()

  // Locals: the parameters, then integers, then a vector for every step in every loop that has it.
  const base = 0
  const rowsOf = (entity: Entity): number => 1 + entities.indexOf(entity)
  const parameters = 1 + entities.length
  const [pointer, end, half] = [parameters, parameters + 1, parameters + 2] // half: where the parents of these rows are
  const parent = parameters + 3 // of both lanes, in bytes from the slab's start
  let integers = parameters + 5
  const vectorsFrom = parameters + 5 + 2 * steps.filter(({ operator }) => operator === 'lookup').length * layout.loops.length
  let vectors = 0

  const body: number[] = []
  const push = (...bytes: readonly number[]): void => {
    for (const byte of bytes) body.push(byte)
  }
  const get = (index: number): void => push(local.get, ...unsigned(index))
  const set = (index: number): void => push(local.set, ...unsigned(index))
  const tee = (index: number): void => push(local.tee, ...unsigned(index))
  const vector = (instruction: number, ...rest: readonly number[]): void => push(simd, ...unsigned(instruction), ...rest)
  const newVector = (): number => vectorsFrom + vectors++
  const bothLanes = (first: number, second: number, offset: number): void => {
    get(second)
    get(first)
    vector(lanes.load64Splat, 3, ...unsigned(offset))
    vector(lanes.load64Lane, 3, ...unsigned(offset), 1)
  }

  let here: Loop | undefined
  let values = new Map<number, number>() // of the steps written in this loop: the vector
  let indexes = new Map<number, readonly [number, number]>() // the same, as places in a table: two integers
  const isMask = (id: number): boolean => isWritten(id) && operatorNamed(steps[id]!.operator).mask === true
  const isWritten = (id: number): boolean =>
    !inMemory(steps[id]!) && steps[id]!.operator !== 'spread' && steps[id]!.entity !== undefined && layout.loopOf(id) === here

  const code: Code = {
    constant(value) {
      vector(lanes.constant, ...twice(value))
      return code
    },
    lanes(instruction) {
      vector(instruction)
      return code
    },
    number({ id }) {
      write(id)
      return isMask(id) ? code.constant(1).lanes(lanes.and) : code
    },
    mask({ id }) {
      write(id)
      return isMask(id) ? code : code.constant(1).lanes(lanes.equal)
    },
    look(a, table) {
      const key = table.map((entry) => (Object.is(entry, -0) ? '-0' : entry)).join()
      let at = tableAt.get(key)
      if (at === undefined) {
        at = tables.length * 8
        tableAt.set(key, at)
        tables.push(...table)
      }
      let pair = indexes.get(a.id)
      if (!pair) {
        pair = [integers++, integers++]
        indexes.set(a.id, pair)
        const sum = newVector()
        code
          .number(a)
          .constant(2 ** 49)
          .lanes(lanes.add) // the low bits of 2^49 + x are 8 x
        tee(sum)
        vector(lanes.extractI32, 0)
        set(pair[0])
        get(sum)
        vector(lanes.extractI32, 2)
        set(pair[1])
      }
      bothLanes(pair[0], pair[1], at)
      return code
    },
  }
  const operand = (id: number | undefined): Operand => {
    if (id === undefined) return { id: -1 }
    const { value } = steps[id]!
    return { id, ...(value === undefined ? {} : { value }) }
  }

  /** Leaves a step's value on the stack. */
  function write(id: number): void {
    const known = values.get(id)
    if (known !== undefined) {
      get(known)
      return
    }
    const { operator, args, data, value } = steps[id]!
    if (operator === 'constant') {
      code.constant(value!)
      return
    }
    if (operator === 'spread' && layout.loopOf(id) === here) bothLanes(parent, parent + 1, offsets.get(args[0]!)!)
    else if (isWritten(id)) operatorNamed(operator).wasm(code, operand(args[0]), operand(args[1]), operand(args[2]), data ?? {})
    else {
      get(pointer)
      vector(lanes.load, 3, ...unsigned(offsets.get(id)!))
    }
    const kept = newVector()
    tee(kept)
    values.set(id, kept)
  }

  const depths: number[] = []
  steps.forEach(({ args }, id) => {
    depths[id] = 1 + Math.max(0, ...args.map((arg) => depths[arg]!))
  })
  const landmarks = steps.flatMap(({ operator }, id) => (depths[id]! % deepest === 0 && operator !== 'constant' ? [id] : []))

  const startAt = (entity: Entity): void => {
    get(base)
    tee(pointer)
    get(rowsOf(entity))
    push(i32.constant, 3, i32.shiftLeft, i32.add)
    set(end)
  }
  for (const loop of layout.loops) {
    here = loop
    values = new Map()
    indexes = new Map()
    const { entity, totals, stores } = loop
    for (const id of totals) {
      get(base)
      push(i32.constant, ...signed(offsets.get(id)!), i32.add, i32.constant, 0)
      push(i32.constant, ...signed(capacity[parentOf(entity)] * 8 + spare), ...memoryFill)
    }
    startAt(entity)
    const joined = parents.get(entity)
    if (joined !== undefined) {
      get(base)
      set(half)
    }
    push(control.block, control.empty)
    get(pointer)
    get(end)
    push(i32.greaterOrEqualUnsigned, control.branchIf, 0, control.loop, control.empty)
    if (joined !== undefined)
      for (const lane of [0, 1]) {
        get(half)
        push(i32.load, 2, ...unsigned(joined + lane * 4), i32.constant, 3, i32.shiftLeft)
        get(base)
        push(i32.add)
        set(parent + lane)
      }
    for (const id of landmarks)
      if (isWritten(id)) {
        write(id)
        push(control.drop)
      }
    for (const id of stores) {
      get(pointer)
      code.number({ id })
      vector(lanes.store, 3, ...unsigned(offsets.get(id)!))
    }
    for (const id of totals) {
      code.number(operand(steps[id]!.args[0]!))
      const members = newVector()
      set(members)
      // In the members' order, as the definition adds.
      for (const lane of [0, 1]) {
        get(parent + lane)
        get(parent + lane)
        push(f64.load, 3, ...unsigned(offsets.get(id)!))
        get(members)
        vector(lanes.extractF64, lane)
        push(f64.add, f64.store, 3, ...unsigned(offsets.get(id)!))
      }
    }
    if (joined !== undefined) {
      get(half)
      push(i32.constant, 8, i32.add)
      set(half)
    }
    get(pointer)
    push(i32.constant, 16, i32.add)
    tee(pointer)
    get(end)
    push(i32.lessUnsigned, control.branchIf, 0, control.end, control.end)
  }
  const run = { name: 'run', parameters, gives: false, locals: { i32: vectorsFrom - parameters, v128: vectors }, body }
  const bytes = moduleOf([run, writeFits(plan, domains, layout), writeRead(layout)])
  return { layout, bytes, tables: Float64Array.from(tables) }
}
