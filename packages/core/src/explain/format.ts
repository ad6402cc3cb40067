import type { Scalar } from '../policy/language.ts'
import type { Language, Words } from './words.ts'

/** What a yuan of `unlimited` is at least; nothing else comes near. */
const unlimited = 1e290

/** Thousands grouped, where the language does: `12345.5` is `12,345.5`. Fifteen digits: the sixteenth is noise of binary numbers (802.7840000000001). */
export function grouped(value: number, thousands = ','): string {
  const text = String(Number(value.toPrecision(15)))
  if (text.includes('e')) return text
  const [whole, decimals] = text.split('.') as [string, string?]
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimals === undefined ? '' : `.${decimals}`}`
}

/** Yuan with fen, or with all digits where there are parts of a fen. */
function money(yuan: number, always: boolean, thousands: string): string {
  if (Number.isInteger(yuan) && !always) return grouped(yuan, thousands)
  const fixed = yuan.toFixed(2)
  if (Number(fixed) !== yuan || fixed.includes('e')) return grouped(yuan, thousands)
  const [whole, decimals] = fixed.split('.') as [string, string]
  return `${grouped(Number(whole), thousands).replace(/^0$/, whole)}.${decimals}`
}

/** A share in percent, by moving the point: 0.07 times 100 would be 7.000000000000001. */
function percent(share: number): string {
  const text = String(Number(Math.abs(share).toPrecision(15)))
  if (text.includes('e')) return grouped(share)
  const [whole, decimals = ''] = text.split('.') as [string, string?]
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(2)
  return `${share < 0 ? '-' : ''}${grouped(Number(moved))}${rest === '' ? '' : `.${rest}`}%`
}

/** A number as it stands in a formula: no unit, but shares in percent. `unit` is the word before a slash. */
export function bareNumber(value: Scalar | undefined, unit: string | undefined, words: Words): string {
  if (value === undefined) return words.missing
  if (typeof value === 'boolean') return words.flag(value)
  if (typeof value === 'string') return value
  if (value >= unlimited) return words.unlimited
  if (unit === 'share' || unit === 'strength') return percent(value)
  if (unit === 'year') return String(value)
  return unit === 'CNY' ? money(value, false, words.thousands) : grouped(value, words.thousands)
}

/** A value with its unit in words: `2,760.00 yuan`, `2760元`, `60%`, `2015年`. `unit` is as documents write it. */
export function valueInWords(value: Scalar | undefined, unit: string | undefined, language: Language, words: Words): string {
  const [head, ...per] = (unit ?? '').split('/')
  const bare = bareNumber(value, head, words)
  if (typeof value !== 'number' || value >= unlimited) return bare
  const number = head === 'CNY' && language === 'en' ? money(value, true, words.thousands) : bare
  return words.withUnit(number, head!, per.includes('month'))
}
