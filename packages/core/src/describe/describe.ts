import { checkSystem } from '../border.ts'
import { amountWords, conditionWords, type Naming, scalarWords } from '../diff/formula.ts'
import { payerTitle, type Side } from '../diff/side.ts'
import { namingOf } from '../diff/tell.ts'
import { valueWords } from '../diff/value-words.ts'
import { chinese, english, type Words } from '../diff/words.ts'
import { CoreError, nearestName } from '../errors.ts'
import { type Amount, type Body, entities, type InputFact, type Rule } from '../policy/language.ts'
import { show, valueAt } from '../policy/pointer.ts'
import type { LinkedFact, LinkedInput, LinkedParameter, PolicySystem } from '../system/system.ts'

/** What a document says of one name, in words. */
export type Description = {
  /** Of a fact, a sentence each; of a parameter, its values in the order of their days. */
  readonly en: readonly string[]
  /** The same in Chinese. */
  readonly zh: readonly string[]
}

/**
 * What a fact is by its rules, as sentences: conditions and amounts with the titles of what they read. Of a parameter, each of its values
 * in words, from the first day to the last, as `definitions` lists them; of an input fact, what stands in for it where it is not given.
 *
 * @param name - `health351.payment`, `health351.outOfPocketCap`, `facilityTier`
 * @throws CoreError `run/unknown-fact` for what the system does not know
 * @example
 * describe(system, 'insurance.payment').en
 * // => ['It is what this bill adds to (“share above it” × (the part of (what is left, the year to date) above “annual deductible”)).', 'It pays as number 1 of 2 in “paid by both”, at most what is left by those before it.']
 * describe(system, 'insurance.deductible').zh // => ['1000元/年', '1200元/年']
 */
export function describe(system: PolicySystem, name: string): Description {
  checkSystem(system)
  const definition = system.definitions.get(name)
  const side: Side = { vocabulary: system.original.vocabulary, policies: system.documents }
  const inBoth = (tell: (w: Words) => readonly string[]): Description => ({ en: tell(english), zh: tell(chinese) })
  switch (definition?.kind) {
    case 'fact':
      return inBoth((w) => factWords(w, system, side, definition))
    case 'parameter':
      return inBoth((w) => parameterWords(w, side, definition))
    case 'input':
      return inBoth((w) => inputWords(w, side, system, definition))
    default: {
      const near = nearestName(String(name), system.definitions.keys())
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` }
      const expected = 'a fact, parameter or input fact of this system'
      throw new CoreError([{ code: 'run/unknown-fact', path: 'name', found: show(name), expected, ...hint }])
    }
  }
}

/** As {@link namingOf}; what other policies call alike is told with its policy. */
function factNaming(w: Words, system: PolicySystem, side: Side, document: string): Naming {
  const naming = namingOf(w, side, document)
  const titleIn = (name: string): string | undefined => {
    const definition = system.definitions.get(name)
    return definition?.kind === 'fact' || definition?.kind === 'parameter' ? definition.source.title[w.language] : undefined
  }
  return {
    ...naming,
    name(name) {
      const title = titleIn(name)
      const alike = title === undefined ? [] : [...system.definitions.keys()].filter((other) => titleIn(other) === title)
      const policy = alike.length > 1 ? payerTitle(side, document, name) : undefined
      return policy ? w.says.ofPolicy(naming.name(name), policy[w.language]) : naming.name(name)
    },
  }
}

function factWords(w: Words, system: PolicySystem, side: Side, { name, document, path, source }: LinkedFact): string[] {
  const naming = factNaming(w, system, side, document)
  // What is derived has its rules in the policy, and its kind in the vocabulary.
  const body = valueAt(system.documents.get(document), path.split('/').slice(1)) as Body
  const of = name.split('.').at(-1)!
  const number = source.unit !== undefined
  const otherwise = outcome(w, naming, of, body.otherwise ?? (number ? 0 : false))
  const { conditions, amount, rules, waterfall, combine = 'first' } = body
  const guard = conditions === undefined ? undefined : conditionWords(w, naming, conditions)
  const says = w.says
  const one = (rule: Rule, at?: number): string =>
    says.rule(
      at,
      rule.title?.[w.language],
      rule.conditions === undefined ? undefined : conditionWords(w, naming, rule.conditions),
      outcome(w, naming, of, rule.amount),
    )
  const place = placeWords(w, system, naming, name)
  const payment = source.paid && place.length === 0 ? [says.paid] : place
  if (waterfall) {
    const payers = waterfall.payers.map((payer) => payerTitle(side, document, payer)?.[w.language] ?? payer)
    const text = says.waterfall(outcome(w, naming, of, waterfall.of), w.inOrder(payers))
    return [text, ...(guard === undefined ? [] : [says.guard(guard, otherwise)]), ...payment]
  }
  if (amount !== undefined) {
    if (guard === undefined) return [says.always(outcome(w, naming, of, amount)), ...payment]
    return [says.rule(undefined, undefined, guard, outcome(w, naming, of, amount)), says.otherwise(otherwise), ...payment]
  }
  if (rules !== undefined) {
    const several = rules.length > 1
    const always = rules.some((rule) => rule.conditions === undefined)
    return [
      ...(guard === undefined ? [] : [says.guard(guard, otherwise)]),
      ...rules.map((rule, i) => one(rule, several ? i + 1 : undefined)),
      ...(several ? [says.combined[combine]] : []),
      ...(always ? [] : [says.otherwise(otherwise)]),
      ...payment,
    ]
  }
  return guard === undefined ? [] : [says.holds(guard)]
}

const outcome = (w: Words, naming: Naming, of: string, amount: Amount | boolean): string =>
  typeof amount === 'boolean' ? (amount ? w.yes : w.no) : amountWords(w, naming, amount, of)

/** Where a payment stands among the payers of a waterfall. */
function placeWords(w: Words, { payers }: PolicySystem, naming: Naming, name: string): string[] {
  const place = payers.get(name)
  if (!place) return []
  const title = naming.name(place.waterfall)
  if (place.out) return [w.says.leftOut(title)]
  const all = [...payers.values()].filter(({ waterfall, out }) => waterfall === place.waterfall && !out)
  return [w.says.payer(title, place.index + 1, all.length)]
}

function parameterWords(w: Words, side: Side, { document, source, values }: LinkedParameter): string[] {
  const named = { parameter: source, naming: namingOf(w, side, document) }
  const listed = typeof source.otherwise === 'undefined' ? undefined : valueWords(w, named, source.otherwise)
  return values.map(({ value }) => {
    const text = valueWords(w, named, value)
    return listed === undefined ? text : w.list([...(text === '' ? [] : [text]), w.says.rest(listed)])
  })
}

function inputWords(w: Words, side: Side, { original }: PolicySystem, { name, lag, optional }: LinkedInput): string[] {
  const naming = namingOf(w, side, 'vocabulary')
  const input = entities.map((entity) => original.vocabulary[entity][name]).find((one) => one !== undefined) as InputFact
  const given = input.default === undefined ? undefined : scalarOf(w, naming, name, input)
  return [
    ...(lag === undefined ? [w.says.given] : [w.says.lastYear(naming.name(lag))]),
    ...(given === undefined ? [] : [w.says.assumed(given)]),
    ...(optional ? [w.says.mayBeMissing] : []),
  ]
}

const scalarOf = (w: Words, naming: Naming, name: string, { default: given, unit }: InputFact): string =>
  typeof given === 'number' && unit !== undefined
    ? w.unit(unit === 'year' ? String(given) : w.number(given), unit)
    : scalarWords(w, naming, name, given!)
