import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { page, type Section } from './report.ts'
import { versionOf } from './yardstick.ts'

// npm run bench [-- --quick] [-- --only w]: every part in a process of its own, one after the other; then docs/benchmarks.md.

const quick = process.argv.includes('--quick')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What needs the catalogue lives beside it: core may not import it. */
const parts: { readonly [name: string]: string } = {
  w: './w/part.ts',
  'thirty-rules': './thirty-rules/part.ts',
  bill: '../../policies/bench/bill/part.ts',
  once: '../../policies/bench/once/part.ts',
  simulation: '../../simulator/bench/run/part.ts',
}

function run(path: string): Promise<Section> {
  return new Promise((resolve, reject) => {
    const child = fork(here('./run-part.ts'), [here(path), ...(quick ? ['--quick'] : [])], { stdio: 'inherit' })
    let section: Section | undefined
    child.on('message', (message) => {
      section = message as Section
    })
    child.on('exit', (code) => (section && code === 0 ? resolve(section) : reject(new Error(`${path} ended with ${code}`))))
  })
}

const load = loadavg()[0]!
const sections: Section[] = []
for (const [name, path] of Object.entries(parts)) {
  if (only !== undefined && only !== name) continue
  process.stderr.write(`${name} …\n`)
  sections.push(await run(path))
}

const require = createRequire(import.meta.url)
const versionIn = (name: string): string => {
  let folder = new URL('.', `file://${require.resolve(name)}`)
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { name?: string; version?: string }
      if (found.name === name && found.version) return found.version
    } catch {}
    folder = new URL('..', folder)
  }
}
const engines = ['json-rules-engine', '@gorules/zen-engine', 'json-logic-engine'].map((name) => `${name} ${versionIn(name)}`)
const numpy = versionOf('python3', '-c', 'import numpy; print("numpy", numpy.__version__)')
const machine = [
  `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${process.platform} ${process.arch}${load > 0.5 ? `; others were at work: load ${load.toFixed(1)} at the start` : ''}`,
  [
    `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    versionOf('gcc', '--version') ?? 'no gcc',
    numpy ?? 'no numpy',
    ...engines,
  ].join('; '),
]
const text = page(machine, sections)
if (quick || only !== undefined) process.stdout.write(text)
else {
  writeFileSync(here('../../../docs/benchmarks.md'), text)
  process.stderr.write('docs/benchmarks.md is written\n')
}
