// npm test: types, format, unused code, descriptions of public names, the packages as they would be published, the checks of checks.mjs, all test projects; then one line with what passed and failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checks } from './checks.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)
let passed = 0
let failed = 0
let skipped = 0

function count(name, problems) {
  if (problems.length === 0) passed++
  else failed++
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`)
  for (const problem of problems) console.log(`    ${problem}`)
}

function command(name, file, args) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
  count(name, status === 0 ? [] : [error?.message ?? `exit status ${status}`, ...`${stdout}${stderr}`.trim().split('\n')])
}

/** The packages as npm would publish them: their exports, their types, what is in the tarball. */
function packageChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'doudi-pack-'))
  for (const name of ['core', 'policies', 'simulator']) {
    const tarball = join(folder, `doudi-${name}.tgz`)
    const pack = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: join(root, 'packages', name),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    const packed = readdirSync(folder).find((file) => file.startsWith(`doudi-${name}-`))
    if (packed === undefined) {
      count(`@doudi/${name}: npm pack`, [pack.error?.message ?? `${pack.stdout}${pack.stderr}`])
      continue
    }
    renameSync(join(folder, packed), tarball)
    command(`@doudi/${name}: publint`, bin('publint'), ['--strict', tarball])
    command(`@doudi/${name}: attw`, bin('attw'), ['--profile', 'esm-only', '--no-emoji', '--format', 'ascii', tarball])
  }
  rmSync(folder, { recursive: true, force: true })
}

command('types', bin('tsc'), ['-b'])
command('format and lint', bin('biome'), ['check', '.'])
command('unused files, exports and dependencies', bin('knip'), ['--no-progress'])
// As `npm run docs` checks it, for core alone and without pages.
command('public names and fields of core are described', bin('typedoc'), ['--entryPoints', 'packages/core', '--emit', 'none'])
packageChecks()
for (const [name, check] of Object.entries(checks)) count(name, check())

const folder = mkdtempSync(join(tmpdir(), 'doudi-test-'))
const report = join(folder, 'report.json')
const words = process.argv.slice(2)
const run = spawnSync(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
try {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  skipped += numPendingTests
  // A file that cannot be loaded, or an error outside a test, fails no single test: it counts all the same.
  failed += numFailedTests || (success && run.status === 0 ? 0 : Math.max(1, numFailedTestSuites))
} catch (error) {
  failed++
  console.log(`✗ the test runner left no report: ${error.message}`)
}
rmSync(folder, { recursive: true, force: true })

if (skipped > 0)
  console.log(`
${skipped} skipped: they need something that is not on this machine, or are only for one where it must be`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
