import type { Text } from '../outcomes/headlines.ts'
import type { TidyTable } from '../outcomes/tidy.ts'

/** Tables, columns, units and meanings, as a program reads them. */
export function dictionaryJson(tables: readonly TidyTable[]): string {
  const entries = tables.map(({ name, title, description, columns, rows }) => ({
    name,
    files: [`${name}.csv`, `${name}.parquet`],
    title,
    description,
    rows: rows.length,
    columns,
  }))
  return `${JSON.stringify({ tables: entries }, undefined, 2)}\n`
}

/** The same for a reader, in both languages. */
export function dictionaryMarkdown(tables: readonly TidyTable[]): string {
  const head = [
    '# Data dictionary 数据字典',
    '',
    'Each table is a CSV file and a Parquet file with the same rows. A cell is empty where there is nothing to tell. Amounts are yuan.',
    '',
    '各表均有CSV与Parquet两种格式，内容相同。无数据之处为空。金额单位为元。',
    '',
  ]
  return [...head, ...tables.flatMap(chapter)].join('\n')
}

function chapter({ name, title, description, columns, rows }: TidyTable): string[] {
  return [
    `## ${name}: ${title.en} ${title.zh}`,
    '',
    `\`${name}.csv\`, \`${name}.parquet\`; ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`,
    '',
    description.en,
    '',
    description.zh,
    '',
    '| column | type | unit | meaning | 含义 |',
    '| --- | --- | --- | --- | --- |',
    ...columns.map(
      (column) =>
        `| \`${column.name}\` | ${column.type} | ${unitText(column.unit)} | ${cell(column.description.en)} | ${cell(column.description.zh)} |`,
    ),
    '',
    ...columns.flatMap(({ name, values = [] }) =>
      values.length === 0
        ? []
        : [
            `| \`${name}\` | meaning | 含义 |`,
            '| --- | --- | --- |',
            ...values.map(({ value, meaning }) => `| \`${value}\` | ${cell(meaning.en)} | ${cell(meaning.zh)} |`),
            '',
          ],
    ),
  ]
}

const unitText = ({ en, zh }: Text): string => cell(en === zh ? en : `${en}, ${zh}`)
const cell = (text: string): string => text.replaceAll('|', '\\|')
