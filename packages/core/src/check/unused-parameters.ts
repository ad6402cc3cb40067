import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { parametersOf } from './parameters.ts'
import { readersOf } from './reads.ts'

/** Parameters that nothing reads. */
export function unusedParameters(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap(({ name, document, path, source }): CheckFinding[] => {
    if (readersOf(system, name).length > 0) return []
    return [
      {
        code: 'check/unused-parameter',
        severity: 'note',
        document,
        path,
        parameter: name,
        period: { from: period.from, until: period.to },
        message: { en: `nothing reads “${source.title.en}” (${name})`, zh: `“${source.title.zh}”（${name}）没有任何规则引用` },
      },
    ]
  })
}
