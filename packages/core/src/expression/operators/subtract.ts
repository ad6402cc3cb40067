import { addedUnit, plainNumber } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const subtract: Operator = {
  name: 'subtract',
  doc: 'a - b. A year minus a year is a number of years.',
  unit(args) {
    const dimension = addedUnit(args)
    if (dimension.is !== 'year') return dimension
    return { ...plainNumber, ...(dimension.optional ? { optional: true } : {}) }
  },
  value: (a, b) => a - b,
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! - b[i]!
  },
  gradient: () => [1, -1],
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.subtract),
}
