import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { doudi } from '../command.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-faults-'))
})
afterEach(() => rmSync(home, { recursive: true }))

it.each([
  [
    'an unknown scenario',
    ['--scenarios', 'kept,clif'],
    /experiment\/unknown-scenario .*scenarios\/1\n {2}found "clif"; .*\n {2}hint: did you mean "cliff"\?/,
  ],
  ['a scale above 1', ['--scale', '2'], /experiment\/bad-scale .*scale\n {2}found 2;/],
  ['a scale that is no number', ['--scale', 'ten'], /--scale <share>' argument 'ten' is invalid/],
  ['a single replicate', ['--replicates', '1'], /experiment\/bad-replicates/],
  ['a seed that leads out of the folder', ['--seed', '../../x'], /experiment\/bad-seed/],
  ['an unknown runner', ['--runner', 'cluster'], /run\/unknown-runner/],
  ['no threads', ['--threads', '0'], /--threads <n>' argument '0' is invalid/],
  ['a folder without a name', ['--out', ''], /--out <folder>' argument '' is invalid/],
  ['an unknown option', ['--sclae', '1'], /unknown option '--sclae'/],
])('%s ends with one clear message and writes nothing', async (_, args, message) => {
  const { status, stdout, stderr } = await doudi(home, ['run', ...args])
  expect(status).not.toBe(0)
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^\s+at /m) // no stack
  expect(stdout).toBe('')
  expect(readdirSync(home)).toEqual([])
})

it('finds before it computes that a folder cannot be written', async () => {
  writeFileSync(join(home, 'file'), '')
  const { status, stdout, stderr } = await doudi(home, ['run', '--out', 'file/below'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^output\/not-writable .*below\n/)
  expect(stdout).toBe('')
  expect(readdirSync(home)).toEqual(['file'])
})

it.runIf(process.platform === 'linux')('finds it where making folders never ends, too', async () => {
  const { status, stdout, stderr } = await doudi(home, ['run', '--out', '/proc/nowhere/results'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^output\/not-writable .*results\n/)
  expect(stdout).toBe('')
})

it('does not destroy a folder that no run wrote', async () => {
  writeFileSync(join(home, 'thesis.tex'), 'years of work')
  const { status, stdout, stderr } = await doudi(home, ['run', '--out', '.'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/^output\/foreign-folder .*\n {2}found thesis\.tex, which no run wrote;/)
  expect(stdout).toBe('')
  expect(readFileSync(join(home, 'thesis.tex'), 'utf8')).toBe('years of work')
  expect(readdirSync(home)).toEqual(['thesis.tex'])
})

it.each(['threads', 'inline'])('leaves nothing behind on Ctrl-C, runner %s', async (runner) => {
  const args = ['run', '--scale', '1', '--replicates', '100', '--threads', '1', '--runner', runner]
  const { status, stderr } = await doudi(home, args, 'households')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^run\/stopped /)
  expect(readdirSync(home)).toEqual([])
})
