import { showDimension, UnitMismatch } from '../../unit.ts'
import { lanes } from '../code.ts'
import { crossing } from '../line.ts'
import type { Operator } from '../operator.ts'

export const brackets: Operator = {
  name: 'brackets',
  doc: 'Each slice of a pays its own rate; the last slice is open. Below 0: nothing.',
  unit(args) {
    if (args[0]!.type !== 'number') throw new UnitMismatch(showDimension(args[0]!), 'a number')
    return args[0]!
  },
  value(a, _b, _c, { limits, rates }) {
    let sum = 0
    for (let s = 0; s < rates!.length; s++) {
      const low = s === 0 ? 0 : limits![s - 1]!
      const top = s < limits!.length && limits![s]! < a ? limits![s]! : a
      const slice = top - low
      sum += rates![s]! * (slice < 0 ? 0 : slice) // so written that a missing amount stays missing
    }
    return sum
  },
  kernel(out, a, _b, _c, data, rows) {
    for (let i = 0; i < rows; i++) out[i] = brackets.value(a[i]!, 0, 0, data)
  },
  splits: (a, _b, _c, { limits }) => [0, ...limits!].flatMap((limit) => crossing(a, [limit, limit])),
  gradient(a, _b, _c, { limits, rates }) {
    let s = 0
    while (s < limits!.length && limits![s]! < a) s++
    return [a < 0 ? 0 : rates![s]!, 0]
  },
  wasm(code, a, _b, _c, { limits, rates }) {
    code.constant(0)
    rates!.forEach((rate, s) => {
      code.constant(rate).number(a)
      if (s < limits!.length) code.constant(limits![s]!).lanes(lanes.pmin)
      if (s > 0) code.constant(limits![s - 1]!).lanes(lanes.subtract) // the first: less 0 changes no bit
      code.constant(0).lanes(lanes.pmax).lanes(lanes.multiply).lanes(lanes.add)
    })
    return code
  },
}
