import { settledCases } from './cases.mjs'
import { documentPage } from './document-page.mjs'
import { languageOf } from './language.mjs'
import { indexPage, inputsPage, sourcesPage } from './overview-pages.mjs'
import { changesOf } from './reforms.mjs'
import { risksPage } from './risks-page.mjs'
import { shelfOf } from './shelf.mjs'
import { systemsOfTheReport } from './systems.mjs'

/** The folders that hold nothing but pages of the catalogue. */
export const catalogueFolders = ['docs/catalogue', 'docs/zh/catalogue']

/**
 * The catalogue in both languages, by path: a page a document, the index, the input facts and the sources.
 *
 * @param data - what @doudi/policies exports, and `core`: what is needed of @doudi/core
 */
export async function cataloguePages(data) {
  const shelf = { ...shelfOf(data), systems: systemsOfTheReport() }
  const changes = new Map(shelf.reforms.map((entry) => [entry.id, changesOf(shelf, entry)]))
  const cases = new Map()
  for (const entry of shelf.entries) cases.set(entry.id, await settledCases(shelf, shelf.casesOf(entry)))
  const known = { changes, cases }
  return Object.fromEntries(
    [data.core.english, data.core.chinese].flatMap((words, i) => {
      const l = languageOf(words)
      const pages = {
        'index.md': indexPage(shelf, l, known),
        'inputs.md': inputsPage(shelf, l),
        'sources.md': sourcesPage(shelf, l),
        'risks.md': risksPage(shelf, l, data),
        ...Object.fromEntries(shelf.entries.map((entry) => [entry.path, documentPage(shelf, l, entry, known)])),
      }
      return Object.entries(pages).map(([path, text]) => [`${catalogueFolders[i]}/${path}`, text])
    }),
  )
}
