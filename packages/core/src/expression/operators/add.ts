import { sameUnit } from '../../unit.ts'
import type { Operator } from '../operator.ts'

export const add: Operator = {
  name: 'add',
  doc: 'a + b',
  unit: sameUnit,
  value: (a, b) => a + b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! + b[i]!
  },
}
