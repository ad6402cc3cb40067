import { multipliedUnit } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const multiply: Operator = {
  name: 'multiply',
  doc: 'a x b',
  unit: (args) => multipliedUnit(args, 1),
  value: (a, b) => a * b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! * b[i]!
  },
  gradient: (a, b) => [b, a],
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.multiply),
}
