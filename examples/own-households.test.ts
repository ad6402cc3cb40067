import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (...args: readonly string[]): ReturnType<typeof spawnSync> & { stderr: string; stdout: string } =>
  spawnSync(process.execPath, ['packages/simulator/dist/cli/main.js', 'run', ...args], { cwd: root, encoding: 'utf8' }) as never
const tables = ['--households', 'examples/own-households/households.csv', '--persons', 'examples/own-households/persons.csv']

test('examples/own-households: the weighted households go through the years in place of those of Fuyang', () => {
  const out = mkdtempSync(join(tmpdir(), 'doudi-own-'))
  try {
    const { status, stdout } = run(...tables, '--scenarios', 'kept,cliff', '--replicates', '2', '--runner', 'inline', '--out', out)
    expect(status).toBe(0)
    // The weights of the lifted ones add up to 246 and a half.
    const [header, ...rows] = readFileSync(new URL('own-households/households.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    expect(header!.split(',').slice(2, 4)).toEqual(['exit_year', 'weight'])
    const weights = rows.map((row) => row.split(',')).filter(([, , exit]) => exit !== '')
    const total = weights.reduce((sum, [, , , weight]) => sum + Number(weight), 0)
    expect(stdout).toContain('Doudi · households of your own through the end of the campaign')
    expect(stdout).toContain(`${Math.floor(total + 0.5)} households`)
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(manifest.specification.microdata).toEqual({ files: [tables[1], tables[3]], households: 40, persons: 111 })
    expect(manifest.command).toContain(tables.join(' '))
  } finally {
    rmSync(out, { recursive: true })
  }
})

test('one table without the other is refused, and so is what is wrong in either', () => {
  const half = run(...tables.slice(0, 2))
  expect([half.status, half.stderr.split('\n')[0]]).toEqual([1, 'run/half-of-the-data  --persons'])
  const wrong = run(tables[0]!, tables[3]!, tables[2]!, tables[1]!)
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toMatch(/^data\/unknown-column {2}examples\/own-households\/persons\.csv {2}row 1$/m)
  expect(wrong.stderr).toMatch(/^data\/missing-column {2}examples\/own-households\/households\.csv {2}row 1$/m)
})
