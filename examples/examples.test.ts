import { readdirSync, readFileSync } from 'node:fs'
import { format } from 'node:util'
import { afterEach, expect, test, vi } from 'vitest'

const here = new URL('.', import.meta.url)
const examples = readdirSync(here).filter((file) => /^\d\d-.*\.ts$/.test(file))

afterEach(() => {
  vi.restoreAllMocks()
})

test.each(examples)('%s prints what stands at its end', async (file) => {
  const [, written] = readFileSync(new URL(file, here), 'utf8').split('\n// =>\n')
  const printed: string[] = []
  vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(format(...words))
  })
  await import(/* @vite-ignore */ new URL(file, here).href)
  const comment = printed
    .join('\n')
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
  expect(`${comment.join('\n')}\n`).toBe(written)
})

test('examples are numbered from 1 without a gap', () => {
  expect(examples.map((file) => Number(file.slice(0, 2)))).toEqual(examples.map((_, i) => i + 1))
})
