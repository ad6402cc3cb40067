import { checkEvaluation, checkOptions, type OptionKinds } from '../border.ts'
import { CoreError, nearestName } from '../errors.ts'
import type { Evaluation } from '../evaluate/evaluate.ts'
import { show } from '../policy/pointer.ts'
import { factTree } from './fact-tree.ts'
import { paragraph } from './paragraph.ts'
import { parameterText } from './parameter-text.ts'
import { givenText, sentence } from './story.ts'
import { type Telling, telling } from './telling.ts'
import type { Language } from './words.ts'

/** In which language, and how much of it. */
export type ExplainOptions = {
  /** English if left out. */
  readonly language?: Language
  /** `short`: a sentence; `normal`: a list, if left out; `full`: everything it came from, as a tree. */
  readonly detail?: 'short' | 'normal' | 'full'
  /** Whose fact, where several have it: `/members/1` …; the first if left out. */
  readonly of?: string
}

const optionKinds: OptionKinds<ExplainOptions> = { language: ['en', 'zh'], detail: ['short', 'normal', 'full'], of: 'any' }

/**
 * Tells in plain English or Chinese why a fact is what it is: the rule that applied, its conditions with what was found, the amount with
 * its numbers filled in, the parameters with day, mark, source and reform, and of a payer what earlier payers left.
 *
 * @param evaluation - as `evaluate` gave it, with its trace
 * @param fact - a fact, input or parameter that was read in it, such as `health351.payment`
 * @returns text; `normal` and `full` in several lines
 * @throws CoreError `run/no-trace` where the evaluation has none, `run/unknown-fact` where the fact was not read in it
 * @example
 * const evaluation = await evaluate(system, { person: { poor: true }, bill: { cost: 5800 } }, '2020-03-05')
 * explain(evaluation, 'insurance.payment', { detail: 'short' }) // => 'insurance is 2,760.00 yuan: 60% × (5,800 − 1,200) = 2,760.'
 * explain(evaluation, 'insurance.payment', { detail: 'short', language: 'zh' }) // => '保险支付为2760元：60% × (5800 − 1200) = 2760。'
 */
export function explain(evaluation: Evaluation, fact: string, options: ExplainOptions = {}): string {
  checkEvaluation(evaluation)
  checkOptions(options, optionKinds)
  const t = telling(evaluation, options.language ?? 'en')
  if (evaluation.trace.facts.length === 0 && evaluation.trace.inputs.length === 0 && evaluation.trace.parameters.length === 0)
    throw problem('run/no-trace', 'an evaluation without a trace', 'one with it', 'leave out `trace: false`')
  const parameters = t.parameters(fact)
  if (parameters.length > 0) return parameters.map((parameter) => `${parameterText(t, parameter)}`).join('\n')
  const traced = tracedOf(evaluation.trace.facts, fact, options.of)
  if (!traced) return inputText(t, fact, options.of)
  switch (options.detail ?? 'normal') {
    case 'short':
      return sentence(t, traced)
    case 'full':
      return factTree(t, traced).join('\n')
    default:
      return paragraph(t, traced).join('\n')
  }
}

const problem = (code: string, found: string, expected: string, hint?: string): CoreError =>
  new CoreError([{ code, path: 'fact', found, expected, ...(hint === undefined ? {} : { hint }) }])

/** Of several that have it, the first that was evaluated. */
const tracedOf = <T extends { readonly fact: string; readonly of: string }>(list: readonly T[], fact: string, of?: string): T | undefined =>
  list.find((entry) => entry.fact === fact && (of === undefined || entry.of === of))

function inputText(t: Telling, fact: string, of?: string): string {
  const { inputs, facts } = t.evaluation.trace
  const input = tracedOf(inputs, fact, of)
  if (!input) {
    const known = [...facts, ...inputs].map((entry) => entry.fact)
    const near = nearestName(String(fact), known)
    const hint = t.definition(fact) ? 'nothing that was asked needs it: ask for it' : near && `did you mean "${near}"?`
    throw problem(
      'run/unknown-fact',
      `${show(fact)}${of === undefined ? '' : ` of ${of}`}`,
      'a fact that was read in this evaluation',
      hint,
    )
  }
  return `${givenText(t, input)}${t.words.end}`
}
