/** The parts of a WebAssembly module as bytes, as far as a program needs them. https://webassembly.github.io/spec/core/binary */

export const i32 = { load: 0x28, constant: 0x41, lessUnsigned: 0x49, greaterOrEqualUnsigned: 0x4f, add: 0x6a, shiftLeft: 0x74 } as const
export const f64 = { load: 0x2b, store: 0x39, add: 0xa0 } as const
export const local = { get: 0x20, set: 0x21, tee: 0x22 } as const
export const control = { block: 0x02, loop: 0x03, end: 0x0b, branchIf: 0x0d, drop: 0x1a, empty: 0x40 } as const
export const type = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const
export const simd = 0xfd
export const memoryFill = [0xfc, 11, 0] as const

/** LEB128. */
export function unsigned(n: number): number[] {
  const out: number[] = []
  let rest = n >>> 0
  for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128)
  return [...out, rest]
}

/** LEB128 with a sign. */
export function signed(n: number): number[] {
  const out: number[] = []
  let rest = n | 0
  for (; rest < -64 || rest > 63; rest >>= 7) out.push((rest & 127) | 128)
  return [...out, rest & 127]
}

/** A double in both lanes. */
export function twice(value: number): number[] {
  const bytes = [...new Uint8Array(Float64Array.of(value).buffer)]
  return [...bytes, ...bytes]
}

export const list = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()]

/** A module with one function, `run`, over an imported memory. Parameters are i32; `locals` are counts of i32 and v128. */
export function moduleOf(parameters: number, locals: { readonly i32: number; readonly v128: number }, body: readonly number[]): Uint8Array {
  const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
  const word = (text: string): number[] => [text.length, ...[...text].map((letter) => letter.charCodeAt(0))]
  const declared = list([
    [...unsigned(locals.i32), type.i32],
    [...unsigned(locals.v128), type.v128],
  ])
  const code = [...unsigned(declared.length + body.length + 1), ...declared]
  const size = 1 + code.length + body.length + 1
  const head = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[type.function, ...list(Array.from({ length: parameters }, () => [type.i32])), 0]])),
    ...section(2, list([[...word('doudi'), ...word('memory'), 2, 0, 1]])),
    ...section(3, list([[0]])),
    ...section(7, list([[...word('run'), 0, 0]])),
    ...[10, ...unsigned(size), 1],
    ...code,
  ]
  const bytes = new Uint8Array(head.length + body.length + 1)
  bytes.set(head)
  bytes.set(body, head.length)
  bytes[bytes.length - 1] = control.end
  return bytes
}
