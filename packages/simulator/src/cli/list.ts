import type { Language, Policy } from '@doudi/core'
import { type Command, Option } from 'commander'
import { firstDayOf } from '../input/find-document.ts'
import type { Library } from '../input/library.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { type Listed, listText } from '../output/list-text.ts'
import { type LibraryOptions, libraryOf, withLibrary } from './library-options.ts'

type Options = LibraryOptions & {
  readonly system?: string
  readonly kind?: Listed['kind']
  readonly lang: Language
  readonly json?: true
}

/** `doudi list`: every policy, reform and indicator. */
export function addList(program: Command): void {
  withLibrary(
    program
      .command('list')
      .description('every policy, reform and indicator, with its system in the report and the days on which it holds')
      .option('--system <id>', 'those of one system of the report, such as S7')
      .addOption(new Option('--kind <kind>', 'those of one kind').choices(['policy', 'reform', 'indicator'])),
  )
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .option('--json', 'one JSON array, an object a document; a table if left out')
    .action(async ({ system, kind, lang, json, ...own }: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      const items = listed(await libraryOf(own)).filter(
        (item) =>
          (kind === undefined || item.kind === kind) &&
          (system === undefined || item.systems.some((one) => one.toLowerCase() === system.toLowerCase())),
      )
      const text = json ? toJson(items) : listText(items, lang, process.stdout.columns).join('\n')
      process.stdout.write(`${text}\n`)
    })
}

function listed({ policies, proposals, reforms, indicators }: Library): Listed[] {
  const policy =
    (proposed: boolean) =>
    (one: Policy): Listed => ({
      ...named(one, 'policy'),
      from: one.period?.from ?? null,
      until: one.period?.until ?? null,
      proposed,
    })
  return [
    ...policies.map(policy(false)),
    ...proposals.map(policy(true)),
    ...reforms.map((one) => ({ ...named(one, 'reform'), from: firstDayOf(one), until: null, proposed: false })),
    ...indicators.map((one) => ({ ...named(one, 'indicator'), from: null, until: null, proposed: false })),
  ]
}

const named = <K extends Listed['kind']>(
  { id, title, systems = [] }: { readonly id: string; readonly title: Listed['title']; readonly systems?: readonly string[] },
  kind: K,
) => ({ id, kind, systems, title: { en: title.en, zh: title.zh } })

/** A document a line. */
const toJson = (items: readonly Listed[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map(({ proposed: _, ...item }) => JSON.stringify(item)).join(',\n')}\n]`
