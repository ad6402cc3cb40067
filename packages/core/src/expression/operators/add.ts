import { addedUnit, UnitMismatch } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const add: Operator = {
  name: 'add',
  doc: 'a + b',
  unit(args) {
    const dimension = addedUnit(args)
    if (dimension.is === 'year') throw new UnitMismatch('a year', 'a number', 'years can be subtracted, not added')
    return dimension
  },
  value: (a, b) => a + b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! + b[i]!
  },
  gradient: () => [1, 1],
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.add),
}
