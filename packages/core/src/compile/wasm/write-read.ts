import { control, i32, local, signed, type WasmFunction } from './encode.ts'
import { type Layout, line } from './layout.ts'

/**
 * Writes a function that reads a slab once from front to back. With many columns side by side the processor does not fetch ahead, and
 * waiting for them costs more than the arithmetic. What it gives is of no use, but keeps the reading from being left out.
 */
export function writeRead({ slab }: Layout): WasmFunction {
  const [pointer, end, sum] = [0, 1, 2]
  const body = [
    ...[local.get, pointer, i32.constant, ...signed(Math.max(line, slab)), i32.add, local.set, end, control.loop, control.empty],
    ...[local.get, pointer, i32.load, 2, 0, local.get, sum, i32.add, local.set, sum],
    ...[local.get, pointer, i32.constant, ...signed(line), i32.add, local.tee, pointer, local.get, end],
    ...[i32.lessUnsigned, control.branchIf, 0, control.end, local.get, sum],
  ]
  return { name: 'read', parameters: 1, gives: true, locals: { i32: 2, v128: 0 }, body }
}
