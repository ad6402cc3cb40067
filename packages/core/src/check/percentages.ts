import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { numbersOf, parametersOf, placeOf, valuesWithin } from './parameters.ts'

/** A ratio may be a multiple, 1.5 times a line; ten times is rather a percentage. A share is at most 1 already where it is read. */
const highestRatio = 10

/** Ratios that are rather written as a percentage. */
export function percentages(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap((parameter) => {
    const { name, source } = parameter
    if (source.unit.split('/')[0] !== 'ratio') return []
    return valuesWithin(parameter, period).flatMap((entry): CheckFinding[] =>
      numbersOf(entry.value).flatMap(({ path, value }): CheckFinding[] => {
        if (value < highestRatio) return []
        const place = placeOf(parameter, entry)
        return [
          {
            code: 'check/percentage',
            severity: 'warning',
            document: place.document,
            path: `${place.path}${path}`,
            parameter: name,
            period: { from: entry.from > period.from ? entry.from : period.from, until: entry.until },
            message: {
              en: `“${source.title.en}” is a ratio of ${value}: if ${value} % is meant, write ${value / 100}`,
              zh: `“${source.title.zh}”的单位是ratio，值为${value}：如果指${value}%，应写${value / 100}`,
            },
          },
        ]
      }),
    )
  })
}
