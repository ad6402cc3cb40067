import { multipliedUnit } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const divide: Operator = {
  name: 'divide',
  doc: 'a / b',
  unit: (args) => multipliedUnit(args, -1),
  value: (a, b) => a / b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! / b[i]!
  },
  gradient: (a, b) => [1 / b, -a / (b * b)],
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.divide),
}
