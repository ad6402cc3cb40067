import { checkOptions, type OptionKinds } from '../border.ts'
import { CoreError, type Problem } from '../errors.ts'
import type { Policy, Reform, Vocabulary } from './language.ts'
import { parsePolicy, parseReform, parseVocabulary } from './parse.ts'
import { placeFinder, readText, type TextFormat } from './text.ts'

/** How a text is read. */
export type TextOptions = {
  /** `yaml` if left out, which reads JSON as well. `json` refuses what is YAML alone, such as comments. */
  readonly format?: TextFormat
}

/**
 * Reads a policy written in YAML or JSON.
 *
 * YAML 1.2 with the core schema: `2018-01-01` and `no` are text. An anchor may be used again; tags, directives, several documents, a key
 * twice and an alias inside of its own anchor are refused. Limits: 1 million characters, 64 levels, 200,000 values, counted with what
 * aliases stand for.
 *
 * @param text - text, or bytes of UTF-8
 * @throws CoreError `policy/bad-text` with line and column; and those of {@link parsePolicy}, with line and column beside the pointer
 * @example
 * const text = `
 * id: example/allowance
 * title: { en: An allowance, zh: 津贴 }
 * sources: []
 * parameters:
 *   amount: { title: { en: a year, zh: 每年 }, unit: CNY/year, mark: K l, values: { 2018-01-01: 600 } }
 * facts:
 *   payment: { entity: person, unit: CNY/year, paid: true, title: { en: allowance, zh: 津贴 }, amount: amount }
 * `
 * parsePolicyText(text).parameters?.amount?.values // => { '2018-01-01': 600 }
 * parsePolicyText('id: example/allowance\nid: example/again') // => throws policy/bad-text
 */
export const parsePolicyText = (text: string | Uint8Array, options: TextOptions = {}): Policy => parsed(text, options, parsePolicy)

/**
 * Reads a reform written in YAML or JSON, as {@link parsePolicyText}.
 *
 * @throws CoreError as {@link parsePolicyText}
 * @example
 * parseReformText('{ id: none, title: { en: No change, zh: 不变 } }').id // => 'none'
 */
export const parseReformText = (text: string | Uint8Array, options: TextOptions = {}): Reform => parsed(text, options, parseReform)

/**
 * Reads a vocabulary written in YAML or JSON, as {@link parsePolicyText}.
 *
 * @throws CoreError as {@link parsePolicyText}
 * @example
 * Object.keys(parseVocabularyText(JSON.stringify(vocabulary), { format: 'json' })) // => ['household', 'person', 'bill']
 */
export const parseVocabularyText = (text: string | Uint8Array, options: TextOptions = {}): Vocabulary =>
  parsed(text, options, parseVocabulary)

/** A place in a text. */
export type TextPlace = {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
}

/** A text as plain data, and where in it things stand. */
export type ParsedText = {
  /** As `JSON.parse` would give it. */
  readonly value: unknown
  /**
   * Line and column, both from 1, of the value at a JSON pointer, or with `key` of the key before it; of the nearest thing around it where
   * nothing stands there.
   */
  readonly placeOf: (path: string, key?: boolean) => TextPlace
}

/**
 * Reads a text of YAML or JSON that is no document, such as situations, with the same limits as {@link parsePolicyText}. With `placeOf`
 * problems that are found later, by {@link link} or `evaluate`, can be shown where they stand.
 *
 * @throws CoreError `policy/bad-text` with line and column
 * @example
 * const { value, placeOf } = parseText('person:\n  poor: true')
 * value // => { person: { poor: true } }
 * placeOf('/person/poor') // => { line: 2, column: 9 }
 */
export function parseText(text: string | Uint8Array, options: TextOptions = {}): ParsedText {
  checkOptions(options, optionKinds)
  const { value, document, place } = readText(text, options.format ?? 'yaml')
  let find: ReturnType<typeof placeFinder> | undefined
  return {
    value,
    placeOf(path, key = false) {
      find ??= placeFinder(document)
      return place(find(path, key))
    },
  }
}

const optionKinds: OptionKinds<TextOptions> = { format: ['yaml', 'json'] }

function parsed<T>(text: string | Uint8Array, options: TextOptions, parse: (value: unknown) => T): T {
  const { value, placeOf } = parseText(text, options)
  try {
    return parse(value)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    throw new CoreError(error.problems.map((problem) => ({ ...problem, ...placeOf(problem.path, isOfKey(problem)) })))
  }
}

/** A key that should not be there stands where the key is, anything else where its value begins. */
const isOfKey = ({ code }: Problem): boolean => code === 'policy/unknown-key' || code === 'policy/misplaced'
