import { expect, it } from 'vitest'
import { doudi } from '../command.ts'

const shown = async (...args: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await doudi('.', ['show', ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

it('says what a policy says: values with day and mark, rules as sentences, who changes it', async () => {
  const text = await shown('anhui/health-351')
  expect(text).toMatch(/^351: the government’s own-pay caps\nanhui\/health-351 · policy/)
  expect(text).toContain('\n    2016-01-01  K h  township 3,000 yuan a year, county 3,000 yuan a year, city 5,000 yuan a year, ')
  expect(text).toContain('\n    It pays as number 4 of 5 in “paid by all payers”, at most what is left by those before it.\n')
  expect(text).toMatch(/\nReforms that change it\n(?: {2}.*\n)* {2}outside-relief +351 outside the province, with referral\n/)
  for (const name of ['health351', 'health-351']) expect(await shown(name)).toBe(text)
})

it('shows the values in force on a day, and its worked cases', async () => {
  const text = await shown('dibao', '--at', '2019-05-01')
  expect(text).toContain('Parameters in force on 2019-05-01\n')
  expect(text).toMatch(/ dibao\.standard\n {4}2019-01-01 {2}K l {2}5,400 yuan a person a year\n {4}plausible: /)
  expect(text).not.toContain('6,500 yuan a person a year')
  expect(text).toMatch(/\nWorked cases\n {2}typical {3}/)
  expect(await shown('dibao', '--at', '2001-01-01')).toContain('no value yet; the first is of ')
})

it('says in Chinese what a reform changes', async () => {
  const text = await shown('taper', '--lang', 'zh')
  expect(text).toMatch(/^攻坚期政策自2021年起五年渐退\ntaper · 改革/)
  expect(text).toContain('\n  - 脱贫攻坚期政策：自2025年1月1日起，“产业就业扶贫力度”由1改为0。\n')
})

it('says of a proposal which reform brings it in, and where it then stands', async () => {
  const text = await shown('anhui/charity')
  expect(text).toContain('\nNot in force by itself: it enters by charity')
  expect(text).toContain('It pays as number 6 of 6 in “paid by all payers”')
})

it('gives the document and its words as JSON', async () => {
  const json = JSON.parse(await shown('dibao', '--at', '2020-06-01', '--json'))
  expect(json).toMatchObject({ kind: 'policy', document: { id: 'anhui/dibao' }, at: '2020-06-01' })
  expect(json.inForce['dibao.standard']).toEqual({ from: '2020-01-01', value: 6500 })
  expect(json.rules['dibao.inUnit']).toEqual({ en: ['Holds if “not on destitute support”.'], zh: ['条件：“非特困供养”。'] })
  expect(JSON.parse(await shown('cliff', '--json')).changes.en).toHaveLength(6)
})

it('refuses an id that is not there, with the nearest, and a day that does not exist', async () => {
  const unknown = await doudi('.', ['show', 'helth-351'])
  expect([unknown.status, unknown.stdout]).toEqual([1, ''])
  expect(unknown.stderr).toMatch(/^input\/unknown-document .*\n {2}found "helth-351"; .*\n {2}hint: did you mean "anhui\/health-351"\?/)
  expect((await doudi('.', ['show', 'dibao', '--at', '2020-02-30'])).stderr).toContain('A day that exists')
})
