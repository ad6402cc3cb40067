import fc from 'fast-check'
import type { Body, Entity, Fact, InputFact, Parameter, Policy, Vocabulary } from '../policy/language.ts'
import type { LinkInput } from '../system/link.ts'
import { withoutBillOrder } from './bill-sums.ts'
import { type Choices, choicesOf, type Tape, tapes } from './choices.ts'
import { bodyOf, declaredAs, factOf, title } from './facts.ts'
import type { Known, Names } from './names.ts'
import { parameterOf, type Shape } from './parameters.ts'
import { reformsOf } from './reforms.ts'
import { derivable, generatedInputs, generatedVocabulary, kindOf } from './vocabulary.ts'
import { waterfallOf } from './waterfalls.ts'

/** What generated systems may hold besides what always links and evaluates. */
export type SystemOptions = {
  /** Whether rules of a `unique` fact may apply together, so that evaluations end with `run/two-rules`; not if left out. */
  readonly conflicts?: boolean
}

type Recipe = {
  readonly policies: readonly { readonly parameters: readonly Tape[]; readonly facts: readonly Tape[]; readonly derives: readonly Tape[] }[]
  readonly waterfalls: readonly (readonly Tape[])[]
  readonly reforms: readonly Tape[]
  readonly lag: Tape | undefined
}

/** A recipe for a system: a list of decisions for each part, so that parts shrink one by one. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  policies: fc.array(
    fc.record({
      parameters: fc.array(tapes(24), { maxLength: 6, size: 'max' }),
      derives: fc.array(tapes(60), { maxLength: 1, size: 'max' }),
      facts: fc.array(tapes(120), { minLength: 1, maxLength: 5, size: 'max' }),
    }),
    { minLength: 1, maxLength: 2, size: 'max' },
  ),
  waterfalls: fc.array(fc.array(tapes(80), { minLength: 2, maxLength: 4, size: 'max' }), { maxLength: 2, size: 'max' }),
  reforms: fc.array(tapes(150), { maxLength: 2, size: 'max' }),
  lag: fc.option(tapes(4), { nil: undefined }),
})

/** Writes the documents of a recipe. They link. */
export function documentsOf(recipe: Recipe, { conflicts = false }: SystemOptions = {}): LinkInput {
  const names: Names = {
    known: [
      { name: 'year', kind: 'year', from: 'calendar' },
      ...generatedInputs.map(({ name, entity, fact }) => ({
        name,
        entity,
        kind: kindOf(fact),
        from: 'input' as const,
        ...(fact.optional ? { optional: true } : {}),
        ...(['rooms', 'days', 'age'].includes(name) ? { small: true } : {}),
      })),
    ],
    special: [],
  }
  const shapes: Shape[] = []
  const label = (i: number): string => `p${i}`
  const parameters = recipe.policies.map(({ parameters }, i) => {
    const written: { [name: string]: Parameter } = {}
    // A strength is always there: `improve` needs one.
    if (i === 0) {
      written.strength = { title, unit: 'strength', mark: 'S', values: { '2015-01-01': 1, '2021-01-01': 0 } }
      names.known.push({ name: 'strength', policy: label(0), kind: 'strength', from: 'parameter' })
      shapes.push({ name: `${label(0)}.strength`, value: (c) => c.pick([0.5, 0, 1]) })
    }
    parameters.forEach((tape, j) => {
      const { parameter, shape } = parameterOf(choicesOf(tape), names, label(i), `a${j}`)
      written[`a${j}`] = parameter
      shapes.push(shape)
    })
    return written
  })
  const derives = derivesOf(recipe, names, conflicts)
  const facts = recipe.policies.map(({ facts }, i) => {
    const written: { [name: string]: Fact } = {}
    facts.forEach((tape, j) => {
      const c = choicesOf(tape)
      const entity = c.pick<Entity>(['bill', 'person', 'household'])
      written[`f${j}`] = factOf({ c, names, policy: label(i), conflicts }, `f${j}`, entity)
    })
    return written
  })
  const lagged = recipe.lag && lagOf(choicesOf(recipe.lag), names)
  if (lagged) facts.at(-1)!.again = lagged.again
  const falls = recipe.waterfalls.map((tapes, i) => waterfallOf(tapes, names, String(i), conflicts))
  const policies = recipe.policies.map(
    (_, i): Policy => ({
      id: `test/${label(i)}`,
      title,
      sources: [{ title: 'generated', mark: 'K' }],
      parameters: parameters[i]!,
      facts: facts[i]!,
      ...(derives[i] ? { derives: derives[i] } : {}),
    }),
  )
  const reforms = reformsOf(recipe.reforms, { names, shapes, policies, falls, conflicts })
  return withoutBillOrder({
    vocabulary: lagged ? lagged.vocabulary : generatedVocabulary,
    policies: [...policies, ...falls.flatMap((fall) => fall.policies)],
    reforms,
  })
}

