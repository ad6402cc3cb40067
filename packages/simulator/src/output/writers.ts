import { figuresSvg } from './figures-svg.ts'
import { headlinesCsv } from './headlines-csv.ts'
import { manifestJson } from './manifest-json.ts'
import { moneyCsv } from './money-csv.ts'
import { outcomesCsv } from './outcomes-csv.ts'
import { reportHtml } from './report-html.ts'
import type { Results, Writer } from './results.ts'

export const writers: readonly Writer[] = [reportHtml, outcomesCsv, headlinesCsv, moneyCsv, figuresSvg]

/** Every file of a result folder but the timings, as text by name; the manifest, with the checksums of the others, is the last. */
export async function resultFiles(results: Results): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const writer of writers) for (const [name, text] of await writer.write(results)) files.set(name, text)
  files.set('manifest.json', manifestJson(results, files))
  return files
}
