import fc from 'fast-check'
import { comparisons, decorators } from '../../src/rules/comparison.ts'
import type { Given } from './engine.ts'

/** Few values, so that they meet: numbers and text that is nearly one, what JavaScript takes for each other, lists, and objects. */
export const scalars = [0, 1, 2, 18, -1, 1.5, '1', '18', '18 years', '', 'a', 'b', 'ab', true, false, null] as const
const scalar = fc.constantFrom(...scalars)
const list = fc.array(fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) }), {
  maxLength: 3,
})
const json = fc.oneof(
  { weight: 6, arbitrary: scalar as fc.Arbitrary<unknown> },
  { weight: 3, arbitrary: list as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.record({ a: scalar }, { noNullPrototype: true }) },
)
/** A fact's value may also be what JSON cannot say. */
export const factValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: json },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, undefined, Object.create(null)) },
)
export const factNames = ['age', 'tags', 'city', 'paid', 'constructor'] as const
const factName = fc.constantFrom(...factNames)
const operator = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(decorators)), { maxLength: 3 }),
    fc.constantFrom(...Object.keys(comparisons)),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([names, comparison, plain]) => (plain < 0.5 ? [comparison] : [...names, comparison]).join(':'))
/** A value that the operator may well take: lists where it looks into one. */
const comparison = fc.tuple(factName, operator, json, list, factName, fc.nat(9)).map(([fact, operator, any, many, other, pick]) => ({
  fact,
  operator,
  value: pick === 0 ? any : pick <= 2 ? { fact: other } : /in$|notIn$|Value/.test(operator) ? many : any,
}))
const priority = fc.option(fc.constantFrom(-1, 0, 1, 2, 10), { nil: undefined, freq: 4 })
const prioritized = (condition: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(condition, priority).map(([inner, given]) => (given === undefined ? inner : { ...inner, priority: given }))

/** Trees of conditions; the names that may be referred to are those of conditions before it, so that none goes round. */
const tree = (names: readonly string[]): fc.Arbitrary<object> =>
  fc.letrec<{ root: object; node: object }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 5, arbitrary: prioritized(comparison) },
      { weight: 3, arbitrary: prioritized(tie('root')) },
    ),
    root: fc.oneof(
      { weight: 4, arbitrary: fc.record({ all: fc.array(tie('node'), { maxLength: 4 }) }) },
      { weight: 4, arbitrary: fc.record({ any: fc.array(tie('node'), { maxLength: 4 }) }) },
      { weight: 2, arbitrary: fc.record({ not: tie('node') }) },
      ...(names.length > 0 ? [{ weight: 1, arbitrary: fc.record({ condition: fc.constantFrom(...names) }) as fc.Arbitrary<object> }] : []),
    ),
  })).root

const params = fc.option(
  fc.oneof(
    fc.dictionary(fc.constantFrom('a', 'b', 'toString'), fc.oneof(json, fc.record({ fact: factName }, { noNullPrototype: true })), {
      maxKeys: 2,
      noNullPrototype: true,
    }) as fc.Arbitrary<unknown>,
    fc.array(fc.record({ fact: factName }, { noNullPrototype: true }), { maxLength: 2 }) as fc.Arbitrary<unknown>,
    scalar as fc.Arbitrary<unknown>,
  ),
  { nil: undefined },
)
const rule = (conditions: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.record(
    {
      conditions,
      event: fc
        .tuple(fc.constantFrom('x', 'y', 'success'), params)
        .map(([type, given]) => (given === undefined ? { type } : { type, params: given })),
      name: fc.constantFrom('named', ''),
      priority: fc.constantFrom(0, 1, 2, 10),
    },
    { requiredKeys: ['conditions', 'event'] },
  )

/** Rules with options as one would hand them to json-rules-engine. */
export const givenRules: fc.Arbitrary<Given> = fc
  .record({
    rules: fc.array(rule(tree(['first', 'second', 'nowhere'])), { minLength: 1, maxLength: 6 }),
    first: tree([]),
    second: tree(['first']),
    facts: fc.dictionary(factName, fc.tuple(json, fc.constantFrom(0, 1, 3)), { maxKeys: 2 }),
    allowUndefinedFacts: fc.boolean(),
    replaceFactsInEventParams: fc.boolean(),
  })
  .map(({ rules, first, second, facts, ...options }) => ({
    rules: rules as never,
    options: {
      ...options,
      facts: Object.fromEntries(Object.entries(facts).map(([name, [value]]) => [name, value])),
      factPriorities: Object.fromEntries(Object.entries(facts).map(([name, [, priority]]) => [name, priority])),
      conditions: { first, second } as never,
      allowUndefinedConditions: true,
    },
  }))

/** Facts of a run: mostly all given. */
export const givenFacts: fc.Arbitrary<{ [fact: string]: unknown }> = fc.record(
  Object.fromEntries(factNames.map((name) => [name, fc.oneof({ weight: 3, arbitrary: factValue }, { weight: 1, arbitrary: list })])),
  { requiredKeys: ['age', 'tags', 'city', 'constructor'] },
)

const lists = [[], [1, 18], ['a', 'b'], ['a', 1, null]] as const
/** Rows as a table holds them: a fact has values of one kind in all rows. */
export const tabular: fc.Arbitrary<{ [fact: string]: unknown }> = fc.record({
  age: fc.oneof(fc.constantFrom(0, 1, 2, 18, 1.5, -1), fc.constantFrom(Number.NaN, -0, Number.POSITIVE_INFINITY)),
  tags: fc.constantFrom(...lists),
  city: fc.constantFrom('', 'a', 'b', 'ab', '18', '1'),
  paid: fc.boolean(),
  constructor: fc.constantFrom(0, 1, 2),
})
