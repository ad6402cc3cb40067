import type { Command } from 'commander'
import { catalogue, type Library } from '../input/library.ts'

/** Which documents a command reads. */
export type LibraryOptions = { readonly policies?: string; readonly withCatalogue?: true }

/** Adds the options by which a command reads the user's own documents. */
export const withLibrary = (command: Command): Command =>
  command
    .option(
      '--policies <folder>',
      'documents of your own in YAML or JSON, in place of the catalogue: a folder, or the file of one document',
    )
    .option('--with-catalogue', 'with --policies: on top of the catalogue, whose facts they may read')

/** @throws SimulatorError with every problem of the files, each with line and column */
export async function libraryOf({ policies, withCatalogue }: LibraryOptions): Promise<Library> {
  if (policies === undefined) return catalogue
  const { readLibrary } = await import('../input/read-library.ts')
  return readLibrary(policies, withCatalogue === true)
}
