import { grouped } from '../numbers.ts'
import type { Language } from './figure.ts'

const chinese: { readonly [code: string]: string } = {
  true: '是',
  false: '否',
  township: '乡镇',
  county: '县级',
  city: '市级',
  province: '省级',
  outside: '省外',
  none: '无',
  dibao: '低保',
  tekun: '特困',
  returned: '返贫致贫',
  marginal: '低保边缘',
  monitored: '防返贫监测',
  seriouslyIll: '因病致贫重病',
  unlimited: '不限',
}
const english: { readonly [code: string]: string } = { true: 'yes', false: 'no', seriouslyIll: 'seriously ill' }

/** A value of a fact or a parameter as a reader has it: a number, a word, a value for each category, bands. */
export function valueText(value: unknown, language: Language): string {
  if (value === undefined) return '-'
  if (typeof value === 'number') return grouped(value, Number.isInteger(value) ? 0 : 2)
  if (Array.isArray(value))
    return value.map((one: unknown) => (isBand(one) ? bandText(one, language) : valueText(one, language))).join('; ') || '-'
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${word(key, language)} ${valueText(inner, language)}`)
    return entries.join(', ') || '-'
  }
  return word(String(value), language)
}

const word = (code: string, language: Language): string => (language === 'zh' ? chinese : english)[code] ?? code

type Band = { readonly to?: number; readonly rate: number }
const isBand = (value: unknown): value is Band => typeof value === 'object' && value !== null && 'rate' in value

function bandText({ to, rate }: Band, language: Language): string {
  const share = grouped(rate, 2)
  if (to === undefined) return language === 'en' ? `above: ${share}` : `以上：${share}`
  return language === 'en' ? `to ${grouped(to)}: ${share}` : `至${grouped(to)}：${share}`
}
