import { experimentJson } from './experiment-json.ts'
import { figuresSvg } from './figures-svg.ts'
import type { FileContent } from './folder.ts'
import { manifestJson } from './manifest-json.ts'
import { reportHtml } from './report-html.ts'
import type { Results, Writer } from './results.ts'
import { tablesOf } from './tables.ts'
import { tidyFiles } from './tidy-files.ts'

const tidyTables: Writer = {
  name: 'tables',
  write: async (results) => tidyFiles(tablesOf(results)),
}

export const writers: readonly Writer[] = [reportHtml, tidyTables, figuresSvg, experimentJson]

/** Every file of a result folder but the timings, by name; the manifest, with the checksums of the others, is the last. */
export async function resultFiles(results: Results): Promise<Map<string, FileContent>> {
  const files = new Map<string, FileContent>()
  for (const writer of writers) for (const [name, content] of await writer.write(results)) files.set(name, content)
  files.set('manifest.json', manifestJson(results, files))
  return files
}
