import type { Operator, OperatorData } from '../expression/operator.ts'

/**
 * A function of the swept fact x: piece i runs from cuts[i] to cuts[i + 1], where it is intercepts[i] + slopes[i] x. What it is at a cut
 * itself does not count. An intercept is the line's value at x = 0, so that a cut in the middle of a line changes nothing in it.
 */
export type Piecewise = { readonly cuts: readonly number[]; readonly intercepts: readonly number[]; readonly slopes: readonly number[] }

/** A number where it is the same all along. */
export type Swept = number | Piecewise

/** What is swept over. Cuts nearer to each other than `near` are one. */
export type Sweep = { readonly from: number; readonly to: number; readonly near: number }

/** Thrown where a result is no line between two cuts; whoever runs a plan adds the place. */
export class NotLinear extends Error {
  constructor(readonly operator: string) {
    super(operator)
  }
}

/** The swept fact itself. */
export const identity = ({ from, to }: Sweep): Piecewise => ({ cuts: [from, to], intercepts: [0], slopes: [1] })

/** The cuts of several functions together. */
export function commonCuts(functions: readonly Swept[], { from, to, near }: Sweep): number[] {
  const inner = functions.flatMap((f) => (typeof f === 'number' ? [] : f.cuts.slice(1, -1))).sort((a, b) => a - b)
  const cuts = [from]
  for (const x of inner) if (x - cuts.at(-1)! > near && to - x > near) cuts.push(x)
  cuts.push(to)
  return cuts
}

/** Reads the line of a function at places that only go up. */
export function reader(f: Swept): (x: number) => PieceLine {
  if (typeof f === 'number') {
    const line: PieceLine = { intercept: f, slope: 0 }
    return () => line
  }
  let i = 0
  return (x) => {
    while (i + 2 < f.cuts.length && f.cuts[i + 1]! < x) i++
    return { intercept: f.intercepts[i]!, slope: f.slopes[i]! }
  }
}

export type PieceLine = { readonly intercept: number; readonly slope: number }

/** What a line is at x. A level one is its intercept to the bit. */
export const valueAt = ({ intercept, slope }: PieceLine, x: number): number => (slope === 0 ? intercept : intercept + slope * x)

/**
 * An operator over functions instead of numbers, whichever it is: cut where an argument is cut, then where the operator bends. Between
 * two cuts everything is decided in the middle: at the ends there is the noise of binary fractions, and 1e-11 is more than 0.
 *
 * @throws NotLinear
 */
export function lift(operator: Operator, args: readonly Swept[], data: OperatorData, sweep: Sweep): Swept {
  if (args.every((arg) => typeof arg === 'number')) return operator.value(args[0] as number, args[1] as number, args[2] as number, data)
  if (operator.flatOnly) return whereLevel(operator, args[0] as Piecewise)
  const out = pieces(sweep.from)
  const readers = args.map(reader)
  const cuts = commonCuts(args, sweep)
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!]
    const lines = sameWhereEqual(
      readers.map((read) => read((from + to) / 2)),
      from,
      to,
    )
    for (const stop of stops(operator, lines, data, from, to, sweep.near)) out.add(pieceOf(operator, lines, data, out.end(), stop), stop)
  }
  return out.result()
}

/** Two lines that differ by noise alone are one: comparing them must not depend on it. */
function sameWhereEqual(lines: PieceLine[], from: number, to: number): PieceLine[] {
  const [a, b] = lines
  if (!a || !b || (a.slope === 0 && b.slope === 0)) return lines
  const differ = (x: number): boolean => !(Math.abs(valueAt(a, x) - valueAt(b, x)) <= 1e-6)
  return differ(from) || differ(to) ? lines : [a, a, ...lines.slice(2)]
}

