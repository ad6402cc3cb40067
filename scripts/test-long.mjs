// npm run test:long: the properties of packages/core over many more systems, rules and documents than npm test has time for.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const seed = process.env.DOUDI_SEED ?? String(Date.now() % 2 ** 31)
console.log(`Seed ${seed}: DOUDI_SEED=${seed} npm run test:long takes the same systems again.\n`)
const where =
  process.argv.length > 2 ? process.argv.slice(2) : ['packages/core/test/contract', 'packages/core/test/rules', 'packages/core/test/faults']
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'core', '--reporter=verbose', ...where], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DOUDI_LONG: '1', DOUDI_SEED: seed },
})
process.exitCode = status ?? 1
