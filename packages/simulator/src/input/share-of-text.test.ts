import { expect, it } from 'vitest'
import { shareOfText } from './share-of-text.ts'

it.each([
  ['5%', 0.05],
  ['5 %', 0.05],
  ['7%', 0.07],
  ['0.5%', 0.005],
  ['0.05', 0.05],
  ['.05', 0.05],
  ['1', 1],
])('%s is %d', (text, share) => expect(shareOfText(text)).toBe(share))

it.each(['', '%', 'five', '-5%', '5%%', '1e-2', '0x1'])('"%s" is none', (text) => expect(shareOfText(text)).toBeNaN())
