/**
 * What is checked of a unit: powers of money and of months, and kinds of number that do not mix.
 * `/year`, `/person` and so on are words for readers.
 */
export type Dimension =
  | {
      /** Holds or does not. */
      readonly type: 'flag'
    }
  | {
      /** One of some values, or a list of them. */
      readonly type: 'category' | 'list'
      /** The values there are. */
      readonly values: readonly (string | number | boolean)[]
    }
  | NumberDimension

/** The dimension of a number. */
export type NumberDimension = {
  /** Neither flag nor category. */
  readonly type: 'number'
  /** Power of money: 1 for yuan, 0 for what is no money. */
  readonly money: number
  /** Power of months: 1 for months, -1 for what is per month. */
  readonly month: number
  /** A calendar year, a strength, or the number 0, which fits every dimension. */
  readonly is?: 'year' | 'strength' | 'zero'
  /** May be missing. */
  readonly optional?: boolean
}

export const plainNumber: NumberDimension = { type: 'number', money: 0, month: 0 }
export const zero: NumberDimension = { ...plainNumber, is: 'zero' }
export const flag: Dimension = { type: 'flag' }

const heads = new Map<string, Partial<NumberDimension>>([
  ['CNY', { money: 1 }],
  ['months', { month: 1 }],
  ['year', { is: 'year' }],
  ['strength', { is: 'strength' }],
  ...['share', 'ratio', 'years', 'persons', 'posts', 'grade', 'count'].map((word): [string, Partial<NumberDimension>] => [word, {}]),
])
const perWords = ['year', 'month', 'person', 'household', 'admission', 'bill']

/** The words a unit may begin with, for messages. */
export const unitHeads: readonly string[] = [...heads.keys()]

/** The dimension of `CNY/month`, `share`, `year` …; undefined if it is no unit. */
export function parseUnit(unit: string): NumberDimension | undefined {
  const [head, ...per] = unit.split('/')
  const found = heads.get(head!)
  if (!found || per.some((word, i) => !perWords.includes(word) || per.indexOf(word) < i)) return undefined
  if (per.includes('year') && per.includes('month')) return undefined
  const dimension = { ...plainNumber, ...found }
  return per.includes('month') ? { ...dimension, month: dimension.month - 1 } : dimension
}

/** A dimension in words, for messages. */
export function showDimension(dimension: Dimension): string {
  if (dimension.type !== 'number') return `a ${dimension.type}`
  const { money, month, is, optional } = dimension
  const head = is === 'zero' ? '0' : (is ?? (money === 0 ? 'a plain number' : money === 1 ? 'CNY' : `CNY^${money}`))
  return `${head}${month === 0 ? '' : month === -1 ? '/month' : ` x months^${month}`}${optional ? ' that may be missing' : ''}`
}

/** Thrown by unit rules with plain words; whoever checks a fact adds the place. */
export class UnitMismatch extends Error {
  constructor(
    readonly found: string,
    readonly expected: string,
    readonly hint?: string,
  ) {
    super(`${found}; expected ${expected}`)
  }
}

const isOptional = (dimensions: readonly Dimension[]): { optional?: true } =>
  dimensions.some((d) => d.type === 'number' && d.optional) ? { optional: true } : {}

/** All of one unit (0 fits every unit); categories and flags only among themselves. */
export function sameUnit(dimensions: readonly Dimension[]): Dimension {
  const first = dimensions.find((d) => !(d.type === 'number' && d.is === 'zero')) ?? dimensions[0]!
  for (const d of dimensions) {
    if (d.type === 'number' && d.is === 'zero' && first.type === 'number') continue
    const equal =
      d.type === first.type &&
      (d.type !== 'number' || first.type !== 'number' || (d.money === first.money && d.month === first.month && d.is === first.is))
    if (equal) continue
    throw new UnitMismatch(showDimension(d), showDimension(first), mismatchHint(d, first))
  }
  if (first.type === 'category') {
    return { type: 'category', values: [...new Set(dimensions.flatMap((d) => (d.type === 'category' ? d.values : [])))] }
  }
  return first.type === 'number' ? { ...first, ...isOptional(dimensions) } : first
}

function mismatchHint(a: Dimension, b: Dimension): string | undefined {
  if (a.type !== 'number' || b.type !== 'number') return undefined
  if (a.month !== b.month) return 'multiply by `monthsInYear`, or use `overMonths`'
  if (a.money !== b.money && [a, b].some(({ money, is }) => money === 0 && is === undefined))
    return 'make an amount of money a parameter of unit CNY: it has a date, a mark and a source'
  return undefined
}

/** As {@link sameUnit}, of numbers alone: there is no smaller of two categories. */
export function sameNumber(dimensions: readonly Dimension[]): NumberDimension {
  for (const d of dimensions) if (d.type !== 'number') throw new UnitMismatch(showDimension(d), 'a number')
  return sameUnit(dimensions) as NumberDimension
}

/** The unit of a sum or difference: numbers of one unit, but no strengths, which `improve` alone takes. */
export function addedUnit(dimensions: readonly Dimension[]): NumberDimension {
  const dimension = sameNumber(dimensions)
  if (dimension.is === 'strength') throw new UnitMismatch('strength', 'a number', 'only `improve` takes a strength, and only on money')
  return dimension
}

/**
 * The unit of a product (`sign` 1) or a quotient (-1): powers add up; a year or a strength is never multiplied. A product with 0 is 0,
 * which fits every unit; nothing is divided by it.
 */
export function multipliedUnit(dimensions: readonly Dimension[], sign: 1 | -1): Dimension {
  let money = 0
  let none = false
  let month = 0
  dimensions.forEach((d, i) => {
    if (d.type !== 'number') throw new UnitMismatch(showDimension(d), 'a number')
    if (d.is === 'year' || d.is === 'strength') {
      throw new UnitMismatch(d.is, 'a number', d.is === 'strength' ? 'only `improve` takes a strength, and only on money' : undefined)
    }
    if (d.is === 'zero' && sign === -1 && i > 0) throw new UnitMismatch('0', 'a divisor that is not 0')
    if (d.is === 'zero') none = true
    const s = i === 0 ? 1 : sign
    money += s * d.money
    month += s * d.month
  })
  return { ...(none ? zero : { type: 'number', money, month }), ...isOptional(dimensions) }
}
