import { flag, sameUnit } from '../../unit.ts'
import { lanes } from '../code.ts'
import { crossing } from '../line.ts'
import type { Operator } from '../operator.ts'

/** The comparisons that conditions come down to. A missing number equals nothing and is neither smaller nor larger than anything. */
const unit: Operator['unit'] = (args) => {
  sameUnit(args)
  return flag
}

export const equal: Operator = {
  name: 'equal',
  doc: '1 where a = b',
  unit,
  value: (a, b) => (a === b ? 1 : 0),
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! === b[i]! ? 1 : 0
  },
  splits: crossing,
  steps: true,
  mask: true,
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.equal),
}

export const lessThan: Operator = {
  name: 'lessThan',
  doc: '1 where a < b',
  unit,
  value: (a, b) => (a < b ? 1 : 0),
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! < b[i]! ? 1 : 0
  },
  splits: crossing,
  steps: true,
  mask: true,
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.less),
}

export const lessThanInclusive: Operator = {
  name: 'lessThanInclusive',
  doc: '1 where a <= b',
  unit,
  value: (a, b) => (a <= b ? 1 : 0),
  kernel(out, a, b, _c, _data, rows) {
    for (let i = 0; i < rows; i++) out[i] = a[i]! <= b[i]! ? 1 : 0
  },
  splits: crossing,
  steps: true,
  mask: true,
  wasm: (code, a, b) => code.number(a).number(b).lanes(lanes.lessOrEqual),
}

export const isIn: Operator = {
  name: 'in',
  doc: '1 where a is on the list',
  unit: () => flag,
  value: (a, _b, _c, { list }) => (a === a && list!.includes(a) ? 1 : 0),
  kernel(out, a, _b, _c, { list }, rows) {
    for (let i = 0; i < rows; i++) {
      let found = 0
      for (const entry of list!) if (entry === a[i]!) found = 1
      out[i] = found
    }
  },
  splits: (a, _b, _c, { list }) => list!.flatMap((entry) => crossing(a, [entry, entry])),
  steps: true,
  mask: true,
  wasm(code, a, _b, _c, { list }) {
    code.constant(0)
    for (const entry of list!) code.number(a).constant(entry).lanes(lanes.equal).lanes(lanes.or)
    return code
  },
}
