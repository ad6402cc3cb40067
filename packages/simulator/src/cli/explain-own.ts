import type { ExplainOptions, Language, Problem } from '@doudi/core'
import { SimulatorError } from '../errors.ts'
import { evaluateOwnCase } from '../input/evaluate-own-case.ts'
import { type Library, reformsNamed, systemOf } from '../input/library.ts'
import type { CaseInWords } from '../input/own-case.ts'
import { RefusedCases } from '../input/read-cases.ts'
import { readOwnCases } from '../input/read-own-cases.ts'
import { factTexts } from '../output/explanation-text.ts'
import { printable } from '../output/printable.ts'
import { showWords } from '../output/show-words.ts'

type Options = {
  readonly input?: string
  readonly fact?: string
  readonly lang: Language
  readonly detail?: NonNullable<ExplainOptions['detail']>
}
type Chosen = (cases: readonly CaseInWords[]) => readonly { readonly one: CaseInWords; readonly i: number }[]

/**
 * Situations of the user's, from a file or the folder's cases: what was asked of each, and why.
 *
 * @throws SimulatorError for what the documents get wrong, RefusedCases for what a situation does
 */
export async function explainOwn(
  library: Library,
  { input, fact, lang, detail }: Options,
  chosen: Chosen,
  known: (system: ReturnType<typeof systemOf>, fact: string | undefined, entities: readonly string[]) => readonly string[],
): Promise<string[]> {
  const { cases, placed } = await casesOf(library, input)
  const texts: string[] = []
  for (const { one, i } of chosen(cases)) {
    const asked = await inCase(
      one,
      (problem) => placed(i, problem),
      async () => {
        const system = systemOf(library, reformsNamed(library, (one.reforms ?? []).join('+') || 'kept', '/reforms'))
        const { situation } = one
        const entities = [
          ...(situation.bill ? ['bill'] : []),
          ...(situation.person || situation.bill || situation.bills ? ['person'] : []),
          'household',
        ]
        if (fact === undefined) return evaluateOwnCase(library, one, { trace: true })
        const { evaluation } = await evaluateOwnCase(library, one, { trace: true })
        const wanted = known(system, fact, entities)
        return wanted.length === 0 ? { evaluation, ask: [fact] } : evaluateOwnCase(library, one, { asked: wanted, trace: true })
      },
    )
    const { evaluation, ask } = asked
    const w = showWords[lang]
    const under = one.reforms === undefined || one.reforms.length === 0 ? '' : `${w.semicolon}${w.under(one.reforms.join('+'))}`
    const title = one.title === undefined ? '' : `   ${printable(one.title[lang])}`
    texts.push(
      [
        `${printable(one.id, 60)}${title}${w.brackets(`${one.at}${under}`)}`,
        ...ask.flatMap((name) => factTexts(evaluation, name, lang, detail ?? (fact === undefined ? 'short' : 'normal'))),
      ].join('\n'),
    )
  }
  return texts
}

async function casesOf(
  library: Library,
  input: string | undefined,
): Promise<{ readonly cases: readonly CaseInWords[]; readonly placed: (i: number, problem: Problem) => Problem }> {
  if (input !== undefined) return readOwnCases(input)
  const { cases = [], placedInCase } = library.own ?? {}
  if (cases.length === 0) {
    const expected = 'a file of situations, or cases/*.yaml beside the policies'
    throw new SimulatorError([{ code: 'input/not-readable', path: '--input', found: 'nothing', expected }])
  }
  return { cases, placed: (i, problem) => placedInCase!(cases[i]!, problem) }
}

/** What stands at a pointer stands in the case. */
async function inCase<T>({ id }: CaseInWords, placed: (problem: Problem) => Problem, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SimulatorError) || error.problems.every(({ document }) => document !== undefined)) throw error
    throw new RefusedCases(
      error.problems.map((problem) => (problem.document === undefined && problem.path.startsWith('/') ? placed(problem) : problem)),
      id,
    )
  }
}