/** A fact of a household or person as an input of the year after, and a fact of the last policy that reads both. */
function lagOf(c: Choices, { known }: Names): { vocabulary: Vocabulary; again: Fact } | undefined {
  const facts = known.filter(({ from, entity, kind }) => from === 'fact' && entity !== 'bill' && kind !== 'strength')
  if (facts.length === 0) return undefined
  const { name, policy, entity, kind, optional } = c.pick(facts) as Known & { readonly entity: 'household' | 'person' }
  const of = declaredAs(kind)
  const fact = `${policy}.${name}`
  const before: InputFact = { title, ...of, ...(optional ? { optional: true } : {}), lag: fact }
  const conditions = { fact, operator: c.pick(['equal', 'notEqual']), value: { fact: 'before' } }
  return {
    vocabulary: { ...generatedVocabulary, [entity]: { ...generatedVocabulary[entity], before } },
    again:
      of.unit === undefined || c.oneIn(2) ? { entity, title, conditions } : { entity, title, ...of, amount: { max: [fact, 'before'] } },
  }
}

/** What policies derive: from inputs that nobody derives, before any fact is written, so that nothing waits for itself. */
function derivesOf({ policies }: Recipe, names: Names, conflicts: boolean): ({ [name: string]: Body } | undefined)[] {
  const chosen = policies.map(({ derives }, i) =>
    derives.map((tape) => {
      const c = choicesOf(tape)
      // Policies choose among different inputs, so that none is derived twice.
      return { c, input: c.pick(derivable.filter((_, j) => j % policies.length === i)) }
    }),
  )
  const derived = new Set(chosen.flat().map(({ input }) => input))
  const byDerived = (name: string): boolean => derived.has(name)
  const reading: Names = {
    known: names.known.filter(({ name, from }) => from === 'calendar' || (from === 'input' && !byDerived(name))),
    special: names.special,
  }
  return chosen.map((list, i) => {
    if (list.length === 0) return undefined
    return Object.fromEntries(
      list.map(({ c, input }) => {
        const { entity, fact } = generatedInputs.find(({ name }) => name === input)!
        const strengths = names.known.filter(({ kind, from }) => kind === 'strength' && from === 'parameter')
        const w = {
          c,
          names: { ...reading, known: [...reading.known, ...strengths.filter((s) => s.entity === undefined)] },
          policy: `p${i}`,
          conflicts,
        }
        return [input, bodyOf(w, entity, kindOf(fact), { known: true }).body]
      }),
    )
  })
}

/**
 * The documents of systems that link: every operator, condition and way to combine, with parameters of every shape.
 *
 * @example
 * const orders = fc.sample(systems(), { seed: 1, numRuns: 20 }).map((documents) => link(documents).order)
 * orders.every((order) => order.length > 0) // => true
 */
export const systems = (options: SystemOptions = {}): fc.Arbitrary<LinkInput> => recipes.map((recipe) => documentsOf(recipe, options))
