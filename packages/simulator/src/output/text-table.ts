export type TextColumn = {
  /** Lines above the column; the last stands directly over the values. */
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

/**
 * Columns side by side under a first column of names; what does not fit into `width` goes into a further part below, with the names again.
 *
 * @param names - of the rows
 * @param width - characters a line may have
 * @returns lines without trailing spaces, an empty line between parts
 */
export function textTable(names: readonly string[], columns: readonly TextColumn[], width: number): string[] {
  const indent = 2
  const gap = 4
  const first = indent + Math.max(...names.map((name) => name.length))
  const widths = columns.map(({ header, cells }) => Math.max(...[...header, ...cells].map((text) => text.length)))
  const fit = (perPart: number): boolean =>
    columns.every((_, i) => widths.slice(i - (i % perPart), i + 1).reduce((used, one) => used + gap + one, first) <= width)
  let perPart = columns.length // as many as fit, the same in every part
  while (perPart > 1 && !fit(perPart)) perPart--
  const even = Math.ceil(columns.length / Math.ceil(columns.length / perPart))
  const parts = columns.flatMap((_, i) => (i % even === 0 ? [columns.slice(i, i + even).map((_, j) => i + j)] : []))
  return parts.flatMap((part, p) => {
    const height = Math.max(...part.map((i) => columns[i]!.header.length))
    const row = (name: string, text: (i: number) => string): string =>
      (' '.repeat(indent) + name)
        .padEnd(first)
        .concat(...part.map((i) => ' '.repeat(gap) + text(i).padEnd(widths[i]!)))
        .trimEnd()
    const header = Array.from({ length: height }, (_, line) =>
      row('', (i) => columns[i]!.header[line - height + columns[i]!.header.length] ?? ''),
    )
    return [...(p === 0 ? [] : ['']), ...header, ...names.map((name, r) => row(name, (i) => columns[i]!.cells[r]!))]
  })
}

/** Columns of a terminal: a Chinese character takes two. */
export const displayWidth = (text: string): number => Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** Filled with spaces up to so many columns of a terminal. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - displayWidth(text)))

const wide = /[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/
const closing = /[，。；：、！？）”’》〉」』…%)]/
const opening = /[（“‘《〈「『(]/

/** What a line may not break: a word, a Chinese character with the marks beside it. `spaced`: a space stands before it. */
function unitsOf(text: string): { readonly text: string; readonly spaced: boolean }[] {
  return text.split(' ').flatMap((word) => {
    const units: string[] = []
    let before = ''
    for (const character of word) {
      const breaks = (wide.test(character) || wide.test(before)) && !closing.test(character) && !opening.test(before)
      if (before === '' || breaks) units.push(character)
      else units[units.length - 1] += character
      before = character
    }
    return (units.length === 0 ? [''] : units).map((unit, i) => ({ text: unit, spaced: i === 0 }))
  })
}

/** Words in lines of at most `width` columns; Chinese breaks between any two characters. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = indent
  let used = displayWidth(indent)
  let empty = true
  for (const { text: unit, spaced } of unitsOf(text)) {
    const own = displayWidth(unit)
    const space = spaced ? 1 : 0
    if (!empty && used + own + space > width) {
      lines.push(line)
      line = indent
      used = displayWidth(indent)
      empty = true
    }
    line += spaced && !empty ? ` ${unit}` : unit
    used += own + (spaced && !empty ? 1 : 0)
    if (unit !== '') empty = false
  }
  return [...lines, line]
}

/** A line as a terminal of `width` shows it: folded at spaces, the rest further in. Whole where there is no terminal, for other programs. */
export function folded(line: string, width: number | undefined): string[] {
  if (width === undefined || displayWidth(line) <= width) return [line]
  const own = /^ */.exec(line)![0]
  const inner = `${own}  `
  const [first, ...rest] = wrapped(line.trimStart(), width, inner)
  return [own + first!.slice(inner.length), ...rest]
}
