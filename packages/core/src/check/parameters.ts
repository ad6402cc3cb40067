import { dated, entryAt } from '../period.ts'
import type { Bracket, Day, ParameterValue } from '../policy/language.ts'
import { pointer } from '../policy/pointer.ts'
import type { DatedValue, LinkedParameter, PolicySystem } from '../system/system.ts'
import type { CheckFinding, CheckPeriod } from './finding.ts'

export const parametersOf = (system: PolicySystem): LinkedParameter[] =>
  [...system.definitions.values()].flatMap((definition) => (definition.kind === 'parameter' ? [definition] : []))

/** The values in force on some day of the period, each with the day on which it ends there. */
export function valuesWithin({ values }: LinkedParameter, { from, to }: CheckPeriod): (DatedValue & { readonly until: Day })[] {
  return values.flatMap((entry, i) => {
    const end = values[i + 1]?.from ?? to
    const until = end < to ? end : to
    return until > from && entry.from < to ? [{ ...entry, until }] : []
  })
}

/** The numbers of a value with their places in it: of a table, a scale, or alone. Lists hold none that are amounts. */
export function numbersOf(value: ParameterValue, path = ''): { readonly path: string; readonly value: number }[] {
  if (typeof value === 'number') return [{ path, value }]
  if (Array.isArray(value))
    return (value as readonly (Bracket | unknown)[]).flatMap((slice, i) =>
      typeof slice === 'object' && slice !== null ? [{ path: `${path}/${i}/rate`, value: (slice as Bracket).rate }] : [],
    )
  if (typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner as ParameterValue, path + pointer([key])))
}

/** The marks of a parameter's own values that are in force on some day of the period; a reform's values have the reform's sources. */
export function marksWithin(parameter: LinkedParameter, period: CheckPeriod): { readonly mark: string; readonly path: string }[] {
  const { mark } = parameter.source
  const own = valuesWithin(parameter, period).filter(({ reform }) => reform === undefined)
  if (typeof mark === 'string') return own.length === 0 ? [] : [{ mark, path: `${parameter.path}/mark` }]
  const entries = dated(mark)
  const used = new Set(
    own.flatMap(({ from, until }) => [
      entryAt(entries, from)?.from,
      ...entries.map((e) => e.from).filter((day) => day > from && day < until),
    ]),
  )
  return entries.filter(({ from }) => used.has(from)).map(({ from, value }) => ({ mark: value, path: `${parameter.path}/mark/${from}` }))
}

/** Where a value stands: in the parameter, or in the reform that gave it. */
export const placeOf = (parameter: LinkedParameter, { from, reform }: DatedValue): { document: string; path: string } =>
  reform === undefined
    ? { document: parameter.document, path: `${parameter.path}/values/${from}` }
    : { document: reform, path: `/set/${parameter.name}/${from}` }

/** The findings of numbers that are judged one by one: those of parameters, where they are in force on some day of the period. */
export function judgedNumbers(
  system: PolicySystem,
  period: CheckPeriod,
  judge: (
    parameter: LinkedParameter,
    number: { readonly path: string; readonly value: number; readonly from: Day },
  ) => Pick<CheckFinding, 'code' | 'severity' | 'message'> | undefined,
): CheckFinding[] {
  return parametersOf(system).flatMap((parameter) =>
    valuesWithin(parameter, period).flatMap((entry) =>
      numbersOf(entry.value).flatMap(({ path, value }): CheckFinding[] => {
        const { from, until } = entry
        const found = judge(parameter, { path, value, from })
        if (!found) return []
        const { code, severity, message } = found
        const place = placeOf(parameter, entry)
        const days = { from: from > period.from ? from : period.from, until }
        return [
          { code, severity, document: place.document, path: `${place.path}${path}`, parameter: parameter.name, period: days, message },
        ]
      }),
    ),
  )
}

/** Whether a value, or every entry of a table, gives nothing. */
export const isOff = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isOff) : value === 0 || value === false
