import { toYuan } from '../money.ts'
import type { Name } from '../policy/language.ts'
import { commonCuts, type PieceLine, reader, type Sweep, type Swept, valueAt } from './piecewise.ts'

/** A stretch without a jump and with one slope. */
export type Segment = {
  /** Its left end, in the unit of the swept fact (money in yuan). */
  readonly from: number
  /** Its right end, in the same unit. */
  readonly to: number
  /** Yuan of net resources that one more unit of the swept fact brings. */
  readonly slope: number
  /**
   * Marginal effective tax rate: the share of another yuan that the household does not keep. null where the swept fact is no money. A
   * month's money counts twelve times in a year.
   */
  readonly metr: number | null
  /** The rate by part, those that take (or add, below 0) anything; together they are the rate. `rest`: what no part explains. */
  readonly split: readonly {
    /** The name of the part, `dibao.payment`. */
    readonly part: Name | 'rest'
    /** A share of another yuan. */
    readonly rate: number
  }[]
}

/** A point at which net resources fall: whoever earns a little more has less. */
export type Notch = {
  /** The value of the swept fact, in its unit (money in yuan). */
  readonly at: number
  /** Yuan. */
  readonly depth: number
  /** By how much the swept fact must rise from there until net resources are what they were; null if they are not again within the sweep. */
  readonly recover: number | null
  /** By part, yuan; below 0: it rose. Together they are the depth. */
  readonly split: readonly {
    /** The name of the part, `dibao.payment`. */
    readonly part: Name | 'rest'
    /** Yuan by which the part falls. */
    readonly depth: number
  }[]
}

/** Net resources and what they are made of, at one end of a piece. Yuan. */
export type CliffPoint = {
  /** The value of the swept fact, in its unit (money in yuan). */
  readonly x: number
  /** Net resources there. */
  readonly net: number
  /** What is of no policy: own income. */
  readonly own: number
  /** The bills before anybody paid of them. */
  readonly owed: number
  /** What each part gives there, by its name. */
  readonly parts: { readonly [part: Name]: number }
}

/** What a household has left along one input: points, straight segments and notches. */
export type BudgetLine = {
  /** From left to right, together the whole sweep. */
  readonly segments: readonly Segment[]
  /** From left to right; empty where nothing falls. */
  readonly notches: readonly Notch[]
  /** Two a piece, its left and its right end, from left to right. */
  readonly points: readonly CliffPoint[]
}

/** Functions in fen. */
export type BudgetCurves = {
  readonly net: Swept
  readonly owed: Swept
  readonly parts: readonly { readonly name: Name; readonly curve: Swept }[]
}

/** How the swept fact is counted: fen or units; `perYear`: how many times it counts in net resources; undefined if it is no money. */
export type Along = { readonly isMoney: boolean; readonly perYear: number | undefined }

/** Fen by which net resources jump at least: amounts are whole fen or slope, less than this is the noise of binary fractions. */
const leastJump = 0.01

type Stretch = {
  readonly from: number
  readonly to: number
  readonly net: PieceLine
  readonly parts: readonly PieceLine[]
  readonly owed: PieceLine
}

/** Reads segments, notches and points off the curves. */
export function budgetLine({ net, owed, parts }: BudgetCurves, along: Along, sweep: Sweep): BudgetLine {
  const curves = [net, owed, ...parts.map(({ curve }) => curve)]
  const cuts = commonCuts(curves, sweep)
  const readers = curves.map(reader)
  const stretches: Stretch[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!]
    const [ofNet, ofOwed, ...ofParts] = readers.map((read) => read((from + to) / 2))
    if (to > from) stretches.push({ from, to, net: ofNet!, owed: ofOwed!, parts: ofParts })
  }
  const names = parts.map(({ name }) => name)
  const x = (inside: number): number => clean(along.isMoney ? toYuan(inside) : inside, 6)
  return {
    segments: segmentsOf(stretches, names, along, x),
    notches: notchesOf(stretches, names, x),
    points: stretches.flatMap((stretch) => [pointAt(stretch, stretch.from, names, x), pointAt(stretch, stretch.to, names, x)]),
  }
}

