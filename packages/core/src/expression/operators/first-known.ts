import { type NumberDimension, sameNumber } from '../../unit.ts'
import { lanes } from '../code.ts'
import type { Operator } from '../operator.ts'

export const firstKnown: Operator = {
  name: 'firstKnown',
  doc: 'a, or b where a is missing.',
  unit(args) {
    const last = args[args.length - 1] as NumberDimension
    return { ...sameNumber(args), optional: last.optional ?? false }
  },
  value: (a, b) => (a === a ? a : b), // NaN alone differs from itself
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! === a[i]! ? a[i]! : b[i]!
  },
  choose: (a) => (a === a ? 0 : 1),
  wasm: (code, a, b) => code.number(a).number(b).number(a).number(a).lanes(lanes.equal).lanes(lanes.bitselect),
}
