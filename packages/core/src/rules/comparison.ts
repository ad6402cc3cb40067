/** Whether a fact's value stands in a relation to a condition's value. */
export type Comparison = (fact: unknown, value: unknown) => boolean

// The expressions below are those of json-rules-engine, on whatever values come: a list has `indexOf`, and so has text. What fails there
// (the `in` of a number) fails here.
type Listed = {
  indexOf(value: unknown): number
  some(holds: (value: unknown) => boolean): boolean
  every(holds: (value: unknown) => boolean): boolean
}
/** The engine asks `parseFloat` of whatever comes. A number goes round by its text, which is slow: it is one, unless it is NaN. */
export const isNumeric = (value: unknown): boolean =>
  typeof value === 'number' ? !Number.isNaN(value) : !Number.isNaN(Number.parseFloat(value as string))
const ordered =
  (holds: (a: number, b: number) => boolean): Comparison =>
  (a, b) =>
    isNumeric(a) && holds(a as number, b as number)

/** The comparisons of json-rules-engine 7.3.1. */
export const comparisons: { readonly [name: string]: Comparison } = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
  in: (a, b) => (b as Listed).indexOf(a) > -1,
  notIn: (a, b) => (b as Listed).indexOf(a) === -1,
  contains: (a, b) => Array.isArray(a) && a.indexOf(b) > -1,
  doesNotContain: (a, b) => Array.isArray(a) && a.indexOf(b) === -1,
  lessThan: ordered((a, b) => a < b),
  lessThanInclusive: ordered((a, b) => a <= b),
  greaterThan: ordered((a, b) => a > b),
  greaterThanInclusive: ordered((a, b) => a >= b),
}

/** What may stand before a comparison, as in `not:in` or `everyFact:lessThan`. */
export const decorators: { readonly [name: string]: (next: Comparison) => Comparison } = {
  someFact: (next) => (a, b) => Array.isArray(a) && a.some((one) => next(one, b)),
  everyFact: (next) => (a, b) => Array.isArray(a) && a.every((one) => next(one, b)),
  someValue: (next) => (a, b) => (b as Listed).some((one) => next(a, one)),
  everyValue: (next) => (a, b) => (b as Listed).every((one) => next(a, one)),
  swap: (next) => (a, b) => next(b, a),
  not: (next) => (a, b) => !next(a, b),
}

/** An operator's decorators, the outermost first, and its comparison; undefined where the engine has no such operator. */
export function partsOf(operator: string): { readonly decorators: readonly string[]; readonly comparison: string } | undefined {
  const parts = operator.split(':')
  const comparison = parts.pop()!
  if (!Object.hasOwn(comparisons, comparison) || parts.some((part) => !Object.hasOwn(decorators, part))) return undefined
  return { decorators: parts, comparison }
}

/** The comparison of an operator that is known to be one. */
export function comparisonOf(operator: string): Comparison {
  const { decorators: names, comparison } = partsOf(operator)!
  return names.reduceRight((next, name) => decorators[name]!(next), comparisons[comparison]!)
}
