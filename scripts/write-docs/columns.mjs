import { table } from './markdown.mjs'

/** Columns that a table of own data may have. */
export const columnTable = (columns) =>
  table(
    ['column', 'must be there', 'what may stand in a cell', 'what it says', '含义'],
    columns.map(({ name, required, expected, description }) => [
      `\`${name}\``,
      { 'column and cells': 'yes, every cell filled', column: 'yes, cells may be empty', no: 'no' }[required],
      expected,
      description.en,
      description.zh,
    ]),
  )
