import { csv } from './csv.ts'
import { languages } from './figures/figure.ts'
import { figures } from './figures/figures.ts'
import { standAlone } from './figures/stand-alone.ts'
import type { Writer } from './results.ts'

export const figureFile = (id: string, ending: string): string => `figures/${id}.${ending}`

/** Every picture as SVG in both languages, with its numbers as CSV. */
export const figuresSvg: Writer = {
  name: 'figures',
  async write(results) {
    const files = new Map<string, string>()
    for (const figure of figures.filter(({ has }) => has?.(results) ?? true)) {
      for (const language of languages)
        files.set(figureFile(figure.id, `${language}.svg`), `${standAlone(await figure.draw(results, language, 860))}\n`)
      files.set(figureFile(figure.id, 'csv'), csv([figure.columns(results), ...(await figure.rows(results))]))
    }
    return files
  },
}
