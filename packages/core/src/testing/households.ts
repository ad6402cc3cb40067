import fc from 'fast-check'
import type { Facts } from '../evaluate/situation.ts'
import type { Bracket, Day, Entity, InputFact, ParameterValue, Scalar } from '../policy/language.ts'
import type { LinkInput } from '../system/link.ts'
import { type Choices, choicesOf, type Tape, tapes } from './choices.ts'
import { documentsOf, recipes, type SystemOptions } from './systems.ts'
import { domains, kindOf } from './vocabulary.ts'

/**
 * A household with its members; its bills, one for each day of the world, undefined where there is none; and bills side by side, a list
 * for each member, for what adds bills up.
 */
export type GeneratedHousehold = {
  /** Its facts. */
  readonly household: Facts
  /** Facts of each person; none for an empty household. */
  readonly members: readonly Facts[]
  /** By day of the world. */
  readonly bills: readonly (Facts | undefined)[]
  /** By member: its list. */
  readonly sides: readonly (readonly Facts[])[]
}

/** A system, households, and the days of their bills in order, over a year or two. */
export type World = {
  /** Given to `link` as they are, they link. */
  readonly documents: LinkInput
  /** Those of the bills, the earliest first. */
  readonly days: readonly Day[]
  /** All fit the vocabulary of the documents. */
  readonly households: readonly GeneratedHousehold[]
}

/** Around the days on which values change, and the first and last day of years. */
const possibleDays: readonly Day[] = [
  '2017-12-31', '2018-01-01', '2018-07-01', '2018-12-31', '2019-01-01', '2019-06-30', '2019-07-01', '2019-12-31', '2020-02-28',
  '2020-02-29', '2020-12-31', '2021-01-01', '2021-06-01', '2022-01-01', '2022-12-31',
] // biome-ignore format: read as a list

/**
 * Systems with households and bills: zeros, huge amounts, and amounts that equal a parameter, or miss it by a fen.
 *
 * @example
 * const [world] = fc.sample(worlds(), { seed: 1, numRuns: 1 })
 * const { household } = world!.households[0]!
 * const { at } = await evaluate(link(world!.documents), { household }, '2022-12-31', { ask: [] })
 * at // => '2022-12-31'
 */
export const worlds = (options: SystemOptions = {}): fc.Arbitrary<World> =>
  fc
    .record({
      recipe: recipes,
      firstDay: fc.nat(possibleDays.length - 1),
      households: fc.array(
        fc.record({
          household: tapes(16),
          members: fc.array(tapes(16), { maxLength: 5, size: 'max' }),
          bills: fc.array(fc.option(tapes(16), { nil: undefined, freq: 5 }), { maxLength: 4, size: 'max' }),
          sides: fc.array(tapes(16), { maxLength: 5, size: 'max' }),
        }),
        { minLength: 1, maxLength: 4, size: 'max' },
      ),
    })
    .map(({ recipe, firstDay, households }) => {
      const documents = documentsOf(recipe, options)
      const values = thresholdsOf(documents)
      const derived = new Set(documents.policies.flatMap(({ derives = {} }) => Object.keys(derives)))
      const facts = (entity: Entity, tape: Tape): Facts => factsOf(choicesOf(tape), documents.vocabulary[entity], derived, values)
      const rounds = Math.max(1, ...households.map(({ bills }) => bills.length))
      const days = possibleDays.slice(firstDay, firstDay + rounds)
      return {
        documents,
        days,
        households: households.map(({ household, members, bills, sides }) => ({
          household: facts('household', household),
          members: members.map((tape) => facts('person', tape)),
          bills: days.map((_, i) => (members.length === 0 || bills[i] === undefined ? undefined : facts('bill', bills[i]))),
          sides: members.map((_, i) => sides.filter((_, j) => j % members.length === i).map((tape) => facts('bill', tape))),
        })),
      }
    })

function factsOf(
  c: Choices,
  inputs: { readonly [name: string]: InputFact },
  derived: ReadonlySet<string>,
  thresholds: readonly number[],
): Facts {
  const facts: { [name: string]: Scalar } = {}
  for (const [name, input] of Object.entries(inputs)) {
    if (derived.has(name)) continue
    if ((input.optional || input.default !== undefined) && c.oneIn(3)) continue
    facts[name] = inputOf(c, input, thresholds)
  }
  return facts
}

function inputOf(c: Choices, input: InputFact, thresholds: readonly number[]): Scalar {
  const kind = kindOf(input)
  switch (kind) {
    case 'flag':
      return c.oneIn(2)
    case 'tier':
    case 'group':
      return c.pick(domains[kind])
    case 'money':
    case 'moneyPerMonth':
      return moneyOf(c, thresholds)
    case 'year':
      return c.pick([2018, 2014, 2015, 2019, 2020, 1950])
    default:
      return input.unit === 'share' ? c.pick([0.5, 0, 1, 0.1, 0.333]) : c.pick([1, 0, 2, 3, 12, 60, 7])
  }
}

/** Yuan with at most two decimals. */
function moneyOf(c: Choices, thresholds: readonly number[]): number {
  const cents = (fen: number): number => fen / 100
  switch (c.below(8)) {
    case 0:
      return cents(c.below(10_000_000))
    case 1:
      return 0
    case 2:
      return 89_999_999_999_999.98
    case 3:
      return cents(-c.below(100_000))
    case 4:
      return c.below(2000) * 100
    default:
      return thresholds.length === 0 ? 0.01 : cents(Math.round(c.pick(thresholds) * 100) + c.pick([0, 0, 1, -1]))
  }
}

/** Numbers that stand in parameters: where rules bend and conditions turn. */
function thresholdsOf({ policies, reforms = [] }: LinkInput): number[] {
  const numbers = (value: ParameterValue): number[] => {
    if (typeof value === 'number') return [value]
    if (Array.isArray(value)) return (value as readonly Bracket[]).flatMap(({ to }) => (to === undefined ? [] : [to]))
    return typeof value === 'object' ? Object.values(value).flatMap((inner) => numbers(inner as ParameterValue)) : []
  }
  const values = [
    ...[...policies, ...reforms.flatMap(({ add = [] }) => add)].flatMap(({ parameters = {} }) =>
      Object.values(parameters).flatMap((parameter) => Object.values(parameter.values)),
    ),
    ...reforms.flatMap(({ set = {} }) => Object.values(set).flatMap((days) => Object.values(days))),
  ]
  return [...new Set(values.flatMap(numbers))]
}
