import { type CheckFinding, check, type Day, type Title } from '@doudi/core'
import { judgementOf } from '@doudi/policies'
import type { Command } from 'commander'
import { checkCases } from '../input/check-cases.ts'
import { type Library, reformsNamed, systemOf } from '../input/library.ts'
import { checkText } from '../output/check-text.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { type LibraryOptions, libraryOf, withLibrary } from './library-options.ts'

type Options = LibraryOptions & { readonly from?: string; readonly to: string; readonly scenario: string; readonly json?: true }

/** `doudi check`: what the policies say that may not be meant. Exit status 1 where something found is an error. */
export function addCheck(program: Command): void {
  withLibrary(
    program
      .command('check')
      .description('what the policies say that may not be meant: gaps, overlaps, dead rules, payments that end, doubtful values')
      .option('--from <day>', 'the first day that is checked; 2014-01-01, of your own documents the first of a value, if left out')
      .option('--to <day>', 'the day before which the check ends', '2031-01-01')
      .option('--scenario <id>', 'under a scenario or reform, several joined by +; kept: the policies as they stand', 'kept'),
  )
    .option('--json', 'the findings as JSON; a text if left out')
    .action(async ({ from, to, scenario, json, ...own }: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      const library = await libraryOf(own)
      const system = systemOf(library, reformsNamed(library, scenario, '--scenario'))
      const all = await check(system, { from: from ?? firstDay(library), to })
      const cases = await checkCases(library)
      const findings = [...all.filter(({ document }) => isOwn(library, document)), ...cases.wrong]
      const width = Math.max(60, Math.min(process.stdout.columns ?? 100, 120))
      const text = (): string[] => [
        ...checkText(
          findings.map((finding) => ({ ...inFile(library, finding), ...judged(library, finding) })),
          width,
        ),
        ...casesText(cases),
      ]
      process.stdout.write(json ? `${JSON.stringify(findings, null, 1)}\n` : `${text().join('\n')}\n`)
      if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
    })
}

const casesText = ({ run, wrong }: { readonly run: number; readonly wrong: readonly CheckFinding[] }): string[] =>
  run === 0
    ? []
    : [
        `${run} worked case${run === 1 ? '' : 's'}, ${wrong.length === 0 ? 'all' : run - new Set(wrong.map(({ path }) => path)).size} right.`,
      ]

/** On top of the catalogue, the user's own documents are checked. */
const isOwn = ({ own }: Library, document: string): boolean =>
  own === undefined || [...own.policies, ...own.reforms].some(({ id }) => id === document) || document === 'vocabulary'

/** Of the user's own documents, the first day of any value. */
function firstDay({ own, policies }: Library): Day {
  if (own === undefined) return '2014-01-01'
  const days = (own.policies.length > 0 ? own.policies : policies).flatMap(({ parameters = {} }) =>
    Object.values(parameters).flatMap(({ values }) => Object.keys(values)),
  )
  return days.sort()[0] ?? '2014-01-01'
}

/** The reason for which a finding of the catalogue stays. */
function judged({ own }: Library, finding: CheckFinding): { readonly reason?: Title } {
  const reason = own === undefined ? judgementOf(finding) : undefined
  return reason === undefined ? {} : { reason }
}

/** A finding in the user's documents, with the file and the line in the place of the id. */
function inFile({ placed }: Library, finding: CheckFinding): CheckFinding {
  const { code, document, path } = finding
  if (code === 'check/worked-case') return finding
  const { line, column, document: file = document } = placed({ code, document, path, found: '', expected: '' })
  return line === undefined ? finding : { ...finding, document: file, path: `${path}  line ${line}, column ${column}` }
}
