import { expect, it } from 'vitest'
import { valueText } from './value-text.ts'

it.each([
  [42480, '42,480', '42,480'],
  [0.8, '0.80', '0.80'],
  [false, 'no', '否'],
  [{ township: 150, outside: 0.6 }, 'township 150, outside 0.60', '乡镇 150, 省外 0.60'],
  [[{ to: 50000, rate: 0.6 }, { rate: 0.8 }], 'to 50,000: 0.60; above: 0.80', '至50,000：0.60; 以上：0.80'],
  [['dibao', 'tekun'], 'dibao; tekun', '低保; 特困'],
  [{}, '-', '-'],
  [undefined, '-', '-'],
])('%j', (value, en, zh) => {
  expect(valueText(value, 'en')).toBe(en)
  expect(valueText(value, 'zh')).toBe(zh)
})