/** Where the pieces between two cuts end. */
function stops(operator: Operator, lines: readonly PieceLine[], data: OperatorData, from: number, to: number, near: number): number[] {
  if (!operator.splits) return [to]
  const ends = lines.map((line) => [valueAt(line, from), valueAt(line, to)] as const)
  const inner = operator
    .splits(ends[0]!, ends[1] ?? ends[0]!, ends[2] ?? ends[0]!, data)
    .map((t) => from + t * (to - from))
    .sort((a, b) => a - b)
  const out: number[] = []
  for (const x of inner) if (x - (out.at(-1) ?? from) > near && to - x > near) out.push(x)
  return [...out, to]
}

function pieceOf(operator: Operator, lines: readonly PieceLine[], data: OperatorData, from: number, to: number): PieceLine {
  const middle = (from + to) / 2
  const at = (x: number): number =>
    operator.value(valueAt(lines[0]!, x), lines[1] ? valueAt(lines[1], x) : 0, lines[2] ? valueAt(lines[2], x) : 0, data)
  if (operator.steps || lines.every(({ slope }) => slope === 0)) return { intercept: at(middle), slope: 0 }
  const [a, b = 0, c = 0] = lines.map((line) => valueAt(line, middle))
  if (operator.choose) return lines[operator.choose(a!, b, c)]!
  if (!operator.gradient) throw new NotLinear(operator.name)
  const rises = operator.gradient(a!, b, c, data).map((rise, k) => (lines[k]?.slope ? rise * lines[k].slope : 0))
  const slope = rises[0]! + rises[1]!
  const value = at(middle)
  // Slopes that cancel leave noise: a level line is one, at a value that is free of it.
  if (Math.abs(slope) <= 1e-12 * (Math.abs(rises[0]!) + Math.abs(rises[1]!))) return { intercept: Math.round(value * 1e6) / 1e6, slope: 0 }
  const straight = (x: number): boolean =>
    !(Math.abs(at(x) - (value + slope * (x - middle))) > 1e-9 * Math.max(1, Math.abs(value), Math.abs(at(x))))
  if (!straight(from) || !straight(to)) throw new NotLinear(operator.name)
  return { intercept: value - slope * middle, slope }
}

/**
 * Rounds what is level and leaves alone what slopes. A level piece that goes on from a sloping one without a jump slopes with it, so to
 * speak: rounded, it would fall by half a fen where nothing falls.
 */
function whereLevel(operator: Operator, { cuts, intercepts, slopes }: Piecewise): Swept {
  const free = slopes.map((slope) => slope !== 0)
  const joins = (i: number): boolean => {
    const at = (k: number): number => valueAt({ intercept: intercepts[k]!, slope: slopes[k]! }, cuts[i]!)
    return Math.abs(at(i - 1) - at(i)) < 1e-2
  }
  for (let i = 1; i < free.length; i++) if (free[i - 1] && joins(i)) free[i] = true
  for (let i = free.length - 1; i > 0; i--) if (free[i] && joins(i)) free[i - 1] = true
  const out = pieces(cuts[0]!)
  intercepts.forEach((intercept, i) => {
    out.add({ intercept: free[i] ? intercept : operator.value(intercept, 0, 0, {}), slope: slopes[i]! }, cuts[i + 1]!)
  })
  return out.result()
}

/** Puts pieces together from left to right; those of one line become one. */
function pieces(from: number) {
  const cuts = [from]
  const intercepts: number[] = []
  const slopes: number[] = []
  return {
    end: (): number => cuts.at(-1)!,
    add({ intercept, slope }: PieceLine, to: number): void {
      const last = intercepts.at(-1)
      const same = last !== undefined && slopes.at(-1) === slope && Math.abs(last - intercept) <= 1e-9 * Math.max(1, Math.abs(last))
      if (same) cuts.pop()
      else {
        intercepts.push(intercept)
        slopes.push(slope)
      }
      cuts.push(to)
    },
    result: (): Swept => (slopes.length === 1 && slopes[0] === 0 ? intercepts[0]! : { cuts, intercepts, slopes }),
  }
}
