import type { Day } from '../policy/language.ts'
import { factOf, type PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod, Example } from './finding.ts'
import { parametersOf, valuesWithin } from './parameters.ts'
import { readersOf } from './reads.ts'
import { exampleOf } from './search/example.ts'
import type { Searches } from './search/searches.ts'

/** Situations tried by `evaluate` for a fact that reads an expired parameter. */
const mostTried = 8

/**
 * Parameters that go on after their `until`, and every place that still reads one: their last value holds, and nobody knows it. For a
 * place in a fact a situation is looked for in which an evaluation really reads the parameter.
 *
 * A value that is given from then on (by a reform, say) is known, and ends the finding.
 */
export async function expiredParameters(system: PolicySystem, period: CheckPeriod, searches: Searches): Promise<CheckFinding[]> {
  const out: CheckFinding[] = []
  for (const parameter of parametersOf(system)) {
    const { name, document, path, source } = parameter
    const { until, title } = source
    if (until === undefined) continue
    const last = valuesWithin(parameter, period).find((value) => value.from < until && value.until > until)
    if (!last) continue
    const days = { from: until > period.from ? until : period.from, until: last.until }
    const readers = readersOf(system, name)
    out.push({
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
    })
    for (const reader of readers) {
      const example = reader.fact === undefined ? undefined : await reading(system, reader.fact, name, days.from, searches)
      out.push({
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
        ...(example === undefined ? {} : { example }),
      })
    }
  }
  return out
}

/** A situation in which the evaluation of a fact says that it read the parameter past its last known day. */
async function reading(system: PolicySystem, name: string, parameter: string, at: Day, searches: Searches): Promise<Example | undefined> {
  const fact = factOf(system, name)
  for (const { search } of searches.rules(fact)) {
    if (!search) continue
    const comes = search.samples.filter((_, k) => search.answers[k]![0] === 1 && search.answers[k]!.subarray(1).includes(1))
    for (const sample of [...comes.slice(0, mostTried), ...search.samples.slice(0, mostTried)]) {
      const example = await exampleOf(
        system,
        fact,
        search.layout,
        sample,
        { at },
        (outcome) =>
          'evaluation' in outcome &&
          outcome.traced !== undefined &&
          outcome.evaluation.findings.some((finding) => finding.parameter === parameter),
      )
      if (example) return example
    }
  }
  return undefined
}
