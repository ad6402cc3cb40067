import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseFile } from '../cases.ts'
import { doudi } from '../command.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'doudi-explain-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const explained = async (...args: string[]): Promise<string> => {
  const { status, stdout, stderr } = await doudi(home, ['explain', ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

it('prints the cover ledger of a bill, in which every yuan stands once, with the reason of each payer', async () => {
  const text = await explained('--input', caseFile('settlement'), '--case', 's02')
  const amount = (name: string): number => Number(new RegExp(`^ *${name}\\.+([\\d,]+\\.\\d\\d)$`, 'm').exec(text)![1]!.replaceAll(',', ''))
  const rows = [
    'basic insurance',
    'critical-illness insurance',
    'medical assistance',
    '351',
    '180',
    'own pay, compliant',
    'own pay, off the list',
  ]
  expect(rows.map(amount)).toEqual([8190, 0, 249, 0, 0, 2241, 1320])
  expect(rows.map(amount).reduce((sum, yuan) => sum + yuan)).toBe(amount('gross bill'))
  expect(text).toContain('    basic insurance is 8,190.00 yuan: 7,710 + 100% × (8,190 − 7,710) = 8,190.\n')
  expect(text).toContain('    - ratio above the deductible: 75% (place of care is county; since 2016-01-01; mark K m)\n')
  expect(text).toContain(
    '    180 is 0.00 yuan, because the conditions do not hold: kind of care is inpatient (expected chronic outpatient).\n',
  )
})

it('says why no payer takes a bill', async () => {
  expect(await explained('--input', caseFile('settlement'), '--case', 's28')).toContain(
    '    351 is 0.00 yuan: “paid by all payers” does not take it, because premium of the year not paid (expected premium of the year paid).\n',
  )
})

it('explains one fact in Chinese, as a list and as a tree', async () => {
  const args = ['--input', caseFile('settlement'), '--case', 's03-lifted2015-county', '--fact', 'campaign.covered', '--lang', 'zh']
  expect(await explained(...args, '--detail', 'short')).toContain(
    '不属于健康扶贫对象，因为脱贫年份为2015年（要求：不属于2014年、2015年，即“不享受年份”）。\n',
  )
  expect(await explained(...args)).toContain('\n不满足的条件：\n  - 脱贫年份为2015年（')
  expect(await explained(...args, '--detail', 'full')).toContain('\n    ✗ 脱贫年份为2015年（')
})

it('explains the transfers of a household, and a fact of each member', async () => {
  const input = ['--input', caseFile('transfers'), '--case', 'c01']
  expect(await explained(...input)).toContain(
    'dibao is 4,800.00 yuan: 100% × (13,200 − 8,400) = 4,800 by the rule “top-up to the standard”.\n',
  )
  const members = await explained(...input, '--fact', 'dibao.inUnit', '--detail', 'short')
  expect(members.match(/^\/members\/\d$/gm)).toEqual(['/members/0', '/members/1', '/members/2'])
})

it('says which case or fact is not there, and refuses wrong cases as the other commands do', async () => {
  const input = ['explain', '--input', caseFile('settlement')]
  const unknown = await doudi(home, [...input, '--case', 'x99'])
  expect([unknown.status, unknown.stdout]).toEqual([1, ''])
  expect(unknown.stderr).toMatch(/^input\/unknown-case /)
  expect((await doudi(home, [...input, '--case', 's0'])).stderr).toContain('with which 9 begin')
  const fact = await doudi(home, [...input, '--case', 's02', '--fact', 'health351.dues'])
  expect(fact.stderr).toMatch(/^input\/unknown-fact [\s\S]*did you mean "health351.due"/)
  writeFileSync(join(home, 'wrong.json'), '[{ "id": "a", "person": {}, "bills": [] }, { "id": "b", "household": 3, "year": 2018 }]')
  const wrong = await doudi(home, ['explain', '--input', 'wrong.json'])
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('/0/person/registered')
  expect(wrong.stderr).toContain('/1/household')
})
