import type { Text } from '../../outcomes/headlines.ts'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const tag = { en: 'en', zh: 'zh-CN' } as const

/** The same element in both languages; the page shows one of them. The contents are HTML. */
export const both = (element: string, { en, zh }: Text, attributes = ''): string =>
  `<${element} lang="${tag.en}"${attributes}>${en}</${element}>\n<${element} lang="${tag.zh}"${attributes}>${zh}</${element}>\n`

export const escapedBoth = ({ en, zh }: Text): Text => ({ en: escaped(en), zh: escaped(zh) })

/** A table with a first column of names and right-aligned numbers. Cells are HTML. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')
  const header = `<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`
  return `<div class="wide"><table>${header}<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}
