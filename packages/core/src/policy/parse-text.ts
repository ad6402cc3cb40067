import { checkOptions, type OptionKinds } from '../border.ts'
import { CoreError } from '../errors.ts'
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

const optionKinds: OptionKinds<TextOptions> = { format: ['yaml', 'json'] }

function parsed<T>(text: string | Uint8Array, options: TextOptions, parse: (value: unknown) => T): T {
  checkOptions(options, optionKinds)
  const { format = 'yaml' } = options
  const { value, document, place } = readText(text, format)
  try {
    return parse(value)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    const find = placeFinder(document)
    throw new CoreError(
      error.problems.map((problem) => {
        // A key that should not be there stands where the key is, anything else where its value begins.
        const ofKey = problem.code === 'policy/unknown-key' || problem.code === 'policy/misplaced'
        return { ...problem, ...place(find(problem.path, ofKey)) }
      }),
    )
  }
}
