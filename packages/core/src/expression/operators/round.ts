import { showDimension, UnitMismatch } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const round: Operator = {
  name: 'round',
  doc: 'Half up: money to the fen, other numbers to whole. Along a sweep what slopes is not rounded.',
  unit(args) {
    if (args[0]!.type !== 'number') throw new UnitMismatch(showDimension(args[0]!), 'a number')
    return args[0]!
  },
  // Not Math.round: slower in a loop, and not the instruction that WebAssembly has.
  value: (a) => Math.floor(a + 0.5),
  kernel(out, a, _b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = Math.floor(a[i]! + 0.5)
  },
  flatOnly: true,
  wasm: (code, a) => code.number(a).constant(0.5).lanes(lanes.add).lanes(lanes.floor),
}
