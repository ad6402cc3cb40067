import type { Evaluation } from '../evaluate/evaluate.ts'
import type { TracedFact, TracedInput, TracedParameter } from '../evaluate/trace.ts'
import type { Day, Scalar, Title, ValueTitles } from '../policy/language.ts'
import { valueTitle } from '../policy/value-title.ts'
import type { Definition, PolicySystem } from '../system/system.ts'
import { bareNumber, valueInWords } from './format.ts'
import { type Language, type Words, wordsOf } from './words.ts'

/** An evaluation as it is told in one language: names become titles, values get their units. */
export type Telling = {
  readonly evaluation: Evaluation
  readonly language: Language
  readonly words: Words
  readonly definition: (name: string) => Definition | undefined
  readonly say: (title: Title) => string
  readonly title: (name: string) => string
  /** A value of a fact, input or parameter, with its unit; of a category or flag its title, where it has one. */
  readonly value: (name: string, value: unknown) => string
  /** `facility tier is county level`; of a flag whose values have titles these alone: `not referred`. `text` follows the value. */
  readonly states: (name: string, value: unknown, text?: string) => string
  /** A key of a table by that fact: `county level`; of a flag without titles `referred: yes`. */
  readonly key: (by: string, key: string) => string
  /** A number inside a formula. */
  readonly bare: (value: Scalar | undefined, unit: string | undefined) => string
  readonly money: (yuan: number) => string
  /** What was traced of a name, read by the entity that stands at `of`: its own, or that of what it belongs to. */
  readonly fact: (name: string, of: string) => TracedFact | undefined
  readonly input: (name: string, of: string) => TracedInput | undefined
  readonly parameter: (name: string, from?: Day) => TracedParameter | undefined
  readonly parameters: (name: string) => readonly TracedParameter[]
}

export function telling(evaluation: Evaluation, language: Language): Telling {
  const { system, trace } = evaluation
  const words = wordsOf(language)
  const facts = byPlace(trace.facts)
  const inputs = byPlace(trace.inputs)
  const definition = (name: string): Definition | undefined => system.definitions.get(name)
  const say = (title: Title): string => title[language]
  const titleOfValue = (name: string, value: unknown): string | undefined => {
    const title = typeof value === 'number' ? undefined : valueTitle(valueTitlesOf(system, definition(name)), value as Scalar)
    return title && say(title)
  }
  const valueText = (name: string, value: unknown): string => {
    const unit = unitOf(definition(name))
    const one = (item: unknown): string =>
      titleOfValue(name, item) ?? valueInWords((item ?? undefined) as Scalar | undefined, unit, language, words)
    if (Array.isArray(value)) return value.map(one).join(words.comma)
    return one(isMissing(value) ? undefined : value)
  }
  const title = (name: string): string => titleOf(definition(name), name, words, say)
  const parameters = (name: string): TracedParameter[] => trace.parameters.filter(({ parameter }) => parameter === name)
  return {
    evaluation,
    language,
    words,
    definition,
    say,
    title,
    value: valueText,
    states(name, value, text = valueText(name, value)) {
      if (isMissing(value)) return words.isMissing(title(name), definition(name)?.kind === 'fact')
      return typeof value === 'boolean' && titleOfValue(name, value) !== undefined ? text : words.is(title(name), text)
    },
    key(by, key) {
      const flag = definition(by)?.dimension.type === 'flag'
      const value = flag ? key === 'true' : key
      return flag && titleOfValue(by, value) === undefined
        ? `${title(by)}${words.colon}${words.flag(key === 'true')}`
        : valueText(by, value)
    },
    bare: (value, unit) => bareNumber(value, unit, words),
    money: (yuan) => valueInWords(yuan, 'CNY', language, words),
    fact: (name, of) => inReach(facts, name, of),
    input: (name, of) => inReach(inputs, name, of),
    parameter: (name, from) => parameters(name).find((entry) => from === undefined || entry.from === from),
    parameters,
  }
}

export const isMissing = (value: unknown): boolean => value === undefined || value === null || Number.isNaN(value)

function titleOf(definition: Definition | undefined, name: string, words: Words, say: (title: Title) => string): string {
  switch (definition?.kind) {
    case 'fact':
    case 'parameter':
      return say(definition.source.title)
    case 'input':
      return say(definition.title)
    case 'left':
      return words.left
    case 'calendar':
      return words.calendar[name] ?? name
    default:
      return name
  }
}

/** Of a list, the titles of the fact whose values it lists. */
function valueTitlesOf(system: PolicySystem, definition: Definition | undefined): ValueTitles | undefined {
  switch (definition?.kind) {
    case 'fact':
      return definition.source.valueTitles
    case 'input':
      return definition.valueTitles
    case 'parameter': {
      const { unit } = definition.source
      if (!unit.startsWith(listOf)) return undefined
      return valueTitlesOf(system, system.definitions.get(unit.slice(listOf.length)))
    }
    default:
      return undefined
  }
}

const listOf = 'list of '

/** As documents write it. */
export function unitOf(definition: Definition | undefined): string | undefined {
  switch (definition?.kind) {
    case 'fact':
      return definition.source.unit
    case 'parameter':
      return definition.source.unit.startsWith(listOf) ? definition.source.unit.slice(listOf.length) : definition.source.unit
    case 'input':
      return definition.unit
    case 'left':
      return 'CNY'
    case 'calendar':
      return definition.name === 'year' ? 'year' : 'months'
    default:
      return undefined
  }
}

type Placed = { readonly fact: string; readonly of: string }

function byPlace<T extends Placed>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [`${entry.fact} ${entry.of}`, entry]))
}

/** A bill's own facts, its person's, its household's. */
export function reach(of: string): readonly string[] {
  if (of === '/household') return [of]
  const member = /^(\/members\/\d+)\/bills\//.exec(of)?.[1]
  if (member !== undefined) return [of, member, '/household']
  return of.startsWith('/bill') ? [of, '/person', '/household'] : [of, '/household']
}

function inReach<T>(list: ReadonlyMap<string, T>, name: string, of: string): T | undefined {
  for (const place of reach(of)) {
    const found = list.get(`${name} ${place}`)
    if (found) return found
  }
  return undefined
}
