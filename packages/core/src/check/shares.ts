import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { numbersOf, parametersOf, placeOf, valuesWithin } from './parameters.ts'

/** A ratio may be a multiple, 1.5 times a line; ten times is rather a percentage. */
const highestRatio = 10

/** Shares that are no part of a whole: below 0, above 1, or, from 2 on, written as a percentage. */
export function oddShares(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap((parameter) => {
    const { name, source } = parameter
    const unit = source.unit.split('/')[0]!
    const most = unit === 'share' || unit === 'strength' ? 1 : unit === 'ratio' ? highestRatio : undefined
    if (most === undefined) return []
    return valuesWithin(parameter, period).flatMap((entry): CheckFinding[] =>
      numbersOf(entry.value).flatMap(({ path, value }): CheckFinding[] => {
        if (value >= 0 && value <= most) return []
        const percent = value >= 2
        const place = placeOf(parameter, entry)
        return [
          {
            code: percent ? 'check/percentage' : 'check/share-out-of-bounds',
            severity: 'warning',
            document: place.document,
            path: `${place.path}${path}`,
            parameter: name,
            period: { from: entry.from > period.from ? entry.from : period.from, until: entry.until },
            message: percent
              ? {
                  en: `“${source.title.en}” is a ${unit} of ${value}: if ${value} % is meant, write ${value / 100}`,
                  zh: `“${source.title.zh}”的单位是${unit}，值为${value}：如果指${value}%，应写${value / 100}`,
                }
              : {
                  en: `“${source.title.en}” is a ${unit} of ${value}; a part of a whole is 0 to 1`,
                  zh: `“${source.title.zh}”的单位是${unit}，值为${value}；比例应在0到1之间`,
                },
          },
        ]
      }),
    )
  })
}
