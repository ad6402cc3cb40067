import { readdirSync, readFileSync } from 'node:fs'
import { table } from './markdown.mjs'

/** The processes of a year in their order. */
export function processTable(processes) {
  return table(
    ['process', 'reads', 'writes', 'draws', 'in the burn-in'],
    processes.map(
      ({ name, reads, writes, gives = {}, drawsPerPerson, drawsPerHousehold, drawsPerCounty, drawsPerVillage, fromFirstYear }) => [
        `[\`${name}\`](#${name})`,
        reads.join(', '),
        [...writes, ...[...(gives.household ?? []), ...(gives.person ?? [])].map((input) => `\`${input}\``)].join(', '),
        [
          drawsPerPerson && `${drawsPerPerson} a person`,
          drawsPerHousehold && `${drawsPerHousehold} a household`,
          drawsPerVillage && `${drawsPerVillage} a village`,
          drawsPerCounty && `${drawsPerCounty} a county`,
        ]
          .filter(Boolean)
          .join(', ') || 'none',
        fromFirstYear ? 'no' : 'yes',
      ],
    ),
  )
}

const folder = new URL('../../packages/simulator/src/dynamics/', import.meta.url)
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))

/** Each process in the words and equations of its own docstring, with the sections of parameters that its file reads. */
export function submodels(processes) {
  return processes
    .map(({ name }) => {
      const { file, text } = sources.find((source) => source.text.includes(`name: '${name}'`)) ?? {}
      if (!file) throw new Error(`no file of dynamics/ declares the process ${name}`)
      return `### ${name}\n\n${docstringOf(text, name)}\n\n${footOf(file, text)}`
    })
    .join('\n\n')
}

/** The comment above the declaration that holds the name. */
function docstringOf(text, name) {
  const before = text.slice(0, text.indexOf(`name: '${name}'`))
  const declared = before.lastIndexOf('\nexport const ')
  const above = before.slice(0, declared + 1)
  const start = above.lastIndexOf('/**')
  if (start < 0 || !/\*\/\s*$/.test(above)) throw new Error(`the process ${name} has no docstring`)
  return above
    .slice(start)
    .replace(/^\/\*\*\s?/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trimEnd())
    .join('\n')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .trim()
}

/** Where it stands, and the sections of parameters that it and its helpers read. */
function footOf(file, text) {
  const helpers = [...text.matchAll(/from '\.\/([\w-]+\.ts)'/g)]
    .map(([, other]) => sources.find((source) => source.file === other))
    .filter((other) => other && !/: (Track)?Process = \{/.test(other.text))
  const read = parameterSections.filter((section) => [text, ...helpers.map((other) => other.text)].some((code) => reads(code, section)))
  const links = read.map((section) => `[\`${section}\`](parameters.md#${section.toLowerCase()})`)
  const place = `[dynamics/${file}](../packages/simulator/src/dynamics/${file})`
  return links.length === 0 ? `In ${place}; no parameters.` : `In ${place}; parameters: ${links.join(', ')}.`
}

/** Whether code takes a section out of the parameters: by name, or by taking them apart. */
function reads(code, section) {
  const apart = [
    ...code.matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}\s*(?:: Parameters|= parameters)|prepare(?::\s*|)\(\{((?:[^{}]|\{[^{}]*\})*)\}/g),
  ]
  const names = apart.flatMap(([, a, b]) => (a ?? b).replaceAll(/\{[^{}]*\}/g, '').match(/\w+(?=\s*[:,]|\s*$)/g) ?? [])
  if (section === 'neverRegistered' && code.includes('groupValues(')) return true
  return new RegExp(`parameters\\.${section}\\b`).test(code) || names.includes(section)
}

const parameterFile = readFileSync(new URL('../../packages/simulator/src/parameters.ts', import.meta.url), 'utf8')
const declared = parameterFile.slice(parameterFile.indexOf('export const parameters = {'), parameterFile.indexOf('} as const'))
const parameterSections = [...declared.matchAll(/^ {2}(\w+): \{$/gm)].map(([, section]) => section)

/** Every headline with its definition, in the order of the list. */
export function headlineTable(headlines) {
  return table(
    ['headline', 'unit', 'definition', '定义'],
    headlines.map(({ id, unit, definition }) => [`\`${id}\``, unit.en, definition.en, definition.zh]),
  )
}
