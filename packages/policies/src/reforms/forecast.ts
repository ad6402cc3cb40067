import { defineReform } from '@doudi/core'

/** Whole yuan a year later, and so on, up to 2030: the last known value, grown. */
const grown = (known: number, rate: number, from: number): { [day: string]: number } => {
  const values: { [day: string]: number } = {}
  let value = known
  for (let year = from; year <= 2030; year++) {
    value *= 1 + rate
    values[`${year}-01-01`] = Math.round(value)
  }
  return values
}

/**
 * Values after the last known ones. Without it incomes grow and these stand still, which is a second, silent cliff: runs to 2030 use it,
 * under every scenario.
 */
export const forecast = defineReform({
  id: 'forecast',
  title: { en: 'growth of dibao, pension and minimum wage to 2030', zh: '2030年前低保、养老金、最低工资增长预测' },
  sources: [{ title: 'generally known, not verified: growth rates', mark: 'K l' }],
  note: 'Dibao 5.5 % a year, pension and minimum wage 4 % a year, each ± 2 percentage points. The exit line by prices of 2 %, the monitoring line as dibao.',
  set: {
    'dibao.standard': grown(8700, 0.055, 2025),
    'tekun.minimumWage': grown(1870, 0.04, 2025),
    'pension.national': grown(143, 0.04, 2026),
    'pension.local': grown(15, 0.04, 2026),
    'lines.exitLine': grown(4133, 0.02, 2025),
    'lines.monitoringLine': grown(8500, 0.055, 2026),
  },
})