function segmentsOf(
  stretches: readonly Stretch[],
  names: readonly Name[],
  { isMoney, perYear }: Along,
  x: (inside: number) => number,
): Segment[] {
  const groups: Stretch[][] = []
  for (const stretch of stretches) {
    const last = groups.at(-1)?.at(-1)
    const goesOn =
      last && Math.abs(jump(last.net, stretch.net, stretch.from)) < leastJump && Math.abs(last.net.slope - stretch.net.slope) < 1e-9
    if (goesOn) groups.at(-1)!.push(stretch)
    else groups.push([stretch])
  }
  return groups.map((group) => {
    const [from, to] = [group[0]!.from, group.at(-1)!.to]
    // Where parts change and the whole goes on, the mean over the stretch.
    const mean = (slopeOf: (stretch: Stretch) => number): number =>
      group.length === 1
        ? slopeOf(group[0]!)
        : group.reduce((sum, stretch) => sum + slopeOf(stretch) * (stretch.to - stretch.from), 0) / (to - from)
    const slope = group[0]!.net.slope
    const rate = (of: number): number => clean(of / (perYear ?? 1) / (isMoney ? 1 : 100), 9)
    const rates = names.map((part, k) => ({ part, rate: 0 - rate(mean((stretch) => stretch.parts[k]!.slope)) }))
    const metr = perYear === undefined ? null : clean(1 - rate(slope), 9)
    const explained = rates.reduce((sum, one) => sum + one.rate, 0)
    const rest = { part: 'rest', rate: clean((metr ?? -rate(slope)) - explained, 9) }
    return {
      from: x(from),
      to: x(to),
      slope: clean(slope / (isMoney ? 1 : 100), 9),
      metr,
      split: [...rates, rest].filter((one) => Math.abs(one.rate) > 1e-8),
    }
  })
}

function notchesOf(stretches: readonly Stretch[], names: readonly Name[], x: (inside: number) => number): Notch[] {
  return stretches.flatMap((stretch, i): Notch[] => {
    const before = stretches[i - 1]
    if (!before) return []
    const at = stretch.from
    const fall = -jump(before.net, stretch.net, at)
    if (fall < leastJump) return []
    const back = recovery(stretches.slice(i), valueAt(before.net, at))
    const depths = names.map((part, k) => ({ part, depth: yuan(-jump(before.parts[k]!, stretch.parts[k]!, at)) }))
    const depth = yuan(fall)
    const rest = { part: 'rest', depth: clean(depth - depths.reduce((sum, one) => sum + one.depth, 0), 6) }
    return [
      {
        at: x(at),
        depth,
        recover: back === undefined ? null : x(back - at),
        split: [...depths, rest].filter((one) => Math.abs(one.depth) > 1e-5).sort((a, b) => b.depth - a.depth),
      },
    ]
  })
}

/** The first place at which net resources are back at a level. */
function recovery(stretches: readonly Stretch[], level: number): number | undefined {
  const least = level - 1e-5
  for (const { from, to, net } of stretches) {
    const start = valueAt(net, from)
    if (start >= least) return from
    if (valueAt(net, to) >= least) return Math.min(to, Math.max(from, (level - net.intercept) / net.slope))
  }
  return undefined
}

function pointAt({ net, owed, parts }: Stretch, at: number, names: readonly Name[], x: (inside: number) => number): CliffPoint {
  const amounts = parts.map((part) => valueAt(part, at))
  const own = valueAt(net, at) + valueAt(owed, at) - amounts.reduce((sum, amount) => sum + amount, 0)
  return {
    x: x(at),
    net: yuan(valueAt(net, at)),
    own: yuan(own),
    owed: yuan(valueAt(owed, at)),
    parts: Object.fromEntries(names.map((name, k) => [name, yuan(amounts[k]!)])),
  }
}

const jump = (before: PieceLine, after: PieceLine, at: number): number => valueAt(after, at) - valueAt(before, at)

/** Without the noise of binary fractions. */
function clean(value: number, decimals: number): number {
  const unit = 10 ** decimals
  return Math.abs(value) < Number.MAX_SAFE_INTEGER / unit ? Math.round(value * unit) / unit + 0 : value
}

const yuan = (fen: number): number => clean(toYuan(fen), 6)
