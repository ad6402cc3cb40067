import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { specificationHash } from '../packages/simulator/src/experiment/specification-hash.ts'
import { withDefaults } from '../packages/simulator/src/experiment/with-defaults.ts'
import { readExperiment } from '../packages/simulator/src/input/experiment/read-experiment.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

test('examples/an-experiment runs, options stand above the file, and its result names a run of the same hash', async () => {
  const out = mkdtempSync(join(tmpdir(), 'doudi-an-experiment-'))
  const scenarios = ['kept', 'cliff-hardship-fund', 'cliff-higher-dibao+outside-relief']
  const options = ['--scale', '0.002', '--replicates', '2', '--scenarios', scenarios.join(','), '--runner', 'inline', '--out', out]
  const command = ['packages/simulator/dist/cli/main.js', 'run', 'examples/an-experiment/experiment.yaml', ...options]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({
    specification: { name: 'in-place-of-the-campaign', scale: 0.002, replicates: 2 },
    command: `doudi run experiment.json --scenarios ${scenarios.join(',')}`,
  })
  const again = withDefaults({ ...(await readExperiment(join(out, 'experiment.json'))), scenarios })
  expect(await specificationHash(again, manifest.versions['@doudi/simulator'])).toBe(manifest.hash)
  rmSync(out, { recursive: true })
})
