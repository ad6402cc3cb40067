import { diff, type Title } from '@doudi/core'
import { type Command, Option } from 'commander'
import { unknownScenario } from '../dynamics/scenario-of.ts'
import { SimulatorError } from '../errors.ts'
import { systemUnder } from '../input/contract.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { folded } from '../output/text-table.ts'

const none: Title = { en: 'No difference.', zh: '没有差别。' }

/** `doudi diff`: what the policies of two scenarios do not have in common, a sentence a line. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('what is different in the policies of a second scenario, in words')
    .argument('<first>', 'the scenario that it is told from: kept, taper or cliff')
    .argument('<second>', 'another one')
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .option('--json', 'every difference as data, and the sentences in both languages')
    .action((first: string, second: string, { lang, json }: { readonly lang: keyof Title; readonly json?: true }) => {
      process.stdout.on('error', ignoreClosedPipe)
      const problems = [first, second].flatMap((id, i) => unknownScenario(id, i) ?? [])
      if (problems.length > 0) throw new SimulatorError(problems)
      const difference = diff(systemUnder(first), systemUnder(second))
      const lines = difference[lang].length === 0 ? [none[lang]] : difference[lang]
      process.stdout.write(
        json
          ? `${JSON.stringify(difference, undefined, 2)}\n`
          : `${lines.flatMap((line) => folded(line, process.stdout.columns)).join('\n')}\n`,
      )
    })
}
