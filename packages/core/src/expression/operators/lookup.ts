import { plainNumber } from '../../unit.ts'
import type { Operator } from '../operator.ts'

export const lookup: Operator = {
  name: 'lookup',
  doc: 'The entry of a table at the code a. What a parameter with `by` becomes.',
  unit: () => plainNumber,
  value: (a, _b, _c, { table }) => table![a]!,
  kernel(out, a, _b, _c, { table }, rows) {
    const entries = Float64Array.from(table!)
    for (let i = 0; i < rows; i++) out[i] = entries[a[i]!]!
  },
}
