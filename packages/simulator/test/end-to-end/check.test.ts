import type { CheckFinding } from '@doudi/core'
import { expect, it } from 'vitest'
import { doudi } from '../command.ts'

const years = ['--from', '2021-01-01', '--to', '2023-01-01']

it('prints the findings, and as JSON gives what evaluate gave', async () => {
  const text = await doudi('.', ['check', ...years])
  expect(text).toMatchObject({ status: 0, stderr: '' })
  expect(text.stdout).toContain('example: {"household": {"loanYear": 2018}}, dividend.payment on 2022-01-01: 0; on 2021-01-01: 3500\n')
  const json = await doudi('.', ['check', ...years, '--json'])
  const findings = JSON.parse(json.stdout) as readonly CheckFinding[]
  const lapses = findings.filter(({ code }) => code === 'check/lapse')
  expect(lapses).toHaveLength(1)
  expect(lapses[0]).toMatchObject({ document: 'anhui/dividend', period: { from: '2022-01-01', until: '2023-01-01' } })
  const of = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length
  const [warnings, notes] = [of('warning'), of('note')]
  expect(text.stdout).toMatch(new RegExp(`\n0 errors, ${warnings} warnings?, ${notes} notes?\\..* judged and meant, with the reason\\.\n$`))
})

it('refuses a day that does not exist, and a scenario that there is not', async () => {
  const day = await doudi('.', ['check', '--from', '2021-02-30'])
  expect(day.status).toBe(1)
  expect(day.stderr).toContain('run/bad-day')
  const scenario = await doudi('.', ['check', '--scenario', 'clif'])
  expect(scenario.status).toBe(1)
  expect(scenario.stderr).toContain('did you mean "cliff"?')
})
