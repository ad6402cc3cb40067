import { tmpdir } from 'node:os'
import type { Difference } from '@doudi/core'
import { expect, it } from 'vitest'
import { doudi } from '../command.ts'

const told = async (...args: readonly string[]) => doudi(tmpdir(), ['diff', ...args])

it('says in words what the second scenario changes', async () => {
  const { status, stdout } = await told('kept', 'cliff')
  expect(status).toBe(0)
  const where = 'Campaign against poverty: who is covered, and how strongly — from 2021-01-01'
  const why = 'campaign policies stop at the end of 2020'
  const strengths = [
    'strength of the poor’s terms of basic insurance',
    'strength of the poor’s terms of critical-illness insurance',
    'strength of medical assistance of the registered poor',
    'strength of 351',
    'strength of 180',
    'strength of the campaign in cash',
  ]
  expect(stdout).toBe(strengths.map((title) => `${where}, “${title}” is 0 instead of 1 (${why}).\n`).join(''))
})

it('says it in Chinese', async () => {
  const { stdout } = await told('taper', 'cliff', '--lang', 'zh')
  expect(stdout.split('\n')[0]).toBe(
    '脱贫攻坚期政策：2021年1月1日至2021年12月31日，“基本医保贫困人口待遇力度”由0.8改为0（攻坚期政策2020年底全部停止）。',
  )
})

it('gives all of it as JSON', async () => {
  const { stdout } = await told('kept', 'taper', '--json')
  const { entries, en, zh } = JSON.parse(stdout) as Difference
  expect([entries.length, en.length, zh.length]).toEqual([30, 30, 30])
  expect(entries[0]).toMatchObject({
    kind: 'value',
    document: 'anhui/campaign',
    parameter: 'campaign.basicInForce',
    from: '2021-01-01',
    until: '2022-01-01',
    before: 1,
    after: 0.8,
    by: { id: 'taper' },
  })
})

it('says what one reform changes, and several together', async () => {
  expect((await told('cliff')).stdout).toBe((await told('kept', 'cliff')).stdout)
  const both = (await told('cliff+outside-relief')).stdout
  expect(both).toContain('(351 outside the province, with referral).\n')
  expect(both).toContain('(campaign policies stop at the end of 2020).\n')
  expect((await told('cliff', 'cliff+outside-relief')).stdout.trim().split('\n')).toHaveLength(1)
})

it('says that there is no difference', async () => {
  expect((await told('kept', 'kept')).stdout).toBe('No difference.\n')
})

it('refuses a scenario that is none, and another language', async () => {
  const { status, stdout, stderr } = await told('kept', 'clif')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^experiment\/unknown-scenario .*\n {2}found "clif"; .*\n {2}hint: did you mean "cliff"\?/)
  expect((await told('kept', 'cliff', '--lang', 'fr')).stderr).toMatch(/argument 'fr' is invalid/)
})
