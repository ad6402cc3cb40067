import { indicators, policies, proposals, reforms } from '@doudi/policies'
import { expect, it } from 'vitest'
import { doudi } from '../command.ts'

const listed = async (...args: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await doudi('.', ['list', ...args])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

type Item = { readonly id: string; readonly kind: string; readonly systems: readonly string[] }

it('gives every document of the catalogue as JSON, with exactly what the contract says', async () => {
  const items = JSON.parse(await listed('--json')) as readonly Item[]
  const documents = [...policies, ...proposals, ...reforms, ...indicators]
  expect(items.map(({ id }) => id)).toEqual(documents.map(({ id }) => id))
  for (const item of items) expect(Object.keys(item)).toEqual(['id', 'kind', 'systems', 'title', 'from', 'until'])
  expect(items.find(({ id }) => id === 'cliff')).toMatchObject({ kind: 'reform', from: '2021-01-01', until: null })
  const dibao = policies.find(({ id }) => id === 'anhui/dibao')!
  expect(items.find(({ id }) => id === dibao.id)).toEqual({
    id: dibao.id,
    kind: 'policy',
    systems: dibao.systems,
    title: dibao.title,
    ...dibao.period,
  })
})

it('keeps those of one system and one kind', async () => {
  const items = JSON.parse(await listed('--system', 'S8', '--kind', 'policy', '--json')) as readonly Item[]
  expect(items.length).toBeGreaterThan(3)
  for (const { kind, systems } of items) expect([kind, systems]).toEqual(['policy', expect.arrayContaining(['S8'])])
  expect(await listed('--system', 'S99')).toBe('Nothing fits.\n')
  expect(await listed('--system', 'S99', '--json')).toBe('[]\n')
})

it('prints a row a document, proposals apart, in Chinese too', async () => {
  const text = await listed()
  expect(text).toMatch(/^Policies \(\d+\) +system +from +until$/m)
  expect(text).toMatch(/^Proposals: policies that a reform brings in \(\d+\)/m)
  expect(text).toMatch(/^ {2}anhui\/dibao +S8.* 2014-01-01 {2}no end +Dibao: minimum living allowance$/m)
  expect(await listed('--lang', 'zh')).toMatch(/^ {2}cliff .*2021-01-01 .*攻坚期政策2020年底全部停止$/m)
})
