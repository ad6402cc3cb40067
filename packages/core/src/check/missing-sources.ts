import type { Source } from '../policy/language.ts'
import type { PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'
import { marksWithin, parametersOf } from './parameters.ts'

/** Marks that say where a value is from: the report, a public source, general knowledge. A scenario, or this project's own choice, is from nowhere. */
const needsSource = /^([SFK])\b/

/**
 * Documents and reforms without a source, and parameters whose mark says where the value is from while neither they nor their document
 * name a source of that kind.
 */
export function missingSources(system: PolicySystem, period: CheckPeriod): CheckFinding[] {
  const days = { from: period.from, until: period.to }
  const note = (document: string, path: string, en: string, zh: string, parameter?: string): CheckFinding => ({
    code: 'check/missing-source',
    severity: 'note',
    document,
    path,
    ...(parameter === undefined ? {} : { parameter }),
    period: days,
    message: { en, zh },
  })
  const documents = [...system.documents.values(), ...system.reforms]
  const unsourced = documents.flatMap(({ id, title, sources = [] }): CheckFinding[] =>
    sources.length > 0 ? [] : [note(id, '/sources', `“${title.en}” names no source`, `“${title.zh}”没有注明来源`)],
  )
  const parameters = parametersOf(system).flatMap((parameter): CheckFinding[] => {
    const { name, document, source } = parameter
    const sources = system.documents.get(document)?.sources ?? []
    if ((source.sources ?? []).length > 0 || sources.length === 0) return []
    return marksWithin(parameter, period).flatMap(({ mark, path }): CheckFinding[] => {
      const kind = needsSource.exec(mark)?.[1]
      if (kind === undefined || sources.some((one: Source) => one.mark.startsWith(kind))) return []
      return [
        note(
          document,
          path,
          `“${source.title.en}” is marked ${mark}, and neither it nor its document names a source marked ${kind}`,
          `“${source.title.zh}”标记为${mark}，但参数和文件都没有标记为${kind}的来源`,
          name,
        ),
      ]
    })
  })
  return [...unsourced, ...parameters]
}
