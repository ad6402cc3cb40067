import { writeFile } from 'node:fs/promises'
import { CoreError, type Language, type Problem, showProblem } from '@doudi/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { z } from 'zod'
import { SimulatorError } from '../errors.ts'
import { inputName, mostProblems, RefusedCases, readCases } from '../input/read-cases.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { printable } from '../output/printable.ts'

/** A command that takes a file of cases and gives a result for each. */
export type CaseCommand<Case extends { readonly id: string }, Result> = {
  readonly name: string
  readonly description: string
  /** What a case holds, and an example to paste: shown below the options. */
  readonly help: string
  /** Made only when the command runs: it needs the policies. */
  readonly schema: () => z.ZodType<Case>
  readonly work: (one: Case) => Promise<Result>
  /** What JSON shows of a result; all of it if left out. */
  readonly json?: (one: Case, result: Result) => unknown
  /** What `--chart` writes, by the ending of the file, in the language of `--lang`. */
  readonly chart?: (cases: readonly Case[], results: readonly Result[], ending: 'svg' | 'html', language: Language) => Promise<string>
  /** The results as a person reads them, in lines of at most `width` characters. */
  readonly text: (cases: readonly Case[], results: readonly Result[], width: number) => readonly string[]
}

/** Adds a command whose standard output, with `--json`, is the array of results and nothing else; exit status 2 where cases are refused. */
export function addCaseCommand<Case extends { readonly id: string }, Result>(program: Command, command: CaseCommand<Case, Result>): void {
  const added = program
    .command(command.name)
    .description(command.description)
    .requiredOption('--input <file>', 'a JSON array of cases; - reads standard input')
    .option('--json', 'results, or what is wrong, as JSON; a table if left out')
  if (command.chart)
    added
      .option('--chart <file>', 'a picture of all cases beside it, .svg or .html', chartFile)
      .addOption(new Option('--lang <language>', 'of the picture, English or Chinese').choices(['en', 'zh']).default('en'))
  added.addHelpText('after', `\n${command.help}`).action(async ({ input, json, chart, lang = 'en' }: Options) => {
    process.stdout.on('error', ignoreClosedPipe)
    try {
      const cases = await readCases(input, command.schema())
      const results: Result[] = []
      for (const [i, one] of cases.entries()) results.push(await worked(input, i, one, command))
      if (chart) await writeChart(chart, await command.chart!(cases, results, chart.ending, lang))
      process.stdout.write(
        json ? toJson(cases.map((one, i) => command.json?.(one, results[i]!) ?? results[i])) : toText(cases, results, command),
      )
    } catch (error) {
      if (!(error instanceof RefusedCases)) throw error
      process.stderr.write(json ? `${JSON.stringify({ error: firstProblem(error) })}\n` : problemText(error))
      process.exitCode = 2
    }
  })
}

type Options = { readonly input: string; readonly json?: true; readonly chart?: ChartFile; readonly lang?: Language }
type ChartFile = { readonly path: string; readonly ending: 'svg' | 'html' }

function chartFile(path: string): ChartFile {
  const ending = /\.(svg|html)$/.exec(path)?.[1]
  if (ending === undefined) throw new InvalidArgumentError('A file that ends in .svg or .html.')
  return { path, ending: ending as ChartFile['ending'] }
}

async function writeChart({ path }: ChartFile, text: string): Promise<void> {
  try {
    await writeFile(path, text)
  } catch (error) {
    const found = printable((error as Error).message)
    throw new SimulatorError([{ code: 'output/not-writable', path: '--chart', found, expected: 'a file that can be written' }])
  }
}

/** What a case gives; where the policies refuse it, the case is refused. */
export async function worked<Case extends { readonly id: string }, Result>(
  input: string,
  i: number,
  one: Case,
  { work }: Pick<CaseCommand<Case, Result>, 'work'>,
): Promise<Result> {
  try {
    return await work(one)
  } catch (error) {
    // What the contract admits and the policies do not know.
    if (!(error instanceof CoreError)) throw error
    const code = error.code === 'run/not-in-force' ? error.code : 'input/bad-value'
    throw new RefusedCases(
      error.problems.map((problem) => ({ ...problem, code, document: inputName(input), path: `/${i}` })),
      one.id,
    )
  }
}

/** A result a line. */
const toJson = (results: readonly unknown[]): string =>
  results.length === 0 ? '[]\n' : `[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`

function toText<Case extends { readonly id: string }, Result>(
  cases: readonly Case[],
  results: readonly Result[],
  { text }: CaseCommand<Case, Result>,
): string {
  if (cases.length === 0) return 'No cases.\n'
  return `${text(cases, results, Math.max(60, Math.min(process.stdout.columns ?? 100, 100))).join('\n')}\n`
}

/** What is wrong, for a reader. */
export function problemText({ problems }: RefusedCases): string {
  const shown = problems.map((problem) => showProblem({ ...problem, path: printable(problem.path) }))
  return `${shown.join('\n')}\n${problems.length < mostProblems ? '' : `These are the first ${mostProblems} problems; there may be more.\n`}`
}

function firstProblem({ problems, case: caseId }: RefusedCases): { code: string; case: string | null; path: string; message: string } {
  const { code, path, found, expected, hint } = problems[0] as Problem
  return { code, case: caseId, path, message: `found ${found}; expected ${expected}${hint === undefined ? '' : `; ${hint}`}` }
}
