import { expect, it } from 'vitest'
import { doudi } from '../command.ts'

it.each([
  ['no household', [], /replay\/no-household .*--household\n {2}found nothing; expected a number from 1 to 305\n {2}hint: --list relapsed/],
  [
    'a household that is not there',
    ['--household', '306'],
    /replay\/unknown-household .*\n {2}found 306; expected a number from 1 to 305: the 244 lifted/,
  ],
  ['replicate 0', ['--household', '1', '--replicate', '0'], /replay\/bad-replicate/],
  [
    'an unknown scenario',
    ['--household', '1', '--scenario', 'clif'],
    /experiment\/unknown-scenario .*\n.*\n {2}hint: did you mean "cliff"\?/,
  ],
  ['a number that is none', ['--household', 'one'], /--household <number>' argument 'one' is invalid/],
])('%s ends with one clear message', async (_, args, message) => {
  const { status, stdout, stderr } = await doudi('.', ['replay', '--scale', '0.001', ...args])
  expect(status).not.toBe(0)
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
})
