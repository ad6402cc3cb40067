export type MoneyColumn = { readonly header: readonly string[]; readonly cells: readonly string[] }

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Places that a text takes on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/**
 * Columns of amounts, right-aligned, under a first column of names; what does not fit into `width` goes into a further part below, with
 * the names again. All columns have headers of one height.
 *
 * @param names - of the rows
 * @param width - characters a line may have
 * @returns lines without trailing spaces, an empty line between parts
 */
export function moneyTable(names: readonly string[], columns: readonly MoneyColumn[], width: number): string[] {
  const first = 2 + names.reduce((most, name) => Math.max(most, widthOf(name)), 0)
  const widths = columns.map(({ header, cells }) => [...header, ...cells].reduce((most, text) => Math.max(most, widthOf(text)), 0))
  const parts: number[][] = []
  let used = Number.POSITIVE_INFINITY
  columns.forEach((_, i) => {
    used += 3 + widths[i]!
    if (used <= width) parts.at(-1)!.push(i)
    else {
      parts.push([i])
      used = first + 3 + widths[i]!
    }
  })
  return parts.flatMap((part, p) => {
    const line = (name: string, text: (i: number) => string): string =>
      `${`  ${name}`.padEnd(first - (widthOf(name) - name.length))}${part
        .map((i) => ' '.repeat(3 + widths[i]! - widthOf(text(i))) + text(i))
        .join('')}`.trimEnd()
    const headers = columns[part[0]!]!.header.map((_, h) => line('', (i) => columns[i]!.header[h]!))
    return [...(p === 0 ? [] : ['']), ...headers, ...names.map((name, r) => line(name, (i) => columns[i]!.cells[r]!))]
  })
}
