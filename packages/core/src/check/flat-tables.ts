import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { numbersOf, parametersOf, valuesWithin } from './parameters.ts'

/** Tables and scales that say the same everywhere, in every entry and on every day: a column copied, or a table that need not be one. */
export function flatTables(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap((parameter): CheckFinding[] => {
    const { name, document, path, source, by } = parameter
    const values = valuesWithin(parameter, period)
    if (values.length === 0 || source.unit.startsWith('list of ')) return []
    const entries = values.map(({ value }) => [...leaves(value), ...(source.otherwise === undefined ? [] : [source.otherwise])])
    // A scale counts its rates, a table whatever it holds; of one entry alone there is nothing to compare.
    const scale = source.over !== undefined
    const rates = scale ? values.map(({ value }) => numbersOf(value).map((one) => one.value)) : entries
    if (by.length === 0 && !scale) return []
    if (rates.some((list) => list.length < 2 || list.some((one) => one !== list[0]))) return []
    return [
      {
        code: 'check/flat-table',
        severity: 'note',
        document,
        path,
        parameter: name,
        period: { from: period.from, until: period.to },
        message: scale
          ? {
              en: `the slices of “${source.title.en}” all have the rate ${rates[0]![0]}`,
              zh: `“${source.title.zh}”各段比例都是${rates[0]![0]}`,
            }
          : {
              en: `the table “${source.title.en}” says ${rates[0]![0]} for every ${by.join(' and ')}`,
              zh: `“${source.title.zh}”表中各项（${by.join('、')}）都是${rates[0]![0]}`,
            },
      },
    ]
  })
}

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value).flatMap(leaves) : [value]
