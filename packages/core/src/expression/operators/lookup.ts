import { plainNumber } from '../../unit.ts'
import type { Operator } from '../operator.ts'

export const lookup: Operator = {
  name: 'lookup',
  doc: 'The entry of a table at the code a. What a parameter with `by` becomes.',
  unit: () => plainNumber,
  value: (a, _b, _c, { table }) => table![a]!,
  kernel(out, a, _b, _c, { table }, rows) {
    for (let i = 0; i < rows; i++) out[i] = table![a[i]!]!
  },
  wasm: (code, a, _b, _c, { table }) => code.look(a, table!),
}
