/** A markdown table. @param rows - cells as text; a pipe inside is kept from ending the cell */
export const table = (header, rows) => aligned(header, rows, () => false)

/** The same, with columns of nothing but numbers set to the right; the first names the row. */
export const numberTable = (header, rows) =>
  aligned(header, rows, (i) => i > 0 && rows.some((row) => isNumber(row[i])) && rows.every((row) => row[i] === '' || isNumber(row[i])))

/** Or two, as a range. */
const isNumber = (cell) => /^\**[−-]?[\d,.]+%?((?: to |至)[\d,.]+%?)?\**$/.test(String(cell))

function aligned(header, rows, right) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(header), `|${header.map((_, i) => (right(i) ? ' ---: |' : ' --- |')).join('')}`, ...rows.map(line)].join('\n')
}

/** 12000 as 12,000; shares and years as they are. */
export function showNumber(value, grouped = true) {
  if (!grouped || Math.abs(value) < 1000) return String(value)
  const [whole, fraction] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}

/** The text between `<!-- generated: name -->` and `<!-- end -->`; undefined where the page has no such block. */
export const blockOf = (page, name) => pattern(name).exec(page)?.[2]

/** A page with that text replaced. */
export function replaceBlock(page, name, text) {
  if (blockOf(page, name) === undefined) throw new Error(`no block "${name}"`)
  return page.replace(pattern(name), (_, start, _old, end) => `${start}\n\n${text}\n\n${end}`)
}

const pattern = (name) => new RegExp(`(<!-- generated: ${name.replaceAll('.', '\\.')} -->)\\n*([\\s\\S]*?)\\n*(<!-- end -->)`)
