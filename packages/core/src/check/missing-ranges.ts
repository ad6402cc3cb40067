import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { marksWithin, parametersOf } from './parameters.ts'

/**
 * Numbers marked K l or K m, general knowledge of low or medium confidence, without a range in which they may lie. Flags, lists and
 * strengths have none to give, nor has a scenario, which is chosen and not known.
 */
export function missingRanges(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap((parameter): CheckFinding[] => {
    const { name, document, path, dimension, source } = parameter
    if (dimension.type !== 'number' || dimension.is !== undefined || source.range !== undefined) return []
    const doubtful = marksWithin(parameter, period).find(({ mark }) => /^K [lm]\b/.test(mark) && !mark.includes('scenario'))
    if (!doubtful) return []
    return [
      {
        code: 'check/missing-range',
        severity: 'note',
        document,
        path,
        parameter: name,
        period: { from: period.from, until: period.to },
        message: {
          en: `“${source.title.en}” is marked ${doubtful.mark} and has no range`,
          zh: `“${source.title.zh}”标记为${doubtful.mark}，却没有范围`,
        },
      },
    ]
  })
}
