import { defineReform } from '@doudi/core'

type Table = { readonly [category: string]: number }
type Dated<T> = { [day: string]: T }

/** Whole yuan a year later, and so on, up to 2030: the last known value, grown. */
const grown = (known: number, rate: number, from: number): Dated<number> => {
  const values: Dated<number> = {}
  let value = known
  for (let year = from; year <= 2030; year++) {
    value *= 1 + rate
    values[`${year}-01-01`] = Math.round(value)
  }
  return values
}

/** The same of each category of a table. */
const grownTable = (known: Table, rate: number, from: number): Dated<Table> => {
  const columns = Object.entries(known).map(([category, value]) => [category, grown(value, rate, from)] as const)
  const days = Object.keys(columns[0]![1])
  return Object.fromEntries(days.map((day) => [day, Object.fromEntries(columns.map(([category, values]) => [category, values[day]!]))]))
}

/**
 * Values after the last known ones. Without it incomes grow and these stand still, which is a second, silent cliff: runs to 2030 use it,
 * under every scenario.
 */
export const forecast = defineReform({
  id: 'forecast',
  title: {
    en: 'growth of lines, dibao, pension, minimum wage, premium and allowances to 2030',
    zh: '2030年前各类标准线、低保、养老金、最低工资、参保缴费和各项补贴增长预测',
  },
  description: {
    en: 'What the exit and the monitoring line, dibao, the pension, the minimum wage, the premium, the disability allowances, education aid and the allowances of children and the elderly may be up to 2030: the last known value, grown at a steady rate and rounded to whole yuan. It is a forecast and no law; the rates are guesses, each good to 2 percentage points a year. Without it these values stand still after 2025.',
    zh: '脱贫标准线、监测线、低保、养老金、最低工资、参保缴费、残疾人补贴、教育资助、儿童和老年人补贴至2030年的预测：以最后已知值按固定增速推算并取整。仅为预测，并非政策；增速为推测，每年误差约2个百分点。不启用时，2025年后各值保持不变。',
  },
  sources: [{ title: 'generally known, not verified: growth rates', mark: 'K l' }],
  note: 'Monitoring line and dibao 5.5 % a year, exit line 2 % as consumer prices, premium, pension, minimum wage, disability, children and elderly 4 %, education aid 2 %, each ± 2 percentage points.',
  set: {
    'lines.exitLine': grown(4133, 0.02, 2025),
    'lines.monitoringLine': grown(8500, 0.055, 2026),
    'premium.fullPremium': grown(400, 0.04, 2027),
    'dibao.standard': grown(8700, 0.055, 2025),
    'dibao.nationalMean': grown(7900, 0.055, 2025),
    'tekun.minimumWage': grown(1870, 0.04, 2025),
    'pension.national': grown(143, 0.04, 2026),
    'pension.local': grown(15, 0.04, 2026),
    'disability.livingRate': grownTable({ true: 60, false: 35 }, 0.04, 2026),
    'disability.careRate': grown(70, 0.04, 2026),
    'leftBehind.unattendedRate': grown(1000, 0.04, 2026),
    'leftBehind.serviceRate': grownTable({ full: 50, partial: 100, none: 200 }, 0.04, 2026),
    'educationAid.preschoolAid': grown(800, 0.02, 2026),
    'educationAid.livingAid': grownTable({ primary: 1250, middle: 1500 }, 0.02, 2026),
    'educationAid.grant': grownTable({ high: 2500, vocational: 2000, university: 3700 }, 0.02, 2026),
  },
})
