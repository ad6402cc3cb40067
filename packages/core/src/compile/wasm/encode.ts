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

/** A function of i32 parameters; `locals` are counts of i32 and v128, which come after the parameters. */
export type WasmFunction = {
  readonly name: string
  readonly parameters: number
  /** It gives an i32; otherwise nothing. */
  readonly gives: boolean
  readonly locals: { readonly i32: number; readonly v128: number }
  readonly body: readonly number[]
}

/** A module with these functions, over an imported memory. */
export function moduleOf(functions: readonly WasmFunction[]): Uint8Array {
  const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
  const word = (text: string): number[] => [text.length, ...[...text].map((letter) => letter.charCodeAt(0))]
  const typeOf = ({ parameters, gives }: WasmFunction): number[] => [
    type.function,
    ...list(Array.from({ length: parameters }, () => [type.i32])),
    ...list(gives ? [[type.i32]] : []),
  ]
  const codes = functions.map(({ locals, body }) => {
    const declared = list([
      [...unsigned(locals.i32), type.i32],
      [...unsigned(locals.v128), type.v128],
    ])
    return { head: [...unsigned(declared.length + body.length + 1), ...declared], body }
  })
  const size = codes.reduce((sum, { head, body }) => sum + head.length + body.length + 1, 0)
  const count = unsigned(functions.length)
  const start = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(functions.map(typeOf))),
    ...section(2, list([[...word('doudi'), ...word('memory'), 2, 0, 1]])),
    ...section(3, list(functions.map((_, i) => [i]))),
    ...section(7, list(functions.map(({ name }, i) => [...word(name), 0, i]))),
    ...[10, ...unsigned(count.length + size), ...count],
  ]
  const bytes = new Uint8Array(start.length + size)
  bytes.set(start)
  let at = start.length
  for (const { head, body } of codes) {
    bytes.set(head, at)
    bytes.set(body, at + head.length)
    at += head.length + body.length
    bytes[at++] = control.end
  }
  return bytes
}
