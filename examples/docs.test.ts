import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as policies from '@doudi/policies'
import { headlines } from '@doudi/simulator'
import { describe, expect, test } from 'vitest'
import { conditionOperators } from '../packages/core/src/condition/operators.ts'
import { afterPolicies, beforePolicies, withPolicies } from '../packages/simulator/src/dynamics/order.ts'
import { specificationHash } from '../packages/simulator/src/experiment/specification-hash.ts'
import { switchSpecification, systemSwitches } from '../packages/simulator/src/experiment/switches.ts'
import { validationIds, validationSpecification } from '../packages/simulator/src/experiment/validation.ts'
import * as contract from '../packages/simulator/src/input/contract.ts'
import * as columns from '../packages/simulator/src/input/microdata/columns.ts'
import { parameters } from '../packages/simulator/src/parameters.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')
const filesUnder = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
const sourcesOf = (folder: string): string[] => filesUnder(folder).filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))

const packages = ['core', 'policies', 'simulator']
const docs = readdirSync(`${root}docs`).filter((file) => file.endsWith('.md'))
const catalogue = ['docs/catalogue', 'docs/zh/catalogue'].flatMap(filesUnder).filter((file) => file.endsWith('.md'))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'conformance/README.md',
  ...docs.map((file) => `docs/${file}`),
  ...packages.map((name) => `packages/${name}/README.md`),
]

/** The scripts are plain JavaScript: imported past the compiler. */
const script = (path: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`../scripts/${path}`, import.meta.url).href)
type Blocks = { readonly [path: string]: { readonly [name: string]: string } }
const { coreModules, generatedPages, generatedBlocks } = (await script('write-docs/pages.mjs')) as {
  coreModules: readonly string[]
  generatedPages(data: object): Promise<{ readonly [path: string]: string }>
  generatedBlocks(data: object): Blocks
}
const { blockOf } = (await script('write-docs/markdown.mjs')) as { blockOf(page: string, name: string): string | undefined }
const { exampleBlocks } = (await script('write-docs/examples.mjs')) as { exampleBlocks(path: string, source: string): Blocks[string] }
const { specification } = (await script('write-docs/result.mjs')) as { specification: Parameters<typeof specificationHash>[0] }

const ofCore = await Promise.all(
  coreModules.map(
    (module): Promise<object> => import(/* @vite-ignore */ new URL(`../packages/core/src/${module}.ts`, import.meta.url).href),
  ),
)
const data = {
  ...policies,
  ...columns,
  core: Object.assign({}, ...ofCore),
  parameters,
  beforePolicies,
  withPolicies,
  afterPolicies,
  headlines,
  systemSwitches,
  contract,
}
const written = await generatedPages(data)
const examples = filesUnder('examples').filter((path) => /\/\d\d-.*\.ts$/.test(path) && !path.includes('node_modules'))

const fences = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code!.trim())

describe('written out of the code; "node scripts/write-docs.mjs" writes them anew', () => {
  test.each(Object.keys(written))('%s', (path) => {
    expect(read(path)).toBe(written[path])
  })

  test('no page of the catalogue is left of a document that is gone', () => {
    expect(catalogue.filter((path) => !Object.hasOwn(written, path))).toEqual([])
  })

  const blocks = Object.entries(generatedBlocks(data)).flatMap(([path, named]) => Object.keys(named).map((name) => [path, name] as const))
  test.each(blocks)('%s: %s', (path, name) => {
    expect(blockOf(read(path), name)).toBe(generatedBlocks(data)[path]![name])
  })

  test('examples in pages', () => {
    const known = new Map(examples.flatMap((path) => Object.entries(exampleBlocks(path, read(path)))))
    for (const page of [
      'README.md',
      'docs/language.md',
      'docs/reforms.md',
      'docs/cliffs.md',
      'docs/from-json-rules-engine.md',
      'docs/explain.md',
    ]) {
      const names = [...read(page).matchAll(/<!-- generated: (.*examples\/.*) -->/g)].map(([, name]) => name!)
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) expect(blockOf(read(page), name), name).toBe(known.get(name))
    }
  })

  test('README.md shows results of this model; with --result the script runs it again', async () => {
    const { version } = JSON.parse(read('packages/simulator/package.json')) as { version: string }
    const hash = await specificationHash(specification, version)
    expect(blockOf(read('README.md'), 'result')).toContain(`${specification.name}-${specification.seed}-${hash}`)
  })
})

describe('the table of systems', () => {
  const result = JSON.parse(read('docs/systems.json')) as {
    hash: string
    rows: { from: string; to: string; measure: string; found: string }[]
  }
  test('is of this model; with --systems the script runs it again', async () => {
    const { version } = JSON.parse(read('packages/simulator/package.json')) as { version: string }
    expect(result.hash).toBe(await specificationHash(switchSpecification, version))
  })

  test('has the 21 systems of the report; what is switched moves as its purpose says, or the table says that no effect is shown', () => {
    expect(systemSwitches.map(({ system }) => system)).toEqual(Array.from({ length: 21 }, (_, i) => `S${i + 1}`))
    for (const { switched, needs } of systemSwitches) expect(switched.length > 0).toBe(needs === undefined)
    const found = new Map(result.rows.map(({ from, to, measure, found }) => [`${from} ${to} ${measure}`, found]))
    for (const { from, to, measure, purpose, against } of systemSwitches.flatMap(({ switched }) => switched)) {
      const direction = found.get(`${from} ${to} ${measure.id}`)
      if (against) expect(direction, `${from} to ${to}`).not.toBe(purpose)
      else expect([purpose, 'none'], `${from} to ${to}`).toContain(direction)
    }
  })
})

