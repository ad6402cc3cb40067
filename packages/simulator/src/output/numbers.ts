import { toYuan } from '@doudi/core'
import type { Estimate } from '../inference/estimate.ts'

/** A number with its thousands apart: 243,612. */
export function grouped(value: number, decimals = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = fraction === undefined ? digits : `${digits}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** Fen as yuan with two decimals, exactly. */
export const yuanText = (fen: number): string => toYuan(fen).toFixed(2)

/** An estimate as a headline shows it: at most three significant digits, value and interval at the same place. */
export type ShownEstimate = { readonly value: string; readonly interval: string }

/**
 * @example
 * showEstimate({ mean: 58.71, standardError: 0.5, low: 57.64, high: 59.78 }) // => { value: '58.7', interval: '[57.6, 59.8]' }
 */
export function showEstimate({ mean, low, high }: Estimate): ShownEstimate {
  if (Number.isNaN(mean)) return { value: 'nobody', interval: '' }
  if (mean === 0 && low === 0 && high === 0) return { value: '0', interval: '[0, 0]' }
  const largest = Math.max(Math.abs(mean), Math.abs(low), Math.abs(high))
  const show = largest >= 1000 ? toThreeDigits(largest) : (value: number) => grouped(value, largest >= 100 ? 0 : largest >= 10 ? 1 : 2)
  return { value: show(mean), interval: `[${show(low)}, ${show(high)}]` }
}

/** Rounds to the place of the third digit of `largest`, which is 1,000 or more. */
function toThreeDigits(largest: number): (value: number) => string {
  const unit = Number(`1${'0'.repeat(Math.floor(largest).toFixed(0).length - 3)}`)
  return (value) => grouped(Math.round(value / unit) * unit)
}

/** "1 in 10", or the share where it is no whole number of households. */
export function showScale(scale: number): string {
  const one = 1 / scale
  if (scale === 1) return 'all of them'
  return Math.abs(one - Math.round(one)) < 1e-9 ? `1 in ${grouped(one)}` : `${Number((scale * 100).toPrecision(3))} in 100`
}
