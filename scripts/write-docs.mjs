// Writes what the docs say out of the code: docs/catalogue and docs/zh/catalogue, docs/parameters.md, the JSON Schemas of documents, the generated blocks of other pages, and the outputs at
// the end of the examples; with --pages all but what needs the examples run. With --result also the table of README.md, by the run that `npm start` makes; with --systems also
// docs/systems.json and with --validation docs/validation.json, by runs of their own; each takes a minute or two.
// Needs the packages built. A test compares everything with the code, of the table only that it is of this model.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleBlocks, withOutput } from './write-docs/examples.mjs'
import { blockOf, replaceBlock } from './write-docs/markdown.mjs'
import { catalogueFolders, coreModules, generatedBlocks, generatedPages } from './write-docs/pages.mjs'
import { resultBlock, specification } from './write-docs/result.mjs'
import { systemsResult } from './write-docs/systems.mjs'
import { validationResult } from './write-docs/validation.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = (path) => import(new URL(`../packages/${path}`, import.meta.url).href)
const read = (path) => readFileSync(`${root}${path}`, 'utf8')
const write = (path, text) => {
  let before
  try {
    before = read(path)
  } catch {
    // a new page
  }
  if (text !== before) console.log(`wrote ${path}`)
  mkdirSync(dirname(`${root}${path}`), { recursive: true })
  writeFileSync(`${root}${path}`, text)
}

const modules = await Promise.all(coreModules.map((module) => built(`core/dist/${module}.js`)))
const data = {
  core: Object.assign({}, ...modules),
  ...(await built('policies/dist/index.js')),
  contract: await built('simulator/dist/input/contract.js'),
  ...(await built('simulator/dist/parameters.js')),
  ...(await built('simulator/dist/input/microdata/columns.js')),
  ...(await built('simulator/dist/dynamics/order.js')),
  ...(await built('simulator/dist/outcomes/headlines.js')),
  ...(await built('simulator/dist/experiment/switches.js')),
}
if (process.argv.includes('--systems')) write('docs/systems.json', await systemsResult(built))
if (process.argv.includes('--validation')) write('docs/validation.json', await validationResult(built))
const pages = await generatedPages(data)
for (const [path, text] of Object.entries(pages)) write(path, text)
for (const folder of catalogueFolders)
  for (const file of readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })) {
    const path = `${folder}/${file.replaceAll('\\', '/')}`
    if (!path.endsWith('.md') || Object.hasOwn(pages, path)) continue
    rmSync(`${root}${path}`)
    console.log(`deleted ${path}`)
  }
const { jsonSchemas } = await built('core/dist/policy/json-schema.js')
for (const [file, schema] of Object.entries(jsonSchemas())) write(`packages/core/schema/${file}`, `${JSON.stringify(schema, null, 2)}\n`)
const { experimentJsonSchema } = await built('simulator/dist/input/experiment/json-schema.js')
write('packages/simulator/schema/experiment.json', `${JSON.stringify(experimentJsonSchema(jsonSchemas()['reform.json']), null, 2)}\n`)
const replaceBlocks = (path, blocks) => {
  const written = (page, [name, text]) => (blockOf(page, name) === undefined ? page : replaceBlock(page, name, text))
  write(path, Object.entries(blocks).reduce(written, read(path)))
}
for (const [path, blocks] of Object.entries(generatedBlocks(data))) replaceBlocks(path, blocks)

const examples = process.argv.includes('--pages') ? [] : readdirSync(`${root}examples`).filter((name) => /^\d\d-.*\.ts$/.test(name))
for (const file of examples) {
  const path = `examples/${file}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), path], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${path}: ${stderr}`)
  write(path, withOutput(read(path), stdout))
  for (const page of [
    'README.md',
    'docs/language.md',
    'docs/reforms.md',
    'docs/cliffs.md',
    'docs/from-json-rules-engine.md',
    'docs/explain.md',
  ])
    replaceBlocks(page, exampleBlocks(path, read(path)))
}

if (process.argv.includes('--result'))
  write('README.md', replaceBlock(read('README.md'), 'result', await resultBlock(specification, built)))
