import { type ExplainOptions, type Language, nearestName } from '@doudi/core'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { SimulatorError } from '../errors.ts'
import { type SettleCase, settleCase, type TransfersCase, transfersCase } from '../input/case-schema.ts'
import { billAnswers, firstDay, householdAnswers, layers, lines, linesUnder, systemUnder } from '../input/contract.ts'
import { evaluatedBills, evaluatedHousehold } from '../input/evaluate-case.ts'
import { RefusedCases, readCases } from '../input/read-cases.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { billText, explanationHead, factTexts } from '../output/explanation-text.ts'
import { printable } from '../output/printable.ts'
import { folded } from '../output/text-table.ts'
import { problemText, worked } from './case-command.ts'
import { type LibraryOptions, libraryOf, withLibrary } from './library-options.ts'

type Case = SettleCase | TransfersCase
type Options = LibraryOptions & {
  readonly input?: string
  readonly case?: string
  readonly fact?: string
  readonly lang: Language
  readonly detail?: NonNullable<ExplainOptions['detail']>
}

/** `doudi explain`: why payers pay what they pay, and transfers are what they are. */
export function addExplain(program: Command): void {
  withLibrary(
    program
      .command('explain')
      .description('why each payer pays what it pays of a bill, or a household receives what it receives, in words')
      .option('--input <file>', 'a JSON array of cases of settle or transfers, with --policies situations in YAML; - reads standard input'),
  )
    .option('--case <id>', 'one case, by its id or how it begins; all if left out')
    .option('--fact <name>', 'one fact of the policies, such as health351.payment; the payers or transfers if left out')
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .addOption(
      new Option('--detail <detail>', 'a sentence, a list, or the whole tree; short, with --fact normal').choices([
        'short',
        'normal',
        'full',
      ]),
    )
    .addHelpText('after', `\n${help}`)
    .action(async (options: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      try {
        const texts = options.policies === undefined ? await explainCases(options) : await explainSituations(options)
        const lines = texts.join('\n\n').split('\n')
        process.stdout.write(
          texts.length === 0 ? 'No cases.\n' : `${lines.flatMap((line) => folded(line, process.stdout.columns)).join('\n')}\n`,
        )
      } catch (error) {
        if (!(error instanceof RefusedCases)) throw error
        process.stderr.write(problemText(error))
        process.exitCode = 2
      }
    })
}

async function explainCases(options: Options): Promise<string[]> {
  const { input } = options
  if (input === undefined) {
    const expected = 'a file of cases, or with --policies documents of your own'
    throw new SimulatorError([{ code: 'input/not-readable', path: '--input', found: 'nothing', expected }])
  }
  const texts: string[] = []
  for (const { one, i } of chosenCases(await readCases(input, eitherCase()), options.case))
    texts.push((await worked(input, i, one, { work: (it) => explained(it, options) })).join('\n'))
  return texts
}

async function explainSituations(options: Options): Promise<string[]> {
  const { explainOwn } = await import('./explain-own.ts')
  return explainOwn(await libraryOf(options), options, (cases) => chosenCases(cases, options.case), known)
}

const isSettlement = (one: unknown): boolean => typeof one === 'object' && one !== null && !('household' in one)

/** A case with a household is one of transfers, any other one of settle. */
function eitherCase(): z.ZodType<Case> {
  const bills = settleCase(firstDay([...Object.values(layers), ...Object.values(billAnswers)]))
  const year = transfersCase(firstDay([...Object.values(lines), ...Object.values(householdAnswers)]))
  return z.unknown().transform((value, context): Case => {
    const { data, error } = (isSettlement(value) ? bills : year).safeParse(value)
    for (const issue of error?.issues ?? []) context.issues.push(issue as z.core.$ZodRawIssue)
    return data ?? z.NEVER
  })
}

function chosenCases<C extends { readonly id: string }>(cases: readonly C[], wanted: string | undefined): { one: C; i: number }[] {
  if (wanted === undefined) return cases.map((one, i) => ({ one, i }))
  const same = cases.findIndex(({ id }) => id === wanted)
  const begun = cases.flatMap(({ id }, i) => (id.startsWith(wanted) ? [i] : []))
  const i = same >= 0 ? same : begun.length === 1 ? begun[0]! : -1
  if (i >= 0) return [{ one: cases[i]!, i }]
  const ids = cases.map(({ id }) => id)
  const near = nearestName(wanted, ids)
  const found = `"${printable(wanted, 40)}"${begun.length > 1 ? `, with which ${begun.length} begin` : ''}`
  const expected = 'the id of a case of the input, or how one of them begins'
  const hint = near === undefined ? {} : { hint: `did you mean "${printable(near, 60)}"?` }
  throw new SimulatorError([{ code: 'input/unknown-case', path: 'case', found, expected, ...hint }])
}

async function explained(one: Case, { fact, lang, detail }: Options): Promise<string[]> {
  const head = explanationHead(one, lang)
  if ('household' in one) {
    const asked = [...Object.values(linesUnder(one.reforms)), ...Object.values(householdAnswers)]
    const system = systemUnder(one.scenario, one.reforms)
    const evaluation = await evaluatedHousehold(one, { ask: [...asked, ...known(system, fact, ['household'])], trace: true })
    const facts = fact === undefined ? Object.values(linesUnder(one.reforms)) : [fact]
    return [head, ...facts.flatMap((name) => factTexts(evaluation, name, lang, detail ?? (fact === undefined ? 'short' : 'normal')))]
  }
  const asked = [...Object.values(layers), ...Object.values(billAnswers)]
  const system = systemUnder(one.scenario)
  const bills = await evaluatedBills(one, { ask: [...asked, ...known(system, fact, ['bill', 'person', 'household'])], trace: true })
  return [head, ...bills.flatMap(({ bill, evaluation }) => billText(bill, evaluation, lang, fact, detail))]
}

/** The fact that is asked for, where the situation itself has it; those of members are in the trace where they are needed. */
function known(system: ReturnType<typeof systemUnder>, fact: string | undefined, entities: readonly string[]): string[] {
  if (fact === undefined) return []
  const definition = system.definitions.get(fact)
  if (definition && (definition.kind === 'fact' || definition.kind === 'input'))
    return definition.kind === 'fact' && entities.includes(definition.entity) ? [fact] : []
  if (definition?.kind === 'parameter') return []
  const near = nearestName(fact, [...system.order])
  const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` }
  const expected = 'a fact or parameter of the policies, as doudi show names it'
  throw new SimulatorError([{ code: 'input/unknown-fact', path: 'fact', found: `"${printable(fact, 60)}"`, expected, ...hint }])
}

const help = `With --policies, --input is a file of situations in YAML or JSON, one or a list:
  { id, at, situation: { household, members, person, bill }, ask, reforms },
or if left out the cases beside the policies.

Without, cases are those of "doudi settle" and "doudi transfers". Example:
  npm run doudi -- explain --input cases.json --case s02
  npm run doudi -- explain --input cases.json --case s02 \\
    --fact health351.payment --lang zh`
