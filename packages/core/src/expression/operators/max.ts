import { sameNumber } from '../../unit.ts'
import { lanes } from '../code.ts'
import { crossing } from '../line.ts'
import type { Operator } from '../operator.ts'

export const max: Operator = {
  name: 'max',
  doc: 'The larger. Where a is missing: b.',
  unit: sameNumber,
  value: (a, b) => (a > b ? a : b),
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! > b[i]! ? a[i]! : b[i]!
  },
  splits: crossing,
  choose: (a, b) => (a > b ? 0 : 1),
  wasm: (code, a, b) => code.number(b).number(a).lanes(lanes.pmax),
}
