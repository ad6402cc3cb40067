import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(new URL('own-county/README.md', import.meta.url), 'utf8')

/** Each block of the page with the command on its first line, run from the root of the repository. */
const blocks = [...readme.matchAll(/^```text\n\$ doudi (.*)\n([\s\S]*?)^```$/gm)].map(([, command, output]) => [command!, output!] as const)

describe('examples/own-county/README.md', () => {
  test('shows the commands that read policies', () => {
    expect([...new Set(blocks.map(([command]) => command.split(' ')[0]))].sort()).toEqual(['check', 'diff', 'explain', 'list', 'show'])
  })

  test.each(blocks)('doudi %s', (command, output) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['packages/simulator/dist/cli/main.js', ...command.split(' ')], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toBe(output)
  })
})
