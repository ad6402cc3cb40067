import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { doudi } from '../command.ts'

const county = fileURLToPath(new URL('../../../../examples/own-county', import.meta.url))

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-own-'))
  cpSync(county, join(home, 'own'), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true }))

const write = (path: string, text: string): void => writeFileSync(join(home, path), text)
const change = (path: string, from: string, to: string): void => write(path, readFileSync(join(home, path), 'utf8').replace(from, to))
/** What a command that must be refused says, a line a problem without its sentences. */
async function refused(...args: readonly string[]): Promise<readonly [status: number | null, ...heads: readonly string[]]> {
  const { status, stdout, stderr } = await doudi(home, args)
  expect(stdout).toBe('')
  return [status, ...stderr.split('\n').filter((line) => /^[a-z]+\/[a-z-]+ /.test(line))]
}

it('tells every problem of all files with line and column', async () => {
  change('own/policies/hospital-help.yaml', 'unit: share', 'unit: shar')
  change('own/policies/premium-help.yaml', 'paid: true', 'payed: true')
  change('own/reforms/help-goes-on.yaml', '2026-01-01: 0.5', '2026-13-01: 0.5')
  write('own/policies/zz.yaml', 'id: [')
  expect(await refused('list', '--policies', 'own')).toEqual([
    1,
    'policy/bad-value  own/policies/hospital-help.yaml  /parameters/rate/unit  line 19, column 11',
    'policy/unknown-key  own/policies/premium-help.yaml  /facts/payment/payed  line 36, column 5',
    expect.stringMatching(/^policy\/bad-text {2}own\/policies\/zz\.yaml {2}line 1, column \d+$/),
    expect.stringMatching(
      /^policy\/bad-value {2}own\/reforms\/help-goes-on\.yaml {2}\/set\/premiumHelp\.share\/2026-13-01 {2}line \d+, column \d+$/,
    ),
  ])
})

it('tells names that nobody defines where they stand, in policies and reforms', async () => {
  change('own/policies/premium-help.yaml', 'fact: insured,', 'fact: insurred,')
  change('own/reforms/help-goes-on.yaml', 'premiumHelp.share', 'premiumHelp.shares')
  const [status, ...heads] = await refused('check', '--policies', 'own')
  expect([status, ...heads.map((head) => head.replace(/column \d+/, 'column …'))]).toEqual([
    1,
    'system/unknown-name  own/policies/premium-help.yaml  /facts/payment/conditions/all/0/fact  line 40, column …',
    'system/unknown-name  own/reforms/help-goes-on.yaml  /set/premiumHelp.shares  line 9, column …',
  ])
})

it('refuses folders without documents, two documents with one id, and names of the catalogue on top of it', async () => {
  mkdirSync(join(home, 'empty'))
  for (const path of ['empty', 'nowhere']) expect(await refused('list', '--policies', path)).toEqual([1, `input/no-documents  ${path}`])
  cpSync(join(home, 'own/policies/premium-help.yaml'), join(home, 'own/policies/same.yml'))
  expect(await refused('list', '--policies', 'own')).toEqual([1, 'input/duplicate-id  own/policies/same.yml  /id  line 1, column 5'])
  rmSync(join(home, 'own/policies/same.yml'))
  expect(await refused('list', '--policies', 'own', '--with-catalogue')).toEqual([
    1,
    'input/duplicate-id  own/vocabulary.yaml  /person/age  line 5, column 8',
    'input/duplicate-id  own/vocabulary.yaml  /person/insured  line 7, column 5',
  ])
})

it('refuses what bears the name of a document and is no file, and a file in the place of a folder', async () => {
  const links = [
    ['a-folder.yaml', '.'],
    ['b-loop.yaml', 'b-loop.yaml'],
    ['c-nowhere.yaml', '../nowhere.yaml'],
  ] as const
  for (const [name, target] of links) symlinkSync(target, join(home, 'own/policies', name))
  // Opening a pipe waits for a writer, of which there is none.
  const pipes = process.platform === 'win32' ? [] : ['own/policies/d-pipe.yaml', 'own/cases/e-pipe.yaml']
  for (const pipe of pipes) execFileSync('mkfifo', [join(home, pipe)])
  expect(await refused('list', '--policies', 'own')).toEqual([
    1,
    ...[...links.map(([name]) => `own/policies/${name}`), ...pipes].map((file) => `input/not-readable  ${file}`),
  ])
  mkdirSync(join(home, 'other'))
  write('other/policies', 'a file')
  expect(await refused('check', '--policies', 'other')).toEqual([1, 'input/not-readable  other/policies'])
})

it('reads the file of one document on top of the catalogue', async () => {
  write('half.yaml', 'id: fill-half\ntitle: { en: half the gap, zh: 补差减半 }\nset: { dibao.fill: { 2018-01-01: 0.5 } }\n')
  const { stdout } = await doudi(home, ['diff', 'fill-half', '--policies', 'half.yaml', '--with-catalogue'])
  expect(stdout).toBe(
    'Dibao: minimum living allowance — from 2018-01-01, “share of the gap that is paid” is 50% instead of 100% (half the gap).\n',
  )
})

it('refuses situations with what is wrong where it stands', async () => {
  write('wrong.yaml', '- { id: a, at: 2025-02-30, sitation: {} }\n')
  expect(await refused('explain', '--policies', 'own', '--input', 'wrong.yaml')).toEqual([
    2,
    'input/bad-value  wrong.yaml  /0/at  line 1, column 16',
    'input/unknown-key  wrong.yaml  /0/sitation  line 1, column 28',
    'input/bad-value  wrong.yaml  /0/situation  line 1, column 3',
  ])
  write('wrong.yaml', 'at: 2025-01-01\nask: [livingAllowance.payment]\nsituation:\n  household: { incom: 5 }\n')
  expect(await refused('explain', '--policies', 'own', '--input', 'wrong.yaml')).toEqual([
    2,
    'run/unknown-fact  wrong.yaml  /0/situation/household/incom  line 4, column 23',
  ])
  write('wrong.yaml', 'at: 2021-12-31\nsituation: { household: { income: 5 }, members: [{ age: 3 }] }\n')
  expect(await refused('explain', '--policies', 'own', '--input', 'wrong.yaml')).toEqual([
    1,
    'run/not-in-force  own/policies/living-allowance.yaml  /parameters/line  line 12, column 5',
  ])
})

it('a worked case that gives another value is an error of check', async () => {
  change('own/cases/worked.yaml', 'livingAllowance.payment: 3200', 'livingAllowance.payment: 3300')
  const { status, stdout } = await doudi(home, ['check', '--policies', 'own'])
  expect(status).toBe(1)
  expect(stdout).toContain('error  check/worked-case  nowhere/living-allowance  case two-below-the-line\n')
  expect(stdout).toContain('livingAllowance.payment is 3200; expected 3300')
  expect(stdout).toContain('5 worked cases, 4 right.\n')
})
