import { sameUnit } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const select: Operator = {
  name: 'select',
  doc: 'b where the mask a is 1, else c. What a rule becomes.',
  unit: (args) => sameUnit(args.slice(1)),
  value: (a, b, c) => (a === 1 ? b : c),
  kernel(out, a, b, c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! === 1 ? b[i]! : c[i]!
  },
  choose: (a) => (a === 1 ? 1 : 2),
  wasm(code, a, b, c) {
    if (Object.is(c.value, 0)) return code.number(b).mask(a).lanes(lanes.and)
    if (Object.is(b.value, 0)) return code.number(c).mask(a).lanes(lanes.andNot)
    return code.number(b).number(c).mask(a).lanes(lanes.bitselect)
  },
}
