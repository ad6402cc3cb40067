import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { parametersOf, valuesWithin } from './parameters.ts'
import { readersOf } from './reads.ts'

/**
 * Parameters that go on after their `until`, and every place that still reads one: their last value holds, and nobody knows it.
 *
 * A value that is given from then on (by a reform, say) is known, and ends the finding.
 */
export function expiredParameters(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  return parametersOf(system).flatMap((parameter): CheckFinding[] => {
    const { name, document, path, source } = parameter
    const { until, title } = source
    if (until === undefined) return []
    const last = valuesWithin(parameter, period).find((value) => value.from < until && value.until > until)
    if (!last) return []
    const days = { from: until > period.from ? until : period.from, until: last.until }
    const readers = readersOf(system, name)
    return [
      {
        code: 'check/expired-parameter',
        severity: 'warning',
        document,
        path: `${path}/until`,
        parameter: name,
        period: days,
        message: {
          en: `“${title.en}” is known until ${until}; from then on the value of ${last.from} goes on. Read in ${readers.length} ${readers.length === 1 ? 'place' : 'places'}.`,
          zh: `“${title.zh}”只知道到${until}为止，此后沿用${last.from}的值；有${readers.length}处仍在引用。`,
        },
        readers: readers.map(({ document, path }) => ({ document, path })),
      },
      ...readers.map(
        (reader): CheckFinding => ({
          code: 'check/reads-expired',
          severity: 'warning',
          document: reader.document,
          path: reader.path,
          parameter: name,
          ...(reader.fact === undefined ? {} : { fact: reader.fact }),
          period: days,
          message: {
            en: `reads “${title.en}” (${name}), which is known until ${until} only`,
            zh: `引用“${title.zh}”（${name}），其值只知道到${until}为止`,
          },
        }),
      ),
    ]
  })
}
