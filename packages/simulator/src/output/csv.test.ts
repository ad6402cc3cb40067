import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what needs it', () => {
  expect(
    csv([
      ['a', 'b'],
      ['x, y', 'say "so"'],
      [1, 'two\nlines'],
    ]),
  ).toBe('a,b\n"x, y","say ""so"""\n1,"two\nlines"\n')
})