test('docs/validation.json is of this model; with --validation the script runs it again', async () => {
  const result = JSON.parse(read('docs/validation.json')) as { hash: string; rows: { id: string }[] }
  const { version } = JSON.parse(read('packages/simulator/package.json')) as { version: string }
  expect(result.hash).toBe(await specificationHash(validationSpecification, version))
  expect(result.rows.map(({ id }) => id)).toEqual(validationIds)
})

describe('what pages say', () => {
  test.each([...pages, ...catalogue])('%s: every link leads somewhere', (page) => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : ''
    const prose = read(page)
      .replaceAll(/^```[\s\S]*?^```$/gm, '')
      .replaceAll(/`[^`\n]*`/g, '')
    for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue
      const [file, anchor] = target!.split('#') as [string, string?]
      const path = file === '' ? page : new URL(file, `file:///${folder}`).pathname.slice(1)
      expect(existsSync(`${root}${path}`) && statSync(`${root}${path}`).isFile(), `${page}: ${target}`).toBe(true)
      if (anchor !== undefined) expect(anchors(path), `${page}: ${target}`).toContain(anchor)
    }
  })

  test.each(docs)('README.md leads to docs/%s', (file) => {
    expect(read('README.md')).toContain(`(docs/${file})`)
  })

  test.each(pages)('%s: TypeScript stands word for word in an example or in the source', (page) => {
    const sources = [...examples, ...packages.flatMap((name) => sourcesOf(`packages/${name}/src`))].map(read)
    for (const code of fences(page, 'ts'))
      expect(
        sources.some((source) => source.includes(code)),
        code,
      ).toBe(true)
  })

  test.each(pages)('%s: npm scripts exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { [name: string]: string } }
    for (const [, name] of read(page).matchAll(/(?:`|^ {4})npm (?:run )?(?:--silent )?([a-z]+)/gm))
      expect(Object.keys(scripts), page).toContain(name)
  })
})

const anchorsOf = new Map<string, ReadonlySet<string>>()

/** Anchors of a page: of its headings, as GitHub makes them, and those that are written out. */
function anchors(page: string): ReadonlySet<string> {
  const known = anchorsOf.get(page)
  if (known) return known
  const text = read(page)
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const found = new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!)])
  anchorsOf.set(page, found)
  return found
}

describe('docs/language.md', () => {
  const page = read('docs/language.md')

  test('names every operator of amounts', () => {
    const language = read('packages/core/src/policy/language.ts')
    const amounts = language.slice(language.indexOf('export type Amount'), language.indexOf('export const countedOver'))
    const operators = [...amounts.matchAll(/^ {2}\| \{\s+(?:\/\*\* .* \*\/\s+)?readonly (\w+):/gm)].map(([, name]) => name!)
    expect(operators.length).toBeGreaterThan(15)
    for (const operator of operators) expect(page).toMatch(new RegExp(`\`(\\{ )?${operator}\\b`))
  })

  test('names every operator of conditions', () => {
    for (const operator of conditionOperators) expect(page).toContain(`\`${operator}\``)
  })

  test('names every code of an error', () => {
    const source = sourcesOf('packages/core/src').map(read).join('\n')
    const codes = new Set([...source.matchAll(/'((?:policy|system|run)\/[a-z-]+)'/g)].map(([, code]) => code!))
    expect(codes.size).toBeGreaterThan(15)
    for (const code of codes) expect(page).toContain(`\`${code}\``)
  })
})

test('docs/from-json-rules-engine.md names every code of an error', () => {
  const page = read('docs/from-json-rules-engine.md')
  const source = sourcesOf('packages/core/src/rules').map(read).join('\n')
  const codes = new Set([...source.matchAll(/(?:'rules\/|report\(\s*')([a-z-]+)'/g)].map(([, code]) => `rules/${code}`))
  expect(codes.size).toBeGreaterThan(15)
  for (const code of codes) expect(page).toContain(`\`${code}\``)
})

describe('docs/commands.md', () => {
  const page = read('docs/commands.md')
  const source = sourcesOf('packages/simulator/src/cli').map(read).join('\n')

  test('names every command and option', () => {
    const commands = [...source.matchAll(/(?:\.command\(|^ {4}name: )'(\w+)'/gm)].map(([, name]) => name!)
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) expect(page).toContain(`doudi ${command}`)
    const options = [...source.matchAll(/ption\(\s*'(--[a-z]+)/g)].map(([, name]) => name!)
    expect(options.length).toBeGreaterThan(8)
    for (const option of options) expect(page).toContain(`\`${option}`)
  })

  test('names every code of an error', () => {
    const all = sourcesOf('packages/simulator/src').map(read).join('\n')
    const codes = new Set([...all.matchAll(/['`]((?:input|output|experiment|run)\/[a-z-]+)['`]/g)].map(([, code]) => code!))
    expect(codes.size).toBeGreaterThan(10)
    for (const code of codes) expect(page).toContain(`\`${code}\``)
  })

  test.each(['settle', 'transfers'])('its example of %s gives what it says', (command) => {
    const json = fences('docs/commands.md', 'json').map((text) => JSON.parse(text) as object[])
    const [input, result] = json.slice(command === 'settle' ? 0 : 2)
    const main = `${root}packages/simulator/dist/cli/main.js`
    const { stdout, stderr } = spawnSync(process.execPath, [main, command, '--input', '-', '--json'], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(result)
  })
})
