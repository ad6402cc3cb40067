import { expect, it } from 'vitest'
import { printable } from './printable.ts'

it.each([
  ['plain text, 住院 😀', 'plain text, 住院 😀'],
  ['red \u001b[31m', 'red \\u{1b}[31m'],
  ['two\nlines', 'two\\u{a}lines'],
  ['turned \u202eround', 'turned \\u{202e}round'],
])('writes out what a terminal would obey: %j', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

it('cuts between characters', () => {
  expect(printable('😀😀😀😀', 3)).toBe('😀😀…')
})
