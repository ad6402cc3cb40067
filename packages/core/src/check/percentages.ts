import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { judgedNumbers } from './parameters.ts'

/** A ratio may be a multiple, 1.5 times a line; ten times is rather a percentage. A share is at most 1 already where it is read. */
const highestRatio = 10

/** Ratios that are rather written as a percentage. */
export function percentages(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return judgedNumbers(system, period, ({ source: { unit, title } }, { value }) => {
    if (unit.split('/')[0] !== 'ratio' || value < highestRatio) return undefined
    return {
      code: 'check/percentage',
      severity: 'warning',
      message: {
        en: `“${title.en}” is a ratio of ${value}: if ${value} % is meant, write ${value / 100}`,
        zh: `“${title.zh}”的单位是ratio，值为${value}：如果指${value}%，应写${value / 100}`,
      },
    }
  })
}
