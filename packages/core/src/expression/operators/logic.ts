import { flag } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const and: Operator = {
  name: 'and',
  doc: '1 where both masks are 1',
  unit: () => flag,
  value: (a, b) => a * b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! * b[i]!
  },
  mask: true,
  wasm: (code, a, b) => code.mask(a).mask(b).lanes(lanes.and),
}

export const or: Operator = {
  name: 'or',
  doc: '1 where a mask is 1',
  unit: () => flag,
  value: (a, b) => (a + b > 0 ? 1 : 0),
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! + b[i]! > 0 ? 1 : 0
  },
  mask: true,
  wasm: (code, a, b) => code.mask(a).mask(b).lanes(lanes.or),
}

export const not: Operator = {
  name: 'not',
  doc: '1 where the mask is 0',
  unit: () => flag,
  value: (a) => 1 - a,
  kernel(out, a, _b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = 1 - a[i]!
  },
  mask: true,
  wasm: (code, a) => code.mask(a).lanes(lanes.not),
}
