import { nearestName } from '../../errors.ts'
import { dated, replacedFrom } from '../../period.ts'
import { wrongInValue } from '../../policy/coherence.ts'
import type { Parameter, Reform, Scalar } from '../../policy/language.ts'
import { pointer, show, valueAt } from '../../policy/pointer.ts'
import { type Dimension, flag, parseUnit } from '../../unit.ts'
import type { Reporter } from '../reporter.ts'
import type { DatedValue, LinkedParameter } from '../system.ts'
import type { Names } from './define-names.ts'

/** A parameter with the values that reforms give it, in their order: from its first day on, a later one replaces what was there. */
export function linkParameter(
  name: string,
  document: string,
  path: string,
  source: Parameter,
  reforms: readonly Reform[],
): LinkedParameter {
  let values: readonly DatedValue[] = dated(source.values)
  for (const reform of reforms) {
    const set = reform.set?.[name]
    if (set)
      values = replacedFrom(
        values,
        dated(set).map((entry) => ({ ...entry, reform: reform.id })),
      )
  }
  return { kind: 'parameter', name, document, path, dimension: dimensionOf(source, values), source, by: [source.by ?? []].flat(), values }
}

function dimensionOf({ unit }: Parameter, values: readonly DatedValue[]): Dimension {
  if (unit === 'flag') return flag
  if (!unit.startsWith('list of ')) return parseUnit(unit)!
  return { type: 'list', values: values.flatMap(({ value }) => (Array.isArray(value) ? (value as Scalar[]) : [])) }
}

/** A reform sets parameters that are there, to values of their shape, and orders waterfalls that are there. Needs: names defined. */
export function checkReforms({ definitions, facts }: Names, reforms: readonly Reform[], { report }: Reporter): void {
  const parameters = [...definitions.values()].flatMap((d) => (d.kind === 'parameter' ? [d.name] : []))
  const waterfalls = [...facts.values()].flatMap((fact) => (fact.source.waterfall ? [fact.name] : []))
  reforms.forEach((reform, i) => {
    const unknown = (path: string, name: string, expected: string, known: readonly string[]): void => {
      const near = nearestName(name, known)
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` }
      report({ code: 'system/unknown-name', document: reform.id, path, found: `"${name}"`, expected, ...hint })
    }
    if (reforms.findIndex(({ id }) => id === reform.id) < i) {
      const found = `"${reform.id}" a second time`
      report({ code: 'system/duplicate', document: reform.id, path: '/id', found, expected: 'one reform of each id' })
    }
    for (const [name, values] of Object.entries(reform.set ?? {})) {
      const parameter = definitions.get(name)
      if (parameter?.kind !== 'parameter') {
        unknown(`/set/${name}`, name, 'a parameter of a linked policy', parameters)
        continue
      }
      for (const [from, value] of Object.entries(values)) {
        for (const { path, message } of wrongInValue(parameter.source, value)) {
          const place = `/set/${name}/${from}${pointer(path)}`
          report({ code: 'policy/bad-value', document: reform.id, path: place, found: show(valueAt(value, path)), expected: message })
        }
      }
    }
    for (const name of Object.keys(reform.payers ?? {})) {
      if (!waterfalls.includes(name)) unknown(`/payers/${name}`, name, 'a waterfall of a linked policy', waterfalls)
    }
  })
}
