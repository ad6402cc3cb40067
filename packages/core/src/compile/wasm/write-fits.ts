import { lanes } from '../../expression/code.ts'
import { entities } from '../../policy/language.ts'
import type { Domain, Domains } from '../domain.ts'
import type { Plan } from '../plan.ts'
import { control, i32, local, simd, twice, unsigned, type WasmFunction } from './encode.ts'
import type { Layout } from './layout.ts'

/**
 * Writes the check of the given columns as one more function of the module: 0 where all rows are inside their domains. In plain
 * JavaScript it would take longer than the rules themselves.
 */
export function writeFits({ steps }: Plan, domains: Domains, { offsets }: Layout): WasmFunction {
  const parameters = 1 + entities.length
  const [base, pointer, end, x, wrong] = [0, parameters, parameters + 1, parameters + 2, parameters + 3]
  const body: number[] = []
  const push = (...bytes: readonly number[]): void => {
    for (const byte of bytes) body.push(byte)
  }
  const vector = (instruction: number, ...rest: readonly number[]): void => push(simd, ...unsigned(instruction), ...rest)
  const constant = (value: number): void => vector(lanes.constant, ...twice(value))
  const load = (offset: number): void => {
    push(local.get, pointer)
    vector(lanes.load, 3, ...unsigned(offset))
  }
  for (const [e, entity] of entities.entries()) {
    const columns = [...domains].filter(([step]) => steps[step]!.entity === entity)
    if (columns.length === 0) continue
    push(local.get, base, local.tee, pointer, local.get, 1 + e, i32.constant, 3, i32.shiftLeft, i32.add, local.set, end)
    push(control.block, control.empty, local.get, pointer, local.get, end, i32.greaterOrEqualUnsigned, control.branchIf, 0)
    push(control.loop, control.empty)
    for (const [step, domain] of columns) {
      load(offsets.get(step)!)
      push(local.set, x)
      writeInside(domain)
      vector(lanes.not)
      push(local.get, wrong)
      vector(lanes.or)
      push(local.set, wrong)
    }
    push(local.get, pointer, i32.constant, 16, i32.add, local.tee, pointer, local.get, end, i32.lessUnsigned, control.branchIf, 0)
    push(control.end, control.end)
  }
  push(local.get, wrong)
  vector(lanes.anyTrue)
  return { name: 'fits', parameters, gives: true, locals: { i32: 2, v128: 2 }, body }

  /** Leaves the mask of the rows that are inside. */
  function writeInside(domain: Domain): void {
    const get = (): void => push(local.get, x)
    if (domain === 'known') {
      get()
      get()
      vector(lanes.equal)
    } else if (domain === 'finite') {
      get()
      get()
      vector(lanes.subtract)
      constant(0)
      vector(lanes.equal)
    } else if (domain.length > 2 && domain.every((code, i) => i === 0 || code === domain[i - 1]! + 1)) {
      // Codes without a gap: whole, and between the first and the last.
      get()
      vector(lanes.floor)
      get()
      vector(lanes.equal)
      constant(domain[0]!)
      get()
      vector(lanes.lessOrEqual)
      vector(lanes.and)
      get()
      constant(domain[domain.length - 1]!)
      vector(lanes.lessOrEqual)
      vector(lanes.and)
    } else {
      constant(0) // no lane: all bits 0
      for (const code of domain) {
        get()
        constant(code)
        vector(lanes.equal)
        vector(lanes.or)
      }
    }
  }
}
