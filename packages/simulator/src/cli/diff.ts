import { diff, type Title } from '@doudi/core'
import { type Command, Option } from 'commander'
import { reformsNamed, systemOf } from '../input/library.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { folded } from '../output/text-table.ts'
import { type LibraryOptions, libraryOf, withLibrary } from './library-options.ts'

type Options = LibraryOptions & { readonly lang: keyof Title; readonly json?: true }

const none: Title = { en: 'No difference.', zh: '没有差别。' }

/** `doudi diff`: what reforms change, or what two scenarios do not have in common, a sentence a line. */
export function addDiff(program: Command): void {
  withLibrary(
    program
      .command('diff')
      .description('what a reform changes, or what is different under a second one, in words')
      .argument('<first>', 'a reform or scenario, such as cliff; several joined by +')
      .argument('[second]', 'another one, told from the first; if left out the first is told from the policies as they stand'),
  )
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .option('--json', 'every difference as data, and the sentences in both languages')
    .action(async (first: string, second: string | undefined, { lang, json, ...own }: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      const library = await libraryOf(own)
      const one = reformsNamed(library, first, 'first')
      const [before, after] = second === undefined ? [[], one] : [one, reformsNamed(library, second, 'second')]
      const difference = diff(systemOf(library, before), systemOf(library, after))
      const lines = difference[lang].length === 0 ? [none[lang]] : difference[lang]
      process.stdout.write(
        json
          ? `${JSON.stringify(difference, undefined, 2)}\n`
          : `${lines.flatMap((line) => folded(line, process.stdout.columns)).join('\n')}\n`,
      )
    })
}
