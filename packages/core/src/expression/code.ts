import type { OperatorData } from './operator.ts'

/** The WebAssembly instructions on two doubles at a time that operators are written with (their codes after the prefix 0xfd). */
export const lanes = {
  load: 0x00,
  load64Splat: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  extractI32: 0x1b,
  extractF64: 0x21,
  equal: 0x47,
  less: 0x49,
  lessOrEqual: 0x4b,
  not: 0x4d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  bitselect: 0x52,
  anyTrue: 0x53,
  load64Lane: 0x57,
  floor: 0x75,
  add: 0xf0,
  subtract: 0xf1,
  multiply: 0xf2,
  divide: 0xf3,
  /** of a, b: `b < a ? b : a` */
  pmin: 0xf6,
  /** of a, b: `a < b ? b : a` */
  pmax: 0xf7,
} as const

/** An argument of an operator: a step, and its value where it is the same in every row. */
export type Operand = { readonly id: number; readonly value?: number }

/** What an operator writes its code with, on a stack. A number is two doubles; a mask two lanes, all ones or all zeros. */
export interface Code {
  number(a: Operand): Code
  mask(a: Operand): Code
  constant(value: number): Code
  lanes(instruction: (typeof lanes)[keyof typeof lanes]): Code
  /** The entries of a table at the codes in `a`. */
  look(a: Operand, table: readonly number[]): Code
}

/** Writes the operator's code: the same IEEE operations as its `value`, in the same order. It leaves one value, a mask where the operator is one. */
export type Emit = (code: Code, a: Operand, b: Operand, c: Operand, data: OperatorData) => Code
