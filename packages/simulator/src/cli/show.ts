import { isDay, type Language } from '@doudi/core'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type FoundDocument, findDocument, firstDayOf } from '../input/find-document.ts'
import { ignoreClosedPipe } from '../output/closed-pipe.ts'
import { documentJson } from '../output/document-json.ts'
import { indicatorText, policyText, reformText, type Shown } from '../output/document-text.ts'
import { type LibraryOptions, libraryOf, withLibrary } from './library-options.ts'

type Options = LibraryOptions & { readonly at?: string; readonly lang: Language; readonly json?: true }

const day = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('A day that exists, such as 2018-03-05.')
  return text
}

/** `doudi show`: what a policy, reform or indicator says, in words. */
export function addShow(program: Command): void {
  withLibrary(
    program
      .command('show')
      .description('what a policy, reform or indicator says: for whom, how much, from when, how sure that is')
      .argument('<id>', 'as doudi list shows it')
      .option('--at <day>', 'the values in force on that day; every dated value if left out', day),
  )
    .addOption(new Option('--lang <language>', 'English or Chinese').choices(['en', 'zh']).default('en'))
    .option('--json', 'one JSON object: the document as it is written, and its words in both languages')
    .action(async (id: string, { at, lang, json, ...own }: Options) => {
      process.stdout.on('error', ignoreClosedPipe)
      const document = findDocument(await libraryOf(own), id)
      const shown: Shown = { language: lang, at, width: process.stdout.columns }
      const lines = json ? [JSON.stringify(documentJson(document, at), undefined, 2)] : textOf(document, shown)
      process.stdout.write(`${lines.join('\n').trimEnd()}\n`)
    })
}

function textOf(found: FoundDocument, shown: Shown): readonly string[] {
  const { system } = found
  switch (found.kind) {
    case 'policy':
      return policyText(found.document, system, found, shown)
    case 'reform':
      return reformText(found.document, found.changes[shown.language], found, firstDayOf(found.document), shown)
    case 'indicator':
      return indicatorText(found.document, found, system, shown)
  }
}
